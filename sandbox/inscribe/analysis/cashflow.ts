import { totalMinor, type Subject } from './subject';

/**
 * Sums, counts and means of credits and debits, as the public schema of `cashflow_insights` names them. It has 20 members; the others,
 * the balances among them, are not public and left out.
 */
export function cashflowInsights({ credits, debits, amount }: Subject): object {
	const mean = (rows: typeof credits) => (rows.length === 0 ? null : amount(totalMinor(rows) / rows.length));
	return {
		average_credit_amount: mean(credits),
		average_debit_amount: mean(debits),
		count_credit_transactions: credits.length,
		count_debit_transactions: debits.length,
		total_credits: amount(totalMinor(credits)),
		total_debits: amount(totalMinor(debits)),
		total_net: amount(totalMinor(credits) - totalMinor(debits)),
	};
}
