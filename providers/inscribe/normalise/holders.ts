import type { AccountHolders } from '../../../core/insights/holderMatch';
import { Reader } from '../../../core/insights/reader';
import { toBankAccount, wordsOf } from './bankAccount';
import { mayBeStatement } from './document';
import { digitsOf, parsedStatements } from './parsedStatement';

/** The answers that tell holders; null where they were not read. */
interface Sources {
	bankAccounts: readonly unknown[] | null;
	documents: readonly unknown[] | null;
	/** The account asked for, where one was. */
	bankAccountId: string | null;
}

/**
 * Who holds the accounts: as the accounts themselves say (open banking, or read from a document), and as was read from each document. The
 * customer's name is not among them: the lender typed it in. An account that names nobody is known by a statement of its number.
 */
export function holdersOf({ bankAccounts, documents, bankAccountId }: Sources): AccountHolders[] {
	const accounts = (bankAccounts ?? [])
		.map((raw, index) => toBankAccount(raw, { index, currency: null, unit: null }))
		.filter(({ accountId }) => bankAccountId === null || accountId === bankAccountId);
	const wanted = new Set(accounts.map(({ number }) => digitsOf(number)).filter((number) => number !== ''));
	const statements = (documents ?? []).map((raw) => ({ raw, numbers: numbersIn(raw) }));
	const told = new Set(statements.flatMap(({ numbers }) => numbers));
	const ofAccounts = accounts
		.filter(({ holders, number }) => holders.length > 0 || !told.has(digitsOf(number)))
		.map(({ holders }): AccountHolders => ({ names: holders, source: 'bank' }));
	const ofDocuments = statements
		.filter(({ numbers }) => bankAccountId === null || numbers.some((number) => wanted.has(number)))
		.map(({ raw }) => raw);
	const notRead: AccountHolders[] = bankAccounts === null ? [{ names: [], source: 'bank' }] : [];
	return [...notRead, ...ofAccounts, ...holdersOfDocuments(ofDocuments)];
}

/** Who holds the account of each statement, as was read from it (`parsed_details.name`). Documents that are no statements do not count. */
export function holdersOfDocuments(rawDocuments: readonly unknown[]): AccountHolders[] {
	return rawDocuments.filter(mayBeStatement).map((raw) => {
		const name = wordsOf(Reader.of(raw, '', []).optional.object('parsed_details').optional, 'name');
		return { names: name === null ? [] : [name], source: 'statement' };
	});
}

function numbersIn(raw: unknown): string[] {
	return parsedStatements([raw], [])
		.map(({ number }) => digitsOf(number))
		.filter((number) => number !== '');
}
