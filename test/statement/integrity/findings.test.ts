import fc from 'fast-check';
import { checkIntegrity } from '../../../statement/integrity/check';
import type { LedgerRow } from '../../../statement/integrity/ledger';
import { dayAfter, honest, ledgerOf, renumbered, shuffledWithinDays } from './ledgers';

const row = (day: string, movement: number, description: string): LedgerRow => ({
	rowNumber: 0,
	day,
	movement,
	balance: null,
	description,
});

/** Salaries of 300,000 on the 25th from January to June, and four payments of 5,000 to 8,000 a month. */
const YEAR = renumbered(
	[0, 1, 2, 3, 4, 5].flatMap((month) => [
		...[3, 9, 15, 21].map((day, index) => row(dayAfter(month * 30 + day), -5_000 - index * 1_000, `SHOP ${index}`)),
		row(dayAfter(month * 30 + 24), 300_000, 'ACME LTD SALARY'),
	]),
);

describe('rows that stand twice', () => {
	const rows = ledgerOf(100_000, [
		[0, 5_000],
		[1, -2_000],
		[2, 9_000],
		[3, -1_000],
		[4, 4_000],
		[5, -3_000],
	]);

	it('are the copies, next to their originals or pasted behind all rows', () => {
		const credits = rows.filter(({ movement }) => (movement ?? 0) > 0);
		const besides = rows.flatMap((each) => ((each.movement ?? 0) > 0 ? [each, each] : [each]));
		for (const listed of [besides, [...rows, ...credits]]) {
			const { repeated, chain } = checkIntegrity(renumbered(listed));
			expect(repeated.map(({ movement }) => movement)).toEqual([5_000, 9_000, 4_000]);
			expect(chain.broken.length).toBeGreaterThanOrEqual(3);
		}
	});

	it('are none where an account comes back to a balance on one day', () => {
		// 1,000 out, back, and out again: a transfer that failed and was tried anew.
		const tried = ledgerOf(5_000, [
			[0, -1_000],
			[0, 1_000],
			[0, -1_000],
			[1, -500],
		]).map((each) => ({ ...each, description: 'NIP TRF' }));
		expect(checkIntegrity(tried).repeated).toEqual([]);
	});

	it('are none where two rows alike have balances of their own', () => {
		const twins = ledgerOf(5_000, [
			[0, -1_000],
			[0, -1_000],
			[1, -500],
		]).map((each) => ({ ...each, description: 'POS' }));
		expect(checkIntegrity(twins).repeated).toEqual([]);
	});

	it('are seen without balances only where they are far more than chance makes them', () => {
		const credits = YEAR.filter(({ movement }) => (movement ?? 0) > 0);
		expect(checkIntegrity([...YEAR, ...credits, ...YEAR.slice(0, 4)]).repeated).toHaveLength(10);
		expect(checkIntegrity([...YEAR, ...YEAR.slice(0, 4)]).repeated).toEqual([]);
	});
});

describe('months without rows', () => {
	const months = ledgerOf(100_000, [
		[0, 5_000],
		[20, -2_000],
		[100, -4_000],
		[110, 6_000],
	]);

	it('are quiet where the balance has not moved', () => {
		// 1 and 21 January, then 11 and 21 April.
		expect(checkIntegrity(months).missingMonths).toEqual([]);
		expect(
			checkIntegrity(months.map((each, index) => (index === 2 ? { ...each, balance: null } : each))).missingMonths,
		).toEqual([]);
	});

	it('are missing where it has', () => {
		const moved = months.map((each, index) => (index < 2 ? each : { ...each, balance: (each.balance ?? 0) - 30_000 }));
		expect(checkIntegrity(moved).missingMonths).toEqual(['2026-02', '2026-03']);
		expect(checkIntegrity(moved.toReversed()).missingMonths).toEqual(['2026-02', '2026-03']);
	});

	it('are missing where no balance can tell', () => {
		const bare = months.map((each) => ({ ...each, balance: null }));
		expect(checkIntegrity(bare).missingMonths).toEqual(['2026-02', '2026-03']);
		const marks = [
			{ after: 0, balance: 100_000 },
			{ after: 4, balance: 105_000 },
		];
		expect(checkIntegrity(bare, { marks }).missingMonths).toEqual([]);
		expect(checkIntegrity(bare, { marks: marks.slice(0, 1) }).missingMonths).toEqual(['2026-02', '2026-03']);
	});
});

