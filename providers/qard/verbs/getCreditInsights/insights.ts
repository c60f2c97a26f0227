import { readHolders } from '../../../../core/insights/knownHolders';
import { respond } from '../../../../core/provider/answers';
import { EXPECTED_NAME_FOR_INSIGHTS } from '../../../../core/provider/expectedName';
import { OUTPUT } from '../../../../core/provider/insightParams';
import { param } from '../../../../core/provider/param';
import { boolean, oneOfItsOptions } from '../../../../core/provider/paramTypes';
import { CURRENCY, INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { getBankAccounts, getCreditInsights } from '../../api';
import { PROVIDER, toHolders, toInsights } from '../../normalise';
import { userId } from '../shared';
import { lookUpUserType } from './userType';

const includeTransactions = param(
	{
		displayName: 'Include Transactions',
		name: 'includeTransactions',
		type: 'boolean',
		default: false,
		description: 'Whether to add the transactions behind each risk, such as returned payments',
	},
	boolean,
);

const userType = param(
	{
		displayName: 'User Type',
		name: 'userType',
		type: 'options',
		options: [
			{ name: 'Ask Qard', value: 'auto', description: 'Looked up with one more request for each item' },
			{ name: 'Legal', value: 'legal', description: 'A company: credits of unknown kind are its turnover' },
			{ name: 'Natural', value: 'natural', description: 'A person: credits of unknown kind are no income' },
		],
		default: 'auto',
		description: 'Whether the user is a company or a person, which the insights do not say',
	},
	oneOfItsOptions,
);

/** The insights of a user: neutral, their flat summary, or the provider's own answer. */
export const insights = verb('getCreditInsights', {
	params: { userId, ...OUTPUT },
	options: { ...CURRENCY, ...EXPECTED_NAME_FOR_INSIGHTS, ...INCLUDE_RAW, includeTransactions, userType },
	run: async ({ userId, output, options }, { http, clock }) => {
		const { includeRaw, userType, expectedName, ...asked } = options;
		const raw = await getCreditInsights(http, userId);
		const toNeutral = async () =>
			toInsights(raw, {
				...asked,
				userId,
				userType: userType === 'auto' ? await lookUpUserType(http, userId) : userType,
				nowMs: clock.now(),
				expectedName,
				holders: await readHolders(expectedName, 'bank accounts', async () =>
					toHolders(await getBankAccounts(http, userId)),
				),
			});
		return await respond({ provider: PROVIDER, raw, insights: toNeutral }, { output, includeRaw });
	},
});
