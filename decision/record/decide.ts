import { PACKAGE_VERSION } from '../../core/base/version';
import type { Decision } from '../../core/shapes/outputs/decision';
import { changesOf } from '../counterfactuals/changes';
import { largestAmount, shortestTermMonths } from '../counterfactuals/loans';
import type { FigureName } from '../figures/catalogue';
import { figureOf, numberOf } from '../figures/figure';
import type { Policy } from '../policy/policy';
import { policyHash } from '../policy/hash';
import { isKnownWarning } from '../policy/warnings';
import { reasonsOf } from '../reasons/reasons';
import { type Application, type Judgement, type Judging, isApproved, judge } from '../rules/judge';
import { type Language, wordsIn } from '../words/words';
import { figuresHash } from './figuresHash';
import { keptChange, keptEvidence, keptFigure, keptRule } from './kept';

/** Raised whenever the same figures and policy would get another decision. */
export const RULES_VERSION = '1';

/** Figures that others are worked out from; whoever uses those uses these. */
const INPUTS: Partial<Record<FigureName, readonly FigureName[]>> = {
	debtToIncome: ['monthlyIncome', 'monthlyLoanRepayments', 'instalment'],
	amountToMonthlyIncome: ['monthlyIncome', 'requestedAmount'],
	affordable: ['monthlyAmount'],
};

/** The figures that a policy uses, in the catalogue's order of first use. */
export function figuresUsedBy({ rules }: Policy): FigureName[] {
	const used = rules.flatMap(({ figure }) => [figure, ...(INPUTS[figure] ?? [])]);
	return [...new Set<FigureName>(['requestedAmount', 'termMonths', 'instalment', 'dataAgeDays', ...used])];
}

/** A policy made ready for many applications. */
export interface ReadyPolicy {
	policy: Policy;
	hash: string;
	/** The figures that it uses, and those that its rules name. */
	used: readonly FigureName[];
	wanted: ReadonlySet<FigureName>;
	/** As every decision keeps it: one object for all, which n8n stores once. */
	kept: NonNullable<Decision['policy']>;
}

/** Works out once what is the same for every application. */
export function readyPolicy(policy: Policy): ReadyPolicy {
	const { name, version, currency, limits, evidence, rules } = policy;
	const hash = policyHash(policy);
	return {
		policy,
		hash,
		used: figuresUsedBy(policy),
		wanted: new Set(rules.map(({ figure }) => figure)),
		kept: {
			...{ name, version, hash, currency, limits },
			evidence: { ...evidence, warnings: [...evidence.warnings] },
			rules: [...rules],
		},
	};
}

/** The outcome alone, for many applications at once. */
export function judgeBy(ready: ReadyPolicy, application: Application): Judgement {
	return judge(application, judgingBy(ready));
}

function judgingBy({ policy, wanted }: ReadyPolicy): Judging {
	return { policy, wanted, isKnownWarning };
}

/** Who asks, and in which language to answer. */
export interface Asking {
	applicationId: string | null;
	language: Language;
	/** How numbers are written (BCP 47), where that is not the language's own way. */
	locale?: string | undefined;
}

/** Decides an application and says why, with everything that the decision rests on. Same application and policy, same bytes. */
export function decide(
	ready: ReadyPolicy,
	application: Application,
	{ applicationId, language, locale }: Asking,
): Decision {
	const { policy, used } = ready;
	const words = wordsIn(language, locale);
	const judgement = judgeBy(ready, application);
	const judging = judgingBy(ready);
	const approves = (other: Application) => isApproved(other, judging);
	const { figures, loan } = judgement;
	const kept = used.map((name) => keptFigure(figureOf(figures, name)));
	const evidence = judgement.evidence.map((judged) => keptEvidence(judged, judgement, policy, words));
	return {
		outcome: judgement.outcome,
		applicationId,
		reasons: reasonsOf(judgement, policy, words),
		counterfactuals: {
			changes: changesOf(application, judgement, policy, approves).map((change) => keptChange(change, words)),
			largestAmount: largestAmount(application, judgement, policy, approves),
			shortestTermMonths: shortestTermMonths(application, judgement, policy, approves),
		},
		amount: loan.amount,
		termMonths: loan.termMonths,
		instalment: numberOf(figureOf(figures, 'instalment')),
		currency: policy.currency,
		rules: judgement.rules.map((judged) => keptRule(judged, figureOf(figures, judged.rule.figure))),
		evidence,
		figures: kept,
		policy: ready.kept,
		figuresHash: figuresHash({ applicationId, loan, figures: kept, evidence }),
		rulesVersion: RULES_VERSION,
		packageVersion: PACKAGE_VERSION,
		language,
	};
}
