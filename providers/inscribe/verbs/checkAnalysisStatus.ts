import { z } from 'zod';
import type { Call } from '../../../core/provider/call';
import { EXPECTED_NAME_OPTION, readExpectedName } from '../../../core/provider/expectedName';
import { INCLUDE_RAW_OPTION, WAIT_OPTIONS } from '../../../core/provider/fields';
import { checkHolders } from '../../../core/insights/holderMatch';
import { readHolders } from '../../../core/insights/knownHolders';
import { waitOptionsShape } from '../../../core/run/poll';
import type { VerbOfProvider } from '../../../core/provider/provider';
import { verdictOf } from '../../../core/shapes/words';
import { getDocument, getDocuments } from '../api';
import { holdersOfDocuments } from '../normalise';
import { RATE_LIMIT_OPTIONS } from '../rateLimit';
import { type Seen, followDocuments, seen, verdictOfAll, withResults } from './documents';
import { CUSTOMER_ID, PROVIDER, optionalText } from './shared';

export const checkAnalysisStatus: VerbOfProvider = {
	fields: [
		CUSTOMER_ID,
		{
			displayName: 'Document ID',
			name: 'documentId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 42',
			description: 'The ID of one document. Leave it empty to look at all documents of the customer.',
		},
	],
	options: [...WAIT_OPTIONS, EXPECTED_NAME_OPTION, INCLUDE_RAW_OPTION, ...RATE_LIMIT_OPTIONS],
	run: async (call) => [await check(call)],
};

async function check(call: Call): Promise<object> {
	const { params } = call;
	const customerId = params.text('customerId');
	const documentId = params.read('documentId', optionalText);
	const options = params.collection('options', {
		...waitOptionsShape,
		includeRaw: z.boolean().default(false),
	});
	const expectedName = readExpectedName(params);
	const look = async (): Promise<Seen> =>
		seen(
			documentId === ''
				? await getDocuments(call.http, customerId)
				: [await getDocument(call.http, customerId, documentId)],
		);
	const followed = await followDocuments(call, options, await look(), look);
	const { warnings, ...verdict } = verdictOfAll(followed);
	const holders = await readHolders(expectedName, 'documents', async () =>
		holdersOfDocuments(await withResults(call.http, customerId, followed.raws)),
	);
	const check = checkHolders(expectedName, holders.accounts);
	const [first] = followed.documents;
	return {
		verdict: verdictOf(verdict.fraudulent),
		provider: PROVIDER,
		id: documentId === '' ? customerId : documentId,
		customerId,
		reference: (documentId === '' ? first?.customerName : first?.name) ?? null,
		...verdict,
		holderMatch: check.holderMatch,
		warnings: [...warnings, ...holders.warnings, ...check.warnings],
		...(options.includeRaw ? { raw: documentId === '' ? followed.raws : followed.raws[0] } : {}),
	};
}
