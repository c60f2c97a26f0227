import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { readExpectedName } from '../../../../core/provider/expectedName';
import { choice, currencyCode } from '../../../../core/provider/params';
import { getReport } from '../../api';
import { PROVIDER, holdersOf, toInsights, toReportStatus } from '../../normalise';
import { accountKindParam, readAccountHolders } from '../shared';
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
	const expectedName = readExpectedName(params);
	const { status: httpStatus, body: raw } = await getReport(http, customerId, { report: 'insights', accountKind });
	const report = toReportStatus(httpStatus, raw);
	const isReady = report.status === 'ready';
	if (output === 'raw') return [{ provider: PROVIDER, ...(isReady ? {} : { status: report.status }), raw }];
	const accounts = includeBalances && isReady ? await readBankAccounts(http, customerId) : null;
	const asked = { accountKind, expectedName: isReady ? expectedName : null };
	const answer = toInsights(raw, {
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
	});
	return [{ ...(output === 'summary' ? answer.summary : answer), ...(includeRaw ? { raw } : {}) }];
}
