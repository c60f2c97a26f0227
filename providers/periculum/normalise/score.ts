import { z } from 'zod';
import type { NeutralScore, ScoreReason, Warning } from '../../../core/shapes/insights';
import { sameMoney, sumMoney } from '../../../core/base/money';
import { Reader } from '../../../core/insights/reader';
import { about } from '../../../core/insights/warnings';
import { readScorecard } from './scorecard';
import { readScoreReason } from './scoreReason';

/** The name of Periculum's rules score in `scores` and in the summary. */
export const SCORE_NAME = 'periculumRules';

/** A score and when it was made; Periculum does not tell when. */
export interface ScoreAnswer {
	score: NeutralScore;
	createdAt: null;
}

/**
 * One score of POST /creditscore/{key} or /creditscore/v2, of its history, or of the CREDITSCORE webhook (whose keys are
 * PascalCase). min and max are derived from the rules. What cannot be read is null and goes into `warnings`.
 */
export function toScore(raw: unknown, warnings: Warning[], path = ''): ScoreAnswer {
	const answer = Reader.of(raw, path, warnings);
	const base = answer.number('baseScore');
	const rules = answer.number('rulesScore');
	const value = answer.number('calculatedScore');
	const { reasons, areAllRead } = readReasons(answer, warnings);
	const pointsMet = sumMoney([0, ...reasons.filter(({ met }) => met).map(({ points }) => points)], null);
	const isConsistent = checkSums({ base, rules, value, pointsMet: areAllRead ? pointsMet : null }, path, warnings);
	const card = areAllRead && isConsistent && base !== null ? readScorecard(reasons, base) : null;
	if (card === null) warnings.push(scaleUnknown(path));
	return {
		score: {
			name: SCORE_NAME,
			value,
			min: card?.min ?? null,
			max: card?.max ?? null,
			higherIsBetter: true,
			band: null,
			passed: answer.flag('didPass'),
			horizonMonths: null,
			parts: { base, rules },
			reasons,
			principalReasons: card?.principalReasons ?? [],
			derived: card === null ? [] : ['min', 'max', 'principalReasons'],
		},
		createdAt: null,
	};
}

/** A history in the provider's order (GET /creditscore/{key} and the webhook answer a list; one score alone is a list of one). */
export function toScores(raw: unknown, warnings: Warning[]): ScoreAnswer[] {
	if (raw === null || raw === undefined) return [];
	const list = z.array(z.unknown()).safeParse(raw);
	return list.success
		? list.data.map((entry, index) => toScore(entry, warnings, `[${index}]`))
		: [toScore(raw, warnings)];
}

/** The rules of both lists; a list that is missing, or an entry that cannot be read, may hide a better band. */
function readReasons(answer: Reader, warnings: Warning[]): { reasons: ScoreReason[]; areAllRead: boolean } {
	let areAllRead = true;
	const read = (list: string, met: boolean): ScoreReason[] => {
		const sentences = answer.texts(list);
		const told = z.array(z.unknown()).safeParse(answer.raw(list));
		if (told.data?.length !== sentences.length) areAllRead = false;
		return sentences.map((sentence, index) => {
			const reason = readScoreReason(sentence, met);
			if (reason !== null) return reason;
			areAllRead = false;
			const path = [answer.path, `${list}[${index}]`].filter(Boolean).join('.');
			const message = `${path} is no rule sentence we know; its words are kept.`;
			warnings.push(about('REASON_UNREADABLE', path, message, 'scores[].reasons'));
			return {
				code: 'unreadable',
				met,
				points: null,
				variable: null,
				operator: null,
				operand: null,
				message: sentence,
			};
		});
	};
	const reasons = [...read('passReasons', true), ...read('failReasons', false)];
	return { reasons, areAllRead };
}

interface Sums {
	base: number | null;
	rules: number | null;
	value: number | null;
	pointsMet: number | null;
}

/** Whether the score is base plus rules, and the rules score the points of the met rules; both are kept where they are not. */
function checkSums({ base, rules, value, pointsMet }: Sums, path: string, warnings: Warning[]): boolean {
	const sum = sumMoney([base, rules], null);
	const addsToValue = sum === null || value === null || sameMoney(sum, value);
	const addsToRules = rules === null || pointsMet === null || sameMoney(rules, pointsMet);
	const disagree = (message: string) => warnings.push(about('TOTALS_DISAGREE', path, message, 'scores'));
	if (!addsToValue) disagree(`Base ${base} and rules ${rules} do not add up to the score of ${value}.`);
	if (!addsToRules) disagree(`The rules that were met add up to ${pointsMet}, the rules score told is ${rules}.`);
	return addsToValue && addsToRules;
}

function scaleUnknown(path: string): Warning {
	const message = 'The lowest and highest score, and what most lowered it, cannot be told from the reasons given.';
	return about('SCORE_SCALE_UNKNOWN', path, message, 'scores');
}
