import type { Warning } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';
import type { AnalysisStatus, StatusReason } from '../../../core/shapes/status';
import { hasAnalysis } from './blocks';

/** What a statement's processingStatus means. */
export interface ReadStatus {
	status: AnalysisStatus;
	/** The provider's own word. */
	providerStatus: string | null;
	/** True for an altered PDF; Periculum never says that a statement is genuine, so it is never false. */
	fraudulent: boolean | null;
	reasons: StatusReason[];
}

const reason = (code: string, message: string, action: StatusReason['action']): StatusReason => ({
	code,
	message,
	action,
});

const PROVIDER_ACCOUNT_EMPTY: Meaning = {
	status: 'failed',
	reason: reason(
		'PROVIDER_ACCOUNT_BALANCE',
		'Your own account at Periculum has no balance left, so the statement was not analysed. The applicant has nothing to do with it.',
		'contactProvider',
	),
};

interface Meaning {
	status: AnalysisStatus;
	reason?: StatusReason;
}

/** Statuses of the current reference (statement-response), by their letters alone. INSUFFIENT is how that page spells it. */
const MEANINGS: Readonly<Record<string, Meaning | undefined>> = {
	uploaded: { status: 'processing' },
	processing: { status: 'processing' },
	processed: { status: 'ready' },
	failed: {
		status: 'failed',
		reason: reason(
			'PROCESSING_FAILED',
			'Periculum could not process the statement. Upload it again; if it fails again, ask Periculum with the statement key.',
			'retry',
		),
	},
	insuffientbalance: PROVIDER_ACCOUNT_EMPTY,
	insufficientbalance: PROVIDER_ACCOUNT_EMPTY,
	nobalance: {
		status: 'insufficientData',
		reason: reason(
			'NO_BALANCE',
			'The statement shows no account balances. Ask the applicant for a full statement with a balance on each line.',
			'askApplicant',
		),
	},
	notransactions: {
		status: 'insufficientData',
		reason: reason(
			'NO_TRANSACTIONS',
			'No transactions were found in the statement. Ask the applicant for a statement of an account in use.',
			'askApplicant',
		),
	},
	notenoughtransactions: {
		status: 'insufficientData',
		reason: reason(
			'NOT_ENOUGH_TRANSACTIONS',
			'The statement has too few transactions (Periculum needs ten). Ask the applicant for a statement of a longer period.',
			'askApplicant',
		),
	},
	altered: {
		status: 'rejected',
		reason: reason(
			'STATEMENT_ALTERED',
			'Periculum found that the PDF was changed after the bank made it. A person should look at it before anything is decided.',
			'manualReview',
		),
	},
};

/** Reads the status of a statement, matched by letters only: case, spaces and underscores differ between pages. Never throws. */
export function toStatus(raw: unknown): ReadStatus & { warnings: Warning[] } {
	const warnings: Warning[] = [];
	const answer = Reader.of(raw, '', warnings);
	return { ...readStatus(answer, hasAnalysis(answer), warnings), warnings };
}

/** The status of an opened answer; one we do not know is processing while there is no analysis, and ready once there is. */
export function readStatus(answer: Reader, isAnalysed: boolean, warnings: Warning[]): ReadStatus {
	const providerStatus = answer.optional.text('processingStatus');
	const letters = (providerStatus ?? '').toLowerCase().replace(/[^a-z]/g, '');
	const meaning = Object.hasOwn(MEANINGS, letters) ? MEANINGS[letters] : undefined;
	if (meaning === undefined) {
		warnings.push(unknownStatus(providerStatus, isAnalysed));
		return { status: isAnalysed ? 'ready' : 'processing', providerStatus, fraudulent: null, reasons: [] };
	}
	return {
		status: meaning.status,
		providerStatus,
		fraudulent: letters === 'altered' ? true : null,
		reasons: meaning.reason === undefined ? [] : [{ ...meaning.reason }],
	};
}

function unknownStatus(providerStatus: string | null, isAnalysed: boolean): Warning {
	const told = providerStatus === null ? 'Periculum tells no status' : `The status "${providerStatus}" is not known`;
	const taken = isAnalysed
		? 'the analysis is there, so the statement is taken as ready'
		: 'it is taken as still being processed';
	return { code: 'STATUS_UNKNOWN', path: 'status', message: `${told}; ${taken}.`, source: 'processingStatus' };
}
