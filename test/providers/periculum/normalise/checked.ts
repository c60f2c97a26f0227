import * as normalise from '../../../../providers/periculum/normalise';
import { verdictOf } from '../../../../core/shapes/words';
import { checked, checkedEach } from '../../../support/neutral';

/** The normalisers, whose every result must be valid by its published schema. */
export * from '../../../../providers/periculum/normalise';

const scoreItem = ({ score, createdAt }: normalise.ScoreAnswer) => ({
	provider: 'periculum',
	score,
	scores: [score],
	reasons: score.reasons,
	principalReasons: score.principalReasons,
	createdAt,
	warnings: [],
});

export const toInsights = checked('credit-insights', normalise.toInsights);
export const toTransaction = checked('transaction', normalise.toTransaction);
export const toScore = checked('credit-score', normalise.toScore, scoreItem);
export const toScores = checkedEach('credit-score', normalise.toScores, scoreItem);
export const toAffordability = checked('affordability', normalise.toAffordability, (assessment) => ({
	provider: 'periculum',
	method: 'provider',
	...assessment,
}));
export const toStatus = checked('analysis-status', normalise.toStatus, (read) => ({
	verdict: verdictOf(read.fraudulent),
	provider: 'periculum',
	id: '1',
	reference: null,
	trustScore: null,
	holderMatch: null,
	...read,
}));
