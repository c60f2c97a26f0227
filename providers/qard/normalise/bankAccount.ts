import type { AccountHolders } from '../../../core/holderMatch';
import type { Warning } from '../../../core/insights';
import { Reader } from '../../../core/reader';
import { currencyCodeOf } from './shared';

/** A bank account in the neutral shape, with what could not be read of it. */
export interface QardBankAccount {
	provider: 'qard';
	accountId: string | null;
	/** CHECKING, SAVINGS, CREDIT_CARD, LOAN or UNKNOWN. */
	type: string | null;
	name: string | null;
	bankName: string | null;
	holders: string[];
	number: string | null;
	/** In major units. */
	balance: number | null;
	currency: string | null;
	asOf: string | null;
	warnings: Warning[];
}

/** A row of the bank accounts (page data-types/bank-account). */
export function toBankAccount(
	raw: unknown,
	{ index, currency }: { index: number; currency: string | null },
): QardBankAccount {
	const warnings: Warning[] = [];
	const account = Reader.of(raw, `bankAccounts[${index}]`, warnings);
	const optional = account.optional;
	return {
		provider: 'qard',
		accountId: account.text('id'),
		type: optional.text('account_type'),
		name: optional.text('name'),
		bankName: optional.text('bank_name'),
		holders: optional.list('owners').flatMap((owner) => holderOf(owner.optional) ?? []),
		number: optional.text('iban') ?? optional.text('account_number'),
		balance: account.number('balance'),
		currency: currencyCodeOf(optional.text('currency')) ?? currency,
		asOf: optional.day('last_update'),
		warnings,
	};
}

/** Who holds accounts, by the owners that the bank tells. */
export function toHolders(entries: readonly unknown[]): AccountHolders[] {
	return entries.map((raw, index) => ({
		names: toBankAccount(raw, { index, currency: null }).holders,
		source: 'bank',
	}));
}

function holderOf(owner: Reader): string | null {
	const parts = [owner.text('first_name'), owner.text('last_name')].filter((part) => part !== null);
	return owner.text('full_name') ?? (parts.length === 0 ? null : parts.join(' '));
}
