import { cadenceOf, isStillPaid, shareThatCame } from '../../../core/insights/cadence';

/** So many days, each so many after the one before. */
const every = (gap: number, count: number, first = '2026-01-02') =>
	Array.from({ length: count }, (_, index) =>
		new Date(Date.parse(first) + index * gap * 86_400_000).toISOString().slice(0, 10),
	);

describe('the rhythm of payments', () => {
	it.each<[string, string[], string]>([
		['a wage every Friday', every(7, 4), 'weekly'],
		['a wage every other Friday', every(14, 3), 'fortnightly'],
		// 14, 13, 15, 14, 14 days, of which one is a Thursday.
		[
			'the same, once a day early for a holiday',
			['2026-01-02', '2026-01-16', '2026-01-29', '2026-02-13', '2026-02-27', '2026-03-13'],
			'fortnightly',
		],
		['pay on the 15th and the last', ['2026-01-15', '2026-01-31', '2026-02-15', '2026-02-28'], 'twiceMonthly'],
		// 30 January, 27 February, 27 March and 24 April are the last Fridays, each 28 days after the one before.
		['pay on the last Friday', every(28, 4, '2026-01-30'), 'monthly'],
		['pay every four weeks', every(28, 5), 'fourWeekly'],
		['pay every four weeks, twice in January', every(28, 3), 'fourWeekly'],
		// One of five gaps is two months long.
		[
			'pay of which one is missing',
			['2026-01-25', '2026-02-25', '2026-03-25', '2026-05-25', '2026-06-25', '2026-07-25'],
			'monthly',
		],
		['payments as they come', ['2026-01-02', '2026-01-05', '2026-02-20', '2026-02-21'], 'irregular'],
		['one payment', ['2026-01-02', '2026-01-02'], 'irregular'],
	])('of %s is the same where it is told and where it is found', (_, days, frequency) => {
		expect(cadenceOf(days, true).frequency).toBe(frequency);
		expect(cadenceOf(days.toReversed(), false).frequency).toBe(frequency);
	});

	// 21 and 42 days: what is found by its text alone may as well come as it likes.
	it('stays that of a month where pay is early in December, if it is told to be one series', () => {
		const days = ['2025-11-28', '2025-12-19', '2026-01-30'];
		expect(cadenceOf(days, true).frequency).toBe('monthly');
		expect(cadenceOf(days, false).frequency).toBe('irregular');
	});

	it('shows in two payments that are told to belong together; two that are found could be chance', () => {
		const days = ['2026-01-25', '2026-02-25'];
		expect(cadenceOf(days, true).frequency).toBe('monthly');
		expect(cadenceOf(days, false).frequency).toBe('irregular');
	});
});

it('a payment that was left out is one less of those that a rhythm has', () => {
	const days = ['2026-01-25', '2026-02-25', '2026-03-25', '2026-05-25', '2026-06-25', '2026-07-25'];
	// 181 days are six months, and five followed.
	expect(shareThatCame(cadenceOf(days, true), days)).toBe(5 / 6);
	expect(shareThatCame(cadenceOf(every(30, 36), true), every(30, 36))).toBe(1);
});

it.each<[string, boolean | null]>([
	// One and a half times 7 days are ten and a half.
	['2026-02-02', true],
	['2026-02-03', false],
])('weekly pay that came last on 23 January is still paid on %s: %p', (until, isPaid) => {
	expect(isStillPaid(cadenceOf(every(7, 4), true), '2026-01-23', until)).toBe(isPaid);
	expect(isStillPaid(cadenceOf([], true), '2026-01-23', until)).toBeNull();
});
