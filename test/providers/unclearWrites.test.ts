import type { IDataObject } from 'n8n-workflow';
import type { Provider, Verb } from '../../core/provider/provider';
import { executeVerb } from '../../core/run/execute';
import { friendlyScore } from '../../providers/friendlyScore';
import { inscribe } from '../../providers/inscribe';
import { periculum } from '../../providers/periculum';
import { worldline } from '../../providers/worldline';
import { FakeClock, fakeContext } from '../core/fakes';

interface Write {
	provider: Provider;
	verb: Verb;
	credential: IDataObject;
	parameters: IDataObject;
	/** Answers that are 2xx and of no use. */
	answers: unknown[];
	message: string;
	/** What to look for before it is sent again. */
	lookFor: RegExp;
}

const BASE = 'https://api.example.com';
const CLIENT = { clientId: 'made-up', clientSecret: 'made-up-secret', accessToken: 'x', baseUrl: BASE };
const PDF = Buffer.from('%PDF-1.7 made up');

const WRITES: Record<string, Write> = {
	"FriendlyScore's customer, of whom its list does not know": {
		provider: friendlyScore,
		verb: 'createCreditCustomer',
		credential: CLIENT,
		parameters: { userReference: 'loan-2' },
		answers: [null, {}, { id: null }],
		message: 'FriendlyScore answered without an ID of the customer',
		lookFor: /Run it again: a customer of this user reference that is there is found, not created twice\./,
	},
	"FriendlyScore's invitation": {
		provider: friendlyScore,
		verb: 'requestBankConsent',
		credential: CLIENT,
		parameters: { email: 'ada@example.com', userReference: 'loan-1', customerType: 'Business' },
		answers: [null, {}, { id: 9, url: null }],
		message: 'FriendlyScore answered without a link to the consent page',
		lookFor: /Look at the customer's invitations at FriendlyScore: sent again, there are two links\./,
	},
	"Inscribe's upload": {
		provider: inscribe,
		verb: 'uploadBankStatement',
		credential: { apiKey: 'made-up-key', baseUrl: BASE },
		parameters: { source: 'document', customerId: 'customer-1', binaryPropertyName: 'data' },
		answers: [null, {}, 'received', [], { data: [] }],
		message: 'Inscribe answered without the documents that it was sent',
		lookFor: /Look at the customer's documents in Inscribe before uploading again\./,
	},
	"Periculum's upload": {
		provider: periculum,
		verb: 'uploadBankStatement',
		credential: CLIENT,
		parameters: { source: 'pdf', statementType: 'consumer', binaryPropertyName: 'data' },
		answers: [null, {}, { key: null, processingStatus: 'UPLOADED' }],
		message: 'Periculum took the statement but answered without a key for it',
		lookFor: /Look in Periculum for a statement of this name before uploading it again\./,
	},
	"Worldline's link": {
		provider: worldline,
		verb: 'requestBankConsent',
		credential: { ...CLIENT, apiVersion: 'v2', apiUrl: BASE, tokenUrl: `${BASE}/token`, scope: 'x' },
		parameters: { registrationId: 'loan-1', psuId: 'applicant-1', country: 'FR' },
		answers: [null, {}, { RedirectUrl: '' }],
		message: 'Worldline answered without a link to the consent page',
		lookFor: /Check the analysis status of this registration, then ask for the link again\./,
	},
};

/** How the node fails where the write is answered so, and how many writes went out. */
async function failureOf({ provider, verb, credential, parameters }: Write, answer: unknown) {
	const clock = new FakeClock();
	const { ctx, sent } = fakeContext(clock, {
		parameters: { provider: provider.id, ...parameters },
		answer: (request) => {
			const found = { data: [{ id: 77, user_reference: 'loan-1' }] };
			const isRead = request.options.method === 'GET';
			request.answer({ statusCode: isRead ? 200 : 201, body: JSON.stringify(isRead ? found : answer) });
		},
	});
	ctx.getCredentials = async <T extends object>() => await Promise.resolve(Object.assign({} as T, credential));
	Object.assign(ctx.helpers, {
		assertBinaryData: () => ({ data: PDF.toString('base64'), mimeType: 'application/pdf', fileName: 'statement.pdf' }),
		getBinaryDataBuffer: async () => await Promise.resolve(PDF),
	});
	const failure: unknown = await executeVerb(ctx, verb, { providers: [provider], clock }).catch(
		(error: unknown) => error,
	);
	return { failure, writes: sent.filter(({ options }) => options.method !== 'GET').length };
}

const cases = Object.entries(WRITES).flatMap(([name, write]) =>
	write.answers.map((answer): [string, unknown, Write] => [name, answer, write]),
);

test.each(cases)('%s answered 201 with %j may have happened, and is not sent again', async (_, answer, write) => {
	const { failure, writes } = await failureOf(write, answer);
	expect(failure).toMatchObject({
		message: write.message,
		description: expect.stringMatching(new RegExp(`^It may have happened all the same\\. ${write.lookFor.source}`)),
	});
	expect(writes).toBe(1);
});
