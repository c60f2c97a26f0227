import { checkHolders } from '../../../core/insights/holderMatch';
import { NO_HOLDERS, readHolders } from '../../../core/insights/knownHolders';
import { EXPECTED_NAME } from '../../../core/provider/expectedName';
import { param } from '../../../core/provider/param';
import { boolean, list } from '../../../core/provider/paramTypes';
import { WAIT_OPTIONS } from '../../../core/provider/sharedOptions';
import { verb } from '../../../core/provider/verb';
import { pollUntilDone } from '../../../core/run/poll';
import { isTerminal } from '../../../core/shapes/status';
import { verdictOf } from '../../../core/shapes/words';
import { getBankAccounts, getLatestSyncs, postSync } from '../api';
import { PROVIDER, type SyncStatus, toHolders, toSyncStatus } from '../normalise';
import { userId } from './shared';

const dataTypes = param(
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
	list,
);

const startSync = param(
	{
		displayName: 'Start Sync',
		name: 'startSync',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether to have Qard read the bank anew first. One that is already under way is followed instead.',
	},
	boolean,
);

export const checkAnalysisStatus = verb('checkAnalysisStatus', {
	params: { userId },
	options: { ...WAIT_OPTIONS, ...EXPECTED_NAME, dataTypes, startSync },
	run: async ({ userId, options: { expectedName, dataTypes, startSync, ...waiting } }, call) => {
		const { http } = call;
		const look = async () => toSyncStatus(await getLatestSyncs(http, userId));
		const before = startSync ? await look() : null;
		const hasStarted = startSync && (await postSync(http, userId, dataTypes));
		const read = async () => answerOf(userId, sinceStarted(await look(), hasStarted ? before : null));
		const answer = await pollUntilDone(call, waiting, await read(), read);
		const readOwners = async () => toHolders(await getBankAccounts(http, userId));
		const holders = isTerminal(answer.status)
			? await readHolders(expectedName, 'bank accounts', readOwners)
			: NO_HOLDERS;
		const { holderMatch, warnings } = checkHolders(expectedName, holders.accounts);
		return [{ ...answer, holderMatch, warnings: [...answer.warnings, ...holders.warnings, ...warnings] }];
	},
});

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
