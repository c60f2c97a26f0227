import type { Decision } from '../../core/shapes/outputs/decision';
import type { Change } from '../counterfactuals/changes';
import { definitionOf } from '../figures/catalogue';
import type { Figure } from '../figures/figure';
import type { Policy } from '../policy/policy';
import { evidenceSentence, limitOf } from '../reasons/evidence';
import { plainValue } from '../reasons/reasons';
import type { JudgedEvidence, JudgedRule, Judgement } from '../rules/judge';
import { figureText } from '../words/format';
import type { Words } from '../words/words';

/** The ends of a number as JSON can hold them: one without bound is null, and so are both of what is no number. */
function keptEnds({ value, low, high }: Figure): [number | null, number | null] {
	if (typeof value !== 'number') return [null, null];
	return [Number.isFinite(low) ? low : null, Number.isFinite(high) ? high : null];
}

/** A figure as a decision keeps it. */
export function keptFigure(figure: Figure): Decision['figures'][number] {
	const { name, value, path, provider, source, notTold } = figure;
	const [keptLow, keptHigh] = keptEnds(figure);
	return {
		name,
		value: plainValue(figure),
		low: keptLow,
		high: keptHigh,
		isAboveEveryLimit: value === Infinity,
		path,
		provider,
		source,
		notTold,
	};
}

/** What came of a rule. */
export function keptRule({ rule, state }: JudgedRule, figure: Figure): Decision['rules'][number] {
	const { group, figure: name, operator, value, ifNotTold, code, message } = rule;
	const [low, high] = keptEnds(figure);
	const kept = { group, figure: name, operator, value, ifNotTold, actual: plainValue(figure), low, high, state };
	return code === undefined && message === undefined ? kept : { ...kept, code, message };
}

/** A fact with why it needs a person, in words. */
export function keptEvidence(
	{ fact, code }: JudgedEvidence,
	{ loan }: Judgement,
	policy: Policy,
	words: Words,
): Decision['evidence'][number] {
	const message = code === null ? null : evidenceSentence(fact, code, { policy, loan }, words).message;
	const { check, part, actual } = fact;
	return { check, part, actual, limit: limitOf(fact, policy, loan), refers: code !== null, code, message };
}

/** What a figure would have to be, in words. */
export function keptChange(
	{ figure, operator, needed, asked }: Change,
	words: Words,
): Decision['counterfactuals']['changes'][number] {
	const value = figureText(needed ?? asked, definitionOf(figure).unit, words);
	const message = words.wouldHaveToBe(words.figures[figure], { operator, value }, needed !== null);
	return { figure, operator, needed, message };
}
