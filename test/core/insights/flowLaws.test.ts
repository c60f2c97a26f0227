import { completeInsights } from '../../../core/insights/complete';
import { untoldInsights } from '../../../core/insights/untold';
import type { CreditInsights } from '../../../core/shapes/insights';

/** Over 304 days, ten months of 30.4: so much came in and went out altogether. */
function completed(change: (insights: CreditInsights) => void) {
	const insights = untoldInsights('provider', { kind: 'statement', id: '1', holderType: 'individual' }, 'ready');
	insights.currency = 'NGN';
	insights.period.days = 304;
	insights.cashFlow.inflow = 2_000_000;
	insights.cashFlow.outflow = 1_500_000;
	change(insights);
	return completeInsights(insights, {}, Date.UTC(2026, 10, 20));
}

const codesOf = ({ dataQuality }: CreditInsights) => dataQuality.warnings.map(({ code }) => code);

test('an income of more than all that came in is one of at least that: 2,000,000 / 10', () => {
	const insights = completed(({ income }) => void (income.monthlyAverage = 700_000));
	expect(codesOf(insights)).toEqual(['INCOME_ABOVE_INFLOW']);
	expect(insights.bounds.monthlyIncome).toEqual({ low: 200_000, high: 700_000 });
	expect(insights.income.monthlyAverage).toBe(700_000);
});

test('costs and repayments of more than all that went out are at least that: 1,500,000 / 10', () => {
	const insights = completed(({ expenses, loans }) => {
		expenses.monthlyAverage = 150_000;
		expenses.notInAverage = 10_000;
		expenses.includesLoanRepayments = false;
		loans.repayments.monthlyAverage = 40_000;
	});
	expect(codesOf(insights)).toEqual(['EXPENSES_ABOVE_OUTFLOW']);
	// 200,000 are 50,000 too much.
	expect(insights.bounds.monthlyLivingCosts).toEqual({ low: 110_000, high: 160_000 });
	expect(insights.bounds.monthlyOutgoings).toEqual({ low: 150_000, high: 200_000 });
});

test.each([
	// Months are up to 3 % longer than their average.
	[206_000, []],
	[206_000.01, ['INCOME_ABOVE_INFLOW']],
	[0, []],
])('an income of %d a month of 200,000 that came in is %j', (monthlyAverage, codes) => {
	expect(codesOf(completed(({ income }) => void (income.monthlyAverage = monthlyAverage)))).toEqual(codes);
});

test('repayments that the expenses hold are not counted twice', () => {
	const insights = completed(({ expenses, loans }) => {
		expenses.monthlyAverage = 150_000;
		expenses.includesLoanRepayments = true;
		loans.repayments.monthlyAverage = 40_000;
	});
	expect(codesOf(insights)).toEqual([]);
});

test('nothing is said where the money that moved, or the time, is not told', () => {
	const untold: Array<(insights: CreditInsights) => void> = [
		({ cashFlow }) => void (cashFlow.inflow = null),
		({ period }) => void (period.days = null),
	];
	for (const change of untold) {
		const insights = completed((all) => {
			all.income.monthlyAverage = 700_000;
			change(all);
		});
		expect(codesOf(insights)).toEqual([]);
	}
});
