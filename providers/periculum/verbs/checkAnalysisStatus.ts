import { checkHolders } from '../../../core/insights/holderMatch';
import { Reader } from '../../../core/insights/reader';
import { EXPECTED_NAME } from '../../../core/provider/expectedName';
import { WAIT_OPTIONS } from '../../../core/provider/sharedOptions';
import { verb } from '../../../core/provider/verb';
import { pollUntilDone } from '../../../core/run/poll';
import { verdictOf } from '../../../core/shapes/words';
import { getStatement } from '../api';
import { toHolders, toStatus } from '../normalise';
import { PROVIDER, statementKey } from './shared';

export const checkAnalysisStatus = verb('checkAnalysisStatus', {
	params: { statementKey },
	options: { ...WAIT_OPTIONS, ...EXPECTED_NAME },
	run: async ({ statementKey, options: { expectedName, ...waiting } }, call) => {
		const look = async () => statusOf(String(statementKey), await getStatement(call, statementKey), expectedName);
		return [await pollUntilDone(call, waiting, await look(), look)];
	},
});

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
