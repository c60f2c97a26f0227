import type { Transport } from '../../core/http/transport';
import { personalTexts } from '../../core/base/personalTexts';
import { pathOf } from '../../core/http/path';
import { listAll, listPage } from './paging';

const NO_SUCH_CUSTOMER = 'Check the customer ID: Inscribe does not know it.';
/** What to do when it is not clear whether documents arrived. */
export const LOOK_FOR_DOCUMENTS = "Look at the customer's documents in Inscribe before uploading again.";
const CUSTOMER_CURES = { 404: NO_SUCH_CUSTOMER } as const;
const WRONG_VALUES = 'Check the values of this item: Inscribe found them incomplete or malformed.';

/** Where open-banking data is sent, by format (page "Submitting open banking data"). */
export const OPEN_BANKING_PATHS = {
	plaidAssetReport: 'plaid_asset_report',
	mxAggregatedData: 'mx_aggregated_data',
	inscribeFinancialData: 'inscribe_financial_data',
} as const;

export type OpenBankingFormat = keyof typeof OPEN_BANKING_PATHS;

/** The kinds of credit insights with the end of their address; the general ones stand at the address itself (seed, step 3a). */
export const INSIGHT_PATHS = {
	general: [],
	income: ['income_insights'],
	risk: ['risk_insights'],
	expenditure: ['expenditure_insights'],
	loan: ['loan_insights'],
	cashflow: ['cashflow_insights'],
} as const;

export type InsightType = keyof typeof INSIGHT_PATHS;

/** Whose insights or transactions: all of a customer's, or those of one bank account. */
export interface Subject {
	customerId: string;
	bankAccountId: string | null;
}

function subjectPath({ customerId, bankAccountId }: Subject): string {
	return pathOf('customers', customerId, ...(bankAccountId === null ? [] : ['bank_accounts', bankAccountId]));
}

/** What POST /customers takes, in the document's spelling; what is left out stays undecided there. */
export interface NewCustomer {
	name: string;
	approved?: boolean;
	notes?: string;
	persons?: unknown[];
	company?: { name: string };
	verify_entity?: Record<string, unknown>;
}

/** POST /customers. */
export async function postCustomer(http: Transport, customer: NewCustomer): Promise<unknown> {
	const { body } = await http.send({
		method: 'POST',
		path: pathOf('customers'),
		json: customer,
		ifUnclear: 'Look in Inscribe for a customer of this name before creating it again.',
		cures: { 400: WRONG_VALUES },
	});
	return body;
}

/** GET /customers: a page of them, from 1; `search` narrows them, empty for all. */
export async function getCustomerPage(http: Transport, { search, page }: { search: string; page: number }) {
	return await listPage(http, { path: pathOf('customers'), what: 'customers', query: queryOf({ search }), page });
}

/** GET /customers/{id}. */
export async function getCustomer(http: Transport, customerId: string): Promise<unknown> {
	return (await http.send({ method: 'GET', path: pathOf('customers', customerId), cures: CUSTOMER_CURES })).body;
}

/** A file as it is sent. */
export interface DocumentFile {
	content: Blob;
	fileName: string;
	mimeType: string;
}

/** POST /customers/{id}/documents: several files in one multipart request; they are processed afterwards. */
export async function postDocuments(
	http: Transport,
	customerId: string,
	upload: { files: readonly DocumentFile[]; tags: readonly string[]; verifyEntities: readonly unknown[] },
): Promise<unknown> {
	const { body } = await http.send({
		method: 'POST',
		path: pathOf('customers', customerId, 'documents'),
		form: () => {
			const form = new FormData();
			for (const { content, fileName, mimeType } of upload.files) {
				// A slice shares the bytes; the type is the one that the file itself shows.
				form.append('file', content.slice(0, content.size, mimeType), fileName);
			}
			// Plain fields, as in the document's example: a part with a file name would pass for one more document.
			if (upload.verifyEntities.length > 0) form.append('verify_entities', JSON.stringify(upload.verifyEntities));
			if (upload.tags.length > 0) form.append('tags', JSON.stringify(upload.tags.map((text) => ({ text }))));
			return form;
		},
		sensitive: personalTexts(upload.verifyEntities),
		ifUnclear: LOOK_FOR_DOCUMENTS,
		cures: { ...CUSTOMER_CURES, 400: 'Check the files, tags and entities to verify of this item.' },
	});
	return body;
}

