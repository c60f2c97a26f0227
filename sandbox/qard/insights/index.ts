import type { BankRow } from '../../people/bankRows';
import { cashFlows } from './cashFlows';
import { loans } from './loans';
import { risks } from './risks';

/** The seed's credit insights over the last year of one or more accounts; what a card owes at the end of its month is no overdraft. */
export function creditInsights(accounts: BankRow[][], cards: BankRow[][] = []) {
	const rows = [...accounts, ...cards].flat().sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	return { cash_flows: cashFlows(rows), loans: loans(rows), risks: risks(accounts, cards) };
}
