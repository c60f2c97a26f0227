import { z } from 'zod';
import type { Call } from '../../../core/provider/call';
import { EXPECTED_NAME_OPTION, readExpectedName } from '../../../core/provider/expectedName';
import { WAIT_OPTIONS } from '../../../core/provider/fields';
import { checkHolders } from '../../../core/insights/holderMatch';
import { NO_HOLDERS, readHolders } from '../../../core/insights/knownHolders';
import { pollUntilDone, waitOptionsShape } from '../../../core/run/poll';
import type { VerbOfProvider } from '../../../core/provider/provider';
import { isTerminal } from '../../../core/shapes/status';
import { verdictOf } from '../../../core/shapes/words';
import { getBankAccounts, getLatestSyncs, postSync } from '../api';
import { PROVIDER, type SyncStatus, toHolders, toSyncStatus } from '../normalise';
import { USER_ID, nameList } from './shared';

export const checkAnalysisStatus: VerbOfProvider = {
	fields: [USER_ID],
	options: [
		...WAIT_OPTIONS,
		{
			displayName: 'Data Types to Sync',
			name: 'dataTypes',
			type: 'string',
			default: '',
			placeholder: 'e.g. BANK_TRANSACTION, BANK_CREDIT_INSIGHTS',
			description:
				'What to sync, separated by commas; everything where it is left empty. Qard does not publish these names: these ones are inferred.',
			displayOptions: { show: { startSync: [true] } },
		},
		EXPECTED_NAME_OPTION,
		{
			displayName: 'Start Sync',
			name: 'startSync',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description: 'Whether to have Qard read the bank anew first. One that is already under way is followed instead.',
		},
	],
	run: async (call) => [await check(call)],
};

async function check(call: Call): Promise<object> {
	const { http, params } = call;
	const userId = params.text('userId');
	const { startSync, dataTypes, ...waiting } = params.collection('options', {
		...waitOptionsShape,
		startSync: z.boolean().default(false),
		dataTypes: nameList,
	});
	const expectedName = readExpectedName(params);
	const look = async () => toSyncStatus(await getLatestSyncs(http, userId));
	const before = startSync ? await look() : null;
	const hasStarted = startSync && (await postSync(http, userId, dataTypes));
	const read = async () => answerOf(userId, sinceStarted(await look(), hasStarted ? before : null));
	const answer = await pollUntilDone(call, waiting, await read(), read);
	const readOwners = async () => toHolders(await getBankAccounts(http, userId));
	const holders = isTerminal(answer.status) ? await readHolders(expectedName, 'bank accounts', readOwners) : NO_HOLDERS;
	const { holderMatch, warnings } = checkHolders(expectedName, holders.accounts);
	return { ...answer, holderMatch, warnings: [...answer.warnings, ...holders.warnings, ...warnings] };
}

/** Right after a start the list may still be the one of the sync before: its verdict is then not that of the new one. */
function sinceStarted(now: SyncStatus, before: SyncStatus | null): SyncStatus {
	const isOld = before !== null && JSON.stringify(now.syncs) === JSON.stringify(before.syncs);
	return isOld ? { ...now, status: 'processing', reasons: [] } : now;
}

/** Qard checks no documents: it gives neither a trust score nor a word about fraud. */
function answerOf(userId: string, { status, providerStatus, reasons, syncs, warnings }: SyncStatus) {
	return {
		verdict: verdictOf(null),
		provider: PROVIDER,
		id: userId,
		reference: null,
		status,
		providerStatus,
		trustScore: null,
		fraudulent: null,
		holderMatch: null,
		reasons,
		syncs,
		warnings,
	};
}
