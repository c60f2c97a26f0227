import { vouchedByBank } from '../../../core/insights/authenticity';
import { fillHolderMatch } from '../../../core/insights/holderMatch';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { type KnownHolders, NO_HOLDERS } from '../../../core/insights/knownHolders';
import { untoldInsights } from '../../../core/insights/untold';
import { Reader } from '../../../core/insights/reader';
import { completeInsights } from '../../../core/insights/complete';
import { type OwnTransactions, completeWithTransactions } from '../../../statement';
import { type FriendlyScoreBankAccount, fillBalances } from './bankAccount';
import { openBlocks } from './block';
import { fillEmployment } from './employment';
import { fillExpenseAverages, fillExpenseMonths } from './expenses';
import { fillIncomeAverage, fillIncomeMonths } from './income';
import { demanded, fillCounted, fillIndicators } from './markers';
import { fillCoverage, fullMonths, monthsWithData } from './months';
import { fillRepayments, readRate } from './rates';
import { fillRecurring } from './recurring';
import { type AccountKind, HOLDER_TYPES, PROVIDER } from './shared';
import type { ReportStatus } from './status';
import { fillPeriod } from './windows';

/** What the answer cannot tell itself. */
export interface InsightsContext {
	customerId: string;
	accountKind: AccountKind;
	/** What the HTTP status means: the body does not tell. */
	report: ReportStatus;
	/** ISO 4217 code stated by the user, for answers that tell none. */
	currency: string | null;
	/** The time now, for the age of the data. */
	nowMs: number;
	/** The bank accounts, where they were asked for. */
	accounts?: readonly FriendlyScoreBankAccount[];
	/** The transactions that fill what FriendlyScore does not tell, where that is asked for. */
	own?: OwnTransactions | null;
	/** Who should hold the accounts; null or left out where it is not asked. */
	expectedName?: string | null;
	/** Who holds them, which the answer does not tell. */
	holders?: Readonly<KnownHolders>;
}

const NO_DATA: Warning = {
	code: 'NO_DATA',
	path: '',
	message: 'FriendlyScore has no data of these accounts. Check Analysis Status says why.',
};

/**
 * The neutral insights of GET /customers/{id}/insights/current_business or current_personal. Never throws: what is missing or broken is
 * null and a warning. Money is in major units; every figure is null while the status is not `ready`.
 */
export function toInsights(raw: unknown, context: InsightsContext): CreditInsights {
	const { customerId, accountKind, report, nowMs, accounts = [] } = context;
	const { expectedName = null, holders = NO_HOLDERS, own = null } = context;
	const subject = { kind: 'customer' as const, id: customerId, holderType: HOLDER_TYPES[accountKind] };
	const insights = untoldInsights(PROVIDER, subject, report.status);
	const { warnings } = insights.dataQuality;
	warnings.push(...report.warnings, ...holders.warnings);
	fillHolderMatch(insights, expectedName, holders.accounts);
	// The window ends with the analysis: it says nothing of the last transaction.
	const told = { asOfIsBalanceDay: true };
	if (report.status !== 'ready') {
		insights.currency = context.currency;
		if (report.status === 'insufficientData') warnings.push(NO_DATA);
		return completeInsights(insights, told, nowMs);
	}
	const answer = Reader.of(raw, '', warnings);
	if (!answer.has('income', 'expenditure', 'financial_patterns', 'financial_markers', 'employment')) {
		insights.status = 'processing';
		const message = 'The answer holds none of the documented objects; it is taken as still being processed.';
		warnings.push({ code: 'STATUS_UNKNOWN', path: '', message });
		return completeInsights(insights, told, nowMs);
	}
	vouchedByBank(insights);
	const gamblingShareOfIncome = fill(answer, insights, context);
	fillBalances(accounts, accountKind, insights);
	return completeWithTransactions(insights, { ...told, gamblingShareOfIncome }, { nowMs, own });
}

/** Fills all but the balances; returns gambling as a share of income, which has its place in the summary. */
function fill(answer: Reader, insights: CreditInsights, { accountKind, currency }: InsightsContext): number | null {
	const { warnings } = insights.dataQuality;
	const blocks = openBlocks(answer, currency, warnings);
	const { markers: block } = blocks;
	const markers = demanded(block, accountKind);
	insights.currency = blocks.currency;
	fillPeriod(fillCounted(block, markers, insights), insights);
	const incomeMonths = fillIncomeMonths(blocks, insights);
	const expenseMonths = fillExpenseMonths(blocks, insights);
	fillCoverage(insights);
	const full = fullMonths([incomeMonths.list, expenseMonths.list], insights.period);
	fillIncomeAverage(block, markers, insights, { months: incomeMonths, full });
	fillExpenseAverages(block, markers, insights, { months: expenseMonths, full });
	const repaid = readRate(block, markers.object('credit_repayments'), blocks.currency);
	fillRepayments(repaid, monthsWithData([incomeMonths.list, expenseMonths.list], insights.period), insights);
	fillIndicators(markers, insights);
	fillRecurring(blocks.patterns, insights);
	fillEmployment(blocks.employment, insights, accountKind);
	if (accountKind === 'business') return null;
	const gambling = readRate(block, markers.object('gambling'), blocks.currency);
	insights.risks.gambling.count = gambling.count;
	insights.risks.gambling.total = gambling.total;
	return gambling.shareOfIncome;
}
