import type { Warning } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';
import type { AnalysisStatus, StatusReason } from '../../../core/shapes/status';
import { readIbans } from './ibans';
import { allPrerequisites, namedPrerequisites } from './prerequisites';
import { findResults } from './results';

/** What a UseCaseStatus means. */
export interface ReadStatus {
	status: AnalysisStatus;
	/** The provider's own word. */
	providerStatus: string | null;
	reasons: StatusReason[];
}

/** What a registration's status answer, or a callback body, tells of the registration itself. */
export interface RegistrationStatus extends ReadStatus {
	registrationId: string | null;
	psuIds: string[];
	/** What was asked for at registration: NONE, CS, PS or CSPS. */
	option: string | null;
	ibans: string[];
	warnings: Warning[];
}

/** Statuses of GetRegistrationResponseStatus, by their letters alone. Only two are final. */
const STATUSES: Readonly<Record<string, AnalysisStatus | undefined>> = {
	registrationcreated: 'processing',
	registrationfinalised: 'processing',
	datacollectiondone: 'processing',
	datacollectionerror: 'failed',
	analysisfinalised: 'ready',
};

/** Reads GET /register/{registrationId}/status, or what a callback body tells beside its report. Never throws. */
export function toStatus(answer: unknown): RegistrationStatus {
	const warnings: Warning[] = [];
	const { registrationId, psuIds, useCaseStatus } = findResults(answer);
	return {
		registrationId,
		psuIds,
		option: readOption(answer),
		...readStatus(
			useCaseStatus ?? Reader.of(answer, '', []).optional.text('RegistrationStatus'),
			namedPrerequisites(answer),
			warnings,
		),
		ibans: readIbans(answer),
		warnings,
	};
}

/**
 * The meaning of a status word; one we do not know is still being processed, with STATUS_UNKNOWN. `failed` are the prerequisites
 * that the answer names as failed.
 */
export function readStatus(word: string | null, failed: StatusReason[], warnings: Warning[]): ReadStatus {
	const letters = (word ?? '')
		.toLowerCase()
		.replace(/[^a-z]/g, '')
		.replace('finalized', 'finalised');
	const status = Object.hasOwn(STATUSES, letters) ? STATUSES[letters] : undefined;
	if (status === undefined) {
		const told = word === null ? 'Worldline tells no status' : `The status "${word}" is not known`;
		const message = `${told}; it is taken as still being processed.`;
		warnings.push({ code: 'STATUS_UNKNOWN', path: 'status', message, source: 'UseCaseStatus' });
		return { status: 'processing', providerStatus: word, reasons: [] };
	}
	if (status !== 'failed') return { status, providerStatus: word, reasons: [] };
	return failed.length === 0
		? { status, providerStatus: word, reasons: allPrerequisites() }
		: { status: 'insufficientData', providerStatus: word, reasons: failed };
}

/** The value of the parameter `option`, as POST /register writes it. */
function readOption(answer: unknown): string | null {
	const parameters = Reader.of(answer, '', []).optional.list('Parameter', 'Parameters');
	const option = parameters.find((parameter) => parameter.optional.text('Key')?.toLowerCase() === 'option');
	return option?.optional.text('Value')?.toUpperCase() ?? null;
}
