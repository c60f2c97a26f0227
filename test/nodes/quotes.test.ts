import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { type EngineOptions, runNode } from '../support/engine';

/** Plain words, so that no form gives them away: only who knows that they were sent or fetched can take them out. */
const words = (name: string) => `quite-plain-${name}`;

/** An API that refuses every request and quotes all of it: headers, body, and the token that it gave out a moment ago. */
let server: Server;
let url = '';
let heard: string[] = [];
let tokens = 0;

async function answerTo(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
	const body = await text(request);
	if (request.url?.includes('token') === true) {
		tokens += 1;
		return { status: 200, body: { access_token: words(`token-${'i'.repeat(tokens)}`) } };
	}
	const { authorization = '', 'x-api-key': apiKey = '' } = request.headers;
	const said = `refused: ${authorization} ${String(apiKey)} ${body.replace(/[\r\n]+/g, ' ')}`;
	heard.push(said);
	return { status: 400, body: { message: said } };
}

beforeAll(async () => {
	server = createServer((request, response) => {
		void answerTo(request).then(({ status, body }) => {
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('It does not listen');
	url = `http://127.0.0.1:${address.port}`;
});

afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
	heard = [];
});

const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
	type: 'pkcs8',
	format: 'pem',
});

const callbackSecrets = { callbackSecret: words('callback'), previousCallbackSecret: words('previous') };
const client = { clientId: words('client'), clientSecret: words('secret'), accessToken: '', ...callbackSecrets };

const CREDENTIALS: Record<string, () => ICredentialDataDecryptedObject> = {
	friendlyScore: () => ({ ...client, baseUrl: url }),
	inscribe: () => ({ apiKey: words('key'), baseUrl: url, ...callbackSecrets }),
	periculum: () => ({
		...client,
		environment: 'custom',
		apiUrl: url,
		tokenUrl: `${url}/token`,
		bodyStyle: 'form',
		audience: '',
	}),
	qard: () => ({ apiKey: words('key'), baseUrl: url, ...callbackSecrets }),
	worldline: () => ({
		...callbackSecrets,
		accessToken: '',
		apiVersion: 'v1',
		apiUrl: url,
		tokenUrl: `${url}/token`,
		app: 'AIS',
		client: words('tenant'),
		initiatingPartyId: words('party'),
		keyId: words('key-id'),
		privateKey: String(privateKey),
		certificate: '',
	}),
};

interface Case {
	name: string;
	verb: string;
	parameters: INodeParameters & { provider: string };
	/** What is sent, and must come back in no error. */
	sent: string[];
	/** What is sent and helps to find the fault. */
	kept?: string[];
	binary?: EngineOptions['binary'];
}

const pdf = {
	data: { data: Buffer.from('%PDF-1.4 x').toString('base64'), mimeType: 'application/pdf', fileName: 'a.pdf' },
};
const transactions = Array.from({ length: 10 }, (_, index) => ({
	date: `2021-01-${10 + index}`,
	amount: 1,
	type: 'credit',
	balance: index + 1,
	description: 'x',
}));

const CASES: Case[] = [
	{
		name: 'an identification',
		verb: 'createCreditCustomer',
		parameters: {
			provider: 'periculum',
			statementKey: '125',
			identifications: { values: [{ identifierName: 'passport', value: words('passport') }] },
		},
		sent: [words('passport')],
	},
	{
		name: 'the password of a PDF',
		verb: 'uploadBankStatement',
		parameters: {
			provider: 'periculum',
			source: 'pdf',
			binaryPropertyName: 'data',
			password: words('password'),
		},
		binary: [pdf],
		sent: [words('password')],
	},
	{
		name: 'the name of a client',
		verb: 'uploadBankStatement',
		parameters: {
			provider: 'periculum',
			source: 'transactions',
			format: 'periculum',
			transactionsFrom: 'json',
			statementName: 'june-2021',
			statement: JSON.stringify({ statementName: 'june-2021', clientFullName: words('name'), transactions }),
		},
		sent: [words('name')],
		kept: ['june-2021'],
	},
	{
		name: 'a customer and the persons',
		verb: 'createCreditCustomer',
		parameters: {
			provider: 'inscribe',
			name: words('name'),
			additionalFields: { persons: JSON.stringify([{ first_name: words('person'), id_number: words('number') }]) },
		},
		sent: [words('name'), words('person'), words('number')],
	},
	{
		name: 'a user',
		verb: 'createCreditCustomer',
		parameters: {
			provider: 'qard',
			userType: 'natural',
			name: words('name'),
			additionalFields: { email: `${words('mail')}@example.com`, firstName: words('first'), lastName: words('last') },
		},
		sent: [words('first'), words('last'), words('mail')],
	},
	{
		name: 'a customer',
		verb: 'createCreditCustomer',
		parameters: { provider: 'friendlyScore', userReference: 'loan-1' },
		sent: [],
		kept: ['loan-1'],
	},
	{
		name: 'a registration',
		verb: 'createCreditCustomer',
		parameters: { provider: 'worldline', registrationId: 'loan-1', psuId: 'applicant-1', scores: 'NONE' },
		sent: [],
		kept: ['loan-1'],
	},
];

describe.each(CASES)('$parameters.provider quotes $name', ({ verb, parameters, sent, kept = [], binary }) => {
	it.each(['stopWorkflow', 'continueErrorOutput'] as const)(
		'and nothing of it, of the credential or of the token is in what n8n stores (%s)',
		async (onError) => {
			const credential = CREDENTIALS[parameters.provider]?.() ?? {};
			const { stored, error, outputs } = await runNode(verb, { parameters, credential, onError, binary });
			expect(heard.length).toBeGreaterThan(0);
			const message = error?.message ?? JSON.stringify(outputs[1]);
			expect(message).toContain('refused: ');
			for (const value of sent) {
				expect(heard.join()).toContain(value);
				expect(message).not.toContain(value);
			}
			for (const value of kept) expect(message).toContain(value);
			// The run's own parameters and items hold what was sent; secrets of the credential are nowhere at all.
			const secrets = [
				words('token'),
				...Object.values(credential).filter((value) => String(value).startsWith('quite-')),
			];
			for (const secret of secrets) expect(stored).not.toContain(secret);
			const [, line = ''] = String(privateKey).split('\n');
			expect(stored).not.toContain(line);
		},
	);
});

it('a token that was renewed in the run is not quoted', async () => {
	const credential = { ...CREDENTIALS.periculum?.(), accessToken: words('expired') };
	const before = tokens;
	const refusedOnce = server.listeners('request');
	server.removeAllListeners('request');
	server.on('request', (request, response) => {
		if (request.headers.authorization === `Bearer ${words('expired')}`) {
			response.writeHead(401, { 'content-type': 'application/json' }).end('{}');
			return;
		}
		for (const listener of refusedOnce) listener.call(server, request, response);
	});
	const parameters = { provider: 'periculum', statementKey: '125', data: 'insights' };
	const { outputs, stored } = await runNode('getCreditInsights', {
		parameters,
		credential,
		items: [{}, {}],
		onError: 'continueErrorOutput',
	});
	expect(tokens).toBe(before + 1);
	expect(heard.at(-1)).toContain(words('token'));
	expect(outputs[1]?.at(-1)?.json.error).toMatch(/^Periculum answered 400: refused: Bearer \[removed\]/);
	expect(stored).not.toContain(words('token'));
	expect(stored).not.toContain(words('expired'));
});
