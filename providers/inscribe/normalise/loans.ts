import { shareOf } from '../../../core/base/money';
import { daysBetween } from '../../../core/base/dates';
import { sized } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { type Ledger, type LedgerRow, ofKind, totalOf } from './ledger';
import { monthly } from './monthly';

/** A loan that is repaid every month has been repaid within so many days. */
const LONGEST_PAUSE_DAYS = 45;

/**
 * Fills loans from the rows, as the statistics do not tell them: a debit of a loan category is repaid, a credit of one came in. None is
 * told as 0 only where every row of that side has a category; else a row without one may be a loan.
 */
export function fillLoans({ credits, debits }: Ledger, insights: CreditInsights): void {
	const { loans, income, derived, dataQuality } = insights;
	const repaid = ofKind(debits, 'loan');
	const drawn = ofKind(credits, 'loan');
	for (const [name, rows, all] of [
		['repayments', repaid, debits],
		['drawdowns', drawn, credits],
	] as const) {
		if (rows.length === 0 && ofKind(all, 'unnamed').length > 0) continue;
		const total = totalOf(rows, insights);
		loans[name] = { count: rows.length, total, monthlyAverage: monthly(total, insights) };
		derived.push(`loans.${name}.count`, `loans.${name}.total`);
		if (loans[name].monthlyAverage !== null) derived.push(`loans.${name}.monthlyAverage`);
	}
	if (loans.repayments.count === null) dataQuality.warnings.push(repaymentsUnseen(debits, insights));
	loans.lenders = distinct([...repaid, ...drawn].flatMap(({ vendor }) => vendor ?? []));
	loans.debts = debtsOf(repaid, insights);
	if (loans.debts.length > 0) derived.push('loans.lenders', 'loans.debts');
	loans.repaymentShareOfIncome = shareOf(loans.repayments.monthlyAverage, income.monthlyAverage);
	if (loans.repaymentShareOfIncome !== null) derived.push('loans.repaymentShareOfIncome');
}

function repaymentsUnseen(debits: readonly LedgerRow[], insights: CreditInsights): Warning {
	const unnamed = totalOf(ofKind(debits, 'unnamed'), insights);
	const warning: Warning = {
		code: 'REPAYMENTS_UNCLEAR',
		path: 'loans.repayments',
		source: 'transactions[].category',
		message: `No transaction is called a loan repayment, and ${unnamed} went out in transactions without a category: what is repaid is not known.`,
	};
	return sized(warning, { figure: 'repayments', side: 'above', monthlyAmount: monthly(unnamed, insights) });
}

/** What is repaid to each vendor; a row without one is a debt of an unknown lender. */
function debtsOf(repaid: readonly LedgerRow[], insights: CreditInsights): CreditInsights['loans']['debts'] {
	return distinct(repaid.map(({ vendor }) => vendor)).map((lender) => {
		const rows = repaid.filter(({ vendor }) => vendor === lender);
		const kinds = distinct(rows.map(({ category }) => category));
		const lastOn = rows.at(-1)?.day ?? null;
		const pauseDays = daysBetween(lastOn, insights.asOf);
		return {
			lender,
			kind: kinds.length === 1 ? (kinds[0] ?? null) : null,
			monthlyRepayment: monthly(totalOf(rows, insights), insights),
			count: rows.length,
			firstOn: rows[0]?.day ?? null,
			lastOn,
			active: pauseDays === null ? null : pauseDays <= LONGEST_PAUSE_DAYS,
		};
	});
}

function distinct<T>(values: readonly T[]): T[] {
	return [...new Set(values)];
}
