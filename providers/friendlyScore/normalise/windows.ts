import type { CountedThing, CreditInsights } from '../../../core/shapes/insights';
import type { Reader } from '../../../core/insights/reader';
import { type Block, paid } from './block';
import { dayAt, firstDayAt, readTimestamp } from './timestamp';

const DAY_SECONDS = 86_400;
/** How far a window may be from the length that its name says. */
const LENGTH_SLACK_SHARE = 0.1;

const SPANS = [
	{ name: 'num_last_3m', months: 3, days: 91 },
	{ name: 'num_last_6m', months: 6, days: 182 },
	{ name: 'num_last_12m', months: 12, days: 365 },
] as const;

interface Window {
	months: number;
	days: number;
	count: number | null;
	total: number | null;
	from: string | null;
	to: string | null;
}

/** A counted thing in its windows of three, six and twelve months, with the days of the longest. */
export interface Counted {
	thing: CountedThing;
	period: { from: string | null; to: string | null };
}

/** Reads Monthly Statistics: count and total are those of twelve months. */
export function readCounted(block: Block, holder: Reader): Counted {
	const windows = SPANS.flatMap(({ name, ...span }) => {
		const entry = holder.object(name);
		return holder.has(name) ? [readWindow(block, entry, span)] : [];
	});
	warnOfLengths(windows, holder.path, block.warnings);
	const year = windows.find(({ months }) => months === 12);
	return {
		thing: {
			count: year?.count ?? null,
			total: year?.total ?? null,
			days: null,
			windows: windows.map(({ days, count, total }) => ({ days, count, total })),
		},
		period: { from: year?.from ?? null, to: year?.to ?? null },
	};
}

function readWindow(block: Block, entry: Reader, { months, days }: { months: number; days: number }): Window {
	const from = readTimestamp(entry, 'timestamp_from', block.warnings);
	const to = readTimestamp(entry, 'timestamp_to', block.warnings);
	const told = from === null || to === null ? 0 : Math.round((to - from) / DAY_SECONDS);
	return {
		months,
		days: told > 0 ? told : days,
		count: entry.count('count'),
		// The document demands it, and its own sample leaves it out.
		total: paid(block, entry.optional, 'total_amount'),
		from: firstDayAt(from),
		to: dayAt(to),
	};
}

/** A window that is shorter than its name may hold all the data there is: the figures of twelve months are then not those of a year. */
function warnOfLengths(windows: readonly Window[], path: string, warnings: Block['warnings']): void {
	const odd = windows.filter(({ months, days }) => {
		const nominal = SPANS.find((span) => span.months === months)?.days ?? days;
		return Math.abs(days - nominal) > nominal * LENGTH_SLACK_SHARE;
	});
	if (odd.length === 0) return;
	const lengths = odd.map(({ months, days }) => `that of ${months} months has ${days} days`).join(', ');
	const message = `Windows of ${path} are not as long as their names say: ${lengths}. The days are given as told.`;
	warnings.push({ code: 'WINDOW_LENGTH', path: 'risks', message, source: path });
}

/** Fills the period from the twelve-month windows: each of its days from the first that tells it. */
export function fillPeriod(counted: readonly Counted[], insights: CreditInsights): void {
	insights.period.from = counted.flatMap(({ period }) => period.from ?? [])[0] ?? null;
	insights.period.to = counted.flatMap(({ period }) => period.to ?? [])[0] ?? null;
	insights.asOf = insights.period.to;
	if (insights.asOf !== null) insights.derived.push('asOf');
}
