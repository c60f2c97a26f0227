import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PRINTED, currencyOf } from '../../../support/printedStatements';
import type { Answer } from '../answer';
import type { Person } from '../people';
import { Runner } from './runner';

const people = path.join(__dirname, '..', '..', '..', '..', 'sandbox', 'people');

/** Local Analysis: the statement of each account as a bank prints it, handed over as files, then the insights of them together. It does not score. */
export async function askLocal(person: Person): Promise<Answer> {
	const runner = new Runner('local', {});
	const statementType = person.kind === 'business' ? 'business' : 'consumer';
	const options = { currency: currencyOf(person) };
	const files = [PRINTED.csv?.(asPrinted(person.first ?? person)) ?? '', ...secondOf(person)];
	const statements = await Promise.all(
		files.map(
			async (file) =>
				await runner.first(
					'uploadBankStatement',
					{ transactionsFrom: 'file', binaryPropertyName: 'data', statementType, options },
					{ data: { data: Buffer.from(file).toString('base64'), mimeType: 'text/csv', fileName: 'statement.csv' } },
				),
		),
	);
	const insights = await runner.insights({
		statements: JSON.stringify(statements),
		options: { ...options, statementType },
	});
	return { insights, creditScore: null, refusal: null };
}

/** Local Analysis reads the paper: where that is forged, so are its rows. */
function asPrinted(person: Person): Person {
	return { ...person, rows: person.rows.map((row) => ({ ...row, cents: row.printedCents })) };
}

/** The statement of the second account, where there is one; the category is nothing that a bank prints. */
function secondOf({ slug, first }: Person): string[] {
	if (first === undefined) return [];
	const list = readFileSync(path.join(people, slug, 'second', 'transactions.csv'), 'utf8')
		.trimEnd()
		.split('\n');
	return [list.map((line) => line.split(',').slice(0, 4).join(',')).join('\n')];
}
