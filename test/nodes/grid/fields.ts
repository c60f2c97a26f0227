import type { CreditInsights } from '../../../core/shapes/insights';

/** How far a figure may be from what is worked out from the truth, and why it may be at all. */
interface Tolerance {
	amount: number;
	because: string;
}

const EXACT: Tolerance = { amount: 0, because: 'nothing is divided' };
const CENT: Tolerance = { amount: 0.01, because: 'an average is rounded to the cent' };
/** Periculum adds up the rounded averages of sixteen categories. */
const SUM_OF_AVERAGES: Tolerance = {
	amount: 0.08,
	because: 'a sum of up to sixteen averages, each rounded to the cent',
};
const FOUR_DIGITS: Tolerance = { amount: 0.00005, because: 'a share is told with four digits' };
const WHOLE: Tolerance = { amount: 0.5, because: 'Qard tells these totals as whole numbers' };

/** A field of the neutral answer: what it is, and how near to the truth it has to be. */
export interface Field {
	path: string;
	means: string;
	within: Tolerance;
}

const field = <Path extends string>(path: Path, means: string, within: Tolerance) => ({ path, means, within });

/** The fields of the grid, in the order of the neutral answer. */
export const FIELDS = [
	field('status', 'How far the analysis is', EXACT),
	field('subject.holderType', 'Individual or business', EXACT),
	field('currency', 'Currency of all figures', EXACT),
	field('period.from', 'First day of the data', EXACT),
	field('period.to', 'Last day of the data', EXACT),
	field('period.months', 'Months that averages are divided by', EXACT),
	field('dataQuality.transactionCount', 'Transactions', EXACT),

	field('income.total', 'Income of the period', EXACT),
	field('income.monthlyAverage', 'Income a month', CENT),
	field('income.isSalaried', 'Whether a salary comes in', EXACT),
	field('income.salary.monthlyAverage', 'Salary a month', CENT),
	field('income.salary.count', 'Salary payments', EXACT),
	field('income.other.monthlyAverage', 'Other income a month', CENT),

	field('expenses.total', 'Expenses of the period', EXACT),
	field('expenses.monthlyAverage', 'Expenses a month', SUM_OF_AVERAGES),
	field('expenses.notInAverage', 'Spending a month that the average leaves out', CENT),
	field('expenses.includesLoanRepayments', 'Whether loan repayments are among the expenses', EXACT),
	field('expenses.fixed', 'Fixed expenses a month', CENT),
	field('expenses.flexible', 'Flexible expenses a month', CENT),
	field('expenses.housing', 'Whether rent or a mortgage is paid', EXACT),
	field('expenses.insurance', 'Whether insurance is paid', EXACT),
	field('summary.monthlyDisposable', 'What is left a month', SUM_OF_AVERAGES),

	field('business.payroll.count', 'Wages that a business pays', EXACT),
	field('business.payroll.nextAmount', 'The next payroll', EXACT),
	field('business.profitability', 'Turnover over expenses', FOUR_DIGITS),

	field('cashFlow.inflow', 'All money in', EXACT),
	field('cashFlow.outflow', 'All money out', EXACT),
	field('cashFlow.net', 'Money in less money out', EXACT),
	field('cashFlow.monthlyInflow', 'All money in a month', CENT),
	field('cashFlow.monthlyOutflow', 'All money out a month', CENT),
	field('balances.closing', 'Balance on the last day', EXACT),
	field('balances.negativeShare', 'Share of days below zero', FOUR_DIGITS),

	field('loans.repayments.count', 'Loan repayments', EXACT),
	field('loans.repayments.total', 'Their total', EXACT),
	field('loans.repayments.monthlyAverage', 'Loan repayments a month', CENT),
	field('loans.drawdowns.count', 'Loans that came in', EXACT),
	field('loans.drawdowns.total', 'Their total', EXACT),
	field('loans.missed.count', 'Loan repayments that were rejected', EXACT),
	field('loans.repaymentShareOfIncome', 'Loan repayments over income', FOUR_DIGITS),

	field('risks.gambling.count', 'Gambling payments', EXACT),
	field('risks.gambling.total', 'Their total', EXACT),
	field('summary.gamblingShareOfIncome', 'Gambling over income', FOUR_DIGITS),
	field('risks.returnedPayments.count', 'Payments that came back', EXACT),
	field('risks.returnedPayments.total', 'Their total', WHOLE),
	field('risks.returnedCheques.count', 'Cheques that came back', EXACT),
	field('risks.returnedCheques.total', 'Their total', WHOLE),
	field('summary.returnedItems', 'Payments and cheques that came back, as far as told', EXACT),
	field('summary.returnedItems90d', 'The same in 90 days', EXACT),
	field('risks.overdraft.days', 'Days that closed below zero', EXACT),
	field('risks.overdraft.fees.count', 'Overdraft fees', EXACT),
	field('risks.overdraft.fees.total', 'Their total', WHOLE),
	field('risks.overdraft.minimumBalance', 'How far below zero the balance went', EXACT),
	field('risks.interventionFees.count', "Fees for the bank's intervention", EXACT),
	field('risks.interventionFees.total', 'Their total', EXACT),
	field('risks.bankCharges.count', 'Penalties of the bank', EXACT),
	field('risks.bankCharges.total', 'Their total', EXACT),
	field('risks.wageAdvances.count', 'Advances on wages', EXACT),
	field('risks.wageAdvances.total', 'Their total', EXACT),
	field('risks.debtRecoveries.count', 'Recoveries of debt', EXACT),
	field('risks.debtRecoveries.total', 'Their total', WHOLE),
	field('risks.accountSeizures.count', 'Seizures of the account', EXACT),
	field('risks.accountSeizures.total', 'Their total', WHOLE),
	field('risks.newDebt', 'Whether a loan is new', EXACT),
	field('risks.debtManagement', 'Whether debt is being recovered or managed', EXACT),
] as const;

export type FieldPath = (typeof FIELDS)[number]['path'];

/** A figure of the grid; null is "not told". */
export type Value = number | string | boolean | null;

/** What each field has to be; every field is named, so that "not told" is never an oversight. */
export type Expected = Record<FieldPath, Value>;

/** The value that stands at a path of an answer. */
export function valueAt(insights: CreditInsights, fieldPath: FieldPath): Value {
	let value: unknown = insights;
	for (const key of fieldPath.split('.')) {
		if (typeof value !== 'object' || value === null || !(key in value)) throw new Error(`There is no ${fieldPath}`);
		value = Reflect.get(value, key);
	}
	if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
		return value;
	throw new Error(`${fieldPath} is no figure`);
}

/** Floating point of a difference or a division: far below a cent. */
const WHISKER = 1e-9;

/** Whether a figure is within an amount of what it has to be; null and 0 are never the same. */
export function isNear(actual: Value, expected: Value, amount: number): boolean {
	if (typeof actual !== 'number' || typeof expected !== 'number') return actual === expected;
	return Math.abs(actual - expected) <= amount + WHISKER;
}
