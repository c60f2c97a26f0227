import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { monthNumber, monthOf } from '../statement/months';

const personSchema = z.object({
	name: z.string(),
	standsFor: z.string(),
	bankName: z.string(),
	accountType: z.string(),
	accountNumber: z.string(),
	/** Only of a firm: everybody else is a person. */
	kind: z.literal('business').optional(),
	/** Only of an account in a currency of its own; every other is served in whatever currency the provider's banks have. */
	currency: z.literal('USD').optional(),
	/** Only on the forged statement: what the document prints as salary, and what the account got. Naira. */
	forgedSalary: z.object({ printed: z.number(), true: z.number() }).optional(),
	/** Only on the statement with forged balances: from when to when (both counted) it prints how much more than there was. Naira. */
	forgedBalances: z.array(z.object({ from: z.string(), to: z.string(), added: z.number() })).optional(),
});

/** The folder `second` of a person with two accounts; CARD is the account of a deferred debit card. */
const secondSchema = z.object({ accountType: z.string(), accountNumber: z.string() });

/** One row of `transactions.csv`: naira (or the person's own currency), money in is positive. */
export interface PersonTransaction {
	/** `YYYY-MM-DD` */
	date: string;
	description: string;
	amount: number;
	balance: number;
	category: string;
}

export interface Person extends z.infer<typeof personSchema> {
	slug: string;
	transactions: PersonTransaction[];
	second?: z.infer<typeof secondSchema> & { transactions: PersonTransaction[] };
}

/** The person with each account in turn, the first one first. */
export function accountsOf({ second, ...first }: Person): Person[] {
	return second === undefined ? [first] : [first, { ...first, ...second }];
}

/** The same without the account of a card: money is paid into and out of these. */
export function paymentAccountsOf(person: Person): Person[] {
	return accountsOf(person).filter((account) => !isCard(account));
}

/** Whether it is the account of a card. */
export function isCard({ accountType }: Person): boolean {
	return accountType === 'CARD';
}

/** The currency (ISO 4217) of the account itself, as a statement on paper tells it. */
export function accountCurrency({ currency }: Person): string {
	return currency ?? 'NGN';
}

/** The day with which every made-up statement ends. */
export const lastDay = '2026-10-31';

/** The slugs of all made-up people. */
export async function listPeople(): Promise<string[]> {
	const entries = await readdir(__dirname, { withFileTypes: true });
	return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Reads a made-up person's folder; rejects when there is no such person. */
export async function readPerson(slug: string): Promise<Person> {
	const people = await listPeople();
	if (!people.includes(slug)) throw new Error(`There is no person "${slug}". People: ${people.join(', ')}.`);
	const folder = join(__dirname, slug);
	const person = personSchema.parse(JSON.parse(await readFile(join(folder, 'person.json'), 'utf8')));
	const found = { ...person, slug, transactions: await readList(folder) };
	const other = join(folder, 'second');
	if (!existsSync(other)) return found;
	const account = secondSchema.parse(JSON.parse(await readFile(join(other, 'account.json'), 'utf8')));
	return { ...found, second: { ...account, transactions: await readList(other) } };
}

/** Plain data: no field of it contains a comma or a quote (a test checks that). */
async function readList(folder: string): Promise<PersonTransaction[]> {
	const [, ...lines] = (await readFile(join(folder, 'transactions.csv'), 'utf8')).trimEnd().split('\n');
	return lines.map((line) => {
		const [date = '', description = '', amount = '', balance = '', category = ''] = line.split(',');
		return { date, description, amount: Number(amount), balance: Number(balance), category };
	});
}

/** The rows of the last `months` calendar months, the current one included. */
export function lastMonths(transactions: PersonTransaction[], months: number): PersonTransaction[] {
	const firstMonth = monthNumber(monthOf(lastDay)) - months + 1;
	return transactions.filter(({ date }) => monthNumber(monthOf(date)) >= firstMonth);
}
