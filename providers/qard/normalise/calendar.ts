import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { largest, smallest } from '../../../core/base/extremes';
import { divideMoney, sumMoney } from '../../../core/base/money';
import { monthsBetween } from '../../../core/base/months';
import { fillDaysOfTransactions } from '../../../core/insights/period';
import type { Flow } from './settle';

/**
 * Banks give a year or three months back from today, and Qard does not tell from which day on. An account in use has a transaction within
 * some days: where the first one comes later than this day, the data does not hold the month from its beginning.
 */
const LATEST_FIRST_DAY_OF_WHOLE_MONTH = 5;

/** The months by which averages are made. */
export interface Calendar {
	/** Whole months between the first and the last active one; that of the last data is never whole, that of the first may not be. */
	full: readonly string[];
	currency: string | null;
}

/** Fills the period from the days of the transactions, and finds the whole months. Qard tells neither. */
export function fillPeriod(flows: readonly Flow[], insights: CreditInsights, warnings: Warning[]): Calendar {
	const { period, derived, currency } = insights;
	const days = flows.flatMap(({ rows }) => rows ?? []).flatMap(({ date }) => date ?? []);
	period.from = smallest(days);
	period.to = largest(days);
	insights.asOf = period.to;
	if (period.to !== null) derived.push('period.from', 'period.to', 'asOf');
	fillDaysOfTransactions(days, insights);

	const active = flows.flatMap(({ months }) =>
		[...(months ?? [])].flatMap(([month, amount]) => (amount === 0 ? [] : month)),
	);
	const first = smallest(active);
	const last = largest(active);
	if (first === null || last === null) return { full: [], currency };
	const lastData = largest([last, period.to?.slice(0, 7) ?? last]) ?? last;
	const begun = begunMonth(period.from);
	const full = monthsBetween(first, last).filter((month) => month < lastData && !(month === first && month === begun));
	if (full.length === 0) {
		warnings.push({
			code: 'NO_FULL_MONTH',
			path: 'period.months',
			message: 'The data does not cover a whole month, so there are no monthly averages.',
		});
	} else {
		period.months = full.length;
		derived.push('period.months');
	}
	return { full, currency };
}

/** The month of the first day of data, where it had begun before; null where it is whole or the day is not known. */
function begunMonth(from: string | null): string | null {
	return from !== null && Number(from.slice(8)) > LATEST_FIRST_DAY_OF_WHOLE_MONTH ? from.slice(0, 7) : null;
}

/** The flows together, by month; null as soon as the months of one are not known. */
export function monthsTogether(flows: readonly Flow[], { currency }: Calendar): Map<string, number> | null {
	const sums = new Map<string, number>();
	for (const { months } of flows) {
		if (months === null) return null;
		for (const [month, amount] of months) {
			const sum = sumMoney([sums.get(month) ?? 0, amount], currency);
			if (sum === null) return null;
			sums.set(month, sum);
		}
	}
	return new Map([...sums].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** What the flows are together in a whole month, on average; null without whole months. No flows at all are zero. */
export function averageOf(flows: readonly Flow[], calendar: Calendar): number | null {
	const { full, currency } = calendar;
	const months = monthsTogether(flows, calendar);
	if (months === null || full.length === 0) return null;
	const sum = sumMoney([0, ...full.map((month) => months.get(month) ?? 0)], currency);
	return sum === null ? null : divideMoney(sum, full.length, currency);
}

/** The totals of flows together; null as soon as one is not known. No flows at all are zero. */
export function totalTogether(flows: readonly Flow[], { currency }: Calendar): number | null {
	return sumMoney([0, ...flows.map(({ total }) => total)], currency);
}

/** Money out as a positive amount. */
export function outward(amount: number | null): number | null {
	return amount === null ? null : 0 - amount;
}
