import type { CreditInsights } from '../../../core/shapes/insights';
import { divideMoney } from '../../../core/base/money';
import type { Reader } from '../../../core/insights/reader';

/** The provider's name in every output. */
export const PROVIDER = 'worldline';

/** The seed: transactions must be in euro. */
export const CURRENCY = 'EUR';

/** The seed: Worldline collects the last three months. */
export const PERIOD_MONTHS = 3;

/** The seed counts transactions "within the last 90 days"; the same three months. */
export const WINDOW_DAYS = 90;

export type MonthAmounts = CreditInsights['income']['months'];

/** Reads a figure by its names, with whatever rule about signs holds for it. */
export type ReadFigure = (reader: Reader, ...names: string[]) => number | null;

/** A figure as a magnitude: whether Worldline writes money out with a minus is not public, neutral money out has none. */
export const magnitude: ReadFigure = (reader, ...names) => {
	const value = reader.number(...names);
	return value === null ? null : Math.abs(value);
};

/** A total of the period per month, in EUR. */
export function perMonth(total: number | null): number | null {
	return total === null ? null : divideMoney(total, PERIOD_MONTHS, CURRENCY);
}
