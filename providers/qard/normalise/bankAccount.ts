import type { AccountHolders } from '../../../core/insights/holderMatch';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
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

/** Fills the accounts with their balances, of which the closing balance is made. `entries` is null where Qard does not give them. */
export function fillAccounts(
	entries: readonly unknown[] | null,
	{ balances, currency, dataQuality }: CreditInsights,
): void {
	if (entries === null) {
		const message = 'The bank accounts could not be read, so their balances are not known.';
		dataQuality.warnings.push({ code: 'NOT_READ', path: 'balances', message, source: 'bank accounts' });
		return;
	}
	const accounts = entries.map((raw, index) => toBankAccount(raw, { index, currency }));
	dataQuality.warnings.push(...accounts.flatMap(({ warnings }) => warnings));
	balances.accounts = accounts.map(({ accountId, name, type, bankName, holders, ...own }) => ({
		id: accountId,
		name,
		type,
		bankName,
		holders,
		balance: own.balance,
		currency: own.currency,
		asOf: own.asOf,
	}));
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
