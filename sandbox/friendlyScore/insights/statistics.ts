import { lastDay } from '../../people/read';
import { recurringGroups } from './patterns';
import { lastMonthsOf, totalCents, type Row, type Subject } from './subject';
import { moneyText, ratio, ratioText } from './text';

const dayMs = 24 * 3600 * 1000;

/** The seed's Monthly Statistics: how often and how much in the last three, six and twelve months. */
export function monthlyStatistics(rows: Row[], subject: Subject) {
	return {
		num_last_3m: occurrence(rows, subject, 3),
		num_last_6m: occurrence(rows, subject, 6),
		num_last_12m: occurrence(rows, subject, 12),
	};
}

function occurrence(all: Row[], { income }: Subject, months: number) {
	const rows = lastMonthsOf(all, months);
	const [year = 0, month = 0] = lastDay.split('-').map(Number);
	return {
		timestamp_from: String(Date.UTC(year, month - months, 1) / 1000),
		timestamp_to: String((Date.parse(lastDay) + dayMs) / 1000 - 1),
		count: String(rows.length),
		ratio_to_income: ratioText(ratio(totalCents(rows), totalCents(lastMonthsOf(income, months)))),
		total_amount: moneyText(totalCents(rows)),
	};
}

/**
 * The seed's Rate Statistics. The rate of change is the average of the last three months over that of the whole period,
 * less one; the deprecated prediction is the average of the last three months.
 */
export function rateStatistics(rows: Row[], subject: Subject) {
	const recentMonths = Math.min(3, subject.months.length);
	const recent = totalCents(lastMonthsOf(rows, 3)) / recentMonths;
	const change = ratio(recent, totalCents(rows) / subject.months.length);
	const recurringIncome = recurringGroups(subject.income).flatMap(([, group]) => group);
	return {
		rate_of_change: ratioText(change === null ? null : change - 1),
		pred_next_month: moneyText(recent),
		ratio_to_income: ratioText(ratio(totalCents(rows), totalCents(subject.income))),
		ratio_to_recurring_income: ratioText(ratio(totalCents(rows), totalCents(recurringIncome))),
		count: String(rows.length),
		total_amounts: moneyText(totalCents(rows)),
	};
}
