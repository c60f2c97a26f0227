import type { Customer, Document, DocumentState } from './model';

/** PROCESSING until its time is over, then what the file turned out to be. */
export function stateOf(document: Document, nowMs: number): DocumentState {
	return nowMs < document.processedMs ? 'PROCESSING' : document.examined.state;
}

/** The documents whose contents are there by now; a forged one is among them, so the verdict has to be looked at. */
export function processedDocuments(customer: Customer, nowMs: number): Document[] {
	return customer.documents.filter((document) => stateOf(document, nowMs) === 'PROCESSED');
}

/** A document as the upload, the list and the webhook carry it. `apiUrl` is the address of the API. */
export function documentAnswer(document: Document, customer: Customer, nowMs: number, apiUrl: string): object {
	const state = stateOf(document, nowMs);
	const { examined } = document;
	const whenDone = <Value>(value: Value | null) => (state === 'PROCESSING' ? null : value);
	const webPath = `customer/${customer.id}/document/${document.id}`;
	return {
		uuid: document.uuid,
		id: document.id,
		name: document.name,
		created_at: new Date(document.createdMs).toISOString(),
		customer_id: customer.id,
		customer_name: customer.name,
		state,
		total_pages: whenDone(examined.totalPages),
		document_type: whenDone(examined.documentType),
		subtypes: [],
		file_type: whenDone(examined.fileType),
		language: state === 'PROCESSED' ? 'en' : null,
		// "Only available when the document is in the PROCESSED state."
		...(state === 'PROCESSED' ? { is_fraudulent: examined.isFraudulent } : {}),
		trust_score: whenDone(examined.trustScore),
		quality_score: whenDone(examined.qualityScore),
		// What a person says about the document in the web app: nobody does here.
		review_status: null,
		urls: {
			web_app: `https://app.inscribe.example/#/${webPath}`,
			api: `${apiUrl}/customers/${customer.id}/documents/${document.id}`,
			original_file: `https://files.inscribe.example/${document.uuid}`,
		},
		tags: document.tags,
	};
}
