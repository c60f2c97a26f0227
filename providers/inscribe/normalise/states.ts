import type { AnalysisStatus, StatusReason } from '../../../core/shapes/status';

/** What a document's `state` means; `message` completes a sentence that begins with the document. */
interface Meaning {
	status: AnalysisStatus;
	reason?: StatusReason;
}

const refusedFile = (code: string, message: string): Meaning => ({
	status: 'rejected',
	reason: { code, message, action: 'askApplicant' },
});

/** The states of Inscribe's document reference. */
const MEANINGS: Readonly<Record<string, Meaning | undefined>> = {
	PROCESSING: { status: 'processing' },
	PROCESSED: { status: 'ready' },
	ERROR_PROCESSING: {
		status: 'failed',
		reason: {
			code: 'PROCESSING_FAILED',
			message: 'could not be processed by Inscribe. Upload it again; if it fails again, ask Inscribe.',
			action: 'retry',
		},
	},
	VIRUS_DETECTED: refusedFile(
		'VIRUS_DETECTED',
		'contains a virus, so it was not processed. Do not open it, and ask the applicant for another file.',
	),
	CORRUPT_DATA_DETECTED: refusedFile(
		'CORRUPT_FILE',
		'is damaged and cannot be read. Ask the applicant to send it again.',
	),
	PASSWORD_PROTECTED: refusedFile(
		'PASSWORD_PROTECTED',
		'is protected by a password. Ask the applicant for a copy without one.',
	),
	EXCEEDS_MAX_PAGE_COUNT: refusedFile(
		'TOO_MANY_PAGES',
		'has more than 350 pages, which is the most that Inscribe reads. Ask the applicant for a shorter period, or split it.',
	),
};

/** A PROCESSED document that Inscribe takes for forged. A person looks at it: no decision hangs on this signal alone. */
export const FORGED: StatusReason = {
	code: 'DOCUMENT_FRAUDULENT',
	message: 'shows signs of forgery. A person should look at it before anything is decided.',
	action: 'manualReview',
};

/** The meaning of a state, whatever its case; null for one that we do not know. */
export function meaningOf(state: string | null): Meaning | null {
	const name = (state ?? '').toUpperCase();
	return (Object.hasOwn(MEANINGS, name) ? MEANINGS[name] : undefined) ?? null;
}
