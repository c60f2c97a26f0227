import type { BankRow } from '../../people/bankRows';
import { sum } from '../../statement/money';
import { daysBelowZero } from '../../statement/overdraft';
import { totalCents, transactionAnswer } from './transaction';
import { categoryOf } from './vocabulary';

/**
 * The risks of all accounts. A rejection is the row with which the money comes back, so its total is positive; fees are
 * negative. The page types these totals as integers.
 */
export function risks(accounts: BankRow[][], cards: BankRow[][] = []) {
	const rows = [...accounts, ...cards].flat();
	const of = (...categories: string[]) => rows.filter((row) => categories.includes(categoryOf(row)));
	return {
		incidents: {
			payment_rejections: rejections(of('REJECTION_PAYMENT', 'REJECTION_LOAN_REPAYMENT'), of('FEES_PAYMENT_REJECTION')),
			check_rejections: rejections(of('REJECTION_CHECK'), of('FEES_CHECK_REJECTION')),
		},
		overdraft: { duration: sum(accounts.map(daysBelowZero)), fees: group(of('FEES_OVERDRAFT')) },
		heavy_failures: {
			direct_recovery_of_debt: group(of('DEBT_RECOVERY')),
			bank_account_seizure: group(of('PROVISION_ACCOUNT_SEIZURE')),
		},
	};
}

function rejections(rows: BankRow[], fees: BankRow[]) {
	return {
		total_amount: wholeAmount(rows),
		total_fees_amount: wholeAmount(fees),
		transactions: rows.map(transactionAnswer),
		fees_transactions: fees.map(transactionAnswer),
	};
}

function group(rows: BankRow[]) {
	return { total_amount: wholeAmount(rows), transactions: rows.map(transactionAnswer) };
}

function wholeAmount(rows: BankRow[]): number {
	return Math.round(totalCents(rows) / 100);
}
