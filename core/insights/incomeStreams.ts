import Big from 'big.js';
import { DAY_MS, daysBetween } from '../base/dates';
import { divideMoney, roundMoney, sumMoney } from '../base/money';
import type { CreditInsights } from '../shapes/insights';

export type IncomeStream = CreditInsights['income']['streams'][number];

/** A payment that came in, in major units; `payer` is whatever tells one from another. */
export interface Payment {
	/** `YYYY-MM-DD`. */
	day: string;
	amount: number;
	payer: string | null;
}

type Frequency = Exclude<NonNullable<IncomeStream['frequency']>, 'irregular'>;

/** The usual distance of two payments in days, and how many payments make a year: a month is a twelfth of them. */
const RHYTHMS: ReadonlyArray<{ frequency: Frequency; from: number; to: number; paymentsOfYear: number }> = [
	{ frequency: 'weekly', from: 6, to: 8, paymentsOfYear: 52 },
	{ frequency: 'fortnightly', from: 13, to: 14, paymentsOfYear: 26 },
	{ frequency: 'twiceMonthly', from: 15, to: 17, paymentsOfYear: 24 },
	{ frequency: 'monthly', from: 26, to: 35, paymentsOfYear: 12 },
	{ frequency: 'quarterly', from: 85, to: 97, paymentsOfYear: 4 },
	{ frequency: 'yearly', from: 350, to: 380, paymentsOfYear: 1 },
];
const FOUR_WEEKLY = { frequency: 'fourWeekly', paymentsOfYear: 13 } as const;
const FOUR_WEEKS_DAYS = 28;
/** A day that falls on a weekend or holiday moves a payment by so much. */
const MOVED_DAYS = 1;

const MONTHS_OF_YEAR = 12;
/** So many payments make a series: two can be chance. */
const SERIES = 3;
/** A payment that is later than this many of its distances has ended. */
const LATE_DISTANCES = 1.5;
/** Without a rhythm, a payer who paid within so many days still pays. */
const LONGEST_PAUSE_DAYS = 45;
/** Payments this near to their mean are the same. */
const STEADY_SHARE = 0.1;

/** Payments by payer as streams of income of one kind, the largest first; `until` is the last day of the data. In major units. */
export function incomeStreamsOf(
	payments: readonly Payment[],
	{ kind, until, currency }: { kind: IncomeStream['kind']; until: string | null; currency: string | null },
): IncomeStream[] {
	const payers = [...new Set(payments.map(({ payer }) => payer))];
	return payers
		.map((label) => {
			const own = payments.filter(({ payer }) => payer === label);
			return { label, kind, ...courseOf(own, { until, currency }) };
		})
		.sort((left, right) => (right.monthlyEquivalent ?? 0) - (left.monthlyEquivalent ?? 0));
}

function courseOf(
	payments: readonly Payment[],
	{ until, currency }: { until: string | null; currency: string | null },
): Omit<IncomeStream, 'label' | 'kind'> {
	const days = payments.map(({ day }) => day).sort();
	const amounts = payments.map(({ amount }) => amount);
	const total = sumMoney(amounts, currency);
	const average = total === null ? null : divideMoney(total, amounts.length, currency);
	const distances = distancesOf(days);
	const usual = medianOf(distances);
	const rhythm = rhythmOf(distances, usual);
	const lastOn = days.at(-1) ?? null;
	const pause = daysBetween(lastOn, until);
	const longest = rhythm === null || usual === null ? LONGEST_PAUSE_DAYS : usual * LATE_DISTANCES;
	const active = pause === null ? null : pause <= longest;
	return {
		frequency: rhythm?.frequency ?? (days.length < SERIES ? null : 'irregular'),
		averageAmount: average,
		monthlyEquivalent:
			total === null || rhythm === null
				? null
				: roundMoney(new Big(total).times(rhythm.paymentsOfYear).div(amounts.length * MONTHS_OF_YEAR), currency),
		count: days.length,
		firstOn: days[0] ?? null,
		lastOn,
		nextOn: active === true && rhythm !== null && lastOn !== null && usual !== null ? dayAfter(lastOn, usual) : null,
		active,
		confidence: confidenceOf(amounts, average, rhythm !== null),
	};
}

function distancesOf(days: readonly string[]): number[] {
	return days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day) ?? 0);
}

/** The middle distance; of two the lower one. Null for less than two payments. */
function medianOf(distances: readonly number[]): number | null {
	return [...distances].sort((left, right) => left - right)[Math.floor((distances.length - 1) / 2)] ?? null;
}

/** A single distance of four weeks is a February as well: only a series is four-weekly. */
function rhythmOf(distances: readonly number[], usual: number | null) {
	if (usual === null) return null;
	const areFourWeeks = distances.every((distance) => Math.abs(distance - FOUR_WEEKS_DAYS) <= MOVED_DAYS);
	if (usual === FOUR_WEEKS_DAYS && areFourWeeks && distances.length >= SERIES - 1) return FOUR_WEEKLY;
	return RHYTHMS.find(({ from, to }) => usual >= from && usual <= to) ?? null;
}

function confidenceOf(
	amounts: readonly number[],
	average: number | null,
	isRegular: boolean,
): IncomeStream['confidence'] {
	if (amounts.length < SERIES || average === null || !isRegular) return 'low';
	return amounts.every((amount) => Math.abs(amount - average) <= average * STEADY_SHARE) ? 'high' : 'medium';
}

function dayAfter(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
