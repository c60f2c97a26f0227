import { sumMoney } from '../../../core/base/money';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import { type ParsedStatement, netChange } from './parsedStatement';
import { type Statistics, amountsIn } from './statistics';
import { type AmountUnit, unitByComparison, unitByFractions } from './unit';

/**
 * The unit of the statistics: shown by their own fractions, else by the transactions or the balances of the statements (both as
 * sent) where these have fractions and add up to the same, or to a hundredth of it. Null where nothing decides it.
 */
export function unitOfStatistics(
	statistics: Statistics | null,
	transactions: readonly Transaction[],
	statements: readonly ParsedStatement[],
): AmountUnit | null {
	if (statistics === null) return null;
	return (
		unitByFractions(sumsIn(statistics)) ??
		unitByTransactions(statistics, transactions) ??
		unitByBalances(statistics, statements)
	);
}

/** The sums of transactions: a figure of a year is worked out from a shorter time, and may have a fraction of a cent. */
function sumsIn(statistics: Statistics): Array<number | null> {
	return amountsIn({ ...statistics, salaryAnnualNet: null, revenueAnnual: null });
}

function unitByTransactions(
	{ creditsTotal, debitsTotal }: Statistics,
	transactions: readonly Transaction[],
): AmountUnit | null {
	const amounts = transactions.flatMap(({ amount, status }) =>
		amount === null || status === 'pending' ? [] : [amount],
	);
	if (unitByFractions(amounts) !== 'major') return null;
	const sum = (part: number[]) => sumMoney(part, null);
	const credits = sum(amounts.filter((amount) => amount > 0));
	const debits = sum(amounts.filter((amount) => amount < 0).map((amount) => -amount));
	return unitByComparison(creditsTotal, credits) ?? unitByComparison(debitsTotal, debits);
}

function unitByBalances({ net }: Statistics, statements: readonly ParsedStatement[]): AmountUnit | null {
	const balances = statements.flatMap(({ beginning, ending }) => [beginning, ending]);
	return unitByFractions(balances) === 'major' ? unitByComparison(net, netChange(statements)) : null;
}
