import { respond } from '../../../../core/provider/answers';
import { EXPECTED_NAME_FOR_INSIGHTS } from '../../../../core/provider/expectedName';
import { OUTPUT } from '../../../../core/provider/insightParams';
import { param } from '../../../../core/provider/param';
import { boolean } from '../../../../core/provider/paramTypes';
import { FILL_FROM_TRANSACTIONS } from '../../../../core/provider/secondOpinionParams';
import { CURRENCY, INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { readOwnTransactions } from '../../../../statement';
import { getReport } from '../../api';
import { PROVIDER, holdersOf, toInsights, toReportStatus } from '../../normalise';
import { accountKind, customerId, readAccountHolders } from '../shared';
import { readBankAccounts } from './bankAccounts';
import { transactionsIn } from './transactions';

const includeBalances = param(
	{
		displayName: 'Include Balances',
		name: 'includeBalances',
		type: 'boolean',
		default: false,
		description: 'Whether to add the bank accounts and their balances to the insights, with two more requests per item',
	},
	boolean,
);

/** The insights of a customer: neutral, their flat summary, or the provider's own answer. Not ready is an answer, with every figure null. */
export const insights = verb('getCreditInsights', {
	params: { customerId, accountKind, ...OUTPUT },
	options: {
		...CURRENCY,
		...EXPECTED_NAME_FOR_INSIGHTS,
		...FILL_FROM_TRANSACTIONS,
		includeBalances,
		...INCLUDE_RAW,
	},
	run: async ({ customerId, accountKind, output, options }, { http, clock }) => {
		const { currency, expectedName, includeBalances, includeRaw } = options;
		const { status: httpStatus, body: raw } = await getReport(http, customerId, { report: 'insights', accountKind });
		const report = toReportStatus(httpStatus, raw);
		const isReady = report.status === 'ready';
		const toNeutral = async () => {
			const accounts = includeBalances && isReady ? await readBankAccounts(http, customerId) : null;
			const asked = { accountKind, expectedName: isReady ? expectedName : null };
			const context = {
				customerId,
				accountKind,
				report,
				currency,
				nowMs: clock.now(),
				expectedName,
				holders:
					accounts === null
						? await readAccountHolders(http, customerId, asked)
						: { accounts: holdersOf(accounts, accountKind), warnings: [] },
				...(accounts === null ? {} : { accounts }),
			};
			const alone = toInsights(raw, context);
			if (!isReady) return alone;
			const own = await readOwnTransactions(
				options,
				async () => await transactionsIn(http, customerId, { accountKind, currency, ...alone.period }),
			);
			return own === null ? alone : toInsights(raw, { ...context, own });
		};
		const status = isReady ? undefined : report.status;
		return await respond({ provider: PROVIDER, raw, status, insights: toNeutral }, { output, includeRaw });
	},
});
