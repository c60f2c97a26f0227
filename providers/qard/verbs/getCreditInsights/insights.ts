import { CreditError } from '../../../../core/base/errors';
import type { Transport } from '../../../../core/http/transport';
import { readHolders } from '../../../../core/insights/knownHolders';
import { respond } from '../../../../core/provider/answers';
import { EXPECTED_NAME_FOR_INSIGHTS } from '../../../../core/provider/expectedName';
import { OUTPUT } from '../../../../core/provider/insightParams';
import { param } from '../../../../core/provider/param';
import { boolean, oneOfItsOptions } from '../../../../core/provider/paramTypes';
import { FILL_FROM_TRANSACTIONS } from '../../../../core/provider/secondOpinionParams';
import { CURRENCY, INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { readOwnTransactions } from '../../../../statement';
import { getBankAccounts, getBankTransactions, getCreditInsights } from '../../api';
import { PROVIDER, toHolders, toInsights, toTransaction } from '../../normalise';
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

const includeBalances = param(
	{
		displayName: 'Include Balances',
		name: 'includeBalances',
		type: 'boolean',
		default: false,
		description: 'Whether to add the bank accounts and their balances to the insights, with one more request per item',
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
	options: {
		...CURRENCY,
		...EXPECTED_NAME_FOR_INSIGHTS,
		...FILL_FROM_TRANSACTIONS,
		...INCLUDE_RAW,
		includeBalances,
		includeTransactions,
		userType,
	},
	run: async ({ userId, output, options }, { http, clock }) => {
		const { includeRaw, userType, expectedName, includeBalances, ...asked } = options;
		const raw = await getCreditInsights(http, userId);
		const toNeutral = async () => {
			const type = userType === 'auto' ? await lookUpUserType(http, userId) : userType;
			const bankAccounts = includeBalances ? await readBankAccounts(http, userId) : null;
			const holders = await readHolders(expectedName, 'bank accounts', async () =>
				toHolders(bankAccounts ?? (await getBankAccounts(http, userId))),
			);
			const own = await readOwnTransactions(options, async () =>
				(await getBankTransactions(http, userId)).map((row, index) =>
					toTransaction(row, { index, currency: options.currency }),
				),
			);
			const context = { ...asked, userId, userType: type, nowMs: clock.now(), expectedName, holders, own };
			return toInsights(raw, includeBalances ? { ...context, bankAccounts } : context);
		};
		return await respond({ provider: PROVIDER, raw, insights: toNeutral }, { output, includeRaw });
	},
});

/** The bank accounts; null where Qard does not give them: their path is inferred, and insights without balances are insights all the same. */
async function readBankAccounts(http: Transport, userId: string): Promise<unknown[] | null> {
	try {
		return await getBankAccounts(http, userId);
	} catch (error) {
		if (error instanceof CreditError && error.kind === 'provider') return null;
		throw error;
	}
}
