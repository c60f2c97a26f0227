import type { AccountHolders } from '../../../core/insights/holderMatch';
import type { Warning } from '../../../core/shapes/insights';
import type { BankAccount } from '../../../core/shapes/outputs/bankAccount';
import { Reader } from '../../../core/insights/reader';
import { currencyCodeOf } from './shared';

/** A row of the bank accounts (page data-types/bank-account). */
export function toBankAccount(
	raw: unknown,
	{ index, currency }: { index: number; currency: string | null },
): BankAccount {
	const warnings: Warning[] = [];
	const account = Reader.of(raw, `bankAccounts[${index}]`, warnings);
	const optional = account.optional;
	return {
		provider: 'qard',
		accountId: account.text('id'),
		// CHECKING, SAVINGS, CREDIT_CARD, LOAN or UNKNOWN.
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
