import type { Transaction } from './transaction';

/** Whether the printed balances follow from the amounts, read from either end; true when there is nothing to compare. */
export function balancesAddUp(rows: Transaction[]): boolean {
	return addsUp(rows) || addsUp([...rows].reverse());
}

/** Whether each printed balance is the one before it plus the credit or minus the debit of its row. */
function addsUp(rows: Transaction[]): boolean {
	return rows.every((row, index) => {
		const before = rows[index - 1]?.balanceMinor ?? null;
		if (before === null || row.balanceMinor === null) return true;
		return row.balanceMinor === before + (row.type === 'credit' ? row.amountMinor : -row.amountMinor);
	});
}
