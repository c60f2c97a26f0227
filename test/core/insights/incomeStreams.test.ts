import { incomeStreamsOf } from '../../../core/insights/incomeStreams';

const DAY_MS = 86_400_000;
const streamOf = (days: readonly string[], amounts: readonly number[] = days.map(() => 1200), until = '2026-10-31') =>
	incomeStreamsOf(
		days.map((day, index) => ({ day, amount: amounts[index] ?? 0, payer: 'ACME' })),
		{ kind: 'salary', until, currency: 'EUR' },
	)[0];
const every = (days: number, count: number, last = '2026-10-30') =>
	Array.from({ length: count }, (_, index) =>
		new Date(Date.parse(last) - (count - 1 - index) * days * DAY_MS).toISOString().slice(0, 10),
	);

describe('what a stream of pay is a month', () => {
	it.each([
		// 300 x 52 / 12, 600 x 26 / 12, 1200 x 13 / 12.
		['weekly', every(7, 6), 300, 1300],
		['fortnightly', every(14, 6), 600, 1300],
		['fourWeekly', every(28, 6), 1200, 1300],
		['twiceMonthly', ['2026-09-01', '2026-09-16', '2026-10-01', '2026-10-16'], 600, 1200],
		['monthly', ['2026-08-25', '2026-09-25', '2026-10-23'], 1200, 1200],
		['quarterly', ['2026-04-01', '2026-07-01', '2026-10-01'], 1200, 400],
	] as const)('follows from its frequency: %s', (frequency, days, amount, monthlyEquivalent) => {
		const stream = streamOf(
			days,
			days.map(() => amount),
		);
		expect(stream).toMatchObject({ frequency, averageAmount: amount, monthlyEquivalent, active: true });
	});

	it('is not told of payments without a rhythm, or of a single one', () => {
		expect(streamOf(['2026-07-01', '2026-09-10', '2026-10-30'])).toMatchObject({
			frequency: 'irregular',
			monthlyEquivalent: null,
			nextOn: null,
			confidence: 'low',
		});
		expect(streamOf(['2026-10-01'])).toMatchObject({ frequency: null, monthlyEquivalent: null, count: 1 });
	});

	it('is monthly where two payments are a February apart, and four-weekly only in a series', () => {
		expect(streamOf(['2026-02-25', '2026-03-25'])).toMatchObject({ frequency: 'monthly', monthlyEquivalent: 1200 });
		expect(streamOf(['2026-01-25', '2026-02-25', '2026-03-25'])).toMatchObject({ frequency: 'monthly' });
	});
});

describe('the course of a stream', () => {
	it('has its first, last and next day, and is active until one and a half of its distances have passed', () => {
		const weekly = every(7, 4, '2026-10-20');
		expect(streamOf(weekly)).toMatchObject({
			firstOn: '2026-09-29',
			lastOn: '2026-10-20',
			active: false,
			nextOn: null,
		});
		expect(streamOf(weekly, undefined, '2026-10-30')).toMatchObject({ active: true, nextOn: '2026-10-27' });
	});

	it('is not known to go on where the end of the data is not', () => {
		const [stream] = incomeStreamsOf([{ day: '2026-10-01', amount: 5, payer: null }], {
			kind: 'other',
			until: null,
			currency: null,
		});
		expect(stream).toMatchObject({ label: null, active: null });
	});

	it('is surer the steadier it is', () => {
		const monthly = ['2026-08-25', '2026-09-25', '2026-10-25'];
		expect(streamOf(monthly, [1000, 1050, 950])?.confidence).toBe('high');
		expect(streamOf(monthly, [1000, 2000, 500])?.confidence).toBe('medium');
		expect(streamOf(monthly.slice(1), [1000, 1000])?.confidence).toBe('low');
	});
});

it('each payer has a stream, the largest first', () => {
	const paid = (payer: string, amount: number) =>
		['2026-08-25', '2026-09-25', '2026-10-25'].map((day) => ({ day, amount, payer }));
	const streams = incomeStreamsOf([...paid('small', 10.1), ...paid('large', 20.2)], {
		kind: 'salary',
		until: '2026-10-31',
		currency: 'EUR',
	});
	expect(streams.map(({ label, averageAmount, count }) => [label, averageAmount, count])).toEqual([
		['large', 20.2, 3],
		['small', 10.1, 3],
	]);
});
