import type { CallbackItem } from '../../../core/provider/callback';
import { scoreInFile } from '../../../core/callback/items';
import type { NeutralScore } from '../../../core/shapes/score';
import { checkOutput } from '../../support/neutral';

const score = (name: string): NeutralScore => ({
	name,
	value: 600,
	min: 300,
	max: 850,
	higherIsBetter: true,
	band: null,
	passed: null,
	horizonMonths: null,
	parts: {},
	reasons: [],
	principalReasons: [],
	derived: [],
});
const item: CallbackItem = {
	customerId: null,
	statementId: '7',
	registrationId: null,
	accountId: null,
	reference: null,
	status: 'ready',
};

test("a callback's scores stand in the field of Get Credit Score, the first as the score", () => {
	const { creditScore } = scoreInFile('periculum', { ...item, scores: [score('a'), score('b')] });
	expect(creditScore).toEqual({
		provider: 'periculum',
		statementId: '7',
		status: 'ready',
		score: score('a'),
		otherScores: [score('b')],
		createdAt: null,
		warnings: [],
	});
	checkOutput('credit-score-in-file', creditScore);
});

test.each([[undefined], [[]]])('there is no such field where there is no score: %p', (scores) => {
	expect(scoreInFile('periculum', { ...item, ...(scores === undefined ? {} : { scores }) })).toEqual({});
});
