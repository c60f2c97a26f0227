import { Reader } from '../../../../core/insights/reader';
import { withRaw } from '../../../../core/provider/answers';
import type { Call } from '../../../../core/provider/call';
import { param } from '../../../../core/provider/param';
import { anything, oneOfItsOptions } from '../../../../core/provider/paramTypes';
import { INCLUDE_RAW, WAIT_OPTIONS } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import type { OutputOf } from '../../../../core/shapes/outputs';
import { verdictOf } from '../../../../core/shapes/words';
import { type OpenBankingFormat, postOpenBankingData } from '../../api';
import { RATE_LIMIT_OPTIONS } from '../../rateLimit';
import { PROVIDER, customerId } from '../shared';
import { openBankingData as checked } from './openBankingData';

const openBankingFormat = param(
	{
		displayName: 'Open Banking Format',
		name: 'openBankingFormat',
		type: 'options',
		options: [
			{ name: 'Inscribe Financial Data', value: 'inscribeFinancialData' },
			{ name: 'MX Aggregated Data', value: 'mxAggregatedData' },
			{ name: 'Plaid Asset Report', value: 'plaidAssetReport' },
		],
		default: 'plaidAssetReport',
		description: 'Format of the data. The answer of the named service can be handed on as it is.',
	},
	oneOfItsOptions,
);

const openBankingData = param(
	{
		displayName: 'Open Banking Data',
		name: 'openBankingData',
		type: 'json',
		required: true,
		default: '',
		placeholder: 'e.g. {{ $json.assetReport }}',
		description: 'The data in the chosen format',
	},
	anything,
);

interface OpenBankingInput {
	customerId: string;
	format: OpenBankingFormat;
	data: unknown;
	options: { includeRaw: boolean };
}

/** Sends open-banking data. Inscribe tells no state for it: accepted data has nothing left to wait for, and no verdict on forgery. */
export async function sendOpenBanking(
	{ http }: Call,
	{ customerId, format, data, options }: OpenBankingInput,
): Promise<OutputOf<'uploadBankStatement'>> {
	const raw = await postOpenBankingData(http, customerId, { format, data });
	const item: OutputOf<'uploadBankStatement'> = {
		verdict: verdictOf(null),
		provider: PROVIDER,
		customerId,
		statementId: Reader.of(raw, '', []).optional.text('id', 'uuid'),
		status: 'ready',
		providerStatus: null,
		trustScore: null,
		qualityScore: null,
		fraudulent: null,
		reasons: [],
		documents: [],
		warnings: [],
	};
	return withRaw(item, raw, options);
}

export const openBanking = verb('uploadBankStatement', {
	params: { customerId, openBankingFormat, openBankingData },
	options: { ...WAIT_OPTIONS, ...INCLUDE_RAW, ...RATE_LIMIT_OPTIONS },
	run: async ({ customerId, openBankingFormat: format, openBankingData, options }, call) => [
		await sendOpenBanking(call, { customerId, format, data: checked(openBankingData, format), options }),
	],
});
