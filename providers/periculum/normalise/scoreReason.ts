import type { ScoreReason } from '../../../core/shapes/insights';

/** Longer than any rule sentence of the document; a longer text is not one. */
const LONGEST_SENTENCE = 1000;

const SENTENCE =
	/^Rule (?<code>.+?) was (?<notMet>not )?met because \$(?:Statement\.)?(?<variable>\S+) was (?<notIs>not )?(?<operator>[A-Z_]+) (?<operand>.*?) ?and (?<points>-?\d+(?:\.\d+)?) were (?<notAdded>not )?added to the score\.?$/i;

/**
 * Reads one rule sentence of a scorecard, e.g. "Rule AccountSweepNo was met because $Statement.AccountSweep was EQUALS No and 60
 * were added to the score"; null if it is not one, or if it contradicts itself or the list it stands in (`met`).
 */
export function readScoreReason(message: string, met: boolean): ScoreReason | null {
	const groups = message.length > LONGEST_SENTENCE ? undefined : SENTENCE.exec(message.trim())?.groups;
	if (groups === undefined) return null;
	const { code, notMet, variable, notIs, operator, operand, points, notAdded } = groups;
	const negations = [notMet, notIs, notAdded].filter((word) => word !== undefined).length;
	if (negations !== (met ? 0 : 3)) return null;
	return {
		code: code ?? '',
		met,
		points: Number(points),
		variable: variable ?? null,
		operator: operator ?? null,
		operand: operand === undefined || operand === '' ? null : operand,
		message,
	};
}
