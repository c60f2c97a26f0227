import type { Call } from '../../../core/provider/call';
import { EXPECTED_NAME_OPTION, readExpectedName } from '../../../core/provider/expectedName';
import { WAIT_OPTIONS } from '../../../core/provider/fields';
import { checkHolders } from '../../../core/insights/holderMatch';
import { NO_HOLDERS } from '../../../core/insights/knownHolders';
import { pollUntilDone, waitOptionsShape } from '../../../core/run/poll';
import type { VerbOfProvider } from '../../../core/provider/provider';
import { verdictOf } from '../../../core/shapes/words';
import { getBanks, getReport } from '../api';
import { PROVIDER, type ReportStatus, toReportStatus, whyNoData } from '../normalise';
import { ACCOUNT_KIND, CUSTOMER_ID, accountKindParam, readAccountHolders } from './shared';

export const checkAnalysisStatus: VerbOfProvider = {
	fields: [CUSTOMER_ID, ACCOUNT_KIND],
	options: [...WAIT_OPTIONS, EXPECTED_NAME_OPTION],
	run: async (call) => [await check(call)],
};

/** FriendlyScore checks no documents: it gives neither a trust score nor a word about fraud. */
async function check(call: Call): Promise<object> {
	const { http, params, clock } = call;
	const customerId = params.text('customerId');
	const accountKind = params.read('accountKind', accountKindParam);
	const waiting = params.collection('options', waitOptionsShape);
	const expectedName = readExpectedName(params);
	const look = async (): Promise<ReportStatus> => {
		const { status, body } = await getReport(http, customerId, { report: 'insights', accountKind });
		return toReportStatus(status, body);
	};
	const { status, providerStatus, warnings, ...timedOut } = await pollUntilDone(call, waiting, await look(), look);
	const holders =
		status === 'ready' ? await readAccountHolders(http, customerId, { accountKind, expectedName }) : NO_HOLDERS;
	const check = checkHolders(expectedName, holders.accounts);
	return {
		verdict: verdictOf(null),
		provider: PROVIDER,
		id: customerId,
		reference: null,
		status,
		providerStatus,
		trustScore: null,
		fraudulent: null,
		holderMatch: check.holderMatch,
		reasons: status === 'insufficientData' ? whyNoData(await getBanks(http, customerId), clock.now()) : [],
		warnings: [...warnings, ...holders.warnings, ...check.warnings],
		...timedOut,
	};
}
