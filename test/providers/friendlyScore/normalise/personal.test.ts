import { toInsights } from './checked';
import { changed } from './fixtures/changed';
import { context } from './fixtures/context';
import { personalYear as personal } from './fixtures/year';

const insights = toInsights(personal(), context('personal'));

test('belong to an individual', () => {
	expect(insights.subject).toEqual({ kind: 'customer', id: '4217', holderType: 'individual' });
	expect(insights.dataQuality.warnings).toEqual([]);
});

test('tell the salary, with all payments that are expected', () => {
	expect(insights.income.salary).toMatchObject({
		// Of three employers it is not told how often they paid.
		count: null,
		nextOn: '2026-10-30',
		frequency: null,
		expected: [
			{ amount: 900.1, on: '2026-11-30', frequency: 'monthly' },
			{ amount: 1100.2, on: '2026-10-30', frequency: 'monthly' },
			{ amount: 800, on: '2026-10-30', frequency: 'weekly' },
		],
	});
	// 800 x 52 / 12 = 3,466.67
	expect(insights.income.streams).toMatchObject([
		{ kind: 'salary', frequency: 'monthly', averageAmount: 900.1, monthlyEquivalent: 900.1, nextOn: '2026-11-30' },
		{ kind: 'salary', frequency: 'monthly', averageAmount: 1100.2, monthlyEquivalent: 1100.2, nextOn: '2026-10-30' },
		{ kind: 'salary', frequency: 'weekly', averageAmount: 800, monthlyEquivalent: 3466.67, nextOn: '2026-10-30' },
	]);
	expect(insights.income.isSalaried).toBe(true);
	expect(insights.business.payroll).toEqual({ count: null, nextAmount: null, nextOn: null, frequency: null });
});

test('tell gambling, and its share of the income as it is told', () => {
	expect(insights.risks.gambling).toEqual({ count: 9, total: 6000, days: null, windows: [] });
	expect(insights.summary.gamblingShareOfIncome).toBe(0.05);
	expect(insights.derived).not.toContain('summary.gamblingShareOfIncome');
});

test('without markers that only business accounts have, warn of nothing', () => {
	const markers = [
		'profitability_ratio',
		'income_proportion',
		'expense_proportion',
		'recent_account_indicator',
		'gambling',
	];
	const without = markers.reduce((answer, name) => changed(answer, `financial_markers.${name}`, undefined), personal());
	const bare = toInsights(without, context('personal'));
	expect(bare.dataQuality.warnings).toEqual([]);
	expect(bare.summary.gamblingShareOfIncome).toBeNull();
	expect(bare.business.profitability).toBeNull();
});

test('of a business never tell gambling', () => {
	const business = toInsights(personal(), context());
	expect(business.risks.gambling.count).toBeNull();
	expect(business.summary.gamblingShareOfIncome).toBeNull();
});
