import type { Declared, Figures } from './figures';
import type { AssessedInsights } from './input';
import { REASONS, type Reason } from './words';

/**
 * What a doubt about the figures rules out: any amount, any decision, or only the answer that it could have made wrong. A no that rests
 * on the income alone is not touched by expenses that may be too high.
 */
type RulesOut = 'amounts' | 'decision' | 'yes' | 'no' | 'noByExpenses';

interface Doubt {
	rulesOut: RulesOut;
	reason: Reason;
	/** Where the warning stands, if not anywhere. */
	paths?: string[];
	/** Whether what was declared leaves nothing to doubt. */
	isSettledBy?: (declared: Declared, figures: Figures) => boolean;
}

/** The figures that a decision is made from; a contradiction elsewhere does not touch it. */
const DECISIVE_PATHS = ['income', 'expenses', 'loans.repayments'].flatMap((path) => [
	path,
	`${path}.total`,
	`${path}.monthlyAverage`,
]);

/** Warnings of the insights after which a decision cannot be made, or not in one direction, by their code. */
const DOUBTS: Record<string, Doubt> = {
	UNIT_UNCONFIRMED: { rulesOut: 'amounts', reason: REASONS.unitUnconfirmed() },
	UNIT_MISMATCH: { rulesOut: 'amounts', reason: REASONS.unitUnconfirmed() },
	DIRECTIONS_REVERSED: { rulesOut: 'amounts', reason: REASONS.statementUnreliable() },
	STATEMENT_INCOMPLETE: { rulesOut: 'amounts', reason: REASONS.statementUnreliable() },
	BALANCES_DO_NOT_ADD_UP: { rulesOut: 'amounts', reason: REASONS.statementUnreliable() },
	MIXED_CURRENCY: { rulesOut: 'amounts', reason: REASONS.severalCurrencies() },
	STATUS_UNKNOWN: { rulesOut: 'amounts', reason: REASONS.analysisUncertain() },
	TOTALS_DISAGREE: { rulesOut: 'decision', reason: REASONS.figuresDisagree(), paths: DECISIVE_PATHS },
	// Expenses or debts could be higher than what is seen.
	EXPENSES_UNCLEAR: { rulesOut: 'yes', reason: REASONS.expensesIncomplete() },
	WINDOW_LENGTH: { rulesOut: 'yes', reason: REASONS.expensesIncomplete() },
	LOAN_WITHOUT_REPAYMENTS: {
		rulesOut: 'yes',
		reason: REASONS.repaymentsNotSeen(),
		isSettledBy: ({ monthlyRepayments }) => monthlyRepayments !== undefined,
	},
	INCOME_STOPPED: { rulesOut: 'yes', reason: REASONS.incomeMayHaveEnded() },
	SALARY_STOPPED: { rulesOut: 'yes', reason: REASONS.incomeMayHaveEnded() },
	NOT_READ: { rulesOut: 'yes', reason: REASONS.notChecked(), paths: ['documents'] },
	// The income could be higher than what is seen, or the expenses lower.
	INCOME_CATEGORY_UNKNOWN: { rulesOut: 'no', reason: REASONS.incomeIncomplete(), isSettledBy: isIncomeDeclared },
	REVENUE_NOT_COUNTED: { rulesOut: 'no', reason: REASONS.incomeIncomplete(), isSettledBy: isIncomeDeclared },
	EXPENSES_HOLD_SAVINGS: { rulesOut: 'noByExpenses', reason: REASONS.expensesTooHigh() },
	REJECTED_IN_TOTALS: { rulesOut: 'noByExpenses', reason: REASONS.expensesTooHigh() },
	PARTIAL_MONTHS: { rulesOut: 'no', reason: REASONS.incomeIncomplete(), isSettledBy: isIncomeDeclared },
};

/** Reasons that say nothing once the expenses turn out lower. */
const EXPENSE_REASONS: ReadonlySet<string> = new Set([
	'NOTHING_LEFT',
	'TOO_LITTLE_LEFT',
	'DEBT_SERVICE_NOT_COVERED',
	'LOSS',
]);

/** The declared income is the lower one: what is not seen of it makes no difference. */
function isIncomeDeclared(_declared: Declared, { income }: Figures): boolean {
	return income.source === 'declared';
}

/** Reasons by what they rule out. */
export type Doubts = Record<RulesOut, Reason[]>;

/** No reason to doubt anything. */
export function noDoubts(): Doubts {
	return { amounts: [], decision: [], yes: [], no: [], noByExpenses: [] };
}

/** Why the insights' own warnings rule something out, each reason once. */
export function doubtsAbout({ dataQuality }: AssessedInsights, declared: Declared, figures: Figures): Doubts {
	const doubts = noDoubts();
	for (const { code, path } of dataQuality.warnings) {
		const doubt = Object.hasOwn(DOUBTS, code) ? DOUBTS[code] : undefined;
		if (doubt === undefined || doubt.paths?.includes(path) === false) continue;
		if (doubt.isSettledBy?.(declared, figures) === true) continue;
		const reasons = doubts[doubt.rulesOut];
		if (!reasons.some((known) => known.code === doubt.reason.code)) reasons.push(doubt.reason);
	}
	return doubts;
}

/** Why this answer could be wrong: no reasons against it are a yes. */
export function doubtsOfAnswer(doubts: Doubts, whyNot: readonly Reason[]): Reason[] {
	if (whyNot.length === 0) return doubts.yes;
	const restsOnExpenses = whyNot.every(({ code }) => EXPENSE_REASONS.has(code));
	return [...doubts.no, ...(restsOnExpenses ? doubts.noByExpenses : [])];
}
