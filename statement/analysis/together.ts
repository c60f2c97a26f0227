import { sumMoney } from '../../core/base/money';
import type { Authenticity, Origin } from '../../core/shapes/authenticity';
import type { CreditInsights, Warning } from '../../core/shapes/insights';
import { authenticityOf } from '../integrity/report';
import { integrityWarnings } from '../integrity/warnings';
import type { CheckedAccount } from './accounts';

/** The currency of most transactions; null where none is told. */
export function mainCurrency(accounts: readonly CheckedAccount[]): string | null {
	const counts = new Map<string | null, number>();
	for (const { currency, transactions } of accounts)
		counts.set(currency, (counts.get(currency) ?? 0) + transactions.length);
	const [main] = [...counts].toSorted(([, left], [, right]) => right - left);
	return main?.[0] ?? null;
}

/** Says which accounts are left out, being in another currency than the main one. */
export function currencyWarnings(accounts: readonly CheckedAccount[], main: string | null): Warning[] {
	const others = [...new Set(accounts.flatMap(({ currency }) => (currency === main ? [] : (currency ?? 'none'))))];
	if (others.length === 0) return [];
	const message = `All figures are in ${main ?? 'the currency of most rows'}; accounts in ${others.join(', ')} are left out.`;
	return [{ code: 'MIXED_CURRENCY', path: 'currency', message }];
}

/** Own transfers are recognised and left out here: what the check of the rows says of them would warn of what was done. */
export function warningsOf({ integrity, perMajor }: CheckedAccount, today: string): Warning[] {
	const paths = { rowsPath: 'transactions', balancePath: 'transactions[].balance' };
	return integrityWarnings(integrity, { ...paths, today, perMajor }).filter(
		({ code }) => code !== 'OWN_TRANSFERS_AS_INCOME',
	);
}

/** What all accounts show of whether they are genuine: their steps added up, and broken rows only where one account numbers them. */
export function together(accounts: readonly CheckedAccount[], origin: Origin): Authenticity {
	const each = accounts.map(({ integrity }) => authenticityOf(integrity, origin));
	const [first] = each;
	if (first === undefined)
		return { verdict: 'unverified', by: null, steps: null, brokenSteps: null, brokenRows: [], origin };
	const sum = (key: 'steps' | 'brokenSteps') => {
		const told = each.flatMap((one) => one[key] ?? []);
		return told.length === 0 ? null : told.reduce((total, count) => total + count, 0);
	};
	return {
		...first,
		steps: sum('steps'),
		brokenSteps: sum('brokenSteps'),
		brokenRows: each.length === 1 ? first.brokenRows : [],
	};
}

/** A name in a file that somebody handed in proves nothing; where the lender vouches for the origin it is the bank's. */
export function holdersOf(accounts: readonly CheckedAccount[], origin: Origin) {
	const source = origin === 'applicant' ? ('lender' as const) : ('bank' as const);
	return accounts.map(({ holders }) => ({ names: holders, source }));
}

/** Fills the accounts and the closing balance of those that hold deposits. */
export function fillAccounts({ balances }: CreditInsights, accounts: readonly CheckedAccount[]): void {
	balances.accounts = accounts.map((account) => {
		const last = account.integrity.rows.findLast(({ balance }) => balance !== null);
		const seen = last?.balance == null ? null : last.balance / account.perMajor;
		return {
			id: account.id,
			name: account.name,
			type: account.type,
			bankName: account.bankName,
			holders: [...account.holders],
			balance: account.closing ?? seen,
			currency: account.currency,
			asOf: account.integrity.lastDay,
		};
	});
	const deposits = balances.accounts.filter(({ type }) => !/credit/i.test(type ?? ''));
	balances.closing = sumMoney(
		deposits.map(({ balance }) => balance),
		accounts[0]?.currency ?? null,
	);
}

/** Says how many statements count as accounts of their own because they name none. */
export function unnamedAccounts(count: number): Warning {
	const message = `${count} of the statements name no account and do not overlap: each counts as an account of its own.`;
	return { code: 'ACCOUNTS_UNNAMED', path: 'balances.accounts', message };
}
