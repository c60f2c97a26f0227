import { definitionOf } from '../figures/catalogue';
import type { LoanAsked } from '../figures/derive';
import { type Figure, figureOf } from '../figures/figure';
import type { Policy, RuleGroup } from '../policy/policy';
import { type JudgedEvidence, type JudgedRule, type Judgement, isOpen } from '../rules/judge';
import { figureText } from '../words/format';
import type { Words } from '../words/words';
import { reasonKindOf } from './codes';
import { evidenceSentence } from './evidence';

/** Why an application got what it got: a code, words for a person, and where a figure is about it, that and its limit. */
export interface Reason {
	code: string;
	message: string;
	figure: string | null;
	/** Shares in percent; null where there is none, or the figure has no end. */
	actual: number | string | null;
	limit: number | string | null;
	/** The nearest wording of the US sample notice, for reasons that can decline. */
	noticeWording: string | null;
}

const MOST_REASONS = 4;

/** At most four reasons, the weightiest first. Each reason to decline is a met rule with its figure and limit. */
export function reasonsOf(judgement: Judgement, policy: Policy, words: Words): Reason[] {
	const { outcome, rules, evidence } = judgement;
	if (outcome === 'approve') return [approved(rules, words)];
	const ofRules = (chosen: readonly JudgedRule[]) =>
		byWeight(chosen, judgement).map((judged) => reasonOfRule(judged, judgement, words));
	const met = (group: RuleGroup) => ofRules(rules.filter(({ rule, state }) => rule.group === group && state === 'met'));
	if (outcome === 'decline') return met('declineWhen').slice(0, MOST_REASONS);
	return [
		...evidence.flatMap((judged) => reasonOfEvidence(judged, { policy, loan: judgement.loan }, words)),
		...met('referFirst'),
		...met('declineWhen'),
		...ofRules(rules.filter(isOpen)),
		...met('referWhen'),
	].slice(0, MOST_REASONS);
}

function approved(rules: readonly JudgedRule[], words: Words): Reason {
	const kept = rules.filter(({ state }) => state === 'notMet').length;
	return plain('ALL_RULES_KEPT', words.allKept(kept));
}

function plain(code: string, message: string): Reason {
	return { code, message, figure: null, actual: null, limit: null, noticeWording: null };
}

/** The furthest beyond their limit first, in multiples of it; where that is alike, in the policy's order. */
function byWeight(rules: readonly JudgedRule[], { figures }: Judgement): JudgedRule[] {
	const weightOf = ({ rule: { figure, operator, value } }: JudgedRule) => {
		const { low, high } = figureOf(figures, figure);
		if (typeof value === 'string') return 1;
		return (operator === 'above' ? low - value : value - high) / Math.max(1, Math.abs(value));
	};
	return rules
		.map((judged) => ({ judged, weight: weightOf(judged) }))
		.sort((left, right) => (left.weight === right.weight ? 0 : right.weight - left.weight))
		.map(({ judged }) => judged);
}

function reasonOfRule(judged: JudgedRule, { figures }: Judgement, words: Words): Reason {
	const { rule, state } = judged;
	const figure = figureOf(figures, rule.figure);
	const about = { figure: rule.figure, actual: plainValue(figure), limit: rule.value };
	const sentence = ruleSentence(judged, figure, words);
	if (state === 'notTold') return { code: 'FIGURE_NOT_TOLD', message: sentence, ...about, noticeWording: null };
	if (state === 'between') return { code: 'FIGURE_UNCERTAIN', message: sentence, ...about, noticeWording: null };
	const kind = reasonKindOf(rule.figure, rule.operator);
	return { ...about, ...kind, code: rule.code ?? kind.code, message: rule.message ?? sentence };
}

/** What came of a rule, in words; of one that is not met, nothing is said. */
export function ruleSentence({ rule, state }: JudgedRule, figure: Figure, words: Words): string {
	const { unit } = definitionOf(rule.figure);
	const name = words.figures[rule.figure];
	const limit = figureText(rule.value, unit, words);
	if (figure.value === null) return words.notTold(name, words.why[figure.notTold ?? 'notInFile']);
	if (typeof figure.value === 'string') {
		const actual = words.word(figure.value);
		return rule.operator === 'isNot' ? words.isNotWord(name, actual, limit) : words.isWord(name, actual);
	}
	const text = (value: number) => figureText(value, unit, words, rule.value);
	const endText = (end: number) => (Number.isFinite(end) ? text(end) : null);
	const range = { low: endText(figure.low), high: endText(figure.high) };
	const side = rule.operator === 'above' ? 'above' : 'below';
	if (state === 'between') return words.cannotBeTold(name, range, side, limit);
	if (figure.low === Infinity) return words.isAboveEveryLimit(name, limit);
	const actual = figure.low === figure.high ? text(figure.value) : words.range(range);
	return side === 'above' ? words.isAbove(name, actual, limit) : words.isBelow(name, actual, limit);
}

function reasonOfEvidence(
	{ fact, code }: JudgedEvidence,
	against: { policy: Policy; loan: LoanAsked },
	words: Words,
): Reason[] {
	if (code === null) return [];
	const { message, figure, limit } = evidenceSentence(fact, code, against, words);
	return [{ code, message, figure, actual: fact.actual, limit, noticeWording: null }];
}

/** A value that JSON can hold. */
export function plainValue({ value }: Figure): number | string | null {
	return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
