import { judgedByFraudCheck } from '../../../core/insights/authenticity';
import { fillHolderMatch } from '../../../core/insights/holderMatch';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { ToldForSummary } from '../../../core/insights/summary';
import { untoldInsights } from '../../../core/insights/untold';
import type { Reader } from '../../../core/insights/reader';
import { completeInsights } from '../../../core/insights/complete';
import { reportInInsights, type StatementReport } from '../../../statement';
import { fillAccount } from './account';
import { fillCashFlow } from './cashFlow';
import { divideAgain, divisorOf } from './divisor';
import { fillDocuments } from './documents';
import { holdersOf } from './holders';
import { fillIncome, settleIncome } from './income';
import { fillLoans, fillRepaymentShare } from './loans';
import { fillSpend } from './spend';
import { type Statement, openStatement } from './statement';
import { unitMismatch } from './unitMismatch';

/** What the answer cannot tell itself. */
export interface InsightsContext {
	/** ISO 4217 code stated by the user; Periculum does not tell one. */
	currency: string | null;
	/** The time now, for the age of the data. */
	nowMs: number;
	/** Who should hold the account; null or left out where it is not asked. */
	expectedName?: string | null;
	/** What a check of the statement's own rows said, where there was one. */
	report?: StatementReport | null;
	/** Balance of the newest row that was sent, in major units, where this is the answer to an upload; null if that row tells none. */
	lastBalance?: number | null;
}

/**
 * The neutral insights of a statement (GET /statements/{key}, POST /statements/analytics, PUT /statements, the INSIGHTS webhook).
 * Never throws: what is missing or broken is null and a warning. Money is in the statement's major units.
 */
export function toInsights(
	raw: unknown,
	{ currency, nowMs, expectedName = null, report = null, lastBalance = null }: InsightsContext,
): CreditInsights {
	const warnings: Warning[] = [];
	const statement = openStatement(raw, warnings);
	const { fields, status } = statement;
	const subject = { kind: 'statement' as const, id: fields.text('key'), holderType: holderType(fields, warnings) };
	const insights = untoldInsights('periculum', subject, status.status);
	insights.reference = fields.text('name');
	insights.generatedAt = fields.moment('createdDate');
	insights.currency = currency;
	insights.dataQuality.warnings = warnings;

	const ofSpending = fillFigures(statement, insights);
	fillAccount(statement, insights);
	fillDocuments(statement, insights);
	judgedByFraudCheck(insights, [status.fraudulent]);
	if (report !== null) reportInInsights(insights, report);
	fillHolderMatch(insights, expectedName, [holdersOf(statement)]);
	insights.dataQuality.transactionCount = statement.pattern.count('totalNumberOfTransactions');
	insights.risks.returnedCheques.count = statement.pattern.count('returnCheque');
	insights.risks.accountSweep = statement.behaviour.flag('accountSweep');

	warnings.push(...unitMismatch(lastBalance, insights.balances.closing));
	return completeInsights(insights, ofSpending, nowMs);
}

/** Fills the figures as told and checks them, then makes averages over the time covered of them, and the income of both. */
function fillFigures(statement: Statement, insights: CreditInsights): ToldForSummary {
	fillCashFlow(statement, insights);
	const divisor = divisorOf(insights);
	fillIncome(statement, insights);
	const ofSpending = fillSpend(statement, insights, divisor);
	fillLoans(statement, insights, divisor);
	divideAgain(insights, divisor);
	settleIncome(statement, insights, divisor);
	fillRepaymentShare(insights);
	const net = statement.income.optional.number('NetAverageMonthlyEarning');
	return {
		...ofSpending,
		monthlyGambling: divisor.perCoveredMonth(ofSpending.monthlyGambling ?? null),
		monthlyDisposable: divisor.isReplaced || isIncomeReplaced(insights) ? null : net,
	};
}

/** Whether the income is not the one that Periculum made its own net figure of. */
function isIncomeReplaced({ income, subject, derived }: CreditInsights): boolean {
	const isOfPerson = subject.holderType === 'business' && income.monthlyAverage === null;
	return isOfPerson || ['salary', 'other'].some((key) => derived.includes(`income.${key}.monthlyAverage`));
}

function holderType(fields: Reader, warnings: Warning[]): CreditInsights['subject']['holderType'] {
	const told = fields.text('statementType')?.toLowerCase();
	if (told === 'consumer') return 'individual';
	if (told === 'business') return 'business';
	if (told !== undefined) {
		const message = 'statementType should be CONSUMER or BUSINESS; it is left out.';
		warnings.push({ code: 'FIELD_UNREADABLE', path: 'subject.holderType', message, source: 'statementType' });
	}
	return null;
}
