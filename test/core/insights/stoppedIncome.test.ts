import { warnOfStoppedIncome } from '../../../core/insights/stoppedIncome';
import { untoldInsights } from '../../../core/insights/untold';

/** The warnings about an income of these months, by `YYYY-MM`, with an average of 900 and data up to a day. */
function warningsOf(months: Record<string, number | null>, asOf: string | null, monthlyAverage: number | null = 900) {
	const insights = untoldInsights('provider', { kind: 'user', id: '1', holderType: 'individual' }, 'ready');
	insights.asOf = asOf;
	insights.income.monthlyAverage = monthlyAverage;
	insights.income.months = Object.entries(months).map(([month, amount]) => ({ month, amount }));
	warnOfStoppedIncome(insights);
	return insights.dataQuality.warnings;
}

const paid = { '2026-05': 900, '2026-06': 900, '2026-07': 900, '2026-08': 900 };

test('an income that has ended months ago is warned of, with its months and figures', () => {
	expect(warningsOf({ ...paid, '2026-09': 0, '2026-10': 12.5 }, '2026-10-31')).toEqual([
		{
			code: 'INCOME_STOPPED',
			path: 'income.months',
			message:
				'In 2026-09 and 2026-10 the income was 0 and 12.5; the monthly average of 900 counts earlier months, and the income may have ended.',
		},
	]);
});

test('months that are not listed are months without income', () => {
	expect(warningsOf(paid, '2026-10-31')).toHaveLength(1);
});

test('the running month says nothing: an income may still come in it', () => {
	expect(warningsOf(paid, '2026-10-30')).toEqual([]);
	expect(warningsOf(paid, '2026-11-01')).toHaveLength(1);
});

test('one month without income says nothing', () => {
	expect(warningsOf({ ...paid, '2026-09': 900, '2026-10': 0 }, '2026-10-31')).toEqual([]);
	expect(warningsOf({ ...paid, '2026-09': 0, '2026-10': 900 }, '2026-10-31')).toEqual([]);
});

// A quarter of 900 is 225.
test('what is left may be anything below a quarter of the average', () => {
	expect(warningsOf({ ...paid, '2026-09': 224.99, '2026-10': 224.99 }, '2026-10-31')).toHaveLength(1);
	expect(warningsOf({ ...paid, '2026-09': 225, '2026-10': 0 }, '2026-10-31')).toEqual([]);
});

test('months at the turn of a year are counted on', () => {
	expect(warningsOf({ '2025-10': 900, '2025-11': 900, '2025-12': 0, '2026-01': 0 }, '2026-01-31')).toHaveLength(1);
});

test('a month whose amount cannot be read says nothing', () => {
	expect(warningsOf({ ...paid, '2026-09': null, '2026-10': 0 }, '2026-10-31')).toEqual([]);
});

test.each([
	['no months are told', {}, '2026-10-31', 900],
	['the last day is not told', paid, null, 900],
	['no income is told', paid, '2026-10-31', null],
	['the income is zero', { '2026-08': 0 }, '2026-10-31', 0],
	['the income has only begun', { '2026-10': 900 }, '2026-10-31', 900],
])('nothing is said where %s', (_, months, asOf, average) => {
	expect(warningsOf(months, asOf, average)).toEqual([]);
});
