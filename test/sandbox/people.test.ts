import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
	accountsOf,
	isCard,
	lastMonths,
	listPeople,
	readPerson,
	type Person,
	type PersonTransaction,
} from '../../sandbox/people/read';

const figure = z.object({ count: z.number().int(), total: z.number() });
const periodSchema = z
	.object({
		from: z.string(),
		to: z.string(),
		transactions: z.number(),
		moneyIn: z.number(),
		moneyOut: z.number(),
		income: z.object({ salary: figure, pension: figure, sales: figure, other: figure }).strict(),
		spending: z.object({
			fixed: z.record(z.number()),
			fixedTotal: z.number(),
			flexible: z.record(z.number()),
			flexibleTotal: z.number(),
			charges: z.number(),
		}),
		savings: figure,
		transfersOut: figure,
		transfersIn: figure,
		/** Only of those who have any. */
		ownTransfers: z.object({ in: figure, out: figure }).strict().optional(),
		refunds: figure.optional(),
		loans: z.object({ drawdowns: figure, repayments: figure }),
		gambling: figure.extend({ winnings: figure }),
		incidents: z
			.object({
				returnedPayments: figure,
				returnedCheques: figure,
				overdraft: z
					.object({ days: z.number().int(), fees: figure, lowest: z.number().negative().nullable() })
					.strict(),
				accountSeizures: figure,
				debtRecoveries: figure,
			})
			.strict(),
		closingBalance: z.number(),
		lowestBalance: z.number(),
	})
	.strict();
const truthSchema = z.object({
	currency: z.enum(['NGN', 'USD']),
	asOf: z.literal('2026-10-31'),
	lastMonths: z.object({ 3: periodSchema, 6: periodSchema, 12: periodSchema }).strict(),
	/** Only of those with two accounts, who are told of above with both. */
	firstAccount: z.object({ 3: periodSchema, 6: periodSchema, 12: periodSchema }).strict().optional(),
});

const peopleFolder = join(__dirname, '..', '..', 'sandbox', 'people');
const slugs = [
	'adaeze-nwokolo',
	'amaka-obiora',
	'blessing-okoro',
	'bluegate-traders',
	'bolanle-usman',
	'celine-okonjo',
	'chinedu-nwosu',
	'damilola-etim',
	'emeka-umeh',
	'festus-ogbeide',
	'grace-halloran',
	'halima-okon',
	'hassan-bello',
	'ifeanyi-cole',
	'joy-akpan',
	'kelechi-danjuma',
	'kunle-ajayi',
	'marigold-foods',
	'musa-adigun',
	'ngozi-tamuno',
	'nkechi-ibe',
	'ruth-ekanem',
	'segun-alabi',
	'tunde-bakare',
	'yemi-adewale',
	'zainab-garba',
	'zara-lawal',
];
const fixedCategories = ['rent', 'utilities', 'insurance', 'schoolFees', 'payroll', 'tax'];
const flexibleCategories = [
	'groceries',
	'eatingOut',
	'transport',
	'health',
	'airtime',
	'cash',
	'shopping',
	'entertainment',
	'travel',
	'supplies',
	'cardBill',
];
const otherCategories = [
	'salary',
	'pension',
	'sales',
	'otherIncome',
	'refund',
	'ownTransfer',
	'cardReset',
	'charges',
	'savings',
	'transfer',
	'loanDrawdown',
	'loanRepayment',
	'gambling',
	'gamblingWinning',
	'returnedPayment',
	'accountSeizure',
	'debtRecovery',
];
const creditCategories = [
	'salary',
	'pension',
	'sales',
	'otherIncome',
	'refund',
	'cardReset',
	'loanDrawdown',
	'gamblingWinning',
];
const eitherWay = ['transfer', 'ownTransfer', 'returnedPayment'];

const kobo = (naira: number) => Math.round(naira * 100);

/** The rows as they really happened: where salaries are forged the balances tell it, where balances are forged the amounts. */
function trueRows({ transactions, forgedSalary, forgedBalances = [] }: Person): PersonTransaction[] {
	return transactions.map((row) => {
		const span = forgedBalances.find(({ from, to }) => row.date >= from && row.date <= to);
		return {
			...row,
			amount: forgedSalary !== undefined && row.category === 'salary' ? forgedSalary.true : row.amount,
			balance: (kobo(row.balance) - kobo(span?.added ?? 0)) / 100,
		};
	});
}

