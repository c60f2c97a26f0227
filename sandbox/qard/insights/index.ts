import type { BankRow } from '../../people/bankRows';
import { cashFlows } from './cashFlows';
import { loans } from './loans';
import { risks } from './risks';

/** The seed's credit insights over the last year of one or more accounts. */
export function creditInsights(accounts: BankRow[][]) {
	const rows = accounts.flat().sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	return { cash_flows: cashFlows(rows), loans: loans(rows), risks: risks(accounts) };
}
