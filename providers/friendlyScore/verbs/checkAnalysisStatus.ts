import { checkHolders } from '../../../core/insights/holderMatch';
import { NO_HOLDERS } from '../../../core/insights/knownHolders';
import { EXPECTED_NAME } from '../../../core/provider/expectedName';
import { WAIT_OPTIONS } from '../../../core/provider/sharedOptions';
import { verb } from '../../../core/provider/verb';
import { pollUntilDone } from '../../../core/run/poll';
import { verdictOf } from '../../../core/shapes/words';
import { getBanks, getReport } from '../api';
import { PROVIDER, type ReportStatus, toReportStatus, whyNoData } from '../normalise';
import { accountKind, customerId, readAccountHolders } from './shared';

/** FriendlyScore checks no documents: it gives neither a trust score nor a word about fraud. */
export const checkAnalysisStatus = verb('checkAnalysisStatus', {
	params: { customerId, accountKind },
	options: { ...WAIT_OPTIONS, ...EXPECTED_NAME },
	run: async ({ customerId, accountKind, options: { expectedName, ...waiting } }, call) => {
		const { http, clock } = call;
		const look = async (): Promise<ReportStatus> => {
			const { status, body } = await getReport(http, customerId, { report: 'insights', accountKind });
			return toReportStatus(status, body);
		};
		const { status, providerStatus, warnings, ...timedOut } = await pollUntilDone(call, waiting, await look(), look);
		const holders =
			status === 'ready' ? await readAccountHolders(http, customerId, { accountKind, expectedName }) : NO_HOLDERS;
		const check = checkHolders(expectedName, holders.accounts);
		return [
			{
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
			},
		];
	},
});
