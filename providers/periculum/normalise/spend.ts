import type { CreditInsights } from '../../../core/shapes/insights';
import { amountsOf } from '../../../core/insights/amounts';
import type { ToldForSummary } from '../../../core/insights/summary';
import type { Divisor } from './divisor';
import { checkAverage, checkTotal, OTHERS, type Spending } from './spendChecks';
import type { Statement } from './statement';

/** Category by the end of its variable (averageMonthlySpendOnX, totalSpendOnX). Savings are not an expense: they have a place of their own. */
const CATEGORIES = {
	transfer: 'Transfer',
	atmAndPos: 'AtmAndPOS',
	ussd: 'USSD',
	gambling: 'Gambling',
	airtimeAndData: 'AirtimeAndData',
	utilities: 'Utilities',
	onlineAndWeb: 'OnlineAndWeb',
	transportation: 'Transportation',
	health: 'Health',
	travel: 'Travel',
	entertainment: 'Entertainment',
	hospitalityAndFood: 'HospitalityAndFood',
	rent: 'Rent',
	insurance: 'Insurance',
	chargesAndStampDuty: 'ChargesAndStampDuty',
	internationalTransactions: 'InternationalTransactions',
	[OTHERS]: 'Others',
};
const SAVINGS_AVERAGE = 'averageMonthlySpendOnSavingsAndInvestments';
/** The document's table has the first name, its sample the second. */
const SAVINGS_TOTAL = ['totalSpendOnSavingsAndInvestments', 'totalMonthlySpendOnSavingsAndInvestments'];

/** Fills expenses from spendAnalysis, and the gambling total; checks Periculum's sums against its parts. Returns what the summary needs of it. */
export function fillSpend({ spend, warnings }: Statement, insights: CreditInsights, divisor: Divisor): ToldForSummary {
	const { expenses, risks } = insights;
	const amount = amountsOf(spend, warnings);
	const spending = Object.entries(CATEGORIES).map(([category, ending]) => ({
		category,
		total: amount(`totalSpendOn${ending}`),
		monthlyAverage: amount(`averageMonthlySpendOn${ending}`),
	}));
	expenses.total = amount('totalExpenses');
	expenses.monthlyAverage = amount('averageMonthlyTotalExpenses');
	expenses.recurring = amount('averageMonthlyRecurringExpense');
	expenses.categories = spending
		.filter(({ total, monthlyAverage }) => total !== null || monthlyAverage !== null)
		.map((told) => ({ ...told, share: null, months: [], nature: null }));
	fillIndicator('housing', 'rent', spending, insights);
	fillIndicator('insurance', 'insurance', spending, insights);

	const optionalAmount = amountsOf(spend.optional, warnings);
	expenses.savings = { total: optionalAmount(...SAVINGS_TOTAL), monthlyAverage: optionalAmount(SAVINGS_AVERAGE) };
	const isAverageClear = checkAverage(spending, expenses.savings.monthlyAverage, { insights, divisor }, warnings);
	checkTotal(spending, expenses.savings.total, { insights, divisor }, warnings);

	const gambling = spending.find(({ category }) => category === 'gambling');
	risks.gambling.total = gambling?.total ?? null;
	return { monthlyGambling: gambling?.monthlyAverage ?? null, areExpensesUnclear: !isAverageClear };
}

/** Whether there is spending of a kind: true if any is seen, false if all that is told is zero. */
function fillIndicator(
	field: 'housing' | 'insurance',
	category: string,
	spending: Spending[],
	{ expenses, derived }: CreditInsights,
): void {
	const told = spending
		.filter((entry) => entry.category === category)
		.flatMap(({ total, monthlyAverage }) => [total, monthlyAverage])
		.filter((figure) => figure !== null);
	if (told.length === 0) return;
	expenses[field] = told.some((figure) => figure > 0);
	derived.push(`expenses.${field}`);
}
