import type { CollectedRow } from '../applicant';
import { inCategories, listed, monthlyOf, totalOf } from './rows';

/** Lenders are read from the descriptions: "DIRECT DEBIT <lender> LOAN REPAYMENT", "NIP/<lender>/LOAN DISBURSEMENT". */
const lenderPatterns = [/^DIRECT DEBIT (.+) LOAN REPAYMENT/, /^NIP\/(.+)\/LOAN DISBURSEMENT/];

/** "Summary of the loan repayment transactions on the client's account"; totalAmount and monthlyAmount are repayments. */
export function loans(rows: CollectedRow[]) {
	const repayments = repaymentRows(rows);
	const drawdowns = drawdownRows(rows);
	return {
		loanRepaymentsCount: repayments.length,
		loanRepayments: listed(repayments),
		totalAmount: totalOf(repayments),
		monthlyAmount: monthlyOf(repayments),
		loanProviders: [...new Set([...repayments, ...drawdowns].flatMap(lenderOf))].sort(),
		drawdownsCount: drawdowns.length,
		totalDrawdownAmount: totalOf(drawdowns),
		monthlyDrawdownAmount: monthlyOf(drawdowns),
	};
}

export function repaymentRows(rows: CollectedRow[]): CollectedRow[] {
	return inCategories(rows, ['loanRepayment']);
}

export function drawdownRows(rows: CollectedRow[]): CollectedRow[] {
	return inCategories(rows, ['loanDrawdown']);
}

function lenderOf({ description }: CollectedRow): string[] {
	const lender = lenderPatterns.map((pattern) => pattern.exec(description)?.[1]).find((name) => name !== undefined);
	return lender === undefined ? [] : [lender];
}
