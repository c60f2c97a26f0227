import { HttpError } from '../http';
import type { Document } from './model';
import { documentAnswer, stateOf } from './document';
import { pageOf } from './paging';
import { parsedDetails } from './parsedDetails';
import { customerOf, notFound, type InscribeCall, type InscribeRoute } from './route';

/** List, get and delete the documents of a customer. */
export function documentRoutes(now: () => number): InscribeRoute[] {
	return [
		{
			method: 'GET',
			// With the slash at the end, as documented.
			path: '/customers/:customerId/documents/',
			handle(call) {
				const customer = customerOf(call);
				const newestFirst = [...customer.documents].reverse();
				const { data } = pageOf(newestFirst, call.request.query);
				return {
					status: 200,
					body: { data: data.map((document) => documentAnswer(document, customer, now(), apiUrlOf(call))) },
				};
			},
		},
		{
			method: 'GET',
			path: '/customers/:customerId/documents/:documentId',
			handle(call) {
				const customer = customerOf(call);
				const document = documentOf(call);
				const isCompact = call.request.query.get('style') === 'compact';
				return {
					status: 200,
					body: {
						...documentAnswer(document, customer, now(), apiUrlOf(call)),
						...(stateOf(document, now()) === 'PROCESSED'
							? { parsed_details: parsedDetails(document.examined, isCompact) }
							: {}),
					},
				};
			},
		},
		{
			method: 'DELETE',
			path: '/customers/:customerId/documents/:documentId',
			handle(call) {
				const customer = customerOf(call);
				const document = documentOf(call);
				customer.documents = customer.documents.filter((candidate) => candidate !== document);
				return { status: 204 };
			},
		},
	];
}

/** The address under which the client reached the API. */
export function apiUrlOf({ request }: InscribeCall): string {
	if (request.headers.host === undefined) throw new HttpError(400, { message: 'The Host header is missing.' });
	return `http://${request.headers.host}/inscribe/api/v2`;
}

/** A document goes by its `id` as in `urls.api`, or by its `uuid`. */
function documentOf(call: InscribeCall): Document {
	const { documentId } = call.params;
	const document = customerOf(call).documents.find(({ id, uuid }) => id === documentId || uuid === documentId);
	if (document === undefined) throw notFound(`The customer has no document with id ${documentId}.`);
	return document;
}
