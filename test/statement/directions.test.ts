import { dojahRows, mbsRows, monoRows, periculumRows, prepare } from './statements';

type Row = Record<string, unknown>;

/** A column that says debit where it should say credit, and the reverse: what swapped columns or a wrong sign come to. */
const exchanged = (rows: Row[]) => rows.map((row) => ({ ...row, type: row.type === 'Debit' ? 'Credit' : 'Debit' }));

/** Every balance follows from the one before: 1000 - 100 = 900, + 300 = 1200, and so on. */
const ROWS: Row[] = [
	['2026-01-01', 'Debit', 100, 900],
	['2026-01-02', 'Credit', 300, 1200],
	['2026-01-03', 'Debit', 0, 1200],
	['2026-01-04', 'Debit', 50, 1150],
	['2026-01-05', 'Debit', 150.5, 999.5],
	['2026-01-06', 'Credit', 0.5, 1000],
	['2026-01-07', 'Debit', 400, 600],
	['2026-01-08', 'Debit', 20, 580],
	['2026-01-09', 'Credit', 120, 700],
	['2026-01-10', 'Debit', 10, 690],
].map(([date, type, amount, balance]) => ({ date, type, amount, balance, description: 'transfer' }));

const codes = (rows: Row[]) => prepare('periculum', rows, { today: '2026-01-31' }).warnings.map(({ code }) => code);

describe('money in and money out that are exchanged', () => {
	it.each([
		['oldest first', exchanged(ROWS)],
		['newest first', exchanged(ROWS).toReversed()],
	])('are warned of in a statement with the %s', (_, rows) => {
		expect(codes(rows)).toEqual(['DIRECTIONS_REVERSED']);
	});

	it('are warned of where one row does not follow, such as a correction of the bank', () => {
		const rows = exchanged([...ROWS, { ...ROWS[9], date: '2026-01-11', balance: 5000 }]);
		expect(codes(rows)).toEqual(['DIRECTIONS_REVERSED']);
	});

	it('are warned of where all rows have one direction and most of the balances say the other', () => {
		const allIn = ROWS.map((row) => ({ ...row, type: 'Credit' }));
		expect(codes(allIn)).toEqual(['DIRECTIONS_REVERSED']);
	});

	it.each([
		['that follow', ROWS, []],
		['that follow, newest first', ROWS.toReversed(), []],
		[
			'before each transaction instead of after it',
			ROWS.map((row, index) => ({ ...row, balance: ROWS[index - 1]?.balance ?? 1000 })),
			['BALANCES_DO_NOT_ADD_UP'],
		],
		[
			'that follow in neither direction',
			ROWS.map((row, index) => ({ ...row, balance: index * 7919 })),
			['BALANCES_DO_NOT_ADD_UP'],
		],
	])('are not seen in balances %s', (_, rows, seen) => {
		expect(codes(rows)).toEqual(seen);
	});

	it('are not seen where nothing moves', () => {
		expect(codes(ROWS.map((row) => ({ ...row, amount: 0, balance: 5 })))).toEqual([]);
	});

	it('are not seen in the samples of the documents', () => {
		const warnings = [
			...prepare('periculum', periculumRows()).warnings,
			...prepare('mono', { data: monoRows() }).warnings,
			...prepare('mybankstatement', { Details: mbsRows() }).warnings,
			...prepare('dojah', { entity: { transactions: dojahRows() } }).warnings,
		];
		expect(warnings).not.toContainEqual(expect.objectContaining({ code: 'DIRECTIONS_REVERSED' }));
	});
});
