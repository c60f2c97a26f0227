import type { AccountHolders } from '../../../core/insights/holderMatch';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { BankAccount } from '../../../core/shapes/outputs/bankAccount';
import { Reader } from '../../../core/insights/reader';
import { type AccountKind, PROVIDER, currencyCodeOf } from './shared';
import { dayAt, readTimestamp } from './timestamp';

/** A bank account of one of the kinds that FriendlyScore analyses apart. */
export type FriendlyScoreBankAccount = BankAccount & { accountKind: AccountKind | null };

/** Types of balances (Open Banking UK), the one that says best what is there first; opening balances say what was. */
const BALANCE_TYPES = [
	'closingbooked',
	'interimbooked',
	'closingcleared',
	'interimcleared',
	'closingavailable',
	'interimavailable',
	'information',
	'expected',
];

interface Balance {
	bankSlug: string | null;
	accountNumber: string | null;
	rank: number;
	seconds: number;
	amount: number | null;
	currency: string | null;
	warnings: Warning[];
}

/** The accounts of GET /customers/{id}/accounts, each with its best balance of GET /customers/{id}/balances. Never throws. */
export function toBankAccounts(accounts: readonly unknown[], balances: readonly unknown[]): FriendlyScoreBankAccount[] {
	const read = balances.map(readBalance);
	return accounts.map((raw, index) => toBankAccount(raw, index, read));
}

function toBankAccount(raw: unknown, index: number, balances: readonly Balance[]): FriendlyScoreBankAccount {
	const warnings: Warning[] = [];
	const account = Reader.of(raw, `bankAccounts[${index}]`, warnings);
	const { optional } = account;
	const number = optional.text('number');
	const numbers = [number, optional.text('identification')].filter((candidate) => candidate !== null);
	const bankSlug = optional.text('bank_slug');
	const holder = optional.text('name');
	const own = balances
		.filter(({ rank }) => rank >= 0)
		.filter((balance) => balance.bankSlug === bankSlug && numbers.includes(balance.accountNumber ?? ''))
		.sort((left, right) => left.rank - right.rank || right.seconds - left.seconds)[0];
	// Whose a balance is can be what is broken of it: it may be that of any account without one.
	warnings.push(...(own?.warnings ?? balances.flatMap((balance) => balance.warnings)));
	return {
		provider: PROVIDER,
		accountId: optional.text('id'),
		// Such as CurrentAccount, Savings, CreditCard or Loan.
		type: optional.text('sub_type'),
		accountKind: kindOf(optional.text('type')),
		// The holder's own name for the account.
		name: optional.text('nickname'),
		// FriendlyScore's short name of the bank.
		bankName: bankSlug,
		holders: holder === null ? [] : [holder],
		number,
		balance: own?.amount ?? null,
		currency: own?.currency ?? currencyCodeOf(optional.text('currency')),
		asOf: own === undefined || own.seconds === 0 ? null : dayAt(own.seconds),
		warnings,
	};
}

function readBalance(raw: unknown, index: number): Balance {
	const warnings: Warning[] = [];
	const balance = Reader.of(raw, `balances[${index}]`, warnings);
	return {
		bankSlug: balance.text('bank_slug'),
		accountNumber: balance.text('account_number'),
		rank: BALANCE_TYPES.indexOf(balance.text('type')?.toLowerCase() ?? ''),
		seconds: readTimestamp(balance, 'date_time', warnings) ?? 0,
		amount: balance.number('amount'),
		currency: currencyCodeOf(balance.text('currency')),
		warnings,
	};
}

function kindOf(told: string | null): AccountKind | null {
	const word = told?.toLowerCase();
	return word === 'business' || word === 'personal' ? word : null;
}

/**
 * Who holds the accounts of a kind. FriendlyScore says no more of `name` than "account name"; in Open Banking UK, whose fields these are,
 * it is "the name or names of the account owner(s)", not the product and not the nickname (OBReadAccount, Account/Name).
 */
export function holdersOf(all: readonly FriendlyScoreBankAccount[], accountKind: AccountKind): AccountHolders[] {
	return ofKind(all, accountKind).map(({ holders }) => ({ names: holders, source: 'bank' }));
}

function ofKind(all: readonly FriendlyScoreBankAccount[], accountKind: AccountKind): FriendlyScoreBankAccount[] {
	return all.filter((account) => (account.accountKind ?? accountKind) === accountKind);
}

/** Fills the accounts of a kind. */
export function fillBalances(
	all: readonly FriendlyScoreBankAccount[],
	accountKind: AccountKind,
	{ balances, dataQuality }: CreditInsights,
): void {
	dataQuality.warnings.push(...all.flatMap(({ warnings }) => warnings));
	const accounts = ofKind(all, accountKind);
	balances.accounts = accounts.map(({ accountId, name, type, bankName, holders, ...rest }) => {
		return {
			id: accountId,
			name,
			type,
			bankName,
			holders,
			balance: rest.balance,
			currency: rest.currency,
			asOf: rest.asOf,
		};
	});
}
