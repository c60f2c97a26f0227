import { untoldInsights } from '../../../core/insights/untold';
import { balanceCourseOf } from '../../../statement/integrity/balanceCourse';
import { checkIntegrity } from '../../../statement/integrity/check';
import type { LedgerRow } from '../../../statement/integrity/ledger';
import { reportInInsights, reportOf } from '../../../statement/integrity/report';

const row = (rowNumber: number, day: string | null, movement: number, balance: number | null): LedgerRow => ({
	rowNumber,
	day,
	movement,
	balance,
	description: `row ${rowNumber}`,
});

// In cents: 100.00, then 20.00 below zero on 30 January until 2 February, when 50.00 come in and 30.00 go out.
const ROWS = [
	row(1, '2026-01-28', 10_000, 10_000),
	row(2, '2026-01-30', -12_000, -2_000),
	row(3, '2026-02-02', 5_000, 3_000),
	row(4, '2026-02-02', -3_000, 0),
];

const courseOf = (rows: LedgerRow[], perMajor = 100) => balanceCourseOf(checkIntegrity(rows), perMajor);

test('each month has its last balance, its lowest and the days that ended below zero, days without a row too', () => {
	expect(courseOf(ROWS)).toEqual({
		minimum: -20,
		months: [
			// 30 and 31 January
			{ month: '2026-01', closing: -20, lowest: -20, daysNegative: 2 },
			// 1 February began below zero
			{ month: '2026-02', closing: 0, lowest: -20, daysNegative: 1 },
		],
	});
	expect(courseOf(ROWS, 1)?.minimum).toBe(-2_000);
});

test('newest first is the same', () => {
	expect(courseOf(ROWS.toReversed())).toEqual(courseOf(ROWS));
});

test('nothing is told where a balance or a day is not, or where the balances do not follow', () => {
	expect(courseOf([...ROWS, row(5, '2026-02-03', 100, null)])).toBeNull();
	expect(courseOf([...ROWS, row(5, null, 100, 100)])).toBeNull();
	expect(courseOf([...ROWS, row(5, '2026-02-03', 100, 70_000)])).toBeNull();
	expect(courseOf([])).toBeNull();
});

test('the insights tell it, with the first day and the longest gap, as figures worked out here', () => {
	const insights = untoldInsights('provider', { kind: 'statement', id: '1', holderType: null }, 'ready');
	reportInInsights(insights, reportOf(checkIntegrity(ROWS), { origin: 'applicant', warnings: [], perMajor: 100 }));
	expect(insights.balances).toMatchObject({ minimum: -20, months: [{ month: '2026-01' }, { month: '2026-02' }] });
	expect(insights.dataQuality).toMatchObject({ firstTransactionOn: '2026-01-28', longestGapDays: 3 });
	expect(insights.derived).toEqual(expect.arrayContaining(['balances.minimum', 'balances.months']));
});