/** GET /customers/{id}/documents/: all documents of a customer. The slash is that of Inscribe's own client. */
export async function getDocuments(http: Transport, customerId: string): Promise<unknown[]> {
	const path = `${pathOf('customers', customerId, 'documents')}/`;
	return await listAll(http, { path, what: 'documents', cures: CUSTOMER_CURES });
}

/** GET /customers/{id}/documents/{id}: the result of one document. */
export async function getDocument(http: Transport, customerId: string, documentId: string): Promise<unknown> {
	const { body } = await http.send({
		method: 'GET',
		path: pathOf('customers', customerId, 'documents', documentId),
		cures: { 404: 'Check the customer ID and the document ID: Inscribe does not know one of them.' },
	});
	return body;
}

/** POST /customers/{id}/open_banking_data/{format}: the data exactly as given. */
export async function postOpenBankingData(
	http: Transport,
	customerId: string,
	{ format, data }: { format: OpenBankingFormat; data: unknown },
): Promise<unknown> {
	const { body } = await http.send({
		method: 'POST',
		path: pathOf('customers', customerId, 'open_banking_data', OPEN_BANKING_PATHS[format]),
		json: data,
		ifUnclear: "Look at the customer's bank accounts in Inscribe before sending the data again.",
		cures: { ...CUSTOMER_CURES, 400: 'Check that the data is in the chosen format.' },
	});
	return body;
}

/** GET /customers/{id}/bank_accounts: all of them. */
export async function getBankAccounts(http: Transport, customerId: string): Promise<unknown[]> {
	const path = pathOf('customers', customerId, 'bank_accounts');
	return await listAll(http, { path, what: 'bank accounts', cures: CUSTOMER_CURES });
}

/** GET .../transactions of a customer or of one bank account, at most `limit` of them; document IDs leave open-banking rows out. */
export async function getTransactions(
	http: Transport,
	subject: Subject,
	{ limit, documentIds = [] }: { limit?: number; documentIds?: readonly string[] } = {},
): Promise<unknown[]> {
	const path = `${subjectPath(subject)}${pathOf('transactions')}`;
	const cures = {
		404: 'Check the IDs: Inscribe does not know the customer or the bank account.',
		403: 'Transactions may not be enabled for your Inscribe account. Ask Inscribe to enable them.',
	};
	return await listAll(http, {
		path,
		query: queryOf({ document_ids: documentIds.join(',') }),
		what: 'transactions',
		paging: 'cursor',
		...(limit === undefined ? {} : { limit }),
		cures,
	});
}

/** What the analysis is made of (the four query parameters of the public schema). Days as `YYYY-MM-DD`; null and empty are no filter. */
export interface AnalysisFilters {
	startDate: string | null;
	endDate: string | null;
	documentIds: readonly string[];
	includeUnreconciled: boolean;
}

/** GET .../credit_analysis and its five special kinds. */
export async function getCreditAnalysis(
	http: Transport,
	subject: Subject,
	{ type, filters }: { type: InsightType; filters: AnalysisFilters },
): Promise<unknown> {
	const path = `${subjectPath(subject)}${pathOf('credit_analysis', ...INSIGHT_PATHS[type])}`;
	const query = queryOf({
		start_date: filters.startDate ?? '',
		end_date: filters.endDate ?? '',
		document_ids: filters.documentIds.join(','),
		include_unreconciled_documents: filters.includeUnreconciled ? 'true' : '',
	});
	return (await http.send({ method: 'GET', path, query, cures: { 400: 'Check the filters of this item.' } })).body;
}

/** Without what is not set. */
function queryOf(values: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
