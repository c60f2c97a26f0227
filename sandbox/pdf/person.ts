import { lastMonths, readPerson } from '../people/read';
import { printStatement } from './document';

/** The bytes of a person's statement as PDF: the last months of it, with a password where one is given. */
export async function printedPerson(
	slug: string,
	{ months, password }: { months: number; password?: string },
): Promise<Buffer> {
	const person = await readPerson(slug);
	return await printStatement(person, lastMonths(person.transactions, months), password);
}
