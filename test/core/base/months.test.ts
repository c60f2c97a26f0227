import { monthShifted, monthsBetween } from '../../../core/base/months';

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
});
