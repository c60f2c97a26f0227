import type { CreditInsights } from '../../core/shapes/insights';
import { WARNINGS } from '../../core/shapes/warnings';

/** So much of the provider's days the transactions have to cover: banks give some days more or less of a year. */
const COVERED_SHARE = 0.9;

/** Why the figures that the transactions give are not those of the provider's data, in words; null where they are. */
export function reasonNotToUse(alone: CreditInsights, opinion: CreditInsights): string | null {
	const { status, period, currency, dataQuality } = opinion;
	if ((dataQuality.transactionCount ?? 0) === 0) return 'there are none in the time of the insights';
	if (alone.currency !== null && currency !== alone.currency)
		return `they are in ${currency ?? 'no known currency'}, and the insights in ${alone.currency}`;
	if (status !== 'ready') return 'they are too few';
	const contradiction = dataQuality.warnings.find(({ code }) => keepsFromAmounts(code));
	if (contradiction !== undefined) return `they contradict themselves (${contradiction.code})`;
	const told = alone.dataQuality.coverageDays ?? alone.period.days;
	const days = period.days ?? 0;
	if (told !== null && days < told * COVERED_SHARE) return `they cover ${days} days, and the insights at least ${told}`;
	return null;
}

function keepsFromAmounts(code: keyof typeof WARNINGS): boolean {
	const known = WARNINGS[code];
	return 'rulesOut' in known && known.rulesOut !== 'yes';
}
