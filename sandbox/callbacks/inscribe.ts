import type { Person } from '../people/read';

export const inscribeKinds = ['documentStateChanged', 'collectSessionCompleted', 'customerApprovalChanged'] as const;
export type InscribeKind = (typeof inscribeKinds)[number];

export interface InscribeSubject {
	person: Person;
	customerId: string;
	documentId: string;
	/** What the lender decided about the customer: false is Rejected. */
	approved: boolean;
}

/**
 * The body of one webhook as Inscribe documents it: the document, the collect session or the customer, with no word that
 * says which. The fields of a document and of a customer are those of its API; a collect session's are not public.
 */
export function inscribeWebhook(kind: InscribeKind, subject: InscribeSubject, nowMs: number): object {
	const { person, customerId, documentId, approved } = subject;
	const createdAt = new Date(nowMs).toISOString();
	switch (kind) {
		case 'documentStateChanged':
			return {
				uuid: documentId,
				id: documentId,
				name: `${person.slug}.pdf`,
				created_at: createdAt,
				customer_id: customerId,
				customer_name: person.name,
				state: 'PROCESSED',
				total_pages: 3,
				document_type: 'BANK_STATEMENT',
				subtypes: [],
				file_type: 'TRUE_PDF',
				language: 'en',
				is_fraudulent: person.forgedSalary !== undefined,
				// Low is fraudulent; the two figures are those of sandbox/inscribe.
				trust_score: person.forgedSalary === undefined ? 96 : 9,
				quality_score: 95,
				review_status: null,
				urls: {
					web_app: `https://app.inscribe.example/#/customer/${customerId}/document/${documentId}`,
					api: `https://api.inscribe.example/api/v2/customers/${customerId}/documents/${documentId}`,
					original_file: `https://files.inscribe.example/${documentId}`,
				},
			};
		case 'collectSessionCompleted':
			return {
				id: `sandbox-session-${customerId}`,
				customer_id: customerId,
				status: 'COMPLETED',
				created_at: createdAt,
				completed_at: createdAt,
				document_ids: [documentId],
			};
		case 'customerApprovalChanged':
			return {
				id: customerId,
				name: person.name,
				approved,
				notes: null,
				persons: [],
				company: person.kind === 'business' ? { name: person.name } : null,
				verify_entity: null,
				created_at: createdAt,
			};
	}
}
