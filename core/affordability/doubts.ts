import { type WarningCode, isWarningCode } from '../shapes/warnings';
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

const UNIT: Doubt = { rulesOut: 'amounts', reason: REASONS.unitUnconfirmed() };
const STATEMENT: Doubt = { rulesOut: 'amounts', reason: REASONS.statementUnreliable() };
const HOLDER: Doubt = { rulesOut: 'yes', reason: REASONS.holderUncertain() };
const INCOME_ENDED: Doubt = { rulesOut: 'yes', reason: REASONS.incomeMayHaveEnded() };
const MONEY_GOES_ROUND: Doubt = { rulesOut: 'yes', reason: REASONS.moneyGoesRound() };
/** Insights of another version may say what these rules do not know. */
const UNKNOWN: readonly Doubt[] = [{ rulesOut: 'yes', reason: REASONS.warningUnknown() }];
const EXPENSES_UNSEEN: Doubt = { rulesOut: 'yes', reason: REASONS.expensesIncomplete() };
const INCOME_UNSEEN: Doubt = { rulesOut: 'no', reason: REASONS.incomeIncomplete(), isSettledBy: isIncomeDeclared };
const NO_EXPENSES: Doubt = { rulesOut: 'noByExpenses', reason: REASONS.expensesTooHigh() };

/** Warnings of the insights after which a decision cannot be made, or not in one direction, by their code. */
const DOUBTS: Readonly<Partial<Record<WarningCode, readonly Doubt[]>>> = {
	UNIT_UNCONFIRMED: [UNIT],
	UNIT_MISMATCH: [UNIT],
	DIRECTIONS_REVERSED: [STATEMENT],
	STATEMENT_INCOMPLETE: [STATEMENT],
	BALANCES_DO_NOT_ADD_UP: [STATEMENT],
	MIXED_CURRENCY: [{ rulesOut: 'amounts', reason: REASONS.severalCurrencies() }],
	STATUS_UNKNOWN: [{ rulesOut: 'amounts', reason: REASONS.analysisUncertain() }],
	PSUS_TOGETHER: [{ rulesOut: 'decision', reason: REASONS.severalPeople() }],
	TOTALS_DISAGREE: [{ rulesOut: 'decision', reason: REASONS.figuresDisagree(), paths: DECISIVE_PATHS }],
	// Expenses or debts could be higher than what is seen, an income could have ended, an account be somebody else's.
	HOLDER_MISMATCH: [HOLDER],
	HOLDER_PARTIAL: [HOLDER],
	EXPENSES_UNCLEAR: [EXPENSES_UNSEEN],
	EXPENSES_EXCLUDE_TRANSFERS: [
		{ ...EXPENSES_UNSEEN, isSettledBy: (_declared, { expenses }) => expenses.source === 'declared' },
	],
	WINDOW_LENGTH: [EXPENSES_UNSEEN],
	DATES_IN_FUTURE: [{ rulesOut: 'decision', reason: REASONS.datedInFuture() }],
	ROWS_REPEATED: [{ ...STATEMENT, rulesOut: 'decision' }],
	MONTHS_MISSING: [{ ...STATEMENT, rulesOut: 'yes' }],
	ROUND_TRIPS: [MONEY_GOES_ROUND],
	OWN_TRANSFERS_AS_INCOME: [MONEY_GOES_ROUND],
	LOAN_WITHOUT_REPAYMENTS: [
		{
			rulesOut: 'yes',
			reason: REASONS.repaymentsNotSeen(),
			isSettledBy: (_declared, { repayments }) => repayments.source === 'declared',
		},
	],
	INCOME_STOPPED: [INCOME_ENDED],
	SALARY_STOPPED: [INCOME_ENDED],
	NOT_READ: [{ rulesOut: 'yes', reason: REASONS.notChecked(), paths: ['documents'] }],
	// The income could be higher than what is seen, or the expenses lower.
	INCOME_CATEGORY_UNKNOWN: [INCOME_UNSEEN],
	REVENUE_NOT_COUNTED: [INCOME_UNSEEN],
	AVERAGE_INCOME_UNCLEAR: [INCOME_UNSEEN],
	EXPENSES_HOLD_SAVINGS: [NO_EXPENSES],
	REJECTED_IN_TOTALS: [NO_EXPENSES],
	// All averages are too low: that of the income speaks against a no, those of what goes out against a yes on a declared income.
	PARTIAL_MONTHS: [
		INCOME_UNSEEN,
		{
			...EXPENSES_UNSEEN,
			isSettledBy: (declared, figures) => !isIncomeDeclared(declared, figures) || areCostsDeclared(figures),
		},
	],
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

function areCostsDeclared({ expenses, repayments }: Figures): boolean {
	return ['declared', 'minimum'].includes(expenses.source ?? '') && repayments.source === 'declared';
}

/** Reasons by what they rule out. */
export type Doubts = Record<RulesOut, Reason[]>;

/** No reason to doubt anything. */
export function noDoubts(): Doubts {
	return { amounts: [], decision: [], yes: [], no: [], noByExpenses: [] };
}

/** Why the insights' own warnings rule something out, each reason once. */
export function doubtsAbout(
	{ dataQuality, risks, holderMatch, authenticity }: AssessedInsights,
	declared: Declared,
	figures: Figures,
): Doubts {
	const doubts = noDoubts();
	if (authenticity.verdict === 'refuted') doubts.yes.push(STATEMENT.reason);
	if (holderMatch === 'mismatch' || holderMatch === 'partial') doubts.yes.push(HOLDER.reason);
	// Recycling of funds was seen: what goes round is no income, whatever the average says.
	if (risks.accountSweep === true) doubts.yes.push(MONEY_GOES_ROUND.reason);
	for (const { code, path } of dataQuality.warnings) {
		for (const { rulesOut, reason, paths, isSettledBy } of isWarningCode(code) ? (DOUBTS[code] ?? []) : UNKNOWN) {
			if (paths?.includes(path) === false || isSettledBy?.(declared, figures) === true) continue;
			const known = doubts[rulesOut];
			if (!known.some((other) => other.code === reason.code)) known.push(reason);
		}
	}
	return doubts;
}

/** Why this answer could be wrong: no reasons against it are a yes. */
export function doubtsOfAnswer(doubts: Doubts, whyNot: readonly Reason[]): Reason[] {
	if (whyNot.length === 0) return doubts.yes;
	const restsOnExpenses = whyNot.every(({ code }) => EXPENSE_REASONS.has(code));
	return [...doubts.no, ...(restsOnExpenses ? doubts.noByExpenses : [])];
}
