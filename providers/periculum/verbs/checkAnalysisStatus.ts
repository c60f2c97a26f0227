import type { Call } from '../../../core/provider/call';
import { EXPECTED_NAME_OPTION, readExpectedName } from '../../../core/provider/expectedName';
import { WAIT_OPTIONS } from '../../../core/provider/fields';
import { checkHolders } from '../../../core/insights/holderMatch';
import { pollUntilDone, waitOptionsShape } from '../../../core/run/poll';
import type { VerbOfProvider } from '../../../core/provider/provider';
import { Reader } from '../../../core/insights/reader';
import { verdictOf } from '../../../core/shapes/words';
import { getStatement, statementKeyParam } from '../api';
import { toHolders, toStatus } from '../normalise';
import { PROVIDER, STATEMENT_KEY } from './shared';

export const checkAnalysisStatus: VerbOfProvider = {
	fields: [STATEMENT_KEY],
	options: [...WAIT_OPTIONS, EXPECTED_NAME_OPTION],
	run: async (call) => [await check(call)],
};

async function check(call: Call): Promise<object> {
	const key = call.params.read('statementKey', statementKeyParam);
	const waiting = call.params.collection('options', waitOptionsShape);
	const expectedName = readExpectedName(call.params);
	const look = async () => statusOf(String(key), await getStatement(call, key), expectedName);
	return await pollUntilDone(call, waiting, await look(), look);
}

/** The neutral status of a statement. Periculum gives no trust score, and says "altered" but never "genuine". */
function statusOf(key: string, statement: unknown, expectedName: string | null) {
	const { status, providerStatus, fraudulent, reasons, warnings } = toStatus(statement);
	const holders = checkHolders(expectedName, [toHolders(statement)]);
	const reference = Reader.of(statement, '', []).optional.text('name');
	return {
		verdict: verdictOf(fraudulent),
		provider: PROVIDER,
		id: key,
		reference,
		status,
		providerStatus,
		trustScore: null,
		fraudulent,
		holderMatch: holders.holderMatch,
		reasons,
		warnings: [...warnings, ...holders.warnings],
	};
}
