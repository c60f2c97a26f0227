import { amountsOf } from '../../../core/insights/amounts';
import { unreadable } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { shareOf } from '../../../core/base/money';
import { Reader } from '../../../core/insights/reader';
import { checkAverage } from './average';
import { asList, asObject } from './shape';
import { magnitude } from './shared';

/** Fills loans; income must be filled in before, for the share of it that repayments take. */
export function fillLoans(block: Reader, { loans, income, derived }: CreditInsights, warnings: Warning[]): void {
	// The seed's table does not show whether the amounts stand inside loanRepayments or beside it; then it may list the repayments.
	const isList = asList(block.raw('loanRepayments')) !== null;
	const inside = isList ? null : block.object('loanRepayments');
	const holderOf = (name: string) => (inside?.has(name) ? inside : block);

	loans.repayments = {
		count: holderOf('loanRepaymentsCount').count('loanRepaymentsCount'),
		total: magnitude(holderOf('totalAmount'), 'totalAmount'),
		monthlyAverage: magnitude(holderOf('monthlyAmount'), 'monthlyAmount'),
	};
	const moneyIn = (name: string) => amountsOf(holderOf(name), warnings)(name);
	loans.drawdowns = {
		count: holderOf('drawdownsCount').count('drawdownsCount'),
		total: moneyIn('totalDrawdownAmount'),
		monthlyAverage: moneyIn('monthlyDrawdownAmount'),
	};
	const { repayments, drawdowns } = loans;
	checkAverage('repayments', { path: 'loans.repayments', words: 'Loan repayments' }, repayments, warnings);
	checkAverage(null, { path: 'loans.drawdowns', words: 'Loan drawdowns' }, drawdowns, warnings);
	loans.lenders = readLenders(holderOf('loanProviders'), warnings);
	loans.repaymentShareOfIncome = shareOf(loans.repayments.monthlyAverage, income.monthlyAverage);
	if (loans.repaymentShareOfIncome !== null) derived.push('loans.repaymentShareOfIncome');
}

/** Names of lenders: a list of names or of objects with a name, or one name alone. */
function readLenders(holder: Reader, warnings: Warning[]): string[] {
	const value = holder.value('loanProviders');
	if (value === null) return [];
	const path = `${holder.path}.loanProviders`;
	return (asList(value) ?? [value]).flatMap((entry, index) => {
		const at = asList(value) === null ? path : `${path}[${index}]`;
		const name = Reader.of(asObject(entry) ?? { name: entry }, at, []).optional.text('name', 'provider');
		if (name !== null) return [name];
		warnings.push(unreadable(at, 'the name of a lender'));
		return [];
	});
}
