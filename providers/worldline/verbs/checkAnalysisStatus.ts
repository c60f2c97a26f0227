import type { Call } from '../../../core/provider/call';
import { EXPECTED_NAME_OPTION, readExpectedName } from '../../../core/provider/expectedName';
import { WAIT_OPTIONS } from '../../../core/provider/fields';
import { checkHolders } from '../../../core/insights/holderMatch';
import { pollUntilDone, waitOptionsShape } from '../../../core/run/poll';
import type { VerbOfProvider } from '../../../core/provider/provider';
import { getStatus } from '../api';
import { PROVIDER, toStatus } from '../normalise';
import { REGISTRATION_ID } from './shared';

export const checkAnalysisStatus: VerbOfProvider = {
	fields: [REGISTRATION_ID],
	options: [...WAIT_OPTIONS, EXPECTED_NAME_OPTION],
	run: async (call) => [await check(call)],
};

async function check(call: Call): Promise<object> {
	const registrationId = call.params.text('registrationId');
	const waiting = call.params.collection('options', waitOptionsShape);
	const expectedName = readExpectedName(call.params);
	const look = async () => statusOf(registrationId, await getStatus(call, registrationId), expectedName);
	return await pollUntilDone(call, waiting, await look(), look);
}

/** The neutral status of a registration. Worldline judges neither trust nor fraud, and tells IBANs but no holders. */
function statusOf(registrationId: string, answer: unknown, expectedName: string | null) {
	const { status, providerStatus, ibans, reasons, warnings } = toStatus(answer);
	return {
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
