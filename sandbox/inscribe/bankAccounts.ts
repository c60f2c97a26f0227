import { z } from 'zod';
import { HttpError, parseBody } from '../http';
import { bankAccountsOf } from './bankAccount';
import type { SourcedAccount } from './model';
import { amountIn, type AmountUnit } from './money';
import { customerOf, notFound, type InscribeCall, type InscribeRoute } from './route';

/** reference/getcustomertransactions: `limit` is required, `cursor` is a uuid "starting after the cursor". */
const transactionsSchema = z.object({
	limit: z.coerce.number().int().min(1).max(10_000),
	cursor: z.string().uuid().optional(),
	/** Open-banking rows are left out then, as `open_banking_data_ids` is not served here. */
	document_ids: z.string().optional(),
});

/** The bank accounts of a customer, and the transactions of a customer or of one of the bank accounts. */
export function bankAccountRoutes(unit: AmountUnit, now: () => number): InscribeRoute[] {
	return [
		{
			method: 'GET',
			path: '/customers/:customerId/bank_accounts',
			handle(call) {
				const found = bankAccountsOf(customerOf(call), now());
				return { status: 200, body: { data: found.map((account) => bankAccountAnswer(account, unit)) } };
			},
		},
		...['/customers/:customerId', '/customers/:customerId/bank_accounts/:bankAccountId'].map((path): InscribeRoute => ({
			method: 'GET',
			path: `${path}/transactions`,
			handle: (call) => ({
				status: 200,
				body: { data: transactionsAfter(subjectOf(call, now()), call.request.query, unit) },
			}),
		})),
	];
}

/** The bank accounts that a path is about: one of them, or all of the customer; 404 when there is no such account. */
export function subjectOf(call: InscribeCall, nowMs: number): SourcedAccount[] {
	const all = bankAccountsOf(customerOf(call), nowMs);
	const { bankAccountId } = call.params;
	if (bankAccountId === undefined) return all;
	const found = all.filter(({ bankAccount }) => bankAccount.id === bankAccountId);
	if (found.length === 0) throw notFound(`The customer has no bank account with id ${bankAccountId}.`);
	return found;
}

/** "An id and data of 8 fields": which fields is not public beyond account name, number and type. */
function bankAccountAnswer({ bankAccount }: SourcedAccount, unit: AmountUnit): object {
	const { id, name, number, type, institution, currency, holders, openingMinor, closingMinor } = bankAccount;
	return {
		id,
		data: {
			account_name: name,
			account_number: number,
			account_type: type,
			institution_name: institution,
			currency,
			account_holders: holders,
			opening_balance: openingMinor === null ? null : amountIn(unit, openingMinor),
			closing_balance: closingMinor === null ? null : amountIn(unit, closingMinor),
		},
	};
}

/**
 * A page of transactions: those of documents first, then open banking, the newest first in each. What the cursor is and
 * where a client gets it from is not public: here it is the id of the last transaction of the page before, and a page
 * shorter than the limit is the last one.
 */
function transactionsAfter(accounts: SourcedAccount[], query: URLSearchParams, unit: AmountUnit): object[] {
	if (query.has('page')) {
		throw new HttpError(400, { message: 'page: transactions are paged by limit and cursor.' });
	}
	const { limit, cursor, document_ids: documentIds } = parseBody(Object.fromEntries(query), transactionsSchema);
	const wanted = documentIds?.split(',') ?? null;
	const asked = accounts.filter(
		({ source, sourceId }) => wanted === null || (source === 'document' && wanted.includes(sourceId)),
	);
	const all = asked.flatMap((account) => transactionAnswers(account, unit));
	const position = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor);
	if (cursor !== undefined && position < 0) throw new HttpError(400, { message: 'cursor: is not known.' });
	return all.slice(position + 1, position + 1 + limit);
}

/** The names of the fields but `category`, `method`, `vendor` are the sandbox's own; money in is positive. */
function transactionAnswers({ bankAccount, source, sourceId }: SourcedAccount, unit: AmountUnit) {
	const newestFirst = [...bankAccount.transactions].reverse();
	return newestFirst.map(({ id, day, description, type, amountMinor, balanceMinor, category, method, vendor }) => ({
		id,
		date: day,
		description,
		amount: amountIn(unit, type === 'credit' ? amountMinor : -amountMinor),
		balance: balanceMinor === null ? null : amountIn(unit, balanceMinor),
		currency: bankAccount.currency,
		category,
		method,
		vendor,
		bank_account_id: bankAccount.id,
		data_source: source,
		document_id: source === 'document' ? sourceId : null,
		open_banking_data_id: source === 'open_banking' ? sourceId : null,
	}));
}
