import fc from 'fast-check';
import { checkIntegrity } from '../../../statement/integrity/check';
import type { LedgerRow } from '../../../statement/integrity/ledger';
import { honest, honestAndRound, ledgerOf, renumbered, shuffledWithinDays } from './ledgers';

const broken = (rows: readonly LedgerRow[]) => checkIntegrity(rows).chain.broken;
const brokenRows = (rows: readonly LedgerRow[]) => broken(rows).map(({ row }) => row?.rowNumber);

/** A place in the statement that has rows before and behind it on other days, so that nothing but the edit can be the reason. */
const inTheMiddle = (rows: readonly LedgerRow[]) =>
	rows.flatMap((row, index) =>
		(row.day ?? '') > (rows[0]?.day ?? '') && (row.day ?? '') < (rows.at(-1)?.day ?? '') ? [index] : [],
	);

const EDITS: ReadonlyArray<readonly [string, (rows: LedgerRow[], index: number, by: number) => LedgerRow[]]> = [
	['removed', (rows, index) => rows.toSpliced(index, 1)],
	['repeated', (rows, index) => rows.flatMap((row, at) => (at === index ? [row, row] : [row]))],
	[
		'added',
		(rows, index, by) =>
			rows.toSpliced(index, 0, {
				...rows[index],
				rowNumber: 0,
				movement: by,
				description: 'SALARY',
				day: rows[index]?.day ?? null,
				balance: rows[index - 1]?.balance ?? 0,
			}),
	],
	[
		'changed',
		(rows, index, by) => rows.map((row, at) => (at === index ? { ...row, movement: (row.movement ?? 0) + by } : row)),
	],
	[
		'turned round',
		(rows, index) => rows.map((row, at) => (at === index ? { ...row, movement: -(row.movement ?? 0) } : row)),
	],
];

describe('balances that follow', () => {
	const seed = fc.array(fc.integer(), { minLength: 7, maxLength: 13 });

	it('have no broken step, whichever way round and in whatever order within a day they stand', () => {
		fc.assert(
			fc.property(fc.oneof(honest, honestAndRound), seed, (rows, order) => {
				for (const listed of [
					rows,
					rows.toReversed(),
					shuffledWithinDays(rows, order),
					shuffledWithinDays(rows, order).toReversed(),
				]) {
					const { chain, isReversed, isBalanceBefore, repeated } = checkIntegrity(listed);
					expect(chain).toEqual({ steps: rows.length - 1, broken: [] });
					expect({ isReversed, isBalanceBefore, repeated }).toEqual({
						isReversed: false,
						isBalanceBefore: false,
						repeated: [],
					});
				}
			}),
		);
	});

	it('have none where the first days end where they began, and only a later day tells at which of their balances', () => {
		const rows = ledgerOf(0, [
			[0, -1_000],
			[0, -500],
			[0, 700],
			[0, 800],
			[1, -500],
			[1, -1_000],
			[1, 1_500],
			[2, -1_000],
			[2, 2_500],
		]);
		for (const order of [
			[1, 0, 2, 3, 5, 4, 6, 7, 8],
			[1, 2, 3, 0, 6, 4, 5, 7, 8],
			[3, 2, 1, 0, 4, 6, 5, 8, 7],
		]) {
			const listed = order.flatMap((index) => rows[index] ?? []);
			expect(broken(listed)).toEqual([]);
			expect(broken(listed.toReversed())).toEqual([]);
		}
	});

	it('have none where some balances are not told', () => {
		fc.assert(
			fc.property(honest, fc.array(fc.boolean(), { minLength: 5, maxLength: 9 }), (rows, told) => {
				const some = rows.map((row, index) => (told[index % told.length] ? row : { ...row, balance: null }));
				expect(broken(some)).toEqual([]);
			}),
		);
	});

	it.each([
		['up', 1],
		['down', -1],
	])('have none where they are a minor unit off now and then, %s', (_, off) => {
		fc.assert(
			fc.property(honest, fc.array(fc.boolean(), { minLength: 5, maxLength: 9 }), (rows, isOff) => {
				const rounded = rows.map((row, index) => ({
					...row,
					balance: (row.balance ?? 0) + (isOff[index % isOff.length] ? off : 0),
				}));
				expect(broken(rounded)).toEqual([]);
			}),
		);
	});

	it('have none where each row bears the balance at the end of its day', () => {
		fc.assert(
			fc.property(honest, (rows) => {
				// One balance throughout shows nothing unless a later day has several rows.
				fc.pre(rows.some(({ day }, index) => day !== rows[0]?.day && day === rows[index + 1]?.day));
				const closing = new Map(rows.map(({ day, balance }) => [day, balance]));
				expect(broken(rows.map((row) => ({ ...row, balance: closing.get(row.day) ?? null })))).toEqual([]);
			}),
		);
	});

	it('have none where a fee is in the balance a few rows before it is listed', () => {
		const movements = Array.from({ length: 40 }, (_, index) => [index, index % 2 === 0 ? 5_000 : -3_000] as const);
		const late = ledgerOf(100_000, movements).map((row, index) =>
			index >= 10 && index < 19 ? { ...row, balance: (row.balance ?? 0) - 2_950 } : row,
		);
		expect(broken(late)).toEqual([]);
	});

	it('have none in a file that has a row out of its day but follows as it stands', () => {
		const rows = ledgerOf(1_000, [
			[0, 10],
			[1, 20],
			[5, 30],
			[2, -40],
			[3, 50],
			[6, 60],
		]);
		expect(broken(rows)).toEqual([]);
	});
});

