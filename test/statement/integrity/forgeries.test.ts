import { listPeople, readPerson } from '../../../sandbox/people/read';
import { prepare } from '../statements';

interface Row {
	date: string;
	description: string;
	/** Naira, money in is positive. */
	amount: number;
	balance: number;
}

/** The people's statements end on 31 October 2026 and are handed in the day after. */
const TODAY = '2026-11-01';

const upload = (rows: readonly Row[], clientFullName = '') =>
	prepare(
		'periculum',
		rows.map(({ amount, ...row }) => ({ ...row, amount: Math.abs(amount), type: amount < 0 ? 'Debit' : 'Credit' })),
		{ today: TODAY, account: { clientFullName } },
	);
const codes = (rows: readonly Row[], name?: string) => upload(rows, name).warnings.map(({ code }) => code);

/** The rows with balances that follow from their amounts, as somebody types them who can count. */
function counted(rows: readonly Row[], opening = 0): Row[] {
	let hundredths = Math.round(opening * 100);
	return rows
		.toSorted((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
		.map((row) => ({ ...row, balance: (hundredths += Math.round(row.amount * 100)) / 100 }));
}

const rowsOf = async (slug: string): Promise<Row[]> => (await readPerson(slug)).transactions;
const inYear = (rows: readonly Row[], years: number) =>
	rows.map((row) => ({
		...row,
		date: `${Number(row.date.slice(0, 4)) + years}${row.date.slice(4).replace('02-29', '02-28')}`,
	}));
const day = (month: number, date: number) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const TYPED = counted(
	[5, 6, 7, 8, 9, 10].flatMap((month) => [
		{ date: day(month, 25), description: 'SALARY', amount: 900_000, balance: 0 },
		{ date: day(month, 27), description: 'RENT', amount: -120_000, balance: 0 },
	]),
	50_000,
);

/** Whose own money comes and goes: into and out of the account, or into another one that pays for the household. */
const MOVES_OWN_MONEY: Record<string, string[]> = {
	'emeka-umeh': ['OWN_TRANSFERS_AS_INCOME', 'EXPENSES_HOLD_SAVINGS'],
	'nkechi-ibe': ['EXPENSES_HOLD_SAVINGS'],
};

describe('what an upload says of the people', () => {
	it('is nothing against the honest ones, but that somebody moves his own money', async () => {
		for (const slug of await listPeople()) {
			if (slug === 'bolanle-usman' || slug === 'kunle-ajayi') continue;
			const { name, transactions } = await readPerson(slug);
			if (transactions.length < 10) continue;
			const said = MOVES_OWN_MONEY[slug] ?? [];
			expect([slug, codes(transactions, name)]).toEqual([slug, said]);
			expect([slug, codes(transactions.toReversed(), name)]).toEqual([slug, said]);
		}
	});

	it('is that the twelve raised salaries of the forged one do not follow', async () => {
		const { integrity, warnings } = upload(await rowsOf('bolanle-usman'));
		expect(warnings.map(({ code }) => code)).toEqual(['BALANCES_DO_NOT_ADD_UP']);
		expect(warnings[0]?.message).toContain('12 of 191 balances');
		expect(integrity.chain.broken.map(({ row }) => row?.movement)).toEqual(Array(12).fill(41_000_000));
	});
});

it('says of raised balances where each of them begins and ends', async () => {
	const { integrity, warnings } = upload(await rowsOf('kunle-ajayi'));
	expect(warnings.map(({ code }) => code)).toEqual(['BALANCES_DO_NOT_ADD_UP']);
	// Six times up and down again, of 336 rows.
	expect(warnings[0]?.message).toContain('12 of 335 balances');
	expect(integrity.chain.broken).toHaveLength(12);
});

describe('what an upload says of statements that nobody vouches for', () => {
	it.each<[string, () => Promise<Row[]> | Row[], string[]]>([
		['typed by hand, balances and all', () => TYPED, []],
		[
			'every balance the same number',
			() => TYPED.map((row) => ({ ...row, balance: 500_000 })),
			['BALANCES_DO_NOT_ADD_UP'],
		],
		[
			'balances at random',
			() => TYPED.map((row, index) => ({ ...row, balance: (index * 7919) % 10_007 })),
			['BALANCES_DO_NOT_ADD_UP'],
		],
		[
			'salaries raised sixfold, balances as printed',
			async () =>
				(await rowsOf('kelechi-danjuma')).map((row) =>
					/SALARY/.test(row.description) ? { ...row, amount: row.amount * 6 } : row,
				),
			['BALANCES_DO_NOT_ADD_UP'],
		],
		[
			'rows taken out, balances as printed',
			async () => (await rowsOf('kelechi-danjuma')).filter((_, index) => index % 20 !== 10),
			['BALANCES_DO_NOT_ADD_UP'],
		],
		['years old', async () => inYear(await rowsOf('adaeze-nwokolo'), -6), ['DATA_OLD']],
		['decades old', async () => inYear(await rowsOf('adaeze-nwokolo'), -30), ['DATA_OLD']],
		['of years to come', async () => inYear(await rowsOf('adaeze-nwokolo'), 5), ['DATES_IN_FUTURE']],
		[
			'own money in as a salary and out the next day',
			async () =>
				counted([
					...(await rowsOf('adaeze-nwokolo')),
					...[5, 6, 7, 8, 9, 10].flatMap((month) => [
						{ date: day(month, 12), description: 'SALARY SELF TRF FROM OWN ACCT', amount: 180_000, balance: 0 },
						{ date: day(month, 13), description: 'PIGGYVEST SAVINGS OWN ACCT', amount: -180_000, balance: 0 },
					]),
				]),
			['ROUND_TRIPS', 'OWN_TRANSFERS_AS_INCOME', 'EXPENSES_HOLD_SAVINGS'],
		],
		[
			'a loan in as a bonus and out the next day, the betting left out',
			async () =>
				counted([
					...(await rowsOf('kelechi-danjuma')).filter(({ description }) => !/BET|SPORTY/i.test(description)),
					...[8, 9, 10].flatMap((month) => [
						{ date: day(month, 12), description: 'BONUS', amount: 400_000, balance: 0 },
						{ date: day(month, 13), description: 'FIXED DEPOSIT', amount: -400_000, balance: 0 },
					]),
				]),
			['ROUND_TRIPS'],
		],
		[
			'every credit twice',
			async () => (await rowsOf('adaeze-nwokolo')).flatMap((row) => (row.amount > 0 ? [row, row] : [row])),
			['BALANCES_DO_NOT_ADD_UP', 'ROWS_REPEATED'],
		],
		[
			'a payment and its reversal, which is no income and no round trip',
			() =>
				counted([
					...TYPED,
					{ date: day(10, 3), description: 'POS STORE', amount: -600_000, balance: 0 },
					{ date: day(10, 4), description: 'RVSL POS STORE', amount: 600_000, balance: 0 },
				]),
			[],
		],
		[
			'kobo handed over as naira, which no arithmetic shows',
			() => TYPED.map((row) => ({ ...row, amount: row.amount * 100, balance: row.balance * 100 })),
			[],
		],
		[
			'the good months only',
			async () => (await rowsOf('adaeze-nwokolo')).filter(({ date }) => date >= '2026-08-01'),
			[],
		],
		[
			'a month left out',
			async () => (await rowsOf('adaeze-nwokolo')).filter(({ date }) => !date.startsWith('2026-06')),
			['BALANCES_DO_NOT_ADD_UP', 'MONTHS_MISSING'],
		],
	])('%s', async (_, rows, expected) => {
		expect(codes(await rows())).toEqual(expected);
	});

	it('and that one handed in again has the same fingerprint, whoever does it and in whatever format', async () => {
		const rows = await rowsOf('adaeze-nwokolo');
		const { fingerprint } = upload(rows, 'Adaeze Nwokolo').integrity;
		expect(upload(rows.toReversed(), 'Somebody Else').integrity.fingerprint).toBe(fingerprint);
		const mono = rows.map(({ date, description, amount, balance }) => ({
			type: amount < 0 ? 'debit' : 'credit',
			amount: Math.round(Math.abs(amount) * 100),
			balance: Math.round(balance * 100),
			narration: description,
			date: `${date}T09:00:00.000Z`,
		}));
		expect(prepare('mono', { data: mono }).integrity.fingerprint).toBe(fingerprint);
		expect(upload(await rowsOf('kelechi-danjuma')).integrity.fingerprint).not.toBe(fingerprint);
	});
});
