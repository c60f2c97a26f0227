import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { inputError } from '../../../../core/base/errors';
import { waitOptionsShape } from '../../../../core/run/poll';
import { type DocumentFile, getDocument, postDocuments } from '../../api';
import { pageOf } from '../../paging';
import { verdictOf } from '../../../../core/shapes/words';
import { type Seen, followDocuments, seen, verdictOfAll } from '../documents';
import { jsonInput, jsonObject } from '../../../../core/provider/jsonInput';
import { PROVIDER, optionalText } from '../shared';
import { fileType } from './fileType';

const entities = z.union([z.array(jsonObject), jsonObject.transform((entity) => [entity])], {
	errorMap: () => ({ message: 'expected a list with one object per file' }),
});

/** Uploads the files of one item in one request; Inscribe checks and reads them afterwards. */
export async function document(call: Call): Promise<object> {
	const { params } = call;
	const customerId = params.text('customerId');
	const options = params.collection('options', { ...waitOptionsShape, includeRaw: z.boolean().default(false) });
	const additional = params.collection('additionalFields', { tags: optionalText, verifyEntities: z.unknown() });
	const properties = words(params.text('binaryPropertyName'));
	const verifyEntities = entitiesFor(additional.verifyEntities, properties.length);
	const files: DocumentFile[] = [];
	for (const property of properties) {
		const file = await call.file(property);
		files.push({ ...file, mimeType: fileType(file, property) });
	}
	const answer = await postDocuments(call.http, customerId, { files, tags: words(additional.tags), verifyEntities });
	const uploaded = seen(uploadedDocuments(answer));
	const followed = await followDocuments(
		call,
		options,
		uploaded,
		async (before) => await lookAgain(call, customerId, before),
	);
	const ids = followed.documents.map(({ neutral }) => neutral.id);
	const verdict = verdictOfAll(followed);
	return {
		verdict: verdictOf(verdict.fraudulent),
		provider: PROVIDER,
		customerId,
		// Of several documents none is the statement: their IDs are under documents.
		statementId: ids.length === 1 ? ids[0] : null,
		...verdict,
		...(options.includeRaw ? { raw: followed.raws } : {}),
	};
}

/** The documents that the answer to an upload lists; the answer to a single file may be the document itself. */
function uploadedDocuments(answer: unknown): unknown[] {
	const single = z.object({ state: z.unknown(), id: z.unknown() }).safeParse(answer);
	return single.success && single.data.id !== undefined ? [answer] : pageOf(answer, 'documents').entries;
}

/** Asks again for the documents that are still being processed, and for no others. */
async function lookAgain({ http }: Call, customerId: string, { raws, documents }: Seen): Promise<Seen> {
	return seen(
		await Promise.all(
			documents.map(async ({ neutral: { id, status } }, index) =>
				id === null || status !== 'processing' ? raws[index] : await getDocument(http, customerId, id),
			),
		),
	);
}

function words(list: string): string[] {
	return list
		.split(',')
		.map((word) => word.trim())
		.filter((word) => word !== '');
}

/** Inscribe reads the entities in the order of the files, one for each. */
function entitiesFor(value: unknown, fileCount: number): unknown[] {
	if (value === undefined || value === null || value === '') return [];
	const list = jsonInput(value, entities, 'Entities to Verify');
	if (list.length !== fileCount) {
		throw inputError(
			`Entities to Verify has ${list.length} entries for ${fileCount} files`,
			'Give one object per file, in the order of the files.',
		);
	}
	return list;
}
