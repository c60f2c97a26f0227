import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Truth, truthOf } from '../../support/people';
import type { ProviderId } from './answer';

const folder = path.join(__dirname, '..', '..', '..', 'sandbox', 'people');

const personSchema = z.object({
	name: z.string(),
	standsFor: z.string(),
	bankName: z.string(),
	accountType: z.string(),
	kind: z.enum(['individual', 'business']).default('individual'),
	currency: z.string().nullable().default(null),
	forgedBalances: z.array(z.unknown()).optional(),
	forgedSalary: z.object({ printed: z.number(), true: z.number() }).optional(),
});

/** A row of a person's list in cents; money in is positive. */
export interface Row {
	date: string;
	description: string;
	cents: number;
	/** The amount as the paper statement prints it: another one only where it is forged. */
	printedCents: number;
	/** As the paper statement prints it. */
	balanceCents: number;
	category: string;
}

export interface Person extends z.infer<typeof personSchema> {
	slug: string;
	rows: Row[];
	truth: Record<3 | 6 | 12, Truth>;
	/** Of somebody with two accounts, who is seen here with both: the same with the first alone. */
	first?: Person;
	/** Whether the second is that of a card, and not of payments. */
	hasCard?: boolean;
}

/** The slugs of all made-up people, in the order of the alphabet. */
export const slugs = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name)
	.sort();

/** A person with the truth and the list, as they stand in the folder. */
export function personOf(slug: string): Person {
	const read = (file: string) => readFileSync(path.join(folder, slug, file), 'utf8');
	const person = personSchema.parse(JSON.parse(read('person.json')));
	const windows = (which: 'lastMonths' | 'firstAccount') => ({
		3: truthOf(slug, 3, which),
		6: truthOf(slug, 6, which),
		12: truthOf(slug, 12, which),
	});
	const rows = rowsOf(read('transactions.csv'), person);
	const alone = { ...person, slug, rows };
	if (!existsSync(path.join(folder, slug, 'second'))) return { ...alone, truth: windows('lastMonths') };
	const { accountType } = secondSchema.parse(JSON.parse(read('second/account.json')));
	const both = [...rows, ...rowsOf(read('second/transactions.csv'), person)]
		.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
		// Between the two it is neither spent nor earned.
		.map((row) => (/^card(Bill|Reset)$/.test(row.category) ? { ...row, category: 'ownTransfer' } : row));
	const first = { ...alone, truth: windows('firstAccount') };
	return { ...alone, rows: both, truth: windows('lastMonths'), first, hasCard: accountType === 'CARD' };
}

/** What a provider is shown: Periculum one statement, Local Analysis one for each account, and a card's account only Qard, whose engine knows such cards. */
export function seenBy(provider: ProviderId, person: Person): Person {
	const { first, hasCard } = person;
	if (first === undefined || provider === 'qard') return person;
	return provider === 'periculum' || hasCard === true ? first : person;
}

const secondSchema = z.object({ accountType: z.string() });

function rowsOf(list: string, person: z.infer<typeof personSchema>): Row[] {
	return list
		.trimEnd()
		.split('\n')
		.slice(1)
		.map((line): Row => {
			const [date = '', description = '', amount = '', balance = '', category = ''] = line.split(',');
			const printedCents = centsOf(amount);
			const isForged = person.forgedSalary !== undefined && category === 'salary';
			const cents = isForged ? centsOf(String(person.forgedSalary?.true)) : printedCents;
			return { date, description, cents, printedCents, balanceCents: centsOf(balance), category };
		});
}

function centsOf(text: string): number {
	return Math.round(Number(text) * 100);
}
