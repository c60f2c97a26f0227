import { addsUp } from '../../../core/insights/amounts';
import type { Warning } from '../../../core/shapes/insights';
import { sumMoney } from '../../../core/base/money';
import type { ToldFlow } from './flow';
import { type Row, countedRows, isOfCurrency } from './row';

/** A cash flow with the figures that count: of the main currency, and without what is yet to come. */
export interface Flow extends Pick<ToldFlow, 'path' | 'type' | 'category' | 'label' | 'labelRoot'> {
	/** Positive is money in, negative is money out. */
	total: number | null;
	/** Amounts by `YYYY-MM`, signed as the total; null where they cannot be told. */
	months: ReadonlyMap<string, number> | null;
	rows: Row[] | null;
}

/** The flows of the main currency, settled. A flow that is all in another currency has no place among its figures. */
export function settleFlows(flows: readonly ToldFlow[], currency: string | null, warnings: Warning[]): Flow[] {
	return flows.flatMap((flow) => {
		const isForeign = flow.rows?.length !== 0 && flow.rows?.every((row) => !isOfCurrency(row, currency));
		return isForeign === true ? [] : [settle(flow, currency, warnings)];
	});
}

function settle(told: ToldFlow, currency: string | null, warnings: Warning[]): Flow {
	const rows = told.rows === null ? null : countedRows(told.rows, currency);
	const total = totalOf(told, rows, currency, warnings);
	const { path, type, category, label, labelRoot } = told;
	return {
		path,
		type,
		category,
		label,
		labelRoot,
		total,
		months: monthsOf(told, rows, total, currency, warnings),
		rows,
	};
}

/** Whether what is yet to come is within the told total is not public: the rows tell, where they add up to it. */
function totalOf(
	{ path, total, calendar, rows: all }: ToldFlow,
	rows: Row[] | null,
	currency: string | null,
	warnings: Warning[],
): number | null {
	const counted = sumOf(rows, currency);
	if (total === null) return counted ?? sumMoney([...(calendar?.values() ?? [])], currency);
	if (all === null || rows === null || rows.length === all.length) return total;
	if (all.some((row) => !isOfCurrency(row, currency))) return counted;
	if (counted !== null && addsUp(counted, total)) return total;
	const withComing = sumOf(all, currency);
	if (withComing !== null && addsUp(withComing, total)) return counted ?? 0;
	warnings.push({
		code: 'TOTALS_DISAGREE',
		path: 'recurring[].total',
		source: `${path}.total_amount`,
		message: `${path}.total_amount is ${total}, its transactions add up to ${counted} without those yet to come and to ${withComing} with them. The total is kept as told.`,
	});
	return total;
}

/** The calendar where it agrees with the total, else the rows where they do, else the calendar as told. */
function monthsOf(
	{ path, calendar }: ToldFlow,
	rows: Row[] | null,
	total: number | null,
	currency: string | null,
	warnings: Warning[],
): ReadonlyMap<string, number> | null {
	const fromCalendar = calendar === null || total === null ? calendar : signedAs(total, calendar);
	const fromRows = rows === null ? null : byMonth(rows, currency);
	if (total === null || agrees(fromCalendar, total, currency)) return fromCalendar;
	if (fromCalendar === null || agrees(fromRows, total, currency)) return fromRows;
	warnings.push({
		code: 'TOTALS_DISAGREE',
		path: 'recurring[].months',
		source: `${path}.calendar`,
		message: `The calendar of ${path} does not add up to its total of ${total}. Both are kept as told.`,
	});
	return fromCalendar;
}

function agrees(months: ReadonlyMap<string, number> | null, total: number, currency: string | null): boolean {
	const sum = months === null ? null : sumMoney([...months.values()], currency);
	return sum !== null && addsUp(sum, total);
}

/** The document gives the calendar's amounts no sign: without one they have that of the total. */
function signedAs(total: number, calendar: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
	const sum = [...calendar.values()].reduce((left, right) => left + right, 0);
	if (sum === 0 || total === 0 || sum > 0 === total > 0) return calendar;
	return new Map([...calendar].map(([month, amount]) => [month, -amount]));
}

/** Null as soon as one row lacks its day or its amount. */
function byMonth(rows: readonly Row[], currency: string | null): Map<string, number> | null {
	const months = new Map<string, number>();
	for (const { date, amount } of rows) {
		const month = date?.slice(0, 7) ?? null;
		const sum = month === null ? null : sumMoney([months.get(month) ?? 0, amount], currency);
		if (month === null || sum === null) return null;
		months.set(month, sum);
	}
	return months;
}

/** The sum of rows; null where a row tells no amount, where there is no list, and for no rows at all. */
export function sumOf(rows: readonly Row[] | null, currency: string | null): number | null {
	return rows === null
		? null
		: sumMoney(
				rows.map(({ amount }) => amount),
				currency,
			);
}
