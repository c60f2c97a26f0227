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
import { READS_THE_FORGERY } from './exceptions';
import { Facts, per, sum } from './facts';
import type { Person } from './people';
import { isWholeYear } from './shared';
import { incomeOf } from './today';

/** Of the true income, the amount in tenths of it: on no limit of a policy, where a rounding would say this or that. */
const SHARES = [0.04, 0.07, 0.15, 0.6] as const;
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
	/** What can be paid a month by the same figures. */
	monthlyAmount: number | null;
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
	const { monthlyAmount } = affordability;
	return { slug: person.slug, policy: preset.name, share, provider, decision, monthlyAmount };
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

/** Two providers that tell every figure which a policy reads, and what each of them leads to. */
export interface Compared {
	slug: string;
	policy: string;
	share: number;
	providers: [ProviderId, ProviderId];
	outcomes: [Decision['outcome'], Decision['outcome']];
	/** The figures whose rules say different things. */
	figures: string[];
	/** Why two outcomes differ; null where nothing explains it, or nothing is to be explained. */
	because: string | null;
}

/** Every pair of providers that can be compared under a policy, for each person and loan. */
export function comparePairs(decided: readonly Decided[], all: readonly Asked[]): Compared[] {
	const facts = new Map(
		all.map(({ person }) => [person.slug, { person, year: new Facts(person, 12), quarter: new Facts(person, 3) }]),
	);
	return decided.flatMap((left, index) =>
		decided.slice(index + 1).flatMap((right): Compared[] => {
			const isSame = left.slug === right.slug && left.policy === right.policy && left.share === right.share;
			const known = facts.get(left.slug);
			if (!isSame || known === undefined || !tellsAll(left) || !tellsAll(right)) return [];
			const apart = left.decision.rules.filter(({ state }, at) => state !== right.decision.rules[at]?.state);
			const { slug, policy, share } = left;
			return [
				{
					...{ slug, policy, share },
					providers: [left.provider, right.provider],
					outcomes: [left.decision.outcome, right.decision.outcome],
					figures: [...new Set(apart.map(({ figure }) => figure))],
					because: left.decision.outcome === right.decision.outcome ? null : reasonFor([left, right], known),
				},
			];
		}),
	);
}

function tellsAll({ decision }: Decided): boolean {
	return decision.rules.every(({ state }) => state !== 'notTold');
}

/** As far as two averages of one figure may be apart (see the shared figures): a limit between them is a limit that the figure is on. */
const TOLERANCE = 0.1;
/** A month's income, or what is left of it, is another one in a quarter than in the year, by more than a rounding. */
const MUCH = 0.02;

function reasonFor(pair: readonly [Decided, Decided], { person, year, quarter }: Known): string | null {
	const has = (provider: ProviderId) => pair.some((decided) => decided.provider === provider);
	if (pair.some(({ decision }) => isOpen(decision)))
		return 'one of them says that it is open: by its bounds, or by an undecided affordability';
	if ((has('periculum') || has('local')) && READS_THE_FORGERY.holds(year))
		return 'a forged statement, of which Periculum and Local Analysis read the paper and the others the bank';
	if (!isWholeYear(person)) return 'each provider divides what is shorter than its window by something else';
	const [income, left] = [year, quarter].map(monthOf).reduce(
		([incomes, lefts], month) => [
			[...incomes, month.income],
			[...lefts, month.left],
		],
		[[], []] as [number[], number[]],
	);
	if (has('worldline') && (isApart(income, MUCH, income) || isApart(left, MUCH, income)))
		return 'Worldline tells three months, which are truly another time than the year';
	return isOnALimit(pair, income)
		? 'both tell it within the tolerance of the shared figures, and the limit lies between'
		: null;
}

interface Known {
	person: Person;
	year: Facts;
	quarter: Facts;
}

function monthOf(facts: Facts) {
	const months = facts.months.length;
	return { income: per(facts.earned, months), left: per(sum(facts.earned, -facts.spent), months) };
}

/** Whether two amounts are further apart than this share of the larger scale. */
function isApart([left = 0, right = 0]: readonly number[], share: number, scale: readonly number[]): boolean {
	return !(Math.abs(left - right) <= share * Math.max(...scale.map(Math.abs)));
}

function isOnALimit(pair: readonly [Decided, Decided], income: readonly number[]): boolean {
	const [left, right] = pair;
	return left.decision.rules.every((rule, at) => {
		const other = right.decision.rules[at];
		if (other === undefined || rule.state === other.state) return true;
		if (rule.figure !== 'affordable') {
			const values = [Number(rule.actual), Number(other.actual)];
			// What covers a debt is what is left of the income: a small part of that, many times the debt.
			if (rule.figure === 'dscr') return !isApart(inMoney(values, left.decision), TOLERANCE, income);
			return !isApart(values, TOLERANCE, values);
		}
		const amounts = [left.monthlyAmount, right.monthlyAmount].flatMap((amount) => amount ?? []);
		return amounts.length === pair.length && !isApart(amounts, TOLERANCE, income);
	});
}

function inMoney(times: readonly number[], { instalment }: Decision): number[] {
	return times.map((one) => one * (instalment ?? NaN));
}

/** Whether a decision says itself that it rests on a figure nobody can tell exactly. */
function isOpen({ rules }: Decision): boolean {
	return rules.some(
		({ state, figure, actual }) => state === 'between' || (figure === 'affordable' && actual === 'undecided'),
	);
}
