import { sumMoney } from '../base/money';
import type { CreditInsights } from '../shapes/insights';

/** What is owed on an account of such a type is no money that is held: providers call them CREDIT_CARD, card, loan, mortgage, line of credit. */
const DEBT_TYPE = /card|credit|loan|mortgage|debt/i;

/**
 * Fills the closing balance where the provider tells none of the whole: the sum of the deposit accounts in the main currency, where each
 * tells its balance. Of a single account it is the told one, else derived.
 */
export function fillClosing({ balances, currency, derived }: CreditInsights): void {
	if (balances.closing !== null) return;
	const deposits = balances.accounts.filter(({ type }) => type === null || !DEBT_TYPE.test(type));
	const main = currency ?? deposits.find((account) => account.currency !== null)?.currency ?? null;
	const counted = deposits.filter((account) => account.currency === null || account.currency === main);
	// Without a main currency, accounts in several of them have no sum.
	if (currency === null && counted.length < deposits.length) return;
	balances.closing = sumMoney(
		counted.map(({ balance }) => balance),
		main,
	);
	if (balances.closing !== null && balances.accounts.length > 1) derived.push('balances.closing');
}
