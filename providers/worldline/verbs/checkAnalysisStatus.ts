import { checkHolders } from '../../../core/insights/holderMatch';
import { EXPECTED_NAME } from '../../../core/provider/expectedName';
import { WAIT_OPTIONS } from '../../../core/provider/sharedOptions';
import { verb } from '../../../core/provider/verb';
import { pollUntilDone } from '../../../core/run/poll';
import { verdictOf } from '../../../core/shapes/words';
import { getStatus } from '../api';
import { PROVIDER, toStatus } from '../normalise';
import { registrationInFile } from './shared';

export const checkAnalysisStatus = verb('checkAnalysisStatus', {
	params: { registrationId: registrationInFile },
	options: { ...WAIT_OPTIONS, ...EXPECTED_NAME },
	run: async ({ registrationId, options: { expectedName, ...waiting } }, call) => {
		const look = async () => statusOf(registrationId, await getStatus(call, registrationId), expectedName);
		return [await pollUntilDone(call, waiting, await look(), look)];
	},
});

/** The neutral status of a registration. Worldline judges neither trust nor fraud, and tells IBANs but no holders. */
function statusOf(registrationId: string, answer: unknown, expectedName: string | null) {
	const { status, providerStatus, ibans, reasons, warnings } = toStatus(answer);
	return {
		verdict: verdictOf(null),
		provider: PROVIDER,
		id: registrationId,
		reference: registrationId,
		status,
		providerStatus,
		trustScore: null,
		fraudulent: null,
		holderMatch: checkHolders(expectedName, []).holderMatch,
		ibans,
		reasons,
		warnings,
	};
}
