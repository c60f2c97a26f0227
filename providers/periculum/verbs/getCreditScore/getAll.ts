import { withRaw } from '../../../../core/provider/answers';
import { INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { getScores } from '../../api';
import { asList } from '../asList';
import { statementKey } from '../shared';
import { scoreItem } from './item';

/** The earlier scores of a statement, one object each. They carry no date, so the provider's order is kept. */
export const getAll = verb('getCreditScore', {
	params: { statementKey },
	options: INCLUDE_RAW,
	run: async ({ statementKey, options }, call) => {
		const entries = asList(await getScores(call, statementKey), 'scores');
		return entries.map((raw) => withRaw(scoreItem(raw, statementKey), raw, options));
	},
});
