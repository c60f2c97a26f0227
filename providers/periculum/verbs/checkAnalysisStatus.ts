import type { Call } from '../../../core/call';
import { WAIT_OPTIONS } from '../../../core/fields';
import { pollUntilDone, waitOptionsShape } from '../../../core/poll';
import type { VerbOfProvider } from '../../../core/provider';
import { Reader } from '../../../core/reader';
import { getStatement, statementKeyParam } from '../api';
import { toStatus } from '../normalise';
import { PROVIDER, STATEMENT_KEY } from './shared';

export const checkAnalysisStatus: VerbOfProvider = {
	fields: [STATEMENT_KEY],
	options: WAIT_OPTIONS,
	run: async (call) => [await check(call)],
};

async function check(call: Call): Promise<object> {
	const key = call.params.read('statementKey', statementKeyParam);
	const waiting = call.params.collection('options', waitOptionsShape);
	const look = async () => statusOf(String(key), await getStatement(call, key));
	return await pollUntilDone(call, waiting, await look(), look);
}

/** The neutral status of a statement. Periculum gives no trust score, and says "altered" but never "genuine". */
function statusOf(key: string, statement: unknown) {
	const { status, providerStatus, fraudulent, reasons, warnings } = toStatus(statement);
	const reference = Reader.of(statement, '', []).optional.text('name');
	return {
		provider: PROVIDER,
		id: key,
		reference,
		status,
		providerStatus,
		trustScore: null,
		fraudulent,
		reasons,
		warnings,
	};
}
