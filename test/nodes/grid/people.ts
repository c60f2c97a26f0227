import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const folder = path.join(__dirname, '..', '..', '..', 'sandbox', 'people');

const counted = z.object({ count: z.number(), total: z.number() });

const truthSchema = z.object({
	from: z.string(),
	to: z.string(),
	transactions: z.number(),
	moneyIn: z.number(),
	moneyOut: z.number(),
	income: z.object({ salary: counted, pension: counted, sales: counted, other: counted }),
	spending: z.object({
		fixed: z.record(z.number()),
		fixedTotal: z.number(),
		flexible: z.record(z.number()),
		flexibleTotal: z.number(),
		charges: z.number(),
	}),
	savings: counted,
	transfersOut: counted,
	transfersIn: counted,
	loans: z.object({ drawdowns: counted, repayments: counted }),
	gambling: counted.extend({ winnings: counted }),
	incidents: z.object({
		returnedPayments: counted,
		returnedCheques: counted,
		overdraft: z.object({ days: z.number(), fees: counted, lowest: z.number().nullable() }),
		accountSeizures: counted,
		debtRecoveries: counted,
	}),
	closingBalance: z.number(),
});

/** What is true of the last months of a person: major units without a sign. */
export type Truth = z.infer<typeof truthSchema>;

const truthFile = z.object({ lastMonths: z.object({ '3': truthSchema, '6': truthSchema, '12': truthSchema }) });

const personSchema = z.object({
	name: z.string(),
	standsFor: z.string(),
	bankName: z.string(),
	accountType: z.string(),
	kind: z.enum(['individual', 'business']).default('individual'),
	currency: z.string().nullable().default(null),
	forgedSalary: z.object({ printed: z.number(), true: z.number() }).optional(),
});

/** A row of a person's list in cents; money in is positive. */
export interface Row {
	date: string;
	description: string;
	cents: number;
	/** The amount as the paper statement prints it: another one only where it is forged. */
	printedCents: number;
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
	const { lastMonths } = truthFile.parse(JSON.parse(read('truth.json')));
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
	return { ...person, slug, rows, truth: { 3: lastMonths['3'], 6: lastMonths['6'], 12: lastMonths['12'] } };
}

function centsOf(text: string): number {
	return Math.round(Number(text) * 100);
}
