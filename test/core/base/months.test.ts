import { dayShifted } from '../../../core/base/dates';
import { dayMonthsShifted, lastDayOf, monthShifted, monthsBetween } from '../../../core/base/months';

describe('months', () => {
	it('go on over the end of a year', () => {
		expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
		expect(monthsBetween('2025-11', '2025-11')).toEqual(['2025-11']);
		expect(monthShifted('2025-12', 1)).toBe('2026-01');
		expect(monthShifted('2026-01', -1)).toBe('2025-12');
	});

	it('are none the wrong way round', () => {
		expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
	});

	it.each(['', 'aaaa', '2026', '2026-13', '2026-00', '2026-1', '10000-01'])(
		'are none with %j, which is no month',
		(text) => {
			expect(monthsBetween('2026-01', text)).toEqual([]);
			expect(monthsBetween(text, '2026-01')).toEqual([]);
			expect(() => monthShifted(text, 1)).toThrow('YYYY-MM');
		},
	);

	it('end with the last year of four digits', () => {
		expect(monthsBetween('9999-11', '9999-12')).toEqual(['9999-11', '9999-12']);
	});

	it.each([
		['2026-02', '2026-02-28'],
		['2024-02', '2024-02-29'],
		['2026-12', '2026-12-31'],
	])('%s ends on %s', (month, day) => {
		expect(lastDayOf(month)).toBe(day);
	});

	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2024-01-31', 1, '2024-02-29'],
		['2026-10-31', -3, '2026-07-31'],
		['2026-05-31', -3, '2026-02-28'],
		['2025-12-15', 1, '2026-01-15'],
		['2024-02-29', 12, '2025-02-28'],
	])('shift the day %s by %d to %s', (day, by, shifted) => {
		expect(dayMonthsShifted(day, by)).toBe(shifted);
	});
});

describe('days', () => {
	it('go on over the end of a month and a year', () => {
		expect(dayShifted('2025-12-31', 1)).toBe('2026-01-01');
		expect(dayShifted('2024-03-01', -1)).toBe('2024-02-29');
	});
});
