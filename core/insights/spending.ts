import { shareOf, sumMoney } from '../base/money';
import type { CreditInsights } from '../shapes/insights';
import { perMonth } from './flowLaws';

/** Fills each category's share of all categories together, by their totals or else by their monthly averages; told shares stay. */
export function fillShares({ expenses: { categories }, currency, derived }: CreditInsights): void {
	const by = (['total', 'monthlyAverage'] as const).find((key) =>
		categories.every((category) => category[key] !== null),
	);
	if (by === undefined || categories.some(({ share }) => share !== null)) return;
	const whole = sumMoney(
		categories.map((category) => category[by]),
		currency,
	);
	for (const category of categories) category.share = shareOf(category[by], whole);
	if (categories.some(({ share }) => share !== null)) derived.push('expenses.categories[].share');
}

/** Debt service, money put aside and moved, and what no category names: of no kind. */
const NEITHER =
	/\b(loans?|credit|debts?|recovery|seizure|savings?|investments?|transfers?|cash|withdrawals?|others?|none|payroll|personnel)\b/;
const DISCRETIONARY =
	/\b(entertainment|leisure|multimedia|gambling|betting|travel|holidays?|eating|restaurants?|drinks?|hospitality|shopping|retail|sports?|hobby|beauty|gifts?|donations?)\b/;
const ESSENTIAL =
	/\b(rent|mortgage|housing|utilit(?:y|ies)|power|electricity|water|heating|telecom|phone|mobile|airtime|internet|insurance|health|medical|pharmacy|transport|transportation|fuel|groceries|grocery|food|education|school|childcare|tax|taxes)\b/;

/**
 * Fills what goes a month into categories that cannot be put off, and into those that can, in major units. What a category does not say is in
 * neither: both are at least so much. Of persons only, and only where a category says either.
 */
export function fillEssentials(insights: CreditInsights): void {
	const { expenses, subject, currency, derived } = insights;
	if (subject.holderType === 'business') return;
	const fill = (key: 'essential' | 'discretionary') => {
		if (expenses[key] !== null) return;
		const named = expenses.categories.filter(({ category }) => kindOf(category) === key);
		const amounts = named.map(({ total, monthlyAverage }) => perMonth(total, insights) ?? monthlyAverage);
		expenses[key] = sumMoney(amounts, currency);
		if (expenses[key] !== null) derived.push(`expenses.${key}`);
	};
	fill('essential');
	fill('discretionary');
}

function kindOf(category: string): 'essential' | 'discretionary' | null {
	const words = category
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/_/g, ' ')
		.toLowerCase();
	if (NEITHER.test(words)) return null;
	if (DISCRETIONARY.test(words)) return 'discretionary';
	return ESSENTIAL.test(words) ? 'essential' : null;
}
