import type { CreditInsights } from '../../../core/shapes/insights';
import type { BankAccount } from '../../../core/shapes/outputs/bankAccount';
import { balancesOf, toBankAccount } from './bankAccount';
import { type ParsedStatement, newestStatementOf } from './parsedStatement';
import { type AmountUnit, toMajorUnits, unitByFractions, unitUnconfirmed } from './unit';

/** What the accounts are filled from. */
export interface AccountSources {
	/** Entries of the list of bank accounts; null where it was not read. */
	rawAccounts: readonly unknown[] | null;
	statements: readonly ParsedStatement[];
	/** Name of the customer, who holds an account that names no holder itself. */
	customerName: string | null;
	/** The unit of the transactions, for balances that do not show theirs. */
	unit: AmountUnit | null;
	/** The account asked for, where one was. */
	bankAccountId: string | null;
}

/** Fills balances.accounts. A balance that the account does not tell is that of its newest parsed statement. */
export function fillAccounts(sources: AccountSources, { balances, currency, dataQuality }: CreditInsights): void {
	const { rawAccounts, statements, customerName, bankAccountId } = sources;
	const unit = unitByFractions(balancesOf(rawAccounts ?? [])) ?? sources.unit;
	const accounts = (rawAccounts ?? [])
		.map((raw, index) => toBankAccount(raw, { index, currency, unit }))
		.filter(({ accountId }) => bankAccountId === null || accountId === bankAccountId);
	for (const account of accounts) {
		const statement = newestStatementOf(account.number, statements);
		const ofStatement = toMajorUnits(statement?.ending ?? null, statement?.unit ?? unit, account.currency);
		const balance = account.balance ?? ofStatement;
		balances.accounts.push(neutral(account, balance, customerName));
		dataQuality.warnings.push(...account.warnings.filter(({ code }) => code !== 'UNIT_UNCONFIRMED'));
	}
	const shown = balances.accounts.map(({ balance }) => balance);
	dataQuality.warnings.push(...unitUnconfirmed({ path: 'balances.accounts', source: 'bank accounts' }, unit, shown));
}

function neutral(
	{ accountId, name, type, bankName, holders, currency, asOf }: BankAccount,
	balance: number | null,
	customerName: string | null,
): CreditInsights['balances']['accounts'][number] {
	return {
		id: accountId,
		name,
		type,
		bankName,
		holders: holders.length > 0 || customerName === null ? holders : [customerName],
		balance,
		currency,
		asOf,
	};
}
