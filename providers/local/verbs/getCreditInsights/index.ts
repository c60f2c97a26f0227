import { respond } from '../../../../core/provider/answers';
import { EXPECTED_NAME_FOR_INSIGHTS } from '../../../../core/provider/expectedName';
import { LIST_LIMIT, OUTPUT, dataOf } from '../../../../core/provider/insightParams';
import { param } from '../../../../core/provider/param';
import { boolean } from '../../../../core/provider/paramTypes';
import { COUNTRY } from '../../../../core/provider/secondOpinionParams';
import { CURRENCY } from '../../../../core/provider/sharedOptions';
import { ORIGIN, STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { byChoice, verb } from '../../../../core/provider/verb';
import { analyse } from '../../../../statement';
import { PROVIDER } from '../shared';
import { given, statements } from './statements';

const includeEvidence = param(
	{
		displayName: 'Include Evidence',
		name: 'includeEvidence',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the transactions that each figure rests on, with the rule that told them apart. Personal numbers are taken out of their texts; names are not.',
		displayOptions: { show: { '/data': ['insights'] } },
	},
	boolean,
);

/** The insights that the rows of one or more statements of a person or firm give. */
const insights = verb('getCreditInsights', {
	params: { statements, ...OUTPUT },
	options: {
		...COUNTRY,
		...CURRENCY,
		...EXPECTED_NAME_FOR_INSIGHTS,
		includeEvidence,
		...ORIGIN,
		...STATEMENT_TYPE,
	},
	run: async ({ statements, output, options }, call) => {
		const { accounts, holderType, reference } = given(statements);
		const told = options.statementType === 'business' ? 'business' : 'individual';
		const request = { provider: PROVIDER, reference, nowMs: call.clock.now(), warnings: [], ...options };
		const { insights: answer } = analyse(accounts, {
			...request,
			subject: { kind: 'statement', id: null },
			holderType: holderType ?? told,
		});
		return await respond({ provider: PROVIDER, raw: null, insights: () => answer }, { output, includeRaw: false });
	},
});

/** The rows, each with the category that it counts as. */
const transactions = verb('getCreditInsights', {
	params: { statements, ...LIST_LIMIT },
	options: { ...COUNTRY, ...CURRENCY },
	run: async ({ statements, limit, options }) => {
		const { accounts } = given(statements);
		const { rows } = analyse(accounts, {
			provider: PROVIDER,
			subject: { kind: 'statement', id: null },
			reference: null,
			holderType: 'individual',
			origin: 'applicant',
			expectedName: null,
			warnings: [],
			nowMs: 0,
			...options,
		});
		const told = rows.map(({ transaction, category }) => ({ ...transaction, category }));
		return await Promise.resolve(told.slice(0, limit));
	},
});

export const getCreditInsights = byChoice(dataOf('insights', 'transactions'), { insights, transactions });
