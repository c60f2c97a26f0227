import fc from 'fast-check';
import type { LedgerRow } from '../../../statement/integrity/ledger';

/** Days from 2026-01-01 on. */
export function dayAfter(days: number): string {
	return new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
}

/** Rows whose balances follow from `opening`, of `[days after 1 January, movement]`. */
export function ledgerOf(opening: number, movements: ReadonlyArray<readonly [number, number]>): LedgerRow[] {
	let balance = opening;
	return movements.map(([days, movement], index) => {
		balance += movement;
		return { rowNumber: index + 1, day: dayAfter(days), movement, balance, description: `payment ${index + 1}` };
	});
}

const honestOf = (opening: fc.Arbitrary<number>, movement: fc.Arbitrary<number>) =>
	fc
		.tuple(opening, fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), movement), { minLength: 15, maxLength: 60 }))
		.map(([first, steps]) => {
			let days = 0;
			return ledgerOf(
				first,
				steps.map(([gap, by]) => [(days += gap), by] as const),
			);
		});

/** An honest statement: no movement is 0, and several rows stand on one day. */
export const honest = honestOf(
	fc.integer({ min: -1_000_000, max: 10_000_000 }),
	fc.oneof(fc.integer({ min: 10, max: 5_000_000 }), fc.integer({ min: -5_000_000, max: -10 })),
);

/** An honest statement of few round amounts: the same balance comes again and again, also within a day. */
export const honestAndRound = honestOf(
	fc.constantFrom(-1_000, 0, 5_000),
	fc.constantFrom(-2_000, -1_000, 1_000, 3_000),
);

/** The row numbers anew, as somebody counts who sees these rows only. */
export function renumbered(rows: readonly LedgerRow[]): LedgerRow[] {
	return rows.map((row, index) => ({ ...row, rowNumber: index + 1 }));
}

/** The rows in another order within their days. */
export function shuffledWithinDays(rows: readonly LedgerRow[], seed: readonly number[]): LedgerRow[] {
	return rows
		.map((row, index) => ({ row, key: seed[index % seed.length] ?? 0 }))
		.toSorted((left, right) => (left.row.day ?? '').localeCompare(right.row.day ?? '') || left.key - right.key)
		.map(({ row }) => row);
}
