import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lastMonths, listPeople, readPerson, type PersonTransaction } from '../../sandbox/people/read';

const figure = z.object({ count: z.number().int(), total: z.number() });
const periodSchema = z
	.object({
		from: z.string(),
		to: z.string(),
		transactions: z.number(),
		moneyIn: z.number(),
		moneyOut: z.number(),
		income: z.object({ salary: figure, other: figure }),
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
		loans: z.object({ drawdowns: figure, repayments: figure }),
		gambling: figure.extend({ winnings: figure }),
		incidents: z.object({ returnedPayments: figure }),
		closingBalance: z.number(),
		lowestBalance: z.number(),
	})
	.strict();
const truthSchema = z.object({
	currency: z.literal('NGN'),
	asOf: z.literal('2026-10-31'),
	lastMonths: z.object({ 3: periodSchema, 6: periodSchema, 12: periodSchema }).strict(),
});

const peopleFolder = join(__dirname, '..', '..', 'sandbox', 'people');
const slugs = ['adaeze-nwokolo', 'bolanle-usman', 'halima-okon', 'ifeanyi-cole', 'kelechi-danjuma', 'zainab-garba'];

const kobo = (naira: number) => Math.round(naira * 100);

/** The rows as they really happened: on the forged statement the balances tell it, not the printed amounts. */
async function trueRows(slug: string): Promise<PersonTransaction[]> {
	const { transactions, forgedSalary } = await readPerson(slug);
	return transactions.map((row) =>
		forgedSalary !== undefined && row.category === 'salary' ? { ...row, amount: forgedSalary.true } : row,
	);
}

function total(rows: PersonTransaction[]): number {
	return Math.abs(rows.reduce((sum, { amount }) => sum + kobo(amount), 0)) / 100;
}

function counted(rows: PersonTransaction[]) {
	return { count: rows.length, total: total(rows) };
}

describe('the made-up people', () => {
	it('are these six', async () => {
		expect((await listPeople()).sort()).toEqual(slugs);
	});

	it.each(slugs)('%s: the list is plain data, in order, within the year to October 2026', (slug) => {
		const lines = readFileSync(join(peopleFolder, slug, 'transactions.csv'), 'utf8')
			.trimEnd()
			.split('\n');
		const dates = lines.slice(1).map((line) => line.slice(0, 10));

		expect(lines[0]).toBe('date,description,amount,balance,category');
		for (const line of lines.slice(1)) {
			expect(line).toMatch(/^2025-1[12]-\d\d|^2026-(0\d|10)-\d\d/);
			expect(line).toMatch(/^[\d-]{10},[^,"]+,-?\d+\.\d\d,-?\d+\.\d\d,[a-zA-Z]+$/);
		}
		expect(dates).toEqual([...dates].sort());
	});

	it.each(slugs)('%s: the balances run', async (slug) => {
		const rows = await trueRows(slug);

		for (const [index, row] of rows.entries()) {
			const before = rows[index - 1];
			if (before !== undefined) expect(kobo(row.balance)).toBe(kobo(before.balance) + kobo(row.amount));
		}
	});

	it('only one statement is forged: every salary is printed as more than the balances show', async () => {
		const people = await Promise.all(slugs.map(readPerson));
		const forged = people.filter(({ forgedSalary }) => forgedSalary !== undefined);

		expect(forged.map(({ slug }) => slug)).toEqual(['bolanle-usman']);
		expect(forged[0]?.forgedSalary).toEqual({ printed: 410000, true: 110000 });
		const salaries = forged[0]?.transactions.filter(({ category }) => category === 'salary') ?? [];
		expect(salaries.map(({ amount }) => amount)).toEqual(Array.from({ length: 12 }, () => 410000));
	});
});

describe.each(slugs)('the truth about %s', (slug) => {
	const truth = truthSchema.parse(JSON.parse(readFileSync(join(peopleFolder, slug, 'truth.json'), 'utf8')));

	it.each([3, 6, 12] as const)('agrees with the list for the last %d months', async (months) => {
		const rows = lastMonths(await trueRows(slug), months);
		const of = (...categories: string[]) => rows.filter(({ category }) => categories.includes(category));
		const told = truth.lastMonths[months];
		const byCategory = (categories: string[]) =>
			Object.fromEntries(categories.map((category) => [category, total(of(category))]));
		const fixed = ['rent', 'utilities', 'insurance', 'schoolFees'].filter((category) => of(category).length > 0);
		const flexible = [
			'groceries',
			'eatingOut',
			'transport',
			'health',
			'airtime',
			'cash',
			'shopping',
			'entertainment',
			'travel',
		].filter((category) => of(category).length > 0);

		expect(told).toEqual({
			from: told.from,
			to: '2026-10-31',
			transactions: rows.length,
			moneyIn: total(rows.filter(({ amount }) => amount > 0)),
			moneyOut: total(rows.filter(({ amount }) => amount < 0)),
			income: { salary: counted(of('salary')), other: counted(of('otherIncome')) },
			spending: {
				fixed: byCategory(fixed),
				fixedTotal: total(of(...fixed)),
				flexible: byCategory(flexible),
				flexibleTotal: total(of(...flexible)),
				charges: total(of('charges')),
			},
			savings: counted(of('savings')),
			transfersOut: counted(of('transfer').filter(({ amount }) => amount < 0)),
			transfersIn: counted(of('transfer').filter(({ amount }) => amount > 0)),
			loans: { drawdowns: counted(of('loanDrawdown')), repayments: counted(of('loanRepayment')) },
			gambling: { ...counted(of('gambling')), winnings: counted(of('gamblingWinning')) },
			// A cheque leaves the account and comes back: the row that comes back is the incident.
			incidents: { returnedPayments: counted(of('returnedPayment').filter(({ amount }) => amount > 0)) },
			closingBalance: rows[rows.length - 1]?.balance,
			lowestBalance: Math.min(...rows.map(({ balance }) => balance)),
		});
	});

	it('leaves no category of the list out', async () => {
		const told = [
			'salary',
			'otherIncome',
			'rent',
			'utilities',
			'insurance',
			'schoolFees',
			'groceries',
			'eatingOut',
			'transport',
			'health',
			'airtime',
			'cash',
			'shopping',
			'entertainment',
			'travel',
			'charges',
			'savings',
			'transfer',
			'loanDrawdown',
			'loanRepayment',
			'gambling',
			'gamblingWinning',
			'returnedPayment',
		];
		const { transactions } = await readPerson(slug);

		expect(transactions.map(({ category }) => category).filter((category) => !told.includes(category))).toEqual([]);
	});
});
