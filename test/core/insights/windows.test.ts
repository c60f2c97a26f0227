import { windowsOf } from '../../../core/insights/windows';

const DATA = { from: '2026-01-01', until: '2026-06-30', currency: 'GBP' };

describe('what is counted over the last days', () => {
	it('has the last day in it, and the first of the window', () => {
		// 30 days up to 30 June begin on 1 June, 60 on 2 May, 90 on 2 April, 180 on 2 January.
		const rows = ['2026-06-30', '2026-06-01', '2026-05-31', '2026-05-02', '2026-04-02', '2026-04-01', '2026-01-01'];
		expect(
			windowsOf(
				rows.map((date) => ({ date, amount: -10.1 })),
				DATA,
			),
		).toEqual([
			{ days: 30, count: 2, total: 20.2 },
			{ days: 60, count: 4, total: 40.4 },
			{ days: 90, count: 5, total: 50.5 },
			{ days: 180, count: 6, total: 60.6 },
		]);
	});

	it('is not told of days before the data', () => {
		// 90 days up to 30 June begin on 2 April.
		expect(windowsOf([], { ...DATA, from: '2026-04-02' }).map(({ days }) => days)).toEqual([30, 60, 90]);
		expect(windowsOf([], { ...DATA, from: '2026-04-03' }).map(({ days }) => days)).toEqual([30, 60]);
	});

	it('has no total where an amount is not told, and is not told where a day is not', () => {
		expect(windowsOf([{ date: '2026-06-30', amount: null }], DATA)[0]).toEqual({ days: 30, count: 1, total: null });
		expect(windowsOf([{ date: null, amount: 1 }], DATA)).toEqual([]);
		expect(windowsOf([], { ...DATA, until: null })).toEqual([]);
	});
});
