import { completeInsights } from '../../../core/insights/complete';
import { untoldInsights } from '../../../core/insights/untold';
import { wholeMonthsOf } from '../../../core/insights/wholeMonths';
import type { CreditInsights } from '../../../core/shapes/insights';

const NOW_MS = Date.parse('2026-11-20T12:00:00Z');

/** Insights with so much income in each month from May 2026 on, and all data up to a day. */
function withMonths(amounts: Array<number | null>, change: (insights: CreditInsights) => void = () => {}) {
	const insights = untoldInsights('provider', { kind: 'customer', id: '1', holderType: 'individual' }, 'ready');
	insights.currency = 'GBP';
	insights.asOf = '2026-10-31';
	insights.period = { from: '2026-05-01', to: '2026-10-31', days: null, months: null };
	insights.income.months = amounts.map((amount, index) => ({
		month: `2026-${String(5 + index).padStart(2, '0')}`,
		amount,
	}));
	change(insights);
	return insights;
}

const course = (insights: CreditInsights) => {
	const { monthlyMedian, recentMonthlyAverage, lowestMonth, trend } = completeInsights(insights, {}, NOW_MS).income;
	return { monthlyMedian, recentMonthlyAverage, lowest: [lowestMonth.month, lowestMonth.amount], trend };
};

const withAverage = (average: number) => (insights: CreditInsights) => {
	insights.income.monthlyAverage = average;
};

describe('the course of the income', () => {
	it('is told from the whole months', () => {
		// (900 + 800 + 1000) / 3; of 700, 800, 900, 1000, 1000 and 1100 the two in the middle are 900 and 1000.
		expect(course(withMonths([1000, 700, 1100, 900, 800, 1000], withAverage(916.67)))).toEqual({
			monthlyMedian: 950,
			recentMonthlyAverage: 900,
			lowest: ['2026-06', 700],
			trend: 'stable',
		});
	});

	it('has a month that is not listed for one without income', () => {
		const insights = withMonths([1000, 1000, 1000, 1000, 1000, 1000]);
		insights.income.months = insights.income.months.filter(({ month }) => month !== '2026-09');
		insights.cashFlow.months = [{ month: '2026-09', inflow: 0, outflow: 50, net: -50 }];
		expect(course(insights)).toMatchObject({ recentMonthlyAverage: 666.67, lowest: ['2026-09', 0] });
	});

	it.each<[number, string]>([
		// Against 1000: more than 10 % below, just 10 %, just 10 % above, more.
		[899.99, 'falling'],
		[900, 'stable'],
		[1100, 'stable'],
		[1100.01, 'rising'],
	])('of which %d came in a month lately is %s', (recent, trend) => {
		expect(course(withMonths([1, 1, 1, recent, recent, recent], withAverage(1000))).trend).toBe(trend);
	});

	it('is not told where the average is not, or is none', () => {
		expect(course(withMonths([1, 1, 1, 1, 1, 1])).trend).toBeNull();
		expect(course(withMonths([0, 0, 0, 0, 0, 0], withAverage(0))).trend).toBeNull();
	});

	it('has no recent average of two whole months', () => {
		expect(
			course(
				withMonths([0, 0, 0, 0, 900, 1000], ({ dataQuality }) => {
					dataQuality.firstTransactionOn = '2026-09-02';
				}),
			),
		).toEqual({ monthlyMedian: 950, recentMonthlyAverage: null, lowest: ['2026-09', 900], trend: null });
	});

	it.each([[[]], [[1000, 900, 800, null, 700, 600]]])('is not told of the months %j', (amounts) => {
		expect(course(withMonths(amounts))).toEqual({
			monthlyMedian: null,
			recentMonthlyAverage: null,
			lowest: [null, null],
			trend: null,
		});
	});

	it('stays as the provider told it', () => {
		const insights = withMonths([1000, 700, 1100, 900, 800, 1000], ({ income }) => {
			income.monthlyMedian = 5;
		});
		expect(course(insights).monthlyMedian).toBe(5);
		expect(insights.derived).not.toContain('income.monthlyMedian');
		expect(insights.derived).toContain('income.recentMonthlyAverage');
	});
});

describe('the whole months', () => {
	const span = (first: string, last: string) => [first, last];
	const ends = (insights: CreditInsights) => {
		const months = wholeMonthsOf(insights);
		return months === null ? null : [months[0] ?? null, months.at(-1) ?? null];
	};
	const six = [1, 1, 1, 1, 1, 1];

	it.each<[string, (insights: CreditInsights) => void, string[]]>([
		[
			'begin with the month whose first transaction is on the 5th',
			({ dataQuality }) => (dataQuality.firstTransactionOn = '2026-05-05'),
			span('2026-05', '2026-10'),
		],
		[
			'leave out a month whose first transaction is on the 6th',
			({ dataQuality }) => (dataQuality.firstTransactionOn = '2026-05-06'),
			span('2026-06', '2026-10'),
		],
		['leave out a month that still ran', (insights) => (insights.asOf = '2026-10-30'), span('2026-05', '2026-09')],
		[
			'leave out a month into which the window cuts',
			({ period }) => (period.from = '2026-05-02'),
			span('2026-06', '2026-10'),
		],
		[
			'leave out the first month of an account that is younger than the window',
			({ period }) => (period.from = '2025-11-01'),
			span('2026-06', '2026-10'),
		],
		[
			'end with the last month in which anything moved',
			({ income }) => income.months.splice(4),
			span('2026-05', '2026-08'),
		],
		[
			'leave out the last month that is told where the last day is not',
			(insights) =>
				Object.assign(insights, { asOf: null, period: { from: '2026-05-01', to: null, days: null, months: null } }),
			span('2026-05', '2026-09'),
		],
	])('%s', (_case, change, expected) => {
		expect(ends(withMonths(six, change))).toEqual(expected);
	});

	it('are those of the period where no months are told', () => {
		const insights = withMonths([]);
		expect(ends(insights)).toEqual(['2026-05', '2026-10']);
		expect(completeInsights(insights, {}, NOW_MS).dataQuality.wholeMonths).toBe(6);
	});

	it('are none within a month, and not known without any day', () => {
		const within = withMonths([], ({ period }) => Object.assign(period, { from: '2026-10-02', to: '2026-10-31' }));
		expect(wholeMonthsOf(within)).toEqual([]);
		const untold = withMonths([], (insights) =>
			Object.assign(insights, { asOf: null, period: { from: null, to: null, days: null, months: null } }),
		);
		expect(wholeMonthsOf(untold)).toBeNull();
	});
});
