import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { choice } from '../../../../core/provider/params';
import { waitOptionsShape } from '../../../../core/run/poll';
import { Reader } from '../../../../core/insights/reader';
import { verdictOf } from '../../../../core/shapes/words';
import { postOpenBankingData } from '../../api';
import { PROVIDER } from '../shared';
import { openBankingData } from './openBankingData';

const formatParam = choice(['plaidAssetReport', 'mxAggregatedData', 'inscribeFinancialData']);

/** Sends open-banking data. Inscribe tells no state for it: accepted data has nothing left to wait for, and no verdict on forgery. */
export async function openBanking({ params, http }: Call): Promise<object> {
	const customerId = params.text('customerId');
	const { includeRaw } = params.collection('options', {
		...waitOptionsShape,
		includeRaw: z.boolean().default(false),
	});
	const format = params.read('openBankingFormat', formatParam);
	const data = openBankingData(params.read('openBankingData', z.unknown()), format);
	const raw = await postOpenBankingData(http, customerId, { format, data });
	return {
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
		...(includeRaw ? { raw } : {}),
	};
}
