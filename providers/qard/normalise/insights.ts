import { vouchedByBank } from '../../../core/insights/authenticity';
import { fillHolderMatch } from '../../../core/insights/holderMatch';
import type { CreditInsights } from '../../../core/shapes/insights';
import { type KnownHolders, NO_HOLDERS } from '../../../core/insights/knownHolders';
import { untoldInsights } from '../../../core/insights/untold';
import { Reader } from '../../../core/insights/reader';
import { completeInsights } from '../../../core/insights/complete';
import { type OwnTransactions, completeWithTransactions } from '../../../statement';
import { fillAccounts } from './bankAccount';
import { fillPeriod } from './calendar';
import { warnOfCards } from './cards';
import { fillCashFlow } from './cashFlow';
import { mainCurrency } from './currency';
import { warnOfDirections, withDirections } from './direction';
import { fillExpenses } from './expenses';
import { readFlows } from './flow';
import { fillIncome } from './income';
import { fillLoans, openLoans } from './loans';
import { fillRisks, openRisks, rowsOfRisks } from './risks';
import { warnOfUntoldFields } from './row';
import { settleFlows } from './settle';
import { PROVIDER, type UserType } from './shared';

/** What the answer cannot tell itself. */
export interface InsightsContext {
	userId: string;
	/** Null where it is not known. */
	userType: UserType | null;
	/** ISO 4217 code stated by the user, for answers whose transactions tell none. */
	currency: string | null;
	/** The time now, for the age of the data. */
	nowMs: number;
	/** The transactions that fill what Qard does not tell, where that is asked for. */
	own?: OwnTransactions | null;
	/** Whether the rows of counted things are given too. */
	includeTransactions?: boolean;
	/** Who should hold the accounts; null or left out where it is not asked. */
	expectedName?: string | null;
	/** The bank accounts as Qard lists them, where balances are asked for; null where it does not give them. */
	bankAccounts?: readonly unknown[] | null;
	/** Who holds them, which the answer does not tell. */
	holders?: Readonly<KnownHolders>;
}

const HOLDER_TYPES = { legal: 'business', natural: 'individual' } as const;

/**
 * The neutral insights of GET /users/{id}/banking-credit-insights. Never throws: what is missing or broken is null and a warning.
 * Money is in major units.
 */
export function toInsights(raw: unknown, context: InsightsContext): CreditInsights {
	const { userId, userType, nowMs, includeTransactions = false, expectedName = null } = context;
	const { holders = NO_HOLDERS, own = null } = context;
	const holderType = userType === null ? null : HOLDER_TYPES[userType];
	const insights = untoldInsights(PROVIDER, { kind: 'user', id: userId, holderType }, 'ready');
	const { warnings } = insights.dataQuality;
	warnings.push(...holders.warnings);
	fillHolderMatch(insights, expectedName, holders.accounts);
	if (raw === null) {
		insights.status = 'insufficientData';
		return completeInsights(insights, {}, nowMs);
	}
	const answer = Reader.of(raw, '', warnings);
	if (!answer.has('cash_flows', 'loans', 'risks')) {
		insights.status = 'processing';
		const message = 'The answer holds neither cash flows nor loans nor risks; it is taken as still being processed.';
		warnings.push({ code: 'STATUS_UNKNOWN', path: 'status', message });
		return completeInsights(insights, {}, nowMs);
	}
	vouchedByBank(insights);
	fill(answer, insights, { ...context, includeTransactions });
	return completeWithTransactions(insights, {}, { nowMs, own });
}

function fill(
	answer: Reader,
	insights: CreditInsights,
	context: InsightsContext & { includeTransactions: boolean },
): void {
	const { warnings } = insights.dataQuality;
	const toldFlows = readFlows(answer, 'cash_flows', warnings);
	const loans = openLoans(answer, warnings);
	const risks = openRisks(answer);
	const details = [...(loans.repayments.details ?? []), ...(loans.drawdowns.details ?? [])];
	const rows = [...[...(toldFlows ?? []), ...details].flatMap((flow) => flow.rows ?? []), ...rowsOfRisks(risks)];
	warnOfUntoldFields(rows, warnings);
	insights.currency = mainCurrency(rows, warnings) ?? context.currency;
	if (toldFlows?.length === 0) {
		insights.status = 'insufficientData';
		warnings.push({
			code: 'NO_CASH_FLOWS',
			path: 'cashFlow',
			message: 'Qard found no cash flows of this user.',
			source: 'cash_flows',
		});
	}

	const settled = settleFlows(toldFlows ?? [], insights.currency, warnings);
	const flows = withDirections(settled);
	const calendar = fillPeriod(flows, insights, warnings);
	warnOfDirections(settled, insights, calendar);
	warnOfCards(flows, calendar, warnings);
	fillCashFlow(flows, insights, calendar);
	fillIncome(flows, insights, { calendar, userType: context.userType, warnings });
	fillRisks(risks, insights, { includeTransactions: context.includeTransactions, warnings });
	fillExpenses(flows, insights, calendar);
	fillLoans(loans, { flows, calendar }, insights);
	if (context.bankAccounts !== undefined) fillAccounts(context.bankAccounts, insights);
}
