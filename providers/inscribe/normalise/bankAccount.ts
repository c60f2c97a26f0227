import { z } from 'zod';
import type { Warning } from '../../../core/shapes/insights';
import type { BankAccount } from '../../../core/shapes/outputs/bankAccount';
import { Reader } from '../../../core/insights/reader';
import { currencyOf } from './transaction';
import { type AmountUnit, toMajorUnits, unitUnconfirmed } from './unit';

/** What an entry does not tell itself. */
export interface BankAccountContext {
	/** Place in the list, from 0. */
	index: number;
	/** ISO 4217 code stated by the user. */
	currency: string | null;
	unit: AmountUnit | null;
}

const BALANCE = ['balance', 'current_balance', 'ending_balance', 'closing_balance'];
const nested = z.object({ data: z.record(z.unknown()) });
const HOLDERS = ['holders', 'holder_names', 'account_holders', 'holder_name', 'account_holder'];

/** An entry of GET /customers/{id}/bank_accounts: an id, and the other fields beside it or under `data`. Their names are not public. */
export function toBankAccount(raw: unknown, { index, currency, unit }: BankAccountContext): BankAccount {
	const warnings: Warning[] = [];
	const path = `bankAccounts[${index}]`;
	const accountId = Reader.of(raw, path, warnings).text('id');
	const account = openAccount(raw, path, warnings);
	const told = currencyOf(account) ?? currency;
	const balance = figureOf(account, ...BALANCE);
	warnings.push(...unitUnconfirmed({ path: 'balance', source: `${path}.balance` }, unit, [balance]));
	return {
		provider: 'inscribe',
		accountId,
		type: account.text('account_type', 'type'),
		name: account.text('account_name', 'name'),
		bankName: account.text('institution_name', 'bank_name', 'institution'),
		holders: holdersOf(account),
		number: wordsOf(account, 'account_number', 'number'),
		balance: toMajorUnits(balance, unit, told),
		currency: told,
		asOf: account.day('balance_date', 'as_of', 'last_updated'),
		warnings,
	};
}

/** Balances of accounts that share one unit, before it is known. */
export function balancesOf(rawAccounts: readonly unknown[]): Array<number | null> {
	return rawAccounts.map((raw) => figureOf(openAccount(raw, '', []), ...BALANCE));
}

function openAccount(raw: unknown, path: string, warnings: Warning[]): Reader {
	const parsed = nested.safeParse(raw);
	return Reader.of(parsed.success ? parsed.data.data : raw, path, warnings).optional;
}

/** A figure told plainly or, as the parser of documents does, as {raw, normalized, confidence}. */
export function figureOf(reader: Reader, ...candidates: string[]): number | null {
	const value = reader.raw(...candidates);
	return typeof value === 'object' && value !== null
		? reader.object(...candidates).optional.number('normalized')
		: reader.number(...candidates);
}

/** Words told plainly or as {raw, normalized, confidence}. */
export function wordsOf(reader: Reader, ...candidates: string[]): string | null {
	const value = reader.raw(...candidates);
	return typeof value === 'object' && value !== null
		? reader.object(...candidates).optional.text('normalized', 'raw')
		: reader.text(...candidates);
}

/** One name, or a list of names. */
function holdersOf(account: Reader): string[] {
	const names =
		typeof account.raw(...HOLDERS) === 'string' ? [account.text(...HOLDERS) ?? ''] : account.texts(...HOLDERS);
	return names.filter((name) => name.trim() !== '');
}
