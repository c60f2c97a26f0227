import { respond } from '../../../../core/provider/answers';
import { EXPECTED_NAME_FOR_INSIGHTS } from '../../../../core/provider/expectedName';
import { OUTPUT } from '../../../../core/provider/insightParams';
import { param } from '../../../../core/provider/param';
import { boolean, manyOfItsOptions } from '../../../../core/provider/paramTypes';
import { FILL_FROM_TRANSACTIONS } from '../../../../core/provider/secondOpinionParams';
import { ORIGIN } from '../../../../core/provider/statementParams';
import { verb } from '../../../../core/provider/verb';
import type { Warning } from '../../../../core/shapes/insights';
import type { InsightType } from '../../api';
import { type Answers, toInsights } from '../../normalise';
import { PROVIDER, customerId } from '../shared';
import { bankAccountList } from './bankAccountList';
import { ANALYSIS_FILTERS, filtersOf } from './filters';
import { gather } from './gather';
import { DATA_OPTIONS, subject, subjectOf } from './parameters';

const insightTypes = param(
	{
		displayName: 'Insight Types',
		name: 'insightTypes',
		type: 'multiOptions',
		options: [
			{ name: 'Cash Flow', value: 'cashflow', description: 'Cash flow and balance statistics' },
			{ name: 'Expenditure', value: 'expenditure', description: 'Where the money goes' },
			{ name: 'General', value: 'general', description: 'Summary statistics; the neutral figures come from them' },
			{ name: 'Income', value: 'income', description: 'Income and revenue in depth' },
			{ name: 'Loan', value: 'loan', description: 'Loans and existing credit lines' },
			{ name: 'Risk', value: 'risk', description: 'Risk indicators' },
		],
		default: ['general'],
		description:
			'Which kinds to get, all in one go. General is enough where the transactions are read: they tell the rest. Expenditure and Loan are in the raw answer only, as their fields are not public.',
	},
	manyOfItsOptions,
);

const readDocumentsAndTransactions = param(
	{
		displayName: 'Read Documents and Transactions',
		name: 'readDocumentsAndTransactions',
		type: 'boolean',
		default: true,
		description:
			'Whether to read the customer, its documents, bank accounts and transactions too: they tell verdicts, period, balances and the unit of amounts. Takes a few more requests for each item.',
		displayOptions: { show: { '/data': ['insights'] } },
	},
	boolean,
);

/** The insights of a customer or bank account, all chosen kinds merged: neutral, their flat summary, or the provider's own answers. */
export const insights = verb('getCreditInsights', {
	params: { customerId, subject, insightTypes, ...OUTPUT },
	options: {
		...DATA_OPTIONS,
		...ANALYSIS_FILTERS,
		...EXPECTED_NAME_FOR_INSIGHTS,
		...FILL_FROM_TRANSACTIONS,
		...ORIGIN,
		readDocumentsAndTransactions,
	},
	listSearches: { inscribeBankAccounts: bankAccountList },
	run: async ({ customerId, subject, insightTypes: types, output, options }, { http, clock }) => {
		const { amountUnit, country, currency, expectedName, fillFromTransactions, includeRaw, origin } = options;
		const asked = subjectOf(customerId, subject);
		const withContext = options.readDocumentsAndTransactions && output !== 'raw';
		const { answers, warnings: notRead } = await gather(http, asked, {
			types,
			filters: filtersOf(options),
			withContext,
			withTransactions: fillFromTransactions && output !== 'raw',
		});
		const warnings = [
			...notRead,
			...(includeRaw ? [] : leftOut(types)),
			...(expectedName !== null && !withContext ? [HOLDER_NOT_READ] : []),
		];
		const toNeutral = () =>
			toInsights(answers, {
				subject: asked,
				currency,
				amountUnit,
				nowMs: clock.now(),
				expectedName,
				origin,
				fillFromTransactions: fillFromTransactions ? { country } : null,
				warnings,
			});
		return await respond({ provider: PROVIDER, raw: rawOf(answers), insights: toNeutral }, { output, includeRaw });
	},
});

const HOLDER_NOT_READ: Warning = {
	code: 'NOT_READ',
	path: 'holderMatch',
	message: 'Switch on Read Documents and Transactions under Options: without them the holder is not known.',
};

/** Kinds without public fields say nothing in the neutral answer. */
function leftOut(types: readonly InsightType[]): Warning[] {
	return types
		.filter((type) => type === 'expenditure' || type === 'loan')
		.map((type) => ({
			code: 'ONLY_IN_RAW',
			path: '',
			source: type,
			message: `What the ${type} insights say has no neutral place. Switch on Include Raw Answer under Options to see it.`,
		}));
}

/** The kinds by name, and beside them whatever else was read. */
function rawOf({ analyses, ...context }: Answers): object {
	return { ...analyses, ...Object.fromEntries(Object.entries(context).filter(([, part]) => part !== null)) };
}
