import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Truth, truthOf } from '../../support/people';

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
	const truth = { 3: truthOf(slug, 3), 6: truthOf(slug, 6), 12: truthOf(slug, 12) };
	const rows = read('transactions.csv')
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
	return { ...person, slug, rows, truth };
}

function centsOf(text: string): number {
	return Math.round(Number(text) * 100);
}
