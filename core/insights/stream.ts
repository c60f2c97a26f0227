import Big from 'big.js';
import { dayShifted, daysBetween } from '../base/dates';
import { divideMoney, roundMoney, sumMoney } from '../base/money';
import { dayMonthsShifted } from '../base/months';
import type { CreditInsights } from '../shapes/insights';

export type IncomeStream = CreditInsights['income']['streams'][number];
type Frequency = NonNullable<IncomeStream['frequency']>;

/** One payment: its day (`YYYY-MM-DD`) and its amount in major units. */
export interface Payment {
	on: string;
	amount: number;
}

/** Whose payments they are, and the time that the data covers. */
export interface StreamContext extends Pick<IncomeStream, 'label' | 'kind'> {
	/** So many months; null where it is not told. */
	months: number | null;
	/** The last day of the data. */
	until: string | null;
	currency: string | null;
}

interface Rhythm {
	/** Payments of a year over its months. */
	aMonth: [payments: number, months: number];
	/** Days from one payment to the next, at least and at most: paydays move with week-ends, holidays and early pay in December. */
	gap: [least: number, most: number];
	usualDays: number;
}

/** Told apart by their gaps; what two of them could be is told apart by the day of the week. */
const RHYTHMS: Readonly<Record<Exclude<Frequency, 'irregular'>, Rhythm>> = {
	weekly: { aMonth: [52, 12], gap: [5, 9], usualDays: 7 },
	fortnightly: { aMonth: [26, 12], gap: [12, 16], usualDays: 14 },
	twiceMonthly: { aMonth: [2, 1], gap: [11, 19], usualDays: 15 },
	fourWeekly: { aMonth: [13, 12], gap: [27, 29], usualDays: 28 },
	monthly: { aMonth: [1, 1], gap: [20, 45], usualDays: 30 },
	quarterly: { aMonth: [1, 3], gap: [80, 102], usualDays: 91 },
	yearly: { aMonth: [1, 12], gap: [345, 385], usualDays: 365 },
};
/** The last Friday of a month comes four weeks after the one before up to twice in a row: fewer gaps do not show four-weekly pay. */
const FEWEST_GAPS_OF_FOUR_WEEKS = 4;
/** After one and a half times its usual gap a payment is missed. */
const MISSED_AFTER_GAPS = 1.5;
const STEADY_SHARE = 0.1;
const FEWEST_OF_HIGH_CONFIDENCE = 3;

/**
 * A series of payments: how often it is paid, and what that is a month (52/12, 26/12, 13/12 of a payment; without a rhythm, all of it
 * over the time that the data covers). What cannot be seen in it is null; no payments are no stream.
 */
export function streamOf(
	payments: readonly Payment[],
	{ label, kind, until, months, currency }: StreamContext,
): IncomeStream | null {
	const days = byDay(payments, currency);
	const [first] = days;
	const last = days.at(-1);
	if (first === undefined || last === undefined) return null;
	const frequency = frequencyOf(days.map(({ on }) => on));
	const total = sumMoney(
		days.map(({ amount }) => amount),
		currency,
	);
	const averageAmount = total === null ? null : divideMoney(total, days.length, currency);
	const isRegular = frequency !== null && frequency !== 'irregular';
	const pause = daysBetween(last.on, until);
	const active =
		isRegular && pause !== null ? pause <= Math.ceil(RHYTHMS[frequency].usualDays * MISSED_AFTER_GAPS) : null;
	return {
		label,
		kind,
		frequency,
		averageAmount,
		monthlyEquivalent: monthlyEquivalent(frequency, { total, payments: days.length, months, currency }),
		count: payments.length,
		firstOn: first.on,
		lastOn: last.on,
		nextOn: isRegular && active === true ? nextAfter(last.on, frequency) : null,
		active,
		confidence: confidenceOf(frequency, days),
	};
}

function byDay(payments: readonly Payment[], currency: string | null): Payment[] {
	const sums = new Map<string, number>();
	for (const { on, amount } of payments) sums.set(on, sumMoney([sums.get(on) ?? 0, amount], currency) ?? 0);
	return [...sums].map(([on, amount]) => ({ on, amount })).sort((left, right) => (left.on < right.on ? -1 : 1));
}

/** Null where there is but one day: nothing shows how often it is paid. */
function frequencyOf(days: readonly string[]): Frequency | null {
	const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day) ?? 0);
	if (gaps.length === 0) return null;
	const fits = (frequency: keyof typeof RHYTHMS) => {
		const [least, most] = RHYTHMS[frequency].gap;
		return gaps.every((gap) => gap >= least && gap <= most);
	};
	if (fits('weekly')) return 'weekly';
	if (fits('twiceMonthly')) return fits('fortnightly') && isOfOneWeekday(days) ? 'fortnightly' : 'twiceMonthly';
	if (fits('fourWeekly') && gaps.length >= FEWEST_GAPS_OF_FOUR_WEEKS) return 'fourWeekly';
	if (fits('monthly')) return 'monthly';
	if (fits('quarterly')) return 'quarterly';
	return fits('yearly') ? 'yearly' : 'irregular';
}

function isOfOneWeekday(days: readonly string[]): boolean {
	const counts = new Map<number, number>();
	for (const day of days) {
		const weekday = new Date(day).getUTCDay();
		counts.set(weekday, (counts.get(weekday) ?? 0) + 1);
	}
	return Math.max(...counts.values()) > days.length / 2;
}

function monthlyEquivalent(
	frequency: Frequency | null,
	{
		total,
		payments,
		months,
		currency,
	}: Pick<StreamContext, 'months' | 'currency'> & { total: number | null; payments: number },
): number | null {
	if (total === null || frequency === null) return null;
	if (frequency === 'irregular') return months === null ? null : divideMoney(total, months, currency);
	const [times, ofMonths] = RHYTHMS[frequency].aMonth;
	return roundMoney(new Big(total).times(times).div(payments).div(ofMonths), currency);
}

function nextAfter(day: string, frequency: Exclude<Frequency, 'irregular'>): string {
	const { aMonth, usualDays } = RHYTHMS[frequency];
	const [payments, months] = aMonth;
	return payments === 1 ? dayMonthsShifted(day, months) : dayShifted(day, usualDays);
}

function confidenceOf(frequency: Frequency | null, days: readonly Payment[]): IncomeStream['confidence'] {
	if (frequency === null || frequency === 'irregular') return 'low';
	const amounts = days.map(({ amount }) => amount);
	const isSteady = Math.min(...amounts) >= Math.max(...amounts) * (1 - STEADY_SHARE);
	return isSteady && days.length >= FEWEST_OF_HIGH_CONFIDENCE ? 'high' : 'medium';
}
