import { checkHolders } from '../../../core/insights/holderMatch';
import { readHolders } from '../../../core/insights/knownHolders';
import { withRaw } from '../../../core/provider/answers';
import { EXPECTED_NAME } from '../../../core/provider/expectedName';
import { narrowed } from '../../../core/provider/narrowed';
import { param, withLists } from '../../../core/provider/param';
import { listSearch } from '../../../core/provider/verb';
import { optionalText } from '../../../core/provider/paramTypes';
import { INCLUDE_RAW, WAIT_OPTIONS } from '../../../core/provider/sharedOptions';
import { verb } from '../../../core/provider/verb';
import { verdictOf } from '../../../core/shapes/words';
import { getDocument, getDocuments } from '../api';
import { holdersOfDocuments, toDocument } from '../normalise';
import { RATE_LIMIT_OPTIONS } from '../rateLimit';
import { type Seen, followDocuments, seen, verdictOfAll, withResults } from './documents';
import { PROVIDER, customerId } from './shared';

/** The documents of the customer, by the names of their files. */
const inscribeDocuments = listSearch({ customerId }, async ({ customerId }, { http, filter }) => {
	const results = (await getDocuments(http, customerId)).flatMap((raw) => {
		const { neutral, name } = toDocument(raw);
		return neutral.id === null ? [] : [{ name: name ?? neutral.id, value: neutral.id }];
	});
	return { results: narrowed(results, filter) };
});

const documentId = withLists(
	param(
		{
			displayName: 'Document ID',
			name: 'documentId',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			description: 'One document. Leave it empty to look at all documents of the customer.',
			typeOptions: { loadOptionsDependsOn: ['customerId'] },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: 'Select a document...',
					typeOptions: { searchListMethod: 'inscribeDocuments', searchable: true },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 42' },
			],
		},
		optionalText,
	),
	{ inscribeDocuments },
);

export const checkAnalysisStatus = verb('checkAnalysisStatus', {
	params: { customerId, documentId },
	options: { ...WAIT_OPTIONS, ...EXPECTED_NAME, ...INCLUDE_RAW, ...RATE_LIMIT_OPTIONS },
	run: async ({ customerId, documentId, options }, call) => {
		const { http } = call;
		const { expectedName } = options;
		const isOfAll = documentId === '';
		const look = async (): Promise<Seen> =>
			seen(isOfAll ? await getDocuments(http, customerId) : [await getDocument(http, customerId, documentId)]);
		const followed = await followDocuments(call, options, await look(), look);
		const { warnings, ...verdict } = verdictOfAll(followed);
		const holders = await readHolders(expectedName, 'documents', async () =>
			holdersOfDocuments(await withResults(http, customerId, followed.raws)),
		);
		const check = checkHolders(expectedName, holders.accounts);
		const [first] = followed.documents;
		const item = {
			verdict: verdictOf(verdict.fraudulent),
			provider: PROVIDER,
			id: isOfAll ? customerId : documentId,
			customerId,
			reference: (isOfAll ? first?.customerName : first?.name) ?? null,
			...verdict,
			holderMatch: check.holderMatch,
			warnings: [...warnings, ...holders.warnings, ...check.warnings],
		};
		return [withRaw(item, isOfAll ? followed.raws : followed.raws[0], options)];
	},
});
