import { assess } from '../../../core/affordability/assess';
import { readInsights } from '../../../core/affordability/input';
import { DEFAULT_GATES } from '../../../core/affordability/openQuestions';
import type { Decision } from '../../../core/shapes/outputs/decision';
import { readApplication } from '../../../decision/file/application';
import { ANYBODY } from '../../../decision/file/parts';
import { CONDITIONS } from '../../../decision/node/conditions';
import { PRESETS } from '../../../decision/node/presets';
import { parsePolicy } from '../../../decision/policy/parse';
import { RULE_GROUPS } from '../../../decision/policy/policy';
import { decide, readyPolicy } from '../../../decision/record/decide';
import { PROVIDERS, type ProviderId } from './answer';
import type { Asked } from './ask';
import { SHARES } from './decided';
import { Facts } from './facts';
import { incomeOf } from './today';

const TERM_MONTHS = 10;
const ANNUAL_INTEREST_RATE = 24;
const DAY_MS = 86_400_000;
/** The currency that a user sets where the provider tells none. */
const CURRENCY = 'NGN';

/** What one provider's answer got under one policy to start from. */
export interface Decided {
	slug: string;
	policy: string;
	share: number;
	provider: ProviderId;
	decision: Decision;
}

/**
 * Each person's loans by each policy of the panel through each provider. Who vouches, how old and how long the data is and what warns
 * are left aside: that differs from provider to provider in truth, and what is compared is the figures.
 */
export function decideByPresets(all: readonly Asked[]): Decided[] {
	return all.flatMap((asked) =>
		PRESETS.flatMap((preset) =>
			SHARES.flatMap((share) => PROVIDERS.flatMap((provider) => decidedBy(asked, preset, share, provider) ?? [])),
		),
	);
}

function decidedBy(
	{ person, answers }: Asked,
	preset: (typeof PRESETS)[number],
	share: number,
	provider: ProviderId,
): Decided | null {
	const told = answers[provider].insights;
	if (told === null) return null;
	const currency = told.currency ?? person.currency ?? CURRENCY;
	const insights = { ...told, currency };
	const amount = Math.max(1, Math.round(share * incomeOf(person) * TERM_MONTHS));
	const now = Math.max(Date.parse(new Facts(person, 12).lastDay), Date.parse(insights.asOf ?? '') || 0) + 7 * DAY_MS;
	const affordability = assess(
		readInsights(insights),
		{
			loan: { principal: amount, annualInterestRate: ANNUAL_INTEREST_RATE, termMonths: TERM_MONTHS, currency },
			rules: { maxDti: 30, livingBuffer: 10, minDscr: 1.25 },
			gates: DEFAULT_GATES,
			declared: { holderType: person.kind },
		},
		now,
	);
	const ready = readyPolicy(policyOf(preset, currency));
	const file = { insights, affordability };
	const request = { amount, termMonths: TERM_MONTHS, currency };
	const application = readApplication(file, request, {
		makers: ANYBODY,
		used: ready.used,
		today: new Date(now).toISOString().slice(0, 10),
	});
	const decision = decide(ready, application, { applicationId: person.slug, language: 'en' });
	return { slug: person.slug, policy: preset.name, share, provider, decision };
}

function policyOf(preset: (typeof PRESETS)[number], currency: string) {
	return parsePolicy({
		name: preset.name,
		currency,
		limits: { maximumAmount: 1e9, maximumTermMonths: 60, annualInterestRate: ANNUAL_INTEREST_RATE },
		evidence: { maxDataAgeDays: 0, minCoverageDays: 0, acceptUnverified: true, warnings: [] },
		rules: RULE_GROUPS.flatMap((group) =>
			preset[group].map(({ condition, value }) => ({ group, value, ...CONDITIONS[condition] })),
		),
	});
}
