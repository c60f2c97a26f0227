import { z } from 'zod';
import type { Call } from '../../../../core/call';
import { choice, currencyCode } from '../../../../core/params';
import { getReport } from '../../api';
import { PROVIDER, toInsights, toReportStatus } from '../../normalise';
import { accountKindParam } from '../shared';
import { readBankAccounts } from './bankAccounts';

/** The insights of a customer: neutral, their flat summary, or the provider's own answer. Not ready is an answer, with every figure null. */
export async function insights({ params, http, clock }: Call): Promise<object[]> {
	const customerId = params.text('customerId');
	const accountKind = params.read('accountKind', accountKindParam);
	const output = params.read('output', choice(['insights', 'summary', 'raw']));
	const { currency, includeBalances, includeRaw } = params.collection('options', {
		currency: currencyCode,
		includeBalances: z.boolean().default(false),
		includeRaw: z.boolean().default(false),
	});
	const { status: httpStatus, body: raw } = await getReport(http, customerId, { report: 'insights', accountKind });
	const report = toReportStatus(httpStatus, raw);
	const isReady = report.status === 'ready';
	if (output === 'raw') return [{ provider: PROVIDER, ...(isReady ? {} : { status: report.status }), raw }];
	const answer = toInsights(raw, {
		customerId,
		accountKind,
		report,
		currency,
		nowMs: clock.now(),
		...(includeBalances && isReady ? { accounts: await readBankAccounts(http, customerId) } : {}),
	});
	return [{ ...(output === 'summary' ? answer.summary : answer), ...(includeRaw ? { raw } : {}) }];
}
