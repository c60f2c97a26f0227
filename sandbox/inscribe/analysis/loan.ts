import { ofCategory, totalMinor, type Subject } from './subject';

/** Loans that came in and were paid back. Not public: every field name here is the sandbox's own. */
export function loanInsights({ credits, debits, months, amount }: Subject): object {
	const disbursed = ofCategory(credits, 'LOAN', 'PAYDAY');
	const repaid = ofCategory(debits, 'LOAN', 'PAYDAY', 'MORTGAGE');
	return {
		disbursements_count: disbursed.length,
		disbursements_total: amount(totalMinor(disbursed)),
		repayments_count: repaid.length,
		repayments_total: amount(totalMinor(repaid)),
		repayments_monthly_average: amount(totalMinor(repaid) / months.length),
		lenders: [...new Set([...disbursed, ...repaid].flatMap(({ vendor }) => vendor ?? []))],
	};
}
