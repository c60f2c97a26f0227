import type { CreditInsights } from '../../../core/shapes/insights';
import type { Statement } from './statement';

/** Fields that only a PDF statement has (current reference, statement-response). */
const PDF_FIELDS = ['confidenceOnParsing', 'pdfCreatedDate', 'pdfModifiedDate'];

/** Fills documents from what is told about the PDF; a statement sent as JSON has none. */
export function fillDocuments({ fields, status }: Statement, { documents, subject }: CreditInsights): void {
	const isPdf = status.fraudulent === true || PDF_FIELDS.some((name) => fields.has(name));
	if (!isPdf) return;
	const pdf = fields.optional;
	documents.push({
		id: subject.id,
		status: status.status,
		state: status.providerStatus,
		trustScore: null,
		qualityScore: null,
		fraudulent: status.fraudulent,
		reviewStatus: null,
		parsingConfidence: pdf.number('confidenceOnParsing'),
		createdAt: pdf.moment('pdfCreatedDate'),
		modifiedAt: pdf.moment('pdfModifiedDate'),
	});
}
