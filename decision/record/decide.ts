import { PACKAGE_VERSION } from '../../core/base/version';
import type { Decision } from '../../core/shapes/outputs/decision';
import { type Change, changesOf } from '../counterfactuals/changes';
import { largestAmount, shortestTermMonths } from '../counterfactuals/loans';
import { type FigureName, definitionOf } from '../figures/catalogue';
import { type Figure, figureOf, numberOf } from '../figures/figure';
import type { Policy } from '../policy/policy';
import { policyHash } from '../policy/hash';
import { isKnownWarning } from '../policy/warnings';
import { evidenceSentence, limitOf } from '../reasons/evidence';
import { plainValue, reasonsOf } from '../reasons/reasons';
import { type Application, type JudgedEvidence, type JudgedRule, type Judgement, judge } from '../rules/judge';
import { figureText } from '../words/format';
import { LANGUAGES, type Language, type Words } from '../words/words';
import { figuresHash } from './figuresHash';

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
	used: readonly FigureName[];
}

/** Works out once what is the same for every application. */
export function readyPolicy(policy: Policy): ReadyPolicy {
	return { policy, hash: policyHash(policy), used: figuresUsedBy(policy) };
}

/** The outcome alone, for many applications at once. */
export function judgeBy({ policy }: ReadyPolicy, application: Application): Judgement {
	return judge(application, policy, isKnownWarning);
}

/** Who asks, and in which language to answer. */
export interface Asking {
	applicationId: string | null;
	language: Language;
}

/** Decides an application and says why, with everything that the decision rests on. Same application and policy, same bytes. */
export function decide(ready: ReadyPolicy, application: Application, { applicationId, language }: Asking): Decision {
	const { policy, hash, used } = ready;
	const words = LANGUAGES[language];
	const judgement = judgeBy(ready, application);
	const again = (other: Application) => judgeBy(ready, other);
	const { figures, loan } = judgement;
	const kept = used.map((name) => keptFigure(figureOf(figures, name)));
	const evidence = judgement.evidence.map((judged) => keptEvidence(judged, judgement, policy, words));
	return {
		outcome: judgement.outcome,
		applicationId,
		reasons: reasonsOf(judgement, policy, words),
		counterfactuals: {
			changes: changesOf(application, judgement, policy, again).map((change) => keptChange(change, words)),
			largestAmount: largestAmount(application, judgement, policy, again),
			shortestTermMonths: shortestTermMonths(application, judgement, policy, again),
		},
		amount: loan.amount,
		termMonths: loan.termMonths,
		instalment: numberOf(figureOf(figures, 'instalment')),
		currency: policy.currency,
		rules: judgement.rules.map((judged) => keptRule(judged, figureOf(figures, judged.rule.figure))),
		evidence,
		figures: kept,
		policy: { ...policy, hash, limits: policy.limits, evidence: keptEvidencePolicy(policy), rules: [...policy.rules] },
		figuresHash: figuresHash({ applicationId, loan, figures: kept, evidence }),
		rulesVersion: RULES_VERSION,
		packageVersion: PACKAGE_VERSION,
		language,
	};
}

function keptEvidencePolicy({ evidence }: Policy) {
	return { ...evidence, warnings: [...evidence.warnings] };
}

/** A number that JSON can hold; an end without bound is null. */
function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

function keptFigure(figure: Figure): Decision['figures'][number] {
	const { name, value, low, high, path, provider, source, notTold } = figure;
	const isNumber = typeof value === 'number';
	return {
		name,
		value: plainValue(figure),
		low: isNumber ? finite(low) : null,
		high: isNumber ? finite(high) : null,
		isAboveEveryLimit: value === Infinity,
		path,
		provider,
		source,
		notTold,
	};
}

function keptRule({ rule, state }: JudgedRule, figure: Figure): Decision['rules'][number] {
	const { low, high } = keptFigure(figure);
	return { ...rule, actual: plainValue(figure), low, high, state };
}

function keptEvidence(
	{ fact, code }: JudgedEvidence,
	{ loan }: Judgement,
	policy: Policy,
	words: Words,
): Decision['evidence'][number] {
	const message = code === null ? null : evidenceSentence(fact, code, { policy, loan }, words).message;
	return { ...fact, limit: limitOf(fact, policy, loan), refers: code !== null, code, message };
}

function keptChange(
	{ figure, operator, needed, asked }: Change,
	words: Words,
): Decision['counterfactuals']['changes'][number] {
	const value = figureText(needed ?? asked, definitionOf(figure).unit, words);
	const message = words.wouldHaveToBe(words.figures[figure], { operator, value }, needed !== null);
	return { figure, operator, needed, message };
}
