import { toMajor } from '../../statement/money';
import type { CollectedAccount } from '../applicant';
import { expenses } from './expenses';
import { incomes } from './incomes';
import { loans } from './loans';
import { risks } from './risks';

/** The five insights of seed 003 under the object names of its table. */
export type CreditInsights = ReturnType<typeof creditInsights>;

/** Computes the insights of one account from its collected rows (at least one); amounts in euro. */
export function creditInsights({ rows }: CollectedAccount) {
	const last = rows[rows.length - 1];
	return {
		Balances: last === undefined ? [] : [{ balance: toMajor(last.balanceCents), balanceDate: last.date }],
		Incomes: incomes(rows),
		Expenses: expenses(rows),
		Loans: loans(rows),
		Risks: risks(rows),
	};
}