describe('one row that is', () => {
	it.each(EDITS)('%s breaks them, wherever the rows of the day stand', (_, edit) => {
		fc.assert(
			fc.property(
				honest,
				fc.nat(),
				fc.oneof(fc.integer({ min: 2, max: 3_000_000 }), fc.integer({ min: -3_000_000, max: -2 })),
				fc.array(fc.integer(), { minLength: 7, maxLength: 13 }),
				(rows, place, by, order) => {
					const places = inTheMiddle(rows);
					const index = places[place % Math.max(1, places.length)];
					fc.pre(index !== undefined);
					const edited = renumbered(edit(rows, index ?? 0, by));
					expect(broken(edited).length).toBeGreaterThan(0);
					expect(broken(edited.toReversed()).length).toBeGreaterThan(0);
					expect(broken(shuffledWithinDays(edited, order)).length).toBeGreaterThan(0);
				},
			),
		);
	});
});

describe('the broken rows', () => {
	const rows = ledgerOf(
		100_000,
		Array.from({ length: 20 }, (_, index) => [index, index % 5 === 0 ? 40_000 : -7_000] as const),
	);
	const change = (rowNumber: number, by: Partial<LedgerRow>) =>
		rows.map((row) => (row.rowNumber === rowNumber ? { ...row, ...by } : row));

	it('are those whose balance does not follow', () => {
		expect(brokenRows(change(11, { movement: 90_000 }))).toEqual([11]);
		expect(brokenRows(change(11, { movement: 90_000 }).toReversed())).toEqual([11]);
	});

	it('are the ones behind a row that was taken out, by how much it is off', () => {
		const [step] = broken(rows.toSpliced(10, 1));
		// Row 11, of 40,000, is gone: the balance of row 12 is 40,000 higher than the amounts say.
		expect(step).toMatchObject({ row: { rowNumber: 12 }, before: { rowNumber: 10 }, off: 40_000 });
	});

	it('are all of them where every balance is the same number', () => {
		expect(brokenRows(rows.map((row) => ({ ...row, balance: 500 })))).toHaveLength(19);
	});

	it('hold the last one where only the closing balance was changed', () => {
		expect(brokenRows(change(20, { balance: 1 }))).toEqual([20]);
	});

	it('are told of balances that are wrong for a while once they are many', () => {
		const often = ledgerOf(
			100_000,
			Array.from({ length: 60 }, (_, index) => [index, index % 2 === 0 ? 5_000 : -3_000] as const),
		);
		const off = (times: number) =>
			often.map((row, index) =>
				index % 15 === 7 && index < times * 15 ? { ...row, balance: (row.balance ?? 0) + 700 } : row,
			);
		expect(brokenRows(off(3))).toEqual([]);
		expect(brokenRows(off(4))).toHaveLength(4);
	});

	it('are of balances beside the rows too', () => {
		const bare = rows.map((row) => ({ ...row, balance: null }));
		// 100,000 and four times 40,000 less sixteen times 7,000.
		const closing = 100_000 + 4 * 40_000 - 16 * 7_000;
		const marks = [
			{ after: 0, balance: 100_000 },
			{ after: 20, balance: closing },
		];
		expect(checkIntegrity(bare, { marks }).chain).toEqual({ steps: 1, broken: [] });
		const wrong = [...marks.slice(0, 1), { after: 20, balance: closing + 5 }];
		expect(checkIntegrity(bare, { marks: wrong }).chain).toMatchObject({ steps: 1, broken: [{ row: null, off: 5 }] });
	});

	it('are not known where a movement is not told', () => {
		const { chain } = checkIntegrity(change(11, { movement: null }));
		expect(chain).toEqual({ steps: 18, broken: [] });
	});
});

describe('balances in the wrong place', () => {
	const rows = ledgerOf(13_044, [
		[0, 22_377],
		[1, -20_000],
		[2, -220],
		[3, 50_315],
		[4, -2_295],
		[5, -40_000],
		[6, -14_797],
		[7, 256_000],
	]);
	const before = rows.map((row, index) => ({
		...row,
		balance: index === 0 ? 13_044 : (rows[index - 1]?.balance ?? null),
	}));

	it.each([
		['oldest first', before],
		['newest first', before.toReversed()],
	])('are those before the movement: %s', (_, listed) => {
		const { isBalanceBefore, chain, rows: read } = checkIntegrity(listed);
		expect({ isBalanceBefore, chain }).toEqual({ isBalanceBefore: true, chain: { steps: 7, broken: [] } });
		expect(read.map(({ balance }) => balance)).toEqual(rows.map(({ balance }) => balance));
	});

	it('are not seen where every movement is the same', () => {
		const same = ledgerOf(
			0,
			Array.from({ length: 12 }, (_, index) => [index, 500] as const),
		);
		expect(checkIntegrity(same).isBalanceBefore).toBe(false);
	});
});
