import { addsUp } from '../../../core/insights/amounts';
import { parseDay } from '../../../core/base/dates';
import type { Warning } from '../../../core/shapes/insights';
import { sumMoney } from '../../../core/base/money';
import { Reader } from '../../../core/insights/reader';
import { about, unreadable } from '../../../core/insights/warnings';
import { fromKeyValues } from './keyValues';
import type { Placed } from './results';
import { asList, asObject } from './shape';
import { CURRENCY, type MonthAmounts, type ReadFigure } from './shared';

/** One category of a breakdown. */
export interface Part {
	category: string;
	total: number | null;
	monthlyAverage: number | null;
	/** A figure of which is not told whether it is of a month or of the whole period. */
	amount: number | null;
	months: MonthAmounts;
}

/** A breakdown as groups: each list or object in it is a whole of its own (types beside temporality). */
export interface Breakdown {
	groups: Part[][];
	/** Amounts by month without a category. */
	months: MonthAmounts;
}

const TOTAL = ['totalAmount', 'total'];
const MONTHLY = ['monthlyAmount', 'monthlyAverage'];
const AMOUNT = ['amount', 'value'];
const CATEGORY = ['category', 'type', 'name', 'label'];
const MONTH = ['month', 'period'];
const MONTHS = ['months', 'calendar'];
/** Keys whose list is about months, whatever the category. */
const ABOUT_MONTHS = /month|tempor|calendar/i;
const DEEPEST = 4;

/**
 * Reads incomesDetails, expensesDetails and the like. Their inside is not public: lists of categories or months, and objects
 * keyed by either, are read; the rest is left out with a warning.
 */
export function readBreakdown(placed: Placed, figure: ReadFigure, warnings: Warning[]): Breakdown {
	const breakdown: Breakdown = { groups: [], months: [] };
	read(placed, null, { figure, warnings, breakdown }, 0);
	breakdown.groups = breakdown.groups.filter(({ length }) => length > 0);
	return breakdown;
}

interface Reading {
	figure: ReadFigure;
	warnings: Warning[];
	breakdown: Breakdown;
}

/** `owner` is the category under which the value stands, where it stands under one. */
function read({ value, path }: Placed, owner: string | null, reading: Reading, depth: number): void {
	if (value === null || value === undefined) return;
	const entries = asList(value);
	const object = entries === null ? asObject(value) : fromKeyValues(entries);
	if (depth > DEEPEST || (object === null && entries === null)) {
		reading.warnings.push(unreadable(path, 'a breakdown'));
	} else if (object !== null) readObject(object, path, reading, depth);
	else reading.breakdown.groups.push(readList({ value: entries ?? [], path }, owner, reading));
}

function readList(
	{ value: entries, path }: { value: readonly unknown[]; path: string },
	owner: string | null,
	{ figure, warnings, breakdown }: Reading,
): Part[] {
	const byCategory = new Map<string, Part>();
	const parts: Part[] = [];
	for (const [index, value] of entries.entries()) {
		const entry = Reader.of(value, `${path}[${index}]`, warnings).optional;
		const month = monthOf(entry.text(...MONTH));
		const category = entry.text(...CATEGORY) ?? (month === null ? null : owner);
		if (category === null && month === null) {
			warnings.push(unreadable(entry.path, 'a category or a month'));
		} else if (category === null && month !== null) {
			breakdown.months.push({ month, amount: figure(entry, ...AMOUNT, ...TOTAL) });
		} else if (category !== null && month !== null) {
			const known = byCategory.get(category);
			const part = known ?? { category, total: null, monthlyAverage: null, amount: null, months: [] };
			part.months.push({ month, amount: figure(entry, ...AMOUNT, ...TOTAL) });
			if (known === undefined) parts.push(part);
			byCategory.set(category, part);
		} else if (category !== null) parts.push(partOf(entry, category, { figure, warnings }));
	}
	return parts;
}

function readObject(object: Readonly<Record<string, unknown>>, path: string, reading: Reading, depth: number): void {
	const { figure, warnings, breakdown } = reading;
	const whole = Reader.of(object, path, warnings).optional;
	const group: Part[] = [];
	for (const [key, value] of Object.entries(object)) {
		// A sum that is repeated among its own parts is no category.
		if (value === null || value === undefined || isOneOf(key, [...TOTAL, ...MONTHLY])) continue;
		const at = `${path}.${key}`;
		const inner = asObject(value);
		const isScalar = typeof value === 'number' || typeof value === 'string';
		const month = monthOf(key);
		if (month !== null && isScalar) breakdown.months.push({ month, amount: figure(whole, key) });
		else if (isScalar) {
			group.push({ category: key, total: null, monthlyAverage: null, amount: figure(whole, key), months: [] });
		} else if (inner !== null && isPart(inner)) {
			group.push(partOf(Reader.of(inner, at, warnings).optional, key, { figure, warnings }));
		} else read({ value, path: at }, ABOUT_MONTHS.test(key) ? null : key, reading, depth + 1);
	}
	breakdown.groups.push(group);
}

/** Whether an object tells figures of its own, rather than being keyed by categories. */
export function isPart(object: Readonly<Record<string, unknown>>): boolean {
	return Object.keys(object).some((key) => isOneOf(key, [...TOTAL, ...MONTHLY, ...AMOUNT, ...MONTHS]));
}

function isOneOf(key: string, names: readonly string[]): boolean {
	return names.some((name) => name.toLowerCase() === key.toLowerCase());
}

/** The figures of one category. */
export function partOf(
	entry: Reader,
	category: string,
	{ figure, warnings }: { figure: ReadFigure; warnings: Warning[] },
): Part {
	return {
		category,
		total: figure(entry, ...TOTAL),
		monthlyAverage: figure(entry, ...MONTHLY),
		amount: entry.has(...TOTAL, ...MONTHLY) ? null : figure(entry, ...AMOUNT),
		months: entry.list(...MONTHS).flatMap((row) => {
			const month = monthOf(row.optional.text(...MONTH));
			if (month === null) warnings.push(unreadable(row.path, 'an amount of a month'));
			return month === null ? [] : [{ month, amount: figure(row.optional, ...AMOUNT, ...TOTAL) }];
		}),
	};
}

/**
 * Decides what figures told without a period are: they are totals, or monthly, where they add up to the total or the monthly
 * figure of the whole. Where they add up to neither they are left out with PERIOD_UNCLEAR.
 */
export function settle(
	parts: Part[],
	whole: { total: number | null; monthlyAverage: number | null },
	path: string,
	warnings: Warning[],
): void {
	const unclear = parts.filter(({ amount }) => amount !== null);
	if (unclear.length === 0) return;
	const areTotals = isSum(
		parts.map(({ amount, total }) => amount ?? total),
		whole.total,
	);
	const areMonthly = isSum(
		parts.map(({ amount, monthlyAverage }) => amount ?? monthlyAverage),
		whole.monthlyAverage,
	);
	for (const part of unclear) {
		if (areTotals) part.total = part.amount;
		if (areMonthly) part.monthlyAverage = part.amount;
	}
	if (areTotals || areMonthly) return;
	const message = `${path} tells amounts that add up neither to the total nor to the monthly amount; they are left out.`;
	warnings.push(about('PERIOD_UNCLEAR', path, message));
}

function isSum(parts: Array<number | null>, whole: number | null): boolean {
	const sum = sumMoney(parts, CURRENCY);
	return sum !== null && whole !== null && addsUp(sum, whole);
}

function monthOf(text: string | null): string | null {
	if (text === null) return null;
	return parseDay(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text)?.slice(0, 7) ?? null;
}
