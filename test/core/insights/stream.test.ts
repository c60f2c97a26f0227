import { type Payment, streamOf } from '../../../core/insights/stream';

const CONTEXT = {
	label: 'Employer',
	kind: 'salary' as const,
	months: 5.95,
	until: '2026-06-30',
	currency: 'GBP',
};

const on = (...days: string[]): Payment[] => days.map((day) => ({ on: day, amount: 1200 }));
/** So many days, each so many after the one before. */
const every = (gap: number, count: number, first = '2026-01-02') =>
	on(
		...Array.from({ length: count }, (_, index) =>
			new Date(Date.parse(first) + index * gap * 86_400_000).toISOString().slice(0, 10),
		),
	);

describe('how often a stream of payments comes', () => {
	it.each<[string, Payment[], string, number]>([
		// 1200 x 52 / 12, x 26 / 12, x 13 / 12; x 2; once; a third.
		['weekly', every(7, 20), 'weekly', 5200],
		['weekly, a day late for a holiday', on('2026-01-02', '2026-01-10', '2026-01-16'), 'weekly', 5200],
		['fortnightly', every(14, 10), 'fortnightly', 2600],
		['four-weekly', every(28, 6), 'fourWeekly', 1300],
		['on the 15th and the last day', on('2026-01-15', '2026-01-31', '2026-02-15', '2026-02-28'), 'twiceMonthly', 2400],
		['on one day of the month', on('2026-01-25', '2026-02-25', '2026-03-25', '2026-04-25'), 'monthly', 1200],
		// Four weeks, four weeks, five weeks.
		['on the last Friday', on('2026-01-30', '2026-02-27', '2026-03-27', '2026-04-24'), 'monthly', 1200],
		['early in December', on('2025-11-28', '2025-12-19', '2026-01-30'), 'monthly', 1200],
		['quarterly', on('2026-01-10', '2026-04-10'), 'quarterly', 400],
	])('is seen where it is paid %s', (_, payments, frequency, monthlyEquivalent) => {
		expect(streamOf(payments, CONTEXT)).toMatchObject({ frequency, monthlyEquivalent });
	});

	// 3600 over 5.95 months.
	it('is irregular where a payment is missing, and then spread over the time of the data', () => {
		expect(streamOf(on('2026-01-25', '2026-02-25', '2026-04-25'), CONTEXT)).toMatchObject({
			frequency: 'irregular',
			monthlyEquivalent: 605.04,
			confidence: 'low',
			active: null,
			nextOn: null,
		});
	});

	// 1200 a month, but five payments followed the first where six should have: 1200 x 5 / 6.
	it('brings less where one payment of many was left out', () => {
		const days = ['2026-01-25', '2026-02-25', '2026-03-25', '2026-05-25', '2026-06-25', '2026-07-25'];
		expect(streamOf(on(...days), CONTEXT)).toMatchObject({ frequency: 'monthly', monthlyEquivalent: 1000 });
	});

	it('cannot be seen in one payment', () => {
		expect(streamOf(on('2026-01-25'), CONTEXT)).toMatchObject({ frequency: null, monthlyEquivalent: null, count: 1 });
		expect(streamOf([], CONTEXT)).toBeNull();
	});
});

describe('a stream of payments', () => {
	it('counts payments, and takes those of one day together', () => {
		const stream = streamOf(
			[
				{ on: '2026-02-25', amount: 1000.1 },
				{ on: '2026-01-25', amount: 700.2 },
				{ on: '2026-01-25', amount: 300 },
			],
			CONTEXT,
		);
		// (700.2 + 300 + 1000.1) / 2 = 1000.15
		expect(stream).toMatchObject({
			count: 3,
			averageAmount: 1000.15,
			firstOn: '2026-01-25',
			lastOn: '2026-02-25',
			frequency: 'monthly',
		});
	});

	it.each<[string, boolean, string | null]>([
		// 45 days after the last payment, and 46.
		['2026-06-08', true, '2026-05-24'],
		['2026-06-09', false, null],
	])('that was paid monthly until 24 April is active on %s: %p', (until, active, nextOn) => {
		const payments = on('2026-02-24', '2026-03-24', '2026-04-24');
		expect(streamOf(payments, { ...CONTEXT, until })).toMatchObject({ active, nextOn });
	});

	it('comes next on the last day of a shorter month', () => {
		const payments = on('2025-11-30', '2025-12-31', '2026-01-31');
		expect(streamOf(payments, { ...CONTEXT, until: '2026-02-10' })?.nextOn).toBe('2026-02-28');
	});

	it('is trusted by how regular it is, how much it varies and how long it is seen', () => {
		const steady = on('2026-01-25', '2026-02-25', '2026-03-25');
		expect(streamOf(steady, CONTEXT)?.confidence).toBe('high');
		expect(streamOf(steady.slice(1), CONTEXT)?.confidence).toBe('medium');
		// A tenth below the highest is steady; more is not.
		const last = (amount: number) => [...steady.slice(1), { on: '2026-01-25', amount }];
		expect(streamOf(last(1080), CONTEXT)?.confidence).toBe('high');
		expect(streamOf(last(1079.99), CONTEXT)?.confidence).toBe('medium');
	});
});
