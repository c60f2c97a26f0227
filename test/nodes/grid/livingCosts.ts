import { PROVIDERS, type ProviderId } from './answer';
import type { Asked } from './ask';
import { per, sum } from './facts';
import { isWholeYear, windowOf } from './shared';
import { todayOf } from './today';

/** So far the living costs of a month may be from the truth: Qard leaves the running month out, and Inscribe divides days by 30.4. */
const WITHIN_SHARE = 0.1;

/** What a provider counts otherwise, and no figure of its answer says by how much. */
const COUNTED_OTHERWISE: Partial<Record<ProviderId, Record<string, string>>> = {
	periculum: {
		'festus-ogbeide': 'what came back is counted as spent',
		'kelechi-danjuma': 'what came back is counted as spent',
	},
	worldline: { 'festus-ogbeide': 'what was seized or recovered is beside the expenses' },
};

interface Apart {
	slug: string;
	provider: ProviderId;
	told: number;
	truth: number;
}

/**
 * Living costs that are neither the true ones of the provider's own window (without loan repayments, savings and what came back) nor
 * open towards them. Of people with a whole year whose month is that of the year.
 */
export function livingCostsApart(all: readonly Asked[]): Apart[] {
	return all.flatMap(({ person, answers }) =>
		PROVIDERS.flatMap((provider) => {
			const { insights } = answers[provider];
			const told = insights?.expenses.livingCosts ?? null;
			if (insights === null || told === null || !isWholeYear(person) || todayOf(person.slug) !== undefined) return [];
			if (COUNTED_OTHERWISE[provider]?.[person.slug] !== undefined) return [];
			const facts = windowOf(provider, person);
			const months = facts.months.length;
			const truth = sum(per(facts.spent, months), -per(facts.truth.loans.repayments.total, months));
			const { low, high } = insights.bounds.monthlyLivingCosts;
			const isNear = Math.abs(told - truth) <= truth * WITHIN_SHARE;
			return isNear || (low <= truth && truth <= (high ?? Infinity))
				? []
				: [{ slug: person.slug, provider, told, truth }];
		}),
	);
}
