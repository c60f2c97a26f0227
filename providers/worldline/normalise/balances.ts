import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { openBalances } from './block';
import type { PsuResult } from './results';
import { CURRENCY } from './shared';

/** Fills the accounts, and `asOf` with the newest of their days. */
export function fillBalances(result: PsuResult, insights: CreditInsights, warnings: Warning[]): void {
	const { balances, derived } = insights;
	balances.accounts = openBalances(result, warnings).map((entry) => ({
		id: null,
		name: null,
		type: null,
		bankName: null,
		holders: [],
		balance: entry.number('balance'),
		currency: CURRENCY,
		asOf: entry.day('balanceDate'),
	}));
	const days = balances.accounts.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
	insights.asOf = days.at(-1) ?? null;
	if (insights.asOf !== null) derived.push('asOf');
}
