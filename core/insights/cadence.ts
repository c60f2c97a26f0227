import { DAY_MS, daysBetween } from '../base/dates';

export type Frequency =
	'weekly' | 'fortnightly' | 'fourWeekly' | 'twiceMonthly' | 'monthly' | 'quarterly' | 'yearly' | 'irregular';

type Gap = readonly [least: number, most: number];

interface Rhythm {
	frequency: Exclude<Frequency, 'irregular' | 'twiceMonthly' | 'fourWeekly'>;
	/** The gaps in days with weekends and holidays. Simulated over twenty years with payments moved off weekends. */
	usual: Gap;
	/** With early pay in December and a late start as well: where every gap of a series fits. */
	widest: Gap;
	usualDays: number;
	/** So many payments show it where nobody says that they belong together; fewer could be chance. */
	fewest: number;
	aMonth: Cadence['aMonth'];
}

const RHYTHMS: readonly Rhythm[] = [
	{ frequency: 'weekly', usual: [5, 9], widest: [5, 9], usualDays: 7, fewest: 4, aMonth: [52, 12] },
	{ frequency: 'fortnightly', usual: [12, 16], widest: [12, 16], usualDays: 14, fewest: 3, aMonth: [26, 12] },
	{ frequency: 'monthly', usual: [25, 36], widest: [20, 45], usualDays: 30.4, fewest: 3, aMonth: [1, 1] },
	{ frequency: 'quarterly', usual: [84, 98], widest: [80, 102], usualDays: 91, fewest: 3, aMonth: [1, 3] },
	{ frequency: 'yearly', usual: [355, 376], widest: [345, 385], usualDays: 365, fewest: 2, aMonth: [1, 12] },
];
const FOUR_WEEKS: Gap = [27, 29];
const HALF_A_MONTH: Gap = [10, 20];

/** How payments come: how often, and what follows from it; of payments without a rhythm the rest is null. */
export interface Cadence {
	frequency: Frequency;
	/** So many payments come in so many months. */
	aMonth: readonly [payments: number, months: number] | null;
	usualGapDays: number | null;
	/** The longest wait that is still usual. */
	longestGapDays: number | null;
}

const IRREGULAR: Cadence = { frequency: 'irregular', aMonth: null, usualGapDays: null, longestGapDays: null };

/** Of the gaps, so many have to fit; a payment may be missed once. */
const SHARE_THAT_FITS = 0.8;
const FEWEST_OF_A_SERIES = 2;

/**
 * The cadence of payments by their days (`YYYY-MM-DD`, in any order); two on one day count as one. With `isSeries` somebody who knows says
 * that they belong together, so that two of them show a rhythm; without it they are found by their texts, and two could be chance.
 */
export function cadenceOf(days: readonly string[], isSeries: boolean): Cadence {
	const sorted = [...new Set(days)].sort();
	const numbers = sorted.map(dayNumber);
	const gaps = numbers.slice(1).map((day, index) => day - (numbers[index] ?? day));
	if (gaps.length === 0) return IRREGULAR;
	if (isFourWeekly(gaps, sorted)) {
		return { frequency: 'fourWeekly', aMonth: [13, 12], usualGapDays: 28, longestGapDays: FOUR_WEEKS[1] };
	}
	if (isTwiceMonthly(gaps, sorted)) {
		return { frequency: 'twiceMonthly', aMonth: [2, 1], usualGapDays: 15.2, longestGapDays: HALF_A_MONTH[1] };
	}
	const isShown = ({ fewest }: Rhythm) => sorted.length >= (isSeries ? FEWEST_OF_A_SERIES : fewest);
	const rhythm =
		RHYTHMS.find((each) => isShown(each) && isMostly(gaps, each.usual)) ??
		(isSeries ? RHYTHMS.find((each) => isShown(each) && isAlways(gaps, each.widest)) : undefined);
	if (rhythm === undefined) return IRREGULAR;
	const { frequency, aMonth, usualDays, usual } = rhythm;
	return { frequency, aMonth, usualGapDays: usualDays, longestGapDays: usual[1] };
}

/** Thousands of rows are looked at by their days: this is faster than reading a text as a date. */
function dayNumber(day: string): number {
	return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

/** How many of the payments that a rhythm has between its first and its last day came, as a share: what was left out lowers what a month brings. */
export function shareThatCame({ usualGapDays }: Cadence, days: readonly string[]): number {
	const sorted = [...new Set(days)].sort();
	const length = daysBetween(sorted[0] ?? null, sorted.at(-1) ?? null) ?? 0;
	if (usualGapDays === null) return 1;
	const steps = Math.max(1, Math.round(length / usualGapDays));
	return Math.min(1, (sorted.length - 1) / steps);
}

/** Days after which a payment that did not come is missed. */
const MISSED_AFTER_GAPS = 1.5;

/** Whether the next payment of a rhythm is still to come on a day, `YYYY-MM-DD`; null without a rhythm or a day. */
export function isStillPaid({ usualGapDays }: Cadence, last: string, until: string | null): boolean | null {
	const pause = daysBetween(last, until);
	if (usualGapDays === null || pause === null) return null;
	return pause <= Math.floor(usualGapDays * MISSED_AFTER_GAPS);
}

function isAlways(gaps: readonly number[], [least, most]: Gap): boolean {
	return gaps.every((gap) => gap >= least && gap <= most);
}

function isMostly(gaps: readonly number[], [least, most]: Gap): boolean {
	const median = gaps.toSorted((left, right) => left - right)[Math.floor((gaps.length - 1) / 2)] ?? 0;
	const fitting = gaps.filter((gap) => gap >= least && gap <= most).length;
	return median >= least && median <= most && fitting >= gaps.length * SHARE_THAT_FITS;
}

/** The last Friday of a month comes four weeks after the one before up to three times in a row, and then each in a month of its own. */
const FEWEST_GAPS_OF_FOUR_WEEKS = 4;

function isFourWeekly(gaps: readonly number[], days: readonly string[]): boolean {
	const isTwiceInAMonth = new Set(days.map((day) => day.slice(0, 7))).size < days.length;
	const fewest = isTwiceInAMonth ? 2 : FEWEST_GAPS_OF_FOUR_WEEKS;
	return gaps.length >= fewest && isAlways(gaps, FOUR_WEEKS);
}

/** Two days of the month, such as the 15th and the last: every two weeks is told apart from it by the day of the week. */
function isTwiceMonthly(gaps: readonly number[], days: readonly string[]): boolean {
	if (gaps.length < 3 || !isAlways(gaps, HALF_A_MONTH)) return false;
	const onOneWeekday = mostOf(days.map((day) => new Date(day).getUTCDay()));
	if (onOneWeekday <= days.length / 2) return true;
	// A single day off it is that of a holiday.
	if (onOneWeekday >= days.length - 1) return false;
	const inMonths = countsOf(days.map((day) => day.slice(0, 7))).slice(1, -1);
	return inMonths.length > 0 && inMonths.every((count) => count === 2);
}

function mostOf(values: readonly number[]): number {
	return Math.max(...countsOf(values));
}

/** How often each value is there, in the order in which they first come. */
function countsOf<Value>(values: readonly Value[]): number[] {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts.values()];
}
