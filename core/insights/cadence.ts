import { DAY_MS } from '../../core/base/dates';

export type Frequency =
	'weekly' | 'fortnightly' | 'fourWeekly' | 'twiceMonthly' | 'monthly' | 'quarterly' | 'yearly' | 'irregular';

interface Rhythm {
	frequency: Frequency;
	/** The gaps in days that occur, weekends and holidays included, and the usual one. */
	least: number;
	most: number;
	usual: number;
	/** So many payments show it; fewer could be chance. */
	fewest: number;
	/** How many of them make a month. */
	perMonth: number;
}

/** Simulated over twenty years with payments moved off weekends; a month of 28 to 31 days alone would be too narrow. */
const RHYTHMS: readonly Rhythm[] = [
	{ frequency: 'weekly', least: 5, most: 9, usual: 7, fewest: 4, perMonth: 52 / 12 },
	{ frequency: 'fortnightly', least: 12, most: 16, usual: 14, fewest: 3, perMonth: 26 / 12 },
	{ frequency: 'monthly', least: 25, most: 36, usual: 30.4, fewest: 3, perMonth: 1 },
	{ frequency: 'quarterly', least: 84, most: 98, usual: 91, fewest: 3, perMonth: 1 / 3 },
	{ frequency: 'yearly', least: 355, most: 376, usual: 365, fewest: 2, perMonth: 1 / 12 },
];

/** How payments come: how often, how many make a month (null where they come as they like), and the longest wait that is still usual. */
export interface Cadence {
	frequency: Frequency;
	perMonth: number | null;
	usualGapDays: number | null;
	longestGapDays: number | null;
}

const IRREGULAR: Cadence = { frequency: 'irregular', perMonth: null, usualGapDays: null, longestGapDays: null };

/** Of the gaps, so many have to fit; a payment may be missed once. */
const SHARE_THAT_FITS = 0.8;

const epochDay = (day: string): number =>
	Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;

function medianOf(sorted: readonly number[]): number {
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** The cadence of payments by their days (`YYYY-MM-DD`, in order). Two payments on one day count as one. */
export function cadenceOf(days: readonly string[]): Cadence {
	const numbers = [...new Set(days)].map(epochDay).toSorted((left, right) => left - right);
	const gaps = numbers.slice(1).map((day, index) => day - (numbers[index] ?? day));
	if (gaps.length === 0) return IRREGULAR;
	const median = medianOf(gaps.toSorted((left, right) => left - right));
	const fourWeekly = isFourWeekly(gaps, days);
	if (fourWeekly) return { frequency: 'fourWeekly', perMonth: 13 / 12, usualGapDays: 28, longestGapDays: 29 };
	if (isTwiceMonthly(gaps, days)) {
		return { frequency: 'twiceMonthly', perMonth: 2, usualGapDays: 15, longestGapDays: 20 };
	}
	const rhythm = RHYTHMS.find(({ least, most, fewest }) => {
		const fitting = gaps.filter((gap) => gap >= least && gap <= most).length;
		return median >= least && median <= most && numbers.length >= fewest && fitting >= gaps.length * SHARE_THAT_FITS;
	});
	if (rhythm === undefined) return IRREGULAR;
	const { frequency, perMonth, usual, most } = rhythm;
	return { frequency, perMonth, usualGapDays: usual, longestGapDays: most };
}

/** Four payments 28 days apart are none of a fixed day of the month; three could be. */
function isFourWeekly(gaps: readonly number[], days: readonly string[]): boolean {
	const isOftenEnough = gaps.length >= 3 || isTwiceInAMonth(days);
	return isOftenEnough && gaps.length >= 2 && gaps.every((gap) => gap >= 27 && gap <= 29);
}

function isTwiceInAMonth(days: readonly string[]): boolean {
	const months = [...new Set(days)].map((day) => day.slice(0, 7));
	return new Set(months).size < months.length;
}

/** Two days of the month, such as the 15th and the last, each of them taken again and again. */
function isTwiceMonthly(gaps: readonly number[], days: readonly string[]): boolean {
	if (gaps.length < 3 || !gaps.every((gap) => gap >= 10 && gap <= 20)) return false;
	const byMonth = new Map<string, number>();
	for (const day of new Set(days)) byMonth.set(day.slice(0, 7), (byMonth.get(day.slice(0, 7)) ?? 0) + 1);
	const inner = [...byMonth.values()].slice(1, -1);
	const spread = Math.max(...gaps) - Math.min(...gaps);
	return inner.length > 0 && inner.every((count) => count === 2) && spread > 0 && !isOneWeekday(days);
}

function isOneWeekday(days: readonly string[]): boolean {
	const weekdays = new Set(days.map((day) => ((epochDay(day) % 7) + 7) % 7));
	return weekdays.size === 1;
}
