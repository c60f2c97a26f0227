import { sumMoney } from '../../../core/base/money';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import { type ParsedStatement, netChange } from './parsedStatement';
import { type Statistics, amountsIn } from './statistics';
import { type AmountUnit, type AmountUnitOption, factorBetween, unitByComparison, unitByFractions } from './unit';

/** The units of an answer. Sums and rows can differ: each is judged on its own. */
export interface Units {
	/** What the statistics themselves and the figures beside them show, whatever was set; null where nothing does. */
	shown: AmountUnit | null;
	/** That of the statistics, and of the special kinds with them. */
	statistics: AmountUnit | null;
	/** That of transactions and balances. */
	rows: AmountUnit | null;
}

/**
 * The units of statistics and rows (both as sent): shown by their own fractions, else by one being a hundred times the other, else by
 * the balances of the statements; what stays open is as it was set.
 */
export function unitsOf(
	statistics: Statistics | null,
	transactions: readonly Transaction[],
	{ statements, option }: { statements: readonly ParsedStatement[]; option: AmountUnitOption },
): Units {
	const set = option === 'auto' ? null : option;
	const byFractions = unitByFractions(transactions.flatMap(({ amount, balance }) => [amount, balance]));
	const factor = statistics === null ? null : factorOf(statistics, transactions);
	const shown = statistics === null ? null : shownUnit(statistics, { byFractions, factor, statements });
	const ofStatistics = set ?? shown;
	return { shown, statistics: ofStatistics, rows: byFractions ?? rowsBeside(factor, shown ?? set) ?? ofStatistics };
}

function shownUnit(
	statistics: Statistics,
	{
		byFractions,
		factor,
		statements,
	}: { byFractions: AmountUnit | null; factor: number | null; statements: readonly ParsedStatement[] },
): AmountUnit | null {
	const own = unitByFractions(sumsIn(statistics));
	if (own !== null) return own;
	if (factor === 100) return 'cents';
	if (factor === 0.01 || (factor === 1 && byFractions === 'major')) return 'major';
	return unitByBalances(statistics, statements);
}

/** The unit of rows of which the statistics are so many times the sum. */
function rowsBeside(factor: number | null, statistics: AmountUnit | null): AmountUnit | null {
	if (factor === 100) return 'major';
	return factor === 0.01 ? 'cents' : factor === 1 ? statistics : null;
}

/** The sums of transactions: a figure of a year is worked out from a shorter time, and may have a fraction of a cent. */
function sumsIn(statistics: Statistics): Array<number | null> {
	return amountsIn({ ...statistics, salaryAnnualNet: null, revenueAnnual: null });
}

function factorOf({ creditsTotal, debitsTotal }: Statistics, transactions: readonly Transaction[]): number | null {
	const amounts = transactions.flatMap(({ amount, status }) =>
		amount === null || status === 'pending' ? [] : [amount],
	);
	const sum = (part: number[]) => sumMoney(part, null);
	const credits = sum(amounts.filter((amount) => amount > 0));
	const debits = sum(amounts.filter((amount) => amount < 0).map((amount) => -amount));
	return factorBetween(creditsTotal, credits) ?? factorBetween(debitsTotal, debits);
}

function unitByBalances({ net }: Statistics, statements: readonly ParsedStatement[]): AmountUnit | null {
	const balances = statements.flatMap(({ beginning, ending }) => [beginning, ending]);
	return unitByFractions(balances) === 'major' ? unitByComparison(net, netChange(statements)) : null;
}
