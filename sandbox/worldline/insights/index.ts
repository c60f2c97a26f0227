import { toMajor } from '../../statement/money';
import type { CollectedAccount } from '../applicant';
import { expenses } from './expenses';
import { incomes } from './incomes';
import { loans } from './loans';
import { risks } from './risks';

/** The five insights of seed 003 under the object names of its table. */
export type CreditInsights = ReturnType<typeof creditInsights>;

/** Computes the insights of one client from the collected rows (at least one); amounts in euro. */
export function creditInsights({ rows, accounts }: CollectedAccount) {
	return {
		Balances: accounts.flatMap((account) => {
			const last = account[account.length - 1];
			return last === undefined ? [] : [{ balance: toMajor(last.balanceCents), balanceDate: last.date }];
		}),
		Incomes: incomes(rows),
		Expenses: expenses(rows),
		Loans: loans(rows),
		Risks: risks(rows, accounts),
	};
}
