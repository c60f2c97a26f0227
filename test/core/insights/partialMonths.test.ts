import { completeInsights } from '../../../core/insights/complete';
import { untoldInsights } from '../../../core/insights/untold';
import type { CreditInsights } from '../../../core/shapes/insights';

/** 90 days that touch four months: 1,000,000 went out and 100,000 of loans was repaid, which the provider divides by four. */
function completed(change: (insights: CreditInsights) => void = () => {}) {
	const insights = untoldInsights('provider', { kind: 'statement', id: '1', holderType: 'individual' }, 'ready');
	insights.currency = 'NGN';
	insights.asOf = '2026-04-10';
	insights.period = { from: '2026-01-11', to: '2026-04-10', days: null, months: 4 };
	insights.income.monthlyAverage = 374_385;
	insights.expenses.monthlyAverage = 250_000;
	insights.expenses.includesLoanRepayments = false;
	insights.loans.repayments.monthlyAverage = 25_000;
	change(insights);
	return completeInsights(insights, {}, Date.parse('2026-04-20T12:00:00Z'));
}

test('every monthly figure can be as high as it is over the days: by 4 x 30.4 / 90 = 1.3511', () => {
	const insights = completed();
	expect(insights.bounds).toEqual({
		monthlyIncome: { low: 374_385, high: 505_835.73 },
		// 1,000,000 x 30.4 / 90 and 100,000 x 30.4 / 90
		monthlyLivingCosts: { low: 250_000, high: 337_777.78 },
		monthlyRepayments: { low: 25_000, high: 33_777.78 },
		monthlyOutgoings: { low: 275_000, high: 371_555.56 },
	});
	expect(insights.dataQuality.warnings.map(({ code }) => code)).toEqual(['PARTIAL_MONTHS']);
	expect(insights.expenses.monthlyAverage).toBe(250_000);
});

test('averages over the time that the data covers are certain', () => {
	const insights = completed(({ period }) => void (period.months = 3));
	expect(insights.bounds.monthlyLivingCosts).toEqual({ low: 250_000, high: 250_000 });
	expect(insights.dataQuality.warnings).toEqual([]);
});

test('a figure that is not told stays so', () => {
	const insights = completed(({ expenses }) => void (expenses.monthlyAverage = null));
	expect(insights.bounds.monthlyLivingCosts).toEqual({ low: 0, high: null });
});
