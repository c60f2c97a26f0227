import { daysBetween } from '../../../core/base/dates';
import { divideMoney, sumMoney } from '../../../core/base/money';
import { amountsOf } from '../../../core/insights/amounts';
import type { Reader } from '../../../core/insights/reader';
import { totalsDisagree } from '../../../core/insights/warnings';
import { type IncomeStream, type Payment, streamOf } from '../../../core/insights/stream';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';

/** An average of amounts that were rounded and a prediction differ by less. */
const SAME_SHARE = 0.03;
/** A monthly payment may come late: within so many days of either end none is missing. */
const LONGEST_PAUSE_DAYS = 45;

/** One of Periculum's two lists of income, with what it tells of them beside it. */
export interface PaymentList {
	payments: Payment[];
	total: number;
	/** Sums by `YYYY-MM`, oldest first. */
	months: ReadonlyMap<string, number>;
	stream: IncomeStream | null;
}

/** What is told of a list elsewhere in the block: without agreement the list is not that of the figures. */
interface Told {
	name: string;
	category: string;
	kind: 'salary' | 'other';
	count: number | null;
}

/** The insights with their period filled in, and the months that the data covers. */
export interface Context {
	insights: CreditInsights;
	months: number | null;
}

/**
 * The payments of a list (incomeAnalysis.salaryTransactions, otherIncomeTransactions). Null where it is not told, a payment lacks its day
 * or its amount, or they are others than Periculum counts in the period: the averages are then not of these.
 */
export function readPayments(
	block: Reader,
	{ name, category, kind, count }: Told,
	{ insights: { period, currency }, months: covered }: Context,
	warnings: Warning[],
): PaymentList | null {
	const rows = block.listIfTold(name);
	if (rows === null || (rows.length === 0 && count === null)) return null;
	const payments = rows.map((row) => ({ on: row.day('date'), amount: amountsOf(row, warnings)('amount') }));
	const isWhole = (payment: { on: string | null; amount: number | null }): payment is Payment =>
		payment.on !== null && payment.amount !== null;
	if (!payments.every(isWhole)) return null;
	const isOutside = ({ on }: Payment) => on < (period.from ?? on) || on > (period.to ?? on);
	if ((count !== null && payments.length !== count) || payments.some(isOutside)) {
		const source = `${block.path}.${name}`;
		const message = `The payments of ${source} (${payments.length}) are not those that are counted (${count}), or not of the period: they are not used.`;
		warnings.push(totalsDisagree(`income.${kind}.count`, message, source));
		return null;
	}
	const months = new Map<string, number>();
	for (const { on, amount } of [...payments].sort((left, right) => (left.on < right.on ? -1 : 1))) {
		const month = on.slice(0, 7);
		months.set(month, sumMoney([months.get(month) ?? 0, amount], currency) ?? 0);
	}
	const total = sumMoney([0, ...payments.map(({ amount }) => amount)], currency) ?? 0;
	const context = { label: category, kind, months: covered, until: period.to, currency };
	return { payments, total, months, stream: streamOf(payments, context) };
}

/** What a told average can be of: one payment, a month in which one came, or one of so many months. */
export function isAverageOf(
	told: number,
	{ payments, total, months }: PaymentList,
	divisors: ReadonlyArray<number | null>,
): boolean {
	return [payments.length, months.size, ...divisors].some(
		(divisor) => divisor !== null && divisor > 0 && isSame(told, divideMoney(total, divisor, null)),
	);
}

/** Whether two figures are one, but for rounding. */
export function isSame(left: number, right: number): boolean {
	return Math.abs(left - right) <= Math.max(left, right) * SAME_SHARE;
}

/**
 * What a list brings a month: by the rhythm of its payments where they come throughout the period, else all of it over the time covered.
 * An average over the months in which a payment came counts one that has begun or ended within the period in full.
 */
export function monthlyOf(
	list: PaymentList,
	{ insights: { period, currency }, months: covered }: Context,
): number | null {
	if (list.payments.length === 0) return 0;
	const spread = covered === null ? null : divideMoney(list.total, covered, currency);
	if (!isThroughout(list, period)) return spread;
	const { stream, months } = list;
	if (stream?.frequency !== 'irregular') return stream?.monthlyEquivalent ?? spread;
	// Parts of one salary on several days: no month is without one.
	return spread !== null && hasEveryMonth(months)
		? Math.max(spread, divideMoney(list.total, months.size, currency))
		: spread;
}

function isThroughout({ stream }: PaymentList, { from, to }: CreditInsights['period']): boolean {
	const isNear = (days: number | null) => days !== null && days <= LONGEST_PAUSE_DAYS;
	return stream !== null && isNear(daysBetween(from, stream.firstOn)) && isNear(daysBetween(stream.lastOn, to));
}

function hasEveryMonth(months: ReadonlyMap<string, number>): boolean {
	const numbers = [...months.keys()].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
	return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}
