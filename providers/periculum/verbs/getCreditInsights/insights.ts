import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { readExpectedName } from '../../../../core/provider/expectedName';
import { choice, currencyCode } from '../../../../core/provider/params';
import { getStatement, statementKeyParam } from '../../api';
import { toInsights } from '../../normalise';
import { PROVIDER } from '../shared';

/** The insights of a statement: neutral, their flat summary, or the provider's own answer. */
export async function insights(call: Call): Promise<object[]> {
	const key = call.params.read('statementKey', statementKeyParam);
	const output = call.params.read('output', choice(['insights', 'summary', 'raw']));
	const { currency, includeRaw } = call.params.collection('options', {
		currency: currencyCode,
		includeRaw: z.boolean().default(false),
	});
	const expectedName = readExpectedName(call.params);
	const raw = await getStatement(call, key);
	if (output === 'raw') return [{ provider: PROVIDER, raw }];
	const answer = toInsights(raw, { currency, nowMs: call.clock.now(), expectedName });
	return [{ ...(output === 'summary' ? answer.summary : answer), ...(includeRaw ? { raw } : {}) }];
}