describe('round trips', () => {
	const through = (amount: number, days: number, texts: readonly [string, string], each = 30) =>
		[0, 1, 2].flatMap((time) => [
			row(dayAfter(time * each + 5), amount, texts[0]),
			row(dayAfter(time * each + 5 + days), -amount, texts[1]),
		]);
	const trips = (rows: readonly LedgerRow[]) =>
		checkIntegrity([...YEAR, ...rows].toSorted((left, right) => (left.day ?? '').localeCompare(right.day ?? '')))
			.roundTrips;

	it.each([
		['in and out the next day', through(200_000, 1, ['SALARY FROM B', 'PIGGYVEST SAVINGS'])],
		['in and out within three days', through(200_000, 3, ['SALARY FROM B', 'FIXED DEPOSIT'])],
		['out and in again', through(-200_000, 1, ['TRF TO B', 'TRF FROM C'])],
		['once, but a large part of all money in', through(900_000, 1, ['BONUS', 'FIXED DEPOSIT']).slice(0, 2)],
	])('are the same amount %s', (_, rows) => {
		expect(trips(rows)).toHaveLength(rows.length / 2);
	});

	it.each([
		['lie further apart', through(200_000, 4, ['A', 'B'])],
		['are twice in a quarter and a small part of the money in', through(150_000, 1, ['A', 'B']).slice(0, 4)],
		['are spread over more than a quarter', through(50_000, 1, ['A', 'B'], 55)],
		['are small', through(10_000, 1, ['A', 'B'])],
		['say that a payment came back', through(-200_000, 1, ['TRF TO B', 'RVSL TRF TO B'])],
		['are a payment and its return of one text', through(-200_000, 1, ['NIP/B/RENT', 'NIP/B/RENT'])],
		['are refused direct debits', through(-200_000, 1, ['PRLV EDF', 'REJET PRLV EDF'])],
	])('are none where the amounts %s', (_, rows) => {
		expect(trips(rows)).toEqual([]);
	});

	it('take each leg once', () => {
		const legs = [row(dayAfter(5), 900_000, 'A'), row(dayAfter(6), -900_000, 'B'), row(dayAfter(7), -900_000, 'C')];
		expect(trips(legs)).toHaveLength(1);
	});
});

describe('transfers to an account of the holder', () => {
	const out = (description: string, holder?: string) =>
		checkIntegrity([...YEAR, row(dayAfter(5), -70_000, description)], { holder }).ownTransfersOut.length;

	it('are those that are called so', () => {
		expect([out('NIP TRF TO OWN ACCT'), out('UMBUCHUNG')]).toEqual([1, 1]);
	});

	it('are none that only bear the name of the holder, or take another payment back', () => {
		expect(out('CARD PAYMENT ADA NWOKOLO', 'Ada Nwokolo')).toBe(0);
		expect(out('RVSL OWN ACCT')).toBe(0);
	});
});

describe('transfers from an account of the holder', () => {
	const own = (description: string, holder?: string) =>
		checkIntegrity([...YEAR, row(dayAfter(5), 70_000, description)], { holder }).ownTransfers.length;

	it.each([
		'SALARY SELF TRF FROM OWN ACCT',
		'TRF FROM MY ACCOUNT',
		'Transfer between own accounts',
		'VIREMENT INTERNE DE MON COMPTE',
		'Umbuchung',
		'Overboeking eigen rekening',
		'Traspaso entre cuentas',
	])('are seen by the words of %s', (description) => {
		expect(own(description)).toBe(1);
	});

	it('are seen by the name of the holder', () => {
		expect(own('NIP/OKORO CHIDI/savings', 'Chidi Okoro')).toBe(1);
	});

	it.each([
		['SELFRIDGES REFUND', undefined],
		['BROWN ACCOUNTANTS LTD', undefined],
		['NIP/CHIDI EZE', 'Chidi Okoro'],
		['REVERSAL TRANSFER TO SELF', undefined],
		['NIP/OKORO', 'Okoro'],
	])('are not %s', (description, holder) => {
		expect(own(description, holder)).toBe(0);
	});
});

describe('the fingerprint', () => {
	it('is that of the days and amounts, whatever their order, texts, numbers and balances', () => {
		fc.assert(
			fc.property(honest, fc.array(fc.integer(), { minLength: 7, maxLength: 13 }), (rows, order) => {
				const { fingerprint } = checkIntegrity(rows);
				expect(fingerprint).toMatch(/^[\da-f]{64}$/);
				const other = renumbered(shuffledWithinDays(rows, order).toReversed()).map((each) => ({
					...each,
					balance: null,
					description: 'x',
				}));
				expect(checkIntegrity(other).fingerprint).toBe(fingerprint);
				const opening = { ...other[0], rowNumber: 99, day: dayAfter(0), movement: 0, balance: 5, description: '' };
				expect(checkIntegrity([...other, opening]).fingerprint).toBe(fingerprint);
				const changed = rows.map((each, index) =>
					index === 3 ? { ...each, movement: (each.movement ?? 0) + 1 } : each,
				);
				expect(checkIntegrity(changed).fingerprint).not.toBe(fingerprint);
			}),
		);
	});

	it('is none where nothing moved', () => {
		expect(checkIntegrity([]).fingerprint).toBeNull();
		expect(checkIntegrity([row(dayAfter(0), 0, 'Opening balance')]).fingerprint).toBeNull();
	});

	it('is the SHA-256 of the sorted days and amounts', () => {
		// printf '2026-01-01 500\n2026-01-02 -20' | sha256sum
		const rows = [row(dayAfter(1), -20, 'b'), row(dayAfter(0), 500, 'a')];
		expect(checkIntegrity(rows).fingerprint).toBe('b9e8e2dd9e7a0c7bf865ccd8f6e7874005d7e33e2a1f08e3c5b31c8c87721f23');
	});
});
