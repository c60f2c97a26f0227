import { divideMoney } from '../../../core/base/money';
import type { CreditInsights } from '../../../core/shapes/insights';

/** What a total of the period is a month, in major units; null where the total or the period is not told. */
export function monthly(
	total: number | null,
	{ period, currency }: Pick<CreditInsights, 'period' | 'currency'>,
): number | null {
	return total === null || period.months === null ? null : divideMoney(total, period.months, currency);
}