function total(rows: PersonTransaction[]): number {
	return Math.abs(rows.reduce((sum, { amount }) => sum + kobo(amount), 0)) / 100;
}

function counted(rows: PersonTransaction[]) {
	return { count: rows.length, total: total(rows) };
}

function bothWays(rows: PersonTransaction[]) {
	return {
		in: counted(rows.filter(({ amount }) => amount > 0)),
		out: counted(rows.filter(({ amount }) => amount < 0)),
	};
}

const firstDays = { 3: '2026-08-01', 6: '2026-05-01', 12: '2025-11-01' };

/** Goes through the calendar: how many days from the first of the months on closed below zero. */
function daysBelowZero(all: PersonTransaction[], months: 3 | 6 | 12): number {
	let days = 0;
	for (const day = new Date(`${firstDays[months]}T00:00:00Z`); day <= new Date('2026-10-31T00:00:00Z');) {
		const until = all.filter(({ date }) => date <= day.toISOString().slice(0, 10));
		if ((until[until.length - 1]?.balance ?? 0) < 0) days += 1;
		day.setUTCDate(day.getUTCDate() + 1);
	}
	return days;
}

/** Of all accounts, the second ones of those who have two as well. */
const lists = slugs.flatMap((slug) =>
	[`${slug}/transactions.csv`, `${slug}/second/transactions.csv`].filter((list) =>
		existsSync(join(peopleFolder, list)),
	),
);

