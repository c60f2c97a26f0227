import { withRaw } from '../../../../core/provider/answers';
import { INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { getAffordabilities } from '../../api';
import { newestFirst } from '../../normalise';
import { asList } from '../asList';
import { statementKey } from '../shared';
import { affordabilityItem } from './item';

/** The earlier assessments of a statement, newest first, one object each. */
export const getAll = verb('assessAffordability', {
	params: { statementKey },
	options: INCLUDE_RAW,
	run: async ({ statementKey, options }, call) => {
		const entries = asList(await getAffordabilities(call, statementKey), 'affordability assessments');
		return newestFirst(entries.map((raw) => withRaw(affordabilityItem(raw, statementKey), raw, options)));
	},
});
