import { z } from 'zod';
import { inputError } from '../../../../core/base/errors';
import { unusableAnswer } from '../../../../core/http/providerFault';
import { withRaw } from '../../../../core/provider/answers';
import type { Call } from '../../../../core/provider/call';
import type { BinaryFile } from '../../../../core/provider/file';
import { jsonObject } from '../../../../core/provider/jsonInput';
import { collection, param } from '../../../../core/provider/param';
import { list, optionalJson } from '../../../../core/provider/paramTypes';
import { INCLUDE_RAW, WAIT_OPTIONS } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { verdictOf } from '../../../../core/shapes/words';
import { type DocumentFile, LOOK_FOR_DOCUMENTS, getDocument, postDocuments } from '../../api';
import { readPage } from '../../paging';
import { RATE_LIMIT_OPTIONS } from '../../rateLimit';
import { type Seen, followDocuments, seen, verdictOfAll } from '../documents';
import { PROVIDER, customerId } from '../shared';
import { assetReportOf } from './assetReportFile';
import { fileType, sizeLimit } from './fileType';
import { sendOpenBanking } from './openBanking';

const entities = z.union([z.array(jsonObject), jsonObject.transform((entity) => [entity])], {
	errorMap: () => ({ message: 'must be a list with one object per file' }),
});

const binaryPropertyName = param(
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		description: 'Name of the field that holds the file. Several names with commas between them upload several files.',
		hint: 'The name of the input field containing the file',
	},
	list.refine((names) => names.length > 0, 'is empty'),
);

const additionalFields = collection(
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	{
		tags: param(
			{
				displayName: 'Tags',
				name: 'tags',
				type: 'string',
				default: '',
				placeholder: 'e.g. onboarding, payslip',
				description: 'Words to group documents by, with commas between them',
			},
			list,
		),
		verifyEntities: param(
			{
				displayName: 'Entities to Verify',
				name: 'verifyEntities',
				type: 'json',
				default: '',
				placeholder: 'e.g. [{ "name": "Ada Example", "address": "1 Example Street" }]',
				description:
					'What Inscribe is to find in the files: a list with one object per file, in its own spelling (name, address, company, id_number, strings)',
			},
			optionalJson(entities),
		),
	},
);

/**
 * Uploads the files of one item in one request; Inscribe checks and reads them afterwards. Files are known by their content: the one
 * kind of JSON that says of itself what it is, an asset report, goes to where Inscribe takes it.
 */
export const document = verb('uploadBankStatement', {
	params: { customerId, binaryPropertyName, additionalFields },
	options: { ...WAIT_OPTIONS, ...INCLUDE_RAW, ...RATE_LIMIT_OPTIONS },
	run: async ({ customerId, binaryPropertyName, additionalFields, options }, call) => {
		const { tags, verifyEntities } = additionalFields;
		if (verifyEntities !== undefined) refuseOtherCount(verifyEntities, binaryPropertyName.length);
		const taken: BinaryFile[] = [];
		for (const property of binaryPropertyName) taken.push(await call.file(property, sizeLimit(property)));
		const report = await assetReportOf(taken);
		if (report !== null)
			return [await sendOpenBanking(call, { customerId, format: 'plaidAssetReport', data: report, options })];
		const files: DocumentFile[] = taken.map((file, index) => ({
			...file,
			mimeType: fileType(file, binaryPropertyName[index] ?? ''),
		}));
		const answer = await postDocuments(call.http, customerId, { files, tags, verifyEntities: verifyEntities ?? [] });
		const uploaded = seen(uploadedDocuments(answer));
		const again = async (before: Seen) => await lookAgain(call, customerId, before);
		const followed = await followDocuments(call, options, uploaded, again);
		const ids = followed.documents.map(({ neutral }) => neutral.id);
		const verdict = verdictOfAll(followed);
		const item = {
			verdict: verdictOf(verdict.fraudulent),
			provider: PROVIDER,
			customerId,
			// Of several documents none is the statement: their IDs are under documents.
			statementId: (ids.length === 1 ? ids[0] : null) ?? null,
			...verdict,
		};
		return [withRaw(item, followed.raws, options)];
	},
});

/** The documents that the answer to an upload lists; the answer to a single file may be the document itself. */
function uploadedDocuments(answer: unknown): unknown[] {
	const single = z.object({ state: z.unknown(), id: z.unknown() }).safeParse(answer);
	if (single.success && single.data.id !== undefined) return [answer];
	const entries = readPage(answer)?.entries ?? [];
	if (entries.length > 0) return entries;
	throw unusableAnswer('Inscribe', 'answered without the documents that it was sent', {
		isWrite: true,
		ifUnclear: LOOK_FOR_DOCUMENTS,
		hint: 'If it stays, check the base URL in the credential, or ask Inscribe.',
	});
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

/** Inscribe reads the entities in the order of the files, one for each. */
function refuseOtherCount(entities: readonly unknown[], fileCount: number): void {
	if (entities.length === fileCount) return;
	throw inputError(
		`Entities to Verify has ${entities.length} entries for ${fileCount} files`,
		'Give one object per file, in the order of the files.',
	);
}