describe('the made-up people', () => {
	it('are these', async () => {
		expect((await listPeople()).sort()).toEqual(slugs);
	});

	it.each(lists)('%s: the list is plain data, in order, within the year to October 2026', (list) => {
		const lines = readFileSync(join(peopleFolder, list), 'utf8').trimEnd().split('\n');
		const dates = lines.slice(1).map((line) => line.slice(0, 10));

		expect(lines[0]).toBe('date,description,amount,balance,category');
		for (const line of lines.slice(1)) {
			expect(line).toMatch(/^2025-1[12]-\d\d|^2026-(0\d|10)-\d\d/);
			expect(line).toMatch(/^[\d-]{10},[^,"]+,-?\d+\.\d\d,-?\d+\.\d\d,[a-zA-Z]+$/);
		}
		expect(dates).toEqual([...dates].sort());
	});

	it.each(slugs)('%s: the balances run', async (slug) => {
		for (const rows of accountsOf(await readPerson(slug)).map(trueRows)) {
			for (const [index, row] of rows.entries()) {
				const before = rows[index - 1];
				if (before !== undefined) expect(kobo(row.balance)).toBe(kobo(before.balance) + kobo(row.amount));
			}
		}
	});

	it('on one statement every salary is printed as more than the balances show', async () => {
		const people = await Promise.all(slugs.map(readPerson));
		const forged = people.filter(({ forgedSalary }) => forgedSalary !== undefined);

		expect(forged.map(({ slug }) => slug)).toEqual(['bolanle-usman']);
		expect(forged[0]?.forgedSalary).toEqual({ printed: 410000, true: 110000 });
		const salaries = forged[0]?.transactions.filter(({ category }) => category === 'salary') ?? [];
		expect(salaries.map(({ amount }) => amount)).toEqual(Array.from({ length: 12 }, () => 410000));
	});

	it('on another the balances are printed so that no day of the last six months closes below zero', async () => {
		const people = await Promise.all(slugs.map(readPerson));
		const forged = people.filter(({ forgedBalances }) => forgedBalances !== undefined);
		const isRecent = ({ date }: PersonTransaction) => date >= firstDays[6];
		const lowest = (rows: PersonTransaction[]) => Math.min(...rows.filter(isRecent).map(({ balance }) => balance));

		expect(forged.map(({ slug }) => slug)).toEqual(['kunle-ajayi']);
		expect(lowest(forged[0]?.transactions ?? [])).toBeGreaterThan(0);
		expect(lowest(trueRows(await readPerson('kunle-ajayi')))).toBeLessThan(0);
	});
});

describe.each(slugs)('the truth about %s', (slug) => {
	const truth = truthSchema.parse(JSON.parse(readFileSync(join(peopleFolder, slug, 'truth.json'), 'utf8')));

	it.each([3, 6, 12] as const)('agrees with the lists for the last %d months', async (months) => {
		expect(truth.lastMonths[months]).toEqual(truthOf(accountsOf(await readPerson(slug)), months));
	});

	it.each([3, 6, 12] as const)(
		'agrees with the list of the first of two accounts for the last %d months',
		async (months) => {
			const accounts = accountsOf(await readPerson(slug));
			const expected = accounts.length === 1 ? undefined : truthOf(accounts.slice(0, 1), months);
			expect(truth.firstAccount?.[months]).toEqual(expected);
		},
	);

	function truthOf(accounts: Person[], months: 3 | 6 | 12) {
		const isOwn = ({ category }: PersonTransaction) => accounts.length > 1 && /^card(Bill|Reset)$/.test(category);
		const rows = accounts
			.flatMap((account) => lastMonths(trueRows(account), months))
			.map((row) => (isOwn(row) ? { ...row, category: 'ownTransfer' } : row));
		const paying = accounts.filter((account) => !isCard(account)).map(trueRows);
		const of = (...categories: string[]) => rows.filter(({ category }) => categories.includes(category));
		const byCategory = (categories: string[]) =>
			Object.fromEntries(
				categories.filter((category) => of(category).length > 0).map((category) => [category, total(of(category))]),
			);
		// A payment leaves the account and comes back: the row that comes back is the incident.
		const cameBack = of('returnedPayment').filter(({ amount }) => amount > 0);
		const isCheque = ({ description }: PersonTransaction) => /\bCHQ\b/.test(description);
		const lowestBalance = Math.min(...paying.flatMap((all) => lastMonths(all, months)).map(({ balance }) => balance));

		return {
			from: firstDays[months],
			to: '2026-10-31',
			transactions: rows.length,
			moneyIn: total(rows.filter(({ amount }) => amount > 0)),
			moneyOut: total(rows.filter(({ amount }) => amount < 0)),
			income: {
				salary: counted(of('salary')),
				pension: counted(of('pension')),
				sales: counted(of('sales')),
				other: counted(of('otherIncome')),
			},
			spending: {
				fixed: byCategory(fixedCategories),
				fixedTotal: total(of(...fixedCategories)),
				flexible: byCategory(flexibleCategories),
				flexibleTotal: total(of(...flexibleCategories)),
				charges: total(of('charges')),
			},
			savings: counted(of('savings')),
			transfersOut: counted(of('transfer').filter(({ amount }) => amount < 0)),
			transfersIn: counted(of('transfer').filter(({ amount }) => amount > 0)),
			...(of('ownTransfer').length === 0 ? {} : { ownTransfers: bothWays(of('ownTransfer')) }),
			...(of('refund').length === 0 ? {} : { refunds: counted(of('refund')) }),
			loans: { drawdowns: counted(of('loanDrawdown')), repayments: counted(of('loanRepayment')) },
			gambling: { ...counted(of('gambling')), winnings: counted(of('gamblingWinning')) },
			incidents: {
				returnedPayments: counted(cameBack.filter((row) => !isCheque(row))),
				returnedCheques: counted(cameBack.filter(isCheque)),
				overdraft: {
					days: paying.reduce((days, all) => days + daysBelowZero(all, months), 0),
					fees: counted(of('charges').filter(({ description }) => description.includes('OVERDRAFT'))),
					lowest: lowestBalance < 0 ? lowestBalance : null,
				},
				accountSeizures: counted(of('accountSeizure')),
				debtRecoveries: counted(of('debtRecovery')),
			},
			closingBalance: paying.reduce((sum, all) => sum + kobo(all.at(-1)?.balance ?? 0), 0) / 100,
			lowestBalance,
		};
	}

	it('is in the currency of the account', async () => {
		expect(truth.currency).toBe((await readPerson(slug)).currency ?? 'NGN');
	});

	it('leaves no category of the list out', async () => {
		const told = [...fixedCategories, ...flexibleCategories, ...otherCategories];
		const transactions = accountsOf(await readPerson(slug)).flatMap((account) => account.transactions);

		expect(transactions.map(({ category }) => category).filter((category) => !told.includes(category))).toEqual([]);
	});

	it('has a list in which every category goes its own way', async () => {
		const transactions = accountsOf(await readPerson(slug)).flatMap((account) => account.transactions);
		const wrong = transactions.filter(
			({ amount, category }) => !eitherWay.includes(category) && amount > 0 !== creditCategories.includes(category),
		);

		expect(wrong).toEqual([]);
	});
});
