import { Reader } from '../../../core/insights/reader';
import { about, negative } from '../../../core/insights/warnings';
import type { Warning } from '../../../core/shapes/insights';
import type { Assessment } from '../../../core/shapes/outputs/affordability';
import { monthOf } from './months';
import { currencyCodeOf } from './shared';

/** What a person can afford a month, as FriendlyScore tells it; null is not told. */
export interface MonthlyAffordability {
	/** In major units. */
	monthlyAmount: number | null;
	currency: string | null;
	assumptions: Assessment['assumptions'];
	warnings: Warning[];
}

const MONTHS_OF_WINDOW = 12;
const WINDOW = /^twelve_?month$/i;

/**
 * The newest entry of GET /customers/{id}/affordability/personal: what is left a month over the last twelve months without the running one,
 * counting no loan as income. `weights` is the answer of its address `/weights`: the share of each category that the lender has it count.
 * Null where one was not given. Never throws.
 */
export function toMonthlyAffordability(raw: unknown, weights: unknown): MonthlyAffordability {
	const warnings: Warning[] = [];
	if (raw === null) return { monthlyAmount: null, currency: null, assumptions: {}, warnings };
	const entries = Reader.of(raw, 'affordability', warnings)
		.list('data')
		.map((entry) => ({ entry, month: monthOf(entry) }))
		.filter(({ entry: { optional } }) => isOfPerson(optional) && isOfTwelveMonths(optional));
	const newest = entries.reduce<(typeof entries)[number] | null>(
		(best, each) => ((each.month ?? '') > (best?.month ?? '') || best === null ? each : best),
		null,
	);
	if (newest === null) {
		const message = 'FriendlyScore tells no monthly affordability amount of the last twelve months.';
		warnings.push(about('FIELD_MISSING', 'affordability.data', message, 'monthlyAmount'));
		return { monthlyAmount: null, currency: null, assumptions: {}, warnings };
	}
	const { entry, month } = newest;
	return {
		monthlyAmount: notNegative(entry, warnings),
		currency: currencyCodeOf(entry.text('currency')),
		assumptions: { untilMonth: month, windowMonths: MONTHS_OF_WINDOW, ...readWeights(weights, warnings) },
		warnings,
	};
}

function isOfPerson(entry: Reader): boolean {
	return (entry.text('account_type') ?? 'personal').toLowerCase() === 'personal';
}

function isOfTwelveMonths(entry: Reader): boolean {
	return WINDOW.test(entry.text('affordability_type') ?? 'TWELVE_MONTH');
}

function notNegative(entry: Reader, warnings: Warning[]): number | null {
	const amount = entry.number('amount');
	if (amount === null || amount >= 0) return amount;
	warnings.push(negative(entry.pathOf(['amount'])));
	return null;
}

/** The weights, where they are switched on: else every category counts in full. */
function readWeights(raw: unknown, warnings: Warning[]): Pick<Assessment['assumptions'], 'categoryWeights'> {
	if (raw === null) return {};
	const answer = Reader.of(raw, 'weights', warnings);
	if (answer.text('status')?.toLowerCase() !== 'enabled') return {};
	const categoryWeights = answer.list('data').map((weight) => {
		const word = weight.optional.text('income_expenditure')?.toLowerCase() ?? '';
		const direction = word.startsWith('income') ? ('in' as const) : word.startsWith('expend') ? ('out' as const) : null;
		return { category: weight.text('category'), direction, percent: weight.number('value') };
	});
	return { categoryWeights };
}
