import type { Call } from '../../core/provider/call';
import { pathOf } from '../../core/http/path';
import { unusableAnswer } from '../../core/http/providerFault';

export type StatementType = 'consumer' | 'business';

const SAME_NAME_OR_BAD_STATEMENT =
	'If the name was used before, Periculum has a statement of it and takes each name once: where it is this one, look for its key at Periculum and read it with Get Credit Insights; where it is another, give this one a name of its own. Else check the statement.';
const TOO_FEW_TRANSACTIONS = 'Periculum takes a statement only with at least ten transactions.';
/** What to do when it is not clear whether a statement arrived. */
export const LOOK_FOR_STATEMENT = 'Look in Periculum for a statement of this name before uploading it again.';
const NO_SUCH_STATEMENT = 'Check the statement key: Periculum does not know it.';

/** POST /statements/analytics: a statement as JSON; analysed at once. */
export async function postStatement(
	{ http }: Call,
	statement: { body: Record<string, unknown>; format: string; statementType: StatementType },
): Promise<unknown> {
	const { body } = await http.send({
		method: 'POST',
		path: '/statements/analytics',
		query: { format: statement.format, statementType: statement.statementType },
		json: statement.body,
		ifUnclear: LOOK_FOR_STATEMENT,
		// The document calls it "404 bad request": here a 404 is no missing thing.
		cures: { 400: SAME_NAME_OR_BAD_STATEMENT, 404: TOO_FEW_TRANSACTIONS },
	});
	return body;
}

/** PUT /statements: a PDF as multipart; analysed later. */
export async function putPdf(
	{ http }: Call,
	pdf: { content: Blob; fileName: string; password: string; statementType: StatementType },
): Promise<unknown> {
	const { body } = await http.send({
		method: 'PUT',
		path: '/statements',
		form: () => {
			const form = new FormData();
			// A slice shares the bytes; the type is ours, as a fetched file often says octet-stream.
			form.append('file', pdf.content.slice(0, pdf.content.size, 'application/pdf'), pdf.fileName);
			if (pdf.password !== '') form.append('password', pdf.password);
			form.append('statementType', pdf.statementType);
			return form;
		},
		sensitive: [pdf.password],
		ifUnclear: LOOK_FOR_STATEMENT,
		cures: {
			400: 'Check the file and its password. If a file of this name was uploaded before, Periculum has its statement and takes each name once: where it is this one, look for its key at Periculum and read it with Get Credit Insights; where it is another, rename the file.',
		},
	});
	return body;
}

/** GET /statements/{key}: the statement, with its analysis once that is done. */
export async function getStatement({ http }: Call, key: number): Promise<unknown> {
	return (await http.send({ method: 'GET', path: pathOf('statements', key), cures: { 404: NO_SUCH_STATEMENT } })).body;
}

/** GET /statements/{key}/transactions: all of them; there is no paging. */
export async function getTransactions({ http }: Call, key: number): Promise<unknown> {
	const path = pathOf('statements', key, 'transactions');
	return (await http.send({ method: 'GET', path, cures: { 404: NO_SUCH_STATEMENT } })).body;
}

/** PATCH /statements/identification: attaches identifiers (BVN, NIN, ID) of the customer; names in the document's spelling. */
export async function patchIdentification(
	{ http }: Call,
	statementKey: number,
	identifications: ReadonlyArray<{ identifierName: string; value: string }>,
): Promise<void> {
	await http.send({
		method: 'PATCH',
		path: '/statements/identification',
		json: {
			statementKey,
			identificationData: identifications.map(({ identifierName, value }) => ({
				IdentifierName: identifierName,
				Value: value,
			})),
		},
		sensitive: identifications.map(({ value }) => value),
		cures: {
			400: 'Check the identifier names: Periculum takes only those that it has set up for your account.',
			404: NO_SUCH_STATEMENT,
		},
	});
}

export interface AffordabilityRequest {
	statementKey: number;
	dti: number;
	loanTenure: number;
	averageMonthlyTotalExpenses?: number;
	averageMonthlyLoanRepaymentAmount?: number;
}

/** What was made, which is the answer: without it nobody knows it, although it is there. */
function made(body: unknown, ifUnclear: string): unknown {
	if (body !== null) return body;
	const hint = 'If it stays, ask Periculum.';
	throw unusableAnswer('Periculum', 'answered with nothing', { isWrite: true, ifUnclear, hint });
}

const LIST_ASSESSMENTS = 'List the earlier assessments of this statement before asking again.';

/** POST /affordability. A figure that is left out is taken from the statement; a repayment of 0 means "do not count repayments". */
export async function postAffordability({ http }: Call, request: AffordabilityRequest): Promise<unknown> {
	const { body } = await http.send({
		method: 'POST',
		path: '/affordability',
		json: request,
		ifUnclear: LIST_ASSESSMENTS,
		cures: { 404: NO_SUCH_STATEMENT },
	});
	return made(body, LIST_ASSESSMENTS);
}

/** GET /affordability/{key}: the earlier assessments, in the provider's order. */
export async function getAffordabilities({ http }: Call, key: number): Promise<unknown> {
	return (await http.send({ method: 'GET', path: pathOf('affordability', key), cures: { 404: NO_SUCH_STATEMENT } }))
		.body;
}

const LIST_SCORES = 'List the earlier scores of this statement before asking again.';

/** POST /creditscore/{key}: the score by the account's own rules. */
export async function postScore({ http }: Call, key: number): Promise<unknown> {
	const path = pathOf('creditscore', key);
	const cures = { 404: NO_SUCH_STATEMENT };
	return made((await http.send({ method: 'POST', path, ifUnclear: LIST_SCORES, cures })).body, LIST_SCORES);
}

/** POST /creditscore/v2: the score by a named scorecard, with figures of one's own where the scorecard asks for them. */
export async function postScoreByScorecard(
	{ http }: Call,
	request: { statementKey: number; scorecard: string; fields: ReadonlyArray<{ name: string; value: string }> },
): Promise<unknown> {
	const { body } = await http.send({
		method: 'POST',
		path: '/creditscore/v2',
		json: {
			statementKey: request.statementKey,
			scorecardDefinitionName: request.scorecard,
			customScorecardFields: request.fields.map(({ name, value }) => ({ FieldName: name, FieldValue: value })),
		},
		ifUnclear: LIST_SCORES,
		cures: { 404: 'Check the statement key and the name of the scorecard: Periculum does not know one of them.' },
	});
	return made(body, LIST_SCORES);
}

/** GET /creditscore/{key}: the earlier scores, in the provider's order (they carry no date). */
export async function getScores({ http }: Call, key: number): Promise<unknown> {
	return (await http.send({ method: 'GET', path: pathOf('creditscore', key), cures: { 404: NO_SUCH_STATEMENT } })).body;
}
