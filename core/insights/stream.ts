import Big from 'big.js';
import { dayShifted } from '../base/dates';
import { divideMoney, roundMoney, sumMoney } from '../base/money';
import { dayMonthsShifted } from '../base/months';
import type { CreditInsights } from '../shapes/insights';
import { type Cadence, type Frequency, cadenceOf, isStillPaid, shareThatCame } from './cadence';

export type IncomeStream = CreditInsights['income']['streams'][number];

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

const STEADY_SHARE = 0.1;
const FEWEST_OF_HIGH_CONFIDENCE = 3;

/**
 * A series of payments: how often it is paid, and what that is a month (52/12, 26/12, 13/12 of a payment; without a rhythm, all of it
 * over the time that the data covers). What cannot be seen in it is null; no payments are no stream.
 */
export function streamOf(payments: readonly Payment[], context: StreamContext): IncomeStream | null {
	const { label, kind, until, currency } = context;
	const days = byDay(payments, currency);
	const [first] = days;
	const last = days.at(-1);
	if (first === undefined || last === undefined) return null;
	const dates = days.map(({ on }) => on);
	const cadence = cadenceOf(dates, true);
	// Nothing in one payment shows how often it is paid.
	const frequency = days.length === 1 ? null : cadence.frequency;
	const total = sumMoney(
		days.map(({ amount }) => amount),
		currency,
	);
	const active = isStillPaid(cadence, last.on, until);
	return {
		label,
		kind,
		frequency,
		averageAmount: total === null ? null : divideMoney(total, days.length, currency),
		monthlyEquivalent: frequency === null ? null : monthlyEquivalent(cadence, total, dates, context),
		count: payments.length,
		firstOn: first.on,
		lastOn: last.on,
		nextOn: active === true ? nextAfter(last.on, cadence) : null,
		active,
		confidence: confidenceOf(frequency, days),
	};
}

function byDay(payments: readonly Payment[], currency: string | null): Payment[] {
	const sums = new Map<string, number>();
	for (const { on, amount } of payments) sums.set(on, sumMoney([sums.get(on) ?? 0, amount], currency) ?? 0);
	return [...sums].map(([on, amount]) => ({ on, amount })).sort((left, right) => (left.on < right.on ? -1 : 1));
}

/** What a stream brings a month: by its rhythm, less what of it was left out; without one, spread over the time that the data covers. */
function monthlyEquivalent(
	cadence: Cadence,
	total: number | null,
	days: readonly string[],
	{ months, currency }: StreamContext,
): number | null {
	if (total === null) return null;
	if (cadence.aMonth === null) return months === null ? null : divideMoney(total, months, currency);
	const [times, ofMonths] = cadence.aMonth;
	const running = new Big(total).times(times).div(days.length).div(ofMonths);
	return roundMoney(running.times(shareThatCame(cadence, days)), currency);
}

/** When the next payment of a rhythm is due after a day, both `YYYY-MM-DD`; null without a rhythm. */
export function nextAfter(day: string, { aMonth, usualGapDays }: Cadence): string | null {
	if (aMonth === null || usualGapDays === null) return null;
	const [payments, months] = aMonth;
	return payments === 1 ? dayMonthsShifted(day, months) : dayShifted(day, Math.round(usualGapDays));
}

function confidenceOf(frequency: Frequency | null, days: readonly Payment[]): IncomeStream['confidence'] {
	if (frequency === null || frequency === 'irregular') return 'low';
	const amounts = days.map(({ amount }) => amount);
	const isSteady = Math.min(...amounts) >= Math.max(...amounts) * (1 - STEADY_SHARE);
	return isSteady && days.length >= FEWEST_OF_HIGH_CONFIDENCE ? 'high' : 'medium';
}
