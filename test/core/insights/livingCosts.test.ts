import { fillLivingCosts } from '../../../core/insights/livingCosts';
import { untoldInsights } from '../../../core/insights/untold';

interface Told {
	average?: number | null;
	notInAverage?: number | null;
	repayments?: number | null;
	includes?: boolean | null;
}

function livingCosts(
	{ average = null, notInAverage = null, repayments = null, includes = null }: Told,
	unclear = false,
) {
	const insights = untoldInsights('provider', { kind: 'customer', id: '1', holderType: 'individual' }, 'ready');
	insights.currency = 'NGN';
	insights.expenses.monthlyAverage = average;
	insights.expenses.notInAverage = notInAverage;
	insights.expenses.includesLoanRepayments = includes;
	insights.loans.repayments.monthlyAverage = repayments;
	fillLivingCosts(insights, unclear);
	expect(insights.derived).toEqual(insights.expenses.livingCosts === null ? [] : ['expenses.livingCosts']);
	return insights.expenses.livingCosts;
}

describe('living costs', () => {
	// The document's own sample of Periculum: 19,246.94 of named categories, 51,888.67 of others, which the average leaves out.
	it('hold what the average leaves out', () => {
		expect(livingCosts({ average: 19_246.94, notInAverage: 51_888.67, repayments: 0.5, includes: false })).toBe(
			71_135.61,
		);
	});

	it('do not hold loan repayments', () => {
		expect(livingCosts({ average: 404_545.5, repayments: 151_082.75, includes: true })).toBe(253_462.75);
		expect(livingCosts({ average: 404_545.5, repayments: 151_082.75, includes: false })).toBe(404_545.5);
		expect(livingCosts({ average: 404_545.5, repayments: 151_082.75, includes: null })).toBe(404_545.5);
	});

	it('are never below zero', () => {
		expect(livingCosts({ average: 10, repayments: 10.01, includes: true })).toBe(0);
	});

	it('are not told where a part of them is not', () => {
		expect(livingCosts({ notInAverage: 5, repayments: 1 })).toBeNull();
		expect(livingCosts({ average: 100, includes: true })).toBeNull();
		expect(livingCosts({ average: 100, includes: false })).toBe(100);
		expect(livingCosts({ average: 100, repayments: 1, includes: false }, true)).toBeNull();
	});

	it('that the provider tells stay as told', () => {
		const insights = untoldInsights('provider', { kind: 'customer', id: '1', holderType: 'individual' }, 'ready');
		insights.expenses.monthlyAverage = 100;
		insights.expenses.livingCosts = 80;
		fillLivingCosts(insights, false);
		expect([insights.expenses.livingCosts, insights.derived]).toEqual([80, []]);
	});
});
