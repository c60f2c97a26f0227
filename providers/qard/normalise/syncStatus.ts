import type { Warning } from '../../../core/shapes/insights';
import type { Sync } from '../../../core/shapes/outputs/analysisStatus';
import { Reader } from '../../../core/insights/reader';
import type { AnalysisStatus, StatusReason } from '../../../core/shapes/status';

/** What the latest syncs mean together. */
export interface SyncStatus {
	status: AnalysisStatus;
	/** The provider's own words, each once. */
	providerStatus: string | null;
	reasons: StatusReason[];
	syncs: Sync[];
	warnings: Warning[];
}

const ERRORS: Readonly<Record<string, { words: string; action: StatusReason['action'] }>> = {
	AUTH_ERROR: {
		words: 'no longer lets Qard in. Send the person a new link with Request Bank Consent',
		action: 'reconnect',
	},
	FETCH_ERROR: { words: 'could not be read this time. Start the sync again later', action: 'retry' },
	INTERNAL_ERROR: {
		words: 'could not be read because of a fault at Qard. Ask Qard, with the ID of the sync',
		action: 'contactProvider',
	},
};

/**
 * Reads the entries of GET /users/{id}/sync/latest. Any QUEUED or FETCHING is processing; else any error is failed and names the
 * bank; ready only when all succeeded. Nothing synced, and a word that is not known, are processing with a warning. Never throws.
 */
export function toSyncStatus(entries: readonly unknown[]): SyncStatus {
	const warnings: Warning[] = [];
	const syncs = entries.map((entry, index) => toSync(entry, index, warnings));
	const words = syncs.map(({ providerStatus }) => wordOf(providerStatus));
	const reasons = syncs.flatMap((sync, index) => reasonsOf(sync, words[index] ?? ''));
	const isPending = words.some((word) => word !== 'SUCCESS' && !Object.hasOwn(ERRORS, word));
	const unknown = words.findIndex((word) => !['QUEUED', 'FETCHING', 'SUCCESS', ...Object.keys(ERRORS)].includes(word));
	if (syncs.length === 0) {
		const message = 'Nothing was synced for this user yet. Connect a bank account, or turn on Start Sync.';
		warnings.push({ code: 'NOTHING_SYNCED', path: '', message });
	} else if (unknown >= 0) {
		const message = `The status "${syncs[unknown]?.providerStatus ?? ''}" is not known; it is taken as still being processed.`;
		warnings.push({ code: 'STATUS_UNKNOWN', path: 'syncs[].providerStatus', message, source: `[${unknown}].status` });
	}
	return {
		status: isPending || syncs.length === 0 ? 'processing' : reasons.length > 0 ? 'failed' : 'ready',
		providerStatus: [...new Set(syncs.flatMap(({ providerStatus }) => providerStatus ?? []))].join(', ') || null,
		reasons,
		syncs,
		warnings,
	};
}

/** Qard's times carry no time zone, so neither do these. */
function toSync(entry: unknown, index: number, warnings: Warning[]): Sync {
	const row = Reader.of(entry, `[${index}]`, warnings);
	const optional = row.optional;
	return {
		id: optional.text('id'),
		dataType: optional.text('data_type'),
		bankProvider: optional.text('provider_name'),
		connectionId: optional.text('data_connection_id'),
		providerStatus: row.text('status'),
		requestedAt: optional.moment('requested_at'),
		completedAt: optional.moment('completed_at'),
	};
}

function wordOf(told: string | null): string {
	return told?.toUpperCase().replace(/[\s-]+/g, '_') ?? '';
}

function reasonsOf({ bankProvider, dataType }: Sync, word: string): StatusReason[] {
	const error = Object.hasOwn(ERRORS, word) ? ERRORS[word] : undefined;
	if (error === undefined) return [];
	const what = dataType === null ? '' : ` (${dataType})`;
	const message = `${bankProvider ?? 'A bank that Qard does not name'}${what} ${error.words}.`;
	return [{ code: word, message, action: error.action }];
}
