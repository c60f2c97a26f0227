import type { Warning } from '../../../core/shapes/insights';
import type { AnalysisStatus, StatusReason } from '../../../core/shapes/status';
import type { ReadDocument } from './document';

/** What several documents say together. */
export interface Verdict {
	status: AnalysisStatus;
	/** State of the document that decides the status. */
	providerStatus: string | null;
	trustScore: number | null;
	qualityScore: number | null;
	fraudulent: boolean | null;
	reasons: StatusReason[];
	warnings: Warning[];
}

const WORST_FIRST: readonly AnalysisStatus[] = ['rejected', 'failed', 'insufficientData', 'processing', 'ready'];

const NO_DOCUMENTS: Verdict = {
	status: 'insufficientData',
	providerStatus: null,
	trustScore: null,
	qualityScore: null,
	fraudulent: null,
	reasons: [
		{
			code: 'NO_DOCUMENTS',
			message:
				'The customer has no documents at Inscribe. Ask the applicant for one and upload it; open-banking data alone is not checked for forgery.',
			action: 'askApplicant',
		},
	],
	warnings: [],
};

/**
 * The worst status, the lowest scores, and fraudulent if any document is; a verdict that one document lacks is null for all (unless another
 * one is fraudulent): a document without a verdict is never taken for genuine. A score that one statement lacks is null for all; an ID card
 * without one hides none.
 */
export function toVerdict(documents: readonly ReadDocument[]): Verdict {
	const worst = WORST_FIRST.flatMap((status) => documents.filter(({ neutral }) => neutral.status === status))[0];
	if (worst === undefined) return { ...NO_DOCUMENTS, reasons: NO_DOCUMENTS.reasons.map((reason) => ({ ...reason })) };
	const judged = judgedDocuments(documents);
	return {
		status: worst.neutral.status,
		providerStatus: worst.neutral.state,
		trustScore: lowest(judged.map(({ neutral }) => neutral.trustScore)),
		qualityScore: lowest(judged.map(({ neutral }) => neutral.qualityScore)),
		fraudulent: anyFraudulent(documents.map(({ neutral }) => neutral.fraudulent)),
		reasons: documents.flatMap(({ reasons }) => reasons),
		warnings: documents.flatMap(({ warnings }) => warnings),
	};
}

/** The documents on which the figures rest: the statements, and whatever is fraudulent; all of them where none is a statement. */
export function judgedDocuments(documents: readonly ReadDocument[]): readonly ReadDocument[] {
	const statements = documents.filter(({ isStatement, neutral }) => isStatement || neutral.fraudulent === true);
	return statements.some(({ isStatement }) => isStatement) ? statements : documents;
}

function lowest(scores: ReadonlyArray<number | null>): number | null {
	const told = scores.filter((score) => score !== null);
	return told.length < scores.length ? null : Math.min(...told);
}

function anyFraudulent(flags: ReadonlyArray<boolean | null>): boolean | null {
	if (flags.includes(true)) return true;
	return flags.includes(null) ? null : false;
}
