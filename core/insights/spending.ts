import { shareOf, sumMoney } from '../base/money';
import type { CreditInsights } from '../shapes/insights';
import { perMonth } from './flowLaws';

type Part = { total: number | null; monthlyAverage: number | null; share: number | null };

/** Fills each part's share of all parts together, by their totals or else by their monthly averages; a told share stays. */
export function fillShares({ income, expenses, currency, derived }: CreditInsights): void {
	const fill = (path: string, parts: readonly Part[]) => {
		const by = (['total', 'monthlyAverage'] as const).find((key) => parts.every((part) => part[key] !== null));
		if (by === undefined || parts.some(({ share }) => share !== null)) return;
		const whole = sumMoney(
			parts.map((part) => part[by]),
			currency,
		);
		for (const part of parts) part.share = shareOf(part[by], whole);
		if (parts.some(({ share }) => share !== null)) derived.push(`${path}[].share`);
	};
	fill('income.sources', income.sources);
	fill('expenses.categories', expenses.categories);
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
