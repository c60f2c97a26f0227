import { completeInsights } from '../../../core/insights/complete';
import { untoldInsights } from '../../../core/insights/untold';
import type { CreditInsights } from '../../../core/shapes/insights';

type Category = CreditInsights['expenses']['categories'][number];
const category = (name: string, total: number | null, monthlyAverage: number | null = null): Category => ({
	category: name,
	total,
	monthlyAverage,
	share: null,
	months: [],
	nature: null,
});

function completed(categories: Category[], change: (insights: CreditInsights) => void = () => {}) {
	const insights = untoldInsights('provider', { kind: 'user', id: '1', holderType: 'individual' }, 'ready');
	insights.currency = 'EUR';
	// Ten months of 30.4 days.
	insights.period.days = 304;
	insights.expenses.categories = categories;
	change(insights);
	return completeInsights(insights, {}, Date.UTC(2026, 10, 20));
}

const sharesOf = ({ expenses }: CreditInsights) => expenses.categories.map(({ share }) => share);

test('shares are of all categories together, by their totals or else by their averages', () => {
	const byTotal = completed([category('RENT', 600), category('GROCERY', 300), category('LEISURE', 100)]);
	expect(sharesOf(byTotal)).toEqual([0.6, 0.3, 0.1]);
	expect(byTotal.derived).toContain('expenses.categories[].share');
	expect(sharesOf(completed([category('RENT', 600, 60), category('GROCERY', null, 20)]))).toEqual([0.75, 0.25]);
});

test('shares are not told where a part is not, or nothing was spent, and stay where the provider tells one', () => {
	expect(sharesOf(completed([category('RENT', 600), category('GROCERY', null, 20)]))).toEqual([null, null]);
	expect(sharesOf(completed([category('RENT', 0)]))).toEqual([null]);
	expect(sharesOf(completed([{ ...category('RENT', 600), share: 0.5 }, category('GROCERY', 300)]))).toEqual([
		0.5,
		null,
	]);
});

test('what cannot be put off and what can is told by the categories that say so, a month', () => {
	const { expenses, derived } = completed([
		category('Mortgage & Rent', 6_000),
		category('airtimeAndData', null, 20),
		category('INSURANCE_HEALTH', 450),
		category('FOOD_AND_DRINK', 720),
		category('hospitalityAndFood', 80),
		category('LOAN_REPAYMENT_PERSONAL', 900),
		category('atmAndPos', 5_000),
		category('Bank Transfers', 90),
		category('SAVINGS', 70),
	]);
	// 600 + 20 + 45; 72 + 8
	expect(expenses).toMatchObject({ essential: 665, discretionary: 80 });
	expect(derived).toEqual(expect.arrayContaining(['expenses.essential', 'expenses.discretionary']));
});

test('neither is told of a business, nor where no category says it', () => {
	const rent = [category('RENT', 600)];
	expect(completed(rent, ({ subject }) => void (subject.holderType = 'business')).expenses.essential).toBeNull();
	expect(completed([category('others', 10)]).expenses).toMatchObject({ essential: null, discretionary: null });
});
