import { judgedByFraudCheck } from '../../../core/insights/authenticity';
import { fillHolderMatch } from '../../../core/insights/holderMatch';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { untoldInsights } from '../../../core/insights/untold';
import type { Reader } from '../../../core/insights/reader';
import { completeInsights } from '../../../core/insights/complete';
import { reportInInsights, type StatementReport } from '../../../statement';
import { fillAccount } from './account';
import { fillCashFlow } from './cashFlow';
import { fillDocuments } from './documents';
import { holdersOf } from './holders';
import { fillIncome } from './income';
import { fillLoans } from './loans';
import { fillSpend } from './spend';
import { openStatement } from './statement';
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

	fillCashFlow(statement, insights);
	fillIncome(statement, insights);
	const ofSpending = fillSpend(statement, insights);
	fillLoans(statement, insights);
	fillAccount(statement, insights);
	fillDocuments(statement, insights);
	judgedByFraudCheck(insights, [status.fraudulent]);
	if (report !== null) reportInInsights(insights, report);
	fillHolderMatch(insights, expectedName, [holdersOf(statement)]);
	insights.dataQuality.transactionCount = statement.pattern.count('totalNumberOfTransactions');
	insights.risks.returnedCheques.count = statement.pattern.count('returnCheque');
	insights.risks.accountSweep = statement.behaviour.flag('accountSweep');

	warnings.push(...unitMismatch(lastBalance, insights.balances.closing));
	const monthlyDisposable = statement.income.optional.number('NetAverageMonthlyEarning');
	return completeInsights(insights, { ...ofSpending, monthlyDisposable }, nowMs);
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
