import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { readExpectedName } from '../../../../core/provider/expectedName';
import { readHolders } from '../../../../core/insights/knownHolders';
import { choice, currencyCode } from '../../../../core/provider/params';
import { getBankAccounts, getCreditInsights } from '../../api';
import { PROVIDER, toHolders, toInsights } from '../../normalise';
import { lookUpUserType } from './userType';

/** The insights of a user: neutral, their flat summary, or the provider's own answer. */
export async function insights({ params, http, clock }: Call): Promise<object[]> {
	const userId = params.text('userId');
	const output = params.read('output', choice(['insights', 'summary', 'raw']));
	const { currency, includeRaw, includeTransactions, userType } = params.collection('options', {
		currency: currencyCode,
		includeRaw: z.boolean().default(false),
		includeTransactions: z.boolean().default(false),
		userType: choice(['auto', 'legal', 'natural']).default('auto'),
	});
	const expectedName = readExpectedName(params);
	const raw = await getCreditInsights(http, userId);
	if (output === 'raw') return [{ provider: PROVIDER, raw }];
	const answer = toInsights(raw, {
		userId,
		userType: userType === 'auto' ? await lookUpUserType(http, userId) : userType,
		currency,
		includeTransactions,
		nowMs: clock.now(),
		expectedName,
		holders: await readHolders(expectedName, 'bank accounts', async () =>
			toHolders(await getBankAccounts(http, userId)),
		),
	});
	return [{ ...(output === 'summary' ? answer.summary : answer), ...(includeRaw ? { raw } : {}) }];
}
