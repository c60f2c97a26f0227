import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';
import { type CallbackItem, MalformedCallback } from '../../../core/provider/callback';
import { receiveCallback } from '../../../core/callback/receive';
import { isOneOf } from '../../../core/callback/secret';
import { CreditError } from '../../../core/base/errors';
import type { Provider } from '../../../core/provider/provider';
import { checkOutput } from '../../support/neutral';
import { mock } from '../../support/stub';
import { FakeClock } from '../fakes';

const item: CallbackItem = {
	customerId: 'c',
	statementId: null,
	registrationId: null,
	accountId: null,
	reference: null,
	status: 'ready',
};

const bodySchema = z.object({
	event: z.string(),
	id: z.number(),
	unique: z.boolean().default(false),
	signature: z.string().default(''),
});

let known: () => Promise<boolean> = async () => true;
let report: (kind: string) => Promise<string> = async (kind) => await Promise.resolve(`report ${kind}`);

/** An invented provider whose bodies say their event; its signature is the secret itself. */
const provider: Provider = {
	id: 'invented',
	displayName: 'Invented',
	credentialType: 'inventedApi',
	baseUrl: () => 'https://example.com',
	secretsOf: () => [],
	rateLimit: () => null,
	verbs: {},
	callbacks: {
		events: [
			{ name: 'Done', value: 'done' },
			{ name: 'Other', value: 'other' },
		],
		verifications: ['signature', 'secret', 'lookup', 'none'],
		notice: 'Hand the URL over',
		read: ({ body }) => {
			const raw: unknown = JSON.parse(body.toString());
			const parsed = bodySchema.safeParse(raw);
			if (!parsed.success) throw new MalformedCallback('None of the known bodies.');
			return {
				event: parsed.data.event,
				identity: String(parsed.data.id),
				isUnique: parsed.data.unique,
				toItems: () => [item],
				raw,
			};
		},
		isSigned: ({ body }, secrets) => isOneOf(bodySchema.parse(JSON.parse(body.toString())).signature, secrets),
		isKnown: async () => await known(),
		reports: {
			kinds: [{ name: 'Full', value: 'full' }],
			fetch: async (_http, _event, told, { kind }) => ({ ...told, reference: await report(kind) }),
		},
	},
};

interface Delivery {
	body?: unknown;
	rawBody?: Buffer | null;
	headers?: IDataObject;
	parameters?: IDataObject;
	credential?: IDataObject | Error;
	mode?: 'webhook' | 'manual';
	webhookName?: 'default' | 'setup';
}

let workflowNumber = 0;
/** A workflow of its own, so that nothing is remembered from another test. */
const newWorkflow = () => {
	workflowNumber += 1;
	return `workflow-${workflowNumber}`;
};

async function deliver(delivery: Delivery, workflowId = newWorkflow(), clock = new FakeClock()) {
	const answered: { status?: number; message?: unknown } = {};
	const logged: string[] = [];
	const response = {
		status: (status: number) => {
			answered.status = status;
			return { json: (message: unknown) => (answered.message = message) };
		},
	};
	const parameters: IDataObject = {
		provider: 'invented',
		verification: 'signature',
		events: ['done'],
		options: {},
		...delivery.parameters,
	};
	const rawBody = delivery.rawBody === undefined ? Buffer.from(JSON.stringify(delivery.body ?? {})) : delivery.rawBody;
	const ctx = mock<IWebhookFunctions>({
		getNodeParameter: (name: string, fallback?: unknown) => parameters[name] ?? fallback,
		getRequestObject: () =>
			rawBody === null ? { originalUrl: '/webhook/1/callback' } : { rawBody, originalUrl: '/webhook/1/callback?a=%41' },
		getNodeWebhookUrl: () => 'https://n8n.example/webhook/1/callback',
		getResponseObject: () => response,
		getHeaderData: () => delivery.headers ?? {},
		getMode: () => delivery.mode ?? 'webhook',
		getWebhookName: () => delivery.webhookName ?? 'default',
		getWorkflow: () => ({ id: workflowId }),
		getNode: () => ({ id: 'node', credentials: { inventedApi: { id: '1' } } }),
		getCredentials: async () => {
			const { credential = { callbackSecret: 'made-up-new', previousCallbackSecret: 'made-up-old' } } = delivery;
			if (credential instanceof Error) throw credential;
			return credential;
		},
		logger: { error: (message: string) => logged.push(message) },
	});
	const result = await receiveCallback(ctx, [provider], clock);
	const items = result.workflowData?.[0];
	for (const { json } of items ?? []) checkOutput('credit-callback', json);
	return { items, result, logged, ...answered };
}

const signed = (id: number, more: object = {}) => ({ event: 'done', id, signature: 'made-up-new', ...more });

beforeEach(() => {
	known = async () => true;
});

test('a proven event starts the workflow with the neutral envelope, and no headers or URL', async () => {
	const { items, status } = await deliver({ body: signed(1), headers: { authorization: 'made-up-token' } });
	expect(status).toBeUndefined();
	expect(items).toHaveLength(1);
	expect(items?.[0]?.json).toEqual({
		provider: 'invented',
		event: 'done',
		eventId: expect.stringMatching(/^invented:done:[0-9a-f]{32}$/),
		...item,
		verifiedBy: 'signature',
		receivedAt: '1970-01-01T00:16:40.000Z',
		raw: signed(1),
	});
});

test('the event ID is the same for a redelivery, and another for another event', async () => {
	const id = async (body: object) => (await deliver({ body })).items?.[0]?.json.eventId;
	expect(await id(signed(1))).toBe(await id(signed(1, { note: 'sent again' })));
	expect(await id(signed(1))).not.toBe(await id(signed(2)));
});

test('the secret before is accepted during a rotation', async () => {
	expect((await deliver({ body: signed(1, { signature: 'made-up-old' }) })).items).toHaveLength(1);
});

test.each([
	['a forged signature', { body: signed(1, { signature: 'forged' }) }],
	['no signature', { body: { event: 'done', id: 1 } }],
	[
		'a wrong secret header',
		{ body: signed(1), parameters: { verification: 'secret' }, headers: { 'x-callback-secret': 'forged' } },
	],
	['no secret header', { body: signed(1), parameters: { verification: 'secret' } }],
	[
		'a header sent twice',
		{ body: signed(1), parameters: { verification: 'secret' }, headers: { 'x-callback-secret': ['made-up-new', 'a'] } },
	],
	['a look-up without the secret that is set', { body: signed(1), parameters: { verification: 'lookup' } }],
])('%s is answered 401 and starts nothing', async (_, delivery) => {
	const { status, result } = await deliver(delivery);
	expect(status).toBe(401);
	expect(result).toEqual({ noWebhookResponse: true });
});

test.each([
	['no raw body', { rawBody: null }],
	['an empty body', { rawBody: Buffer.alloc(0) }],
	['a body that is cut off', { rawBody: Buffer.from('{"event":"do') }],
	['a body of another type', { rawBody: Buffer.from('event=done&id=1') }],
	['none of the known bodies', { body: { hello: 'world' } }],
	['a list', { body: [signed(1)] }],
	[
		'more than a megabyte',
		{ rawBody: Buffer.concat([Buffer.from('"'), Buffer.alloc(1_048_576, 'a'), Buffer.from('"')]) },
	],
	['deep nesting', { rawBody: Buffer.from(`${'['.repeat(65)}${']'.repeat(65)}`) }],
	['two hundred thousand brackets', { rawBody: Buffer.alloc(200_000, '[') }],
])('%s is answered 400 and starts nothing', async (_, delivery) => {
	const { status, result } = await deliver(delivery);
	expect(status).toBe(400);
	expect(result).toEqual({ noWebhookResponse: true });
});

test.each([
	['the credential is gone', { body: signed(1), credential: new Error('Credential with ID "1" was not found') }],
	['no secret is set', { body: signed(1), credential: {} }],
	['a choice is left over from another provider', { body: signed(1), parameters: { verification: 'magic' } }],
	['the provider is not known any more', { body: signed(1), parameters: { provider: 'other' } }],
])('when %s it answers 503, so that the provider sends again, and stores nothing', async (_, delivery) => {
	const { status, result, logged } = await deliver(delivery);
	expect(status).toBe(503);
	expect(result).toEqual({ noWebhookResponse: true });
	expect(logged).toHaveLength(1);
	expect(logged.join()).not.toMatch(/made-up|done|1"/);
});

test('a provider that cannot be asked is answered 503, and the event can come again', async () => {
	const workflow = newWorkflow();
	const delivery = {
		body: signed(1),
		parameters: { verification: 'lookup' },
		headers: { 'x-callback-secret': 'made-up-new' },
	};
	known = async () => await Promise.reject(new CreditError('network', 'unreachable'));
	expect((await deliver(delivery, workflow)).status).toBe(503);
	known = async () => true;
	expect((await deliver(delivery, workflow)).items).toHaveLength(1);
});

test('an event that the provider does not know is answered 401', async () => {
	known = async () => false;
	const { status } = await deliver({ body: signed(1), parameters: { verification: 'lookup' }, credential: {} });
	expect(status).toBe(401);
});

test('a report is fetched with the event only where that was chosen', async () => {
	expect((await deliver({ body: signed(1) })).items?.[0]?.json.reference).toBeNull();
	const parameters = { options: { fetchReport: 'full' } };
	expect((await deliver({ body: signed(1), parameters })).items?.[0]?.json.reference).toBe('report full');
});

test('a report that cannot be had is answered 503, and the event can come again', async () => {
	const workflow = newWorkflow();
	const delivery = { body: signed(1), parameters: { options: { fetchReport: 'full' } } };
	report = async () => await Promise.reject(new CreditError('network', 'unreachable'));
	expect((await deliver(delivery, workflow)).status).toBe(503);
	report = async (kind) => await Promise.resolve(`report ${kind}`);
	expect((await deliver(delivery, workflow)).items).toHaveLength(1);
});

test('an event that was not chosen is accepted and starts nothing', async () => {
	const { result, status } = await deliver({ body: signed(1, { event: 'other' }) });
	expect(result).toEqual({});
	expect(status).toBeUndefined();
});

test('a duplicate is accepted and starts nothing', async () => {
	const workflow = newWorkflow();
	expect((await deliver({ body: signed(1, { unique: true }) }, workflow)).items).toHaveLength(1);
	expect((await deliver({ body: signed(1, { unique: true }) }, workflow)).result).toEqual({});
});

test('of forty deliveries of one event at once one starts the workflow', async () => {
	const workflow = newWorkflow();
	const deliveries = await Promise.all(
		Array.from({ length: 40 }, async () => await deliver({ body: signed(1, { unique: true }) }, workflow)),
	);
	expect(deliveries.filter(({ items }) => items !== undefined)).toHaveLength(1);
});

test('a forged duplicate is still answered 401', async () => {
	const workflow = newWorkflow();
	await deliver({ body: signed(1, { unique: true }) }, workflow);
	expect((await deliver({ body: signed(1, { unique: true, signature: 'forged' }) }, workflow)).status).toBe(401);
});

test('an event without ID and time is new again after the duplicate window', async () => {
	const workflow = newWorkflow();
	const clock = new FakeClock();
	const parameters = { options: { duplicateWindow: 5 } };
	expect((await deliver({ body: signed(1), parameters }, workflow, clock)).items).toHaveLength(1);
	await clock.advance(4_999);
	expect((await deliver({ body: signed(1), parameters }, workflow, clock)).result).toEqual({});
	await clock.advance(1);
	expect((await deliver({ body: signed(1), parameters }, workflow, clock)).items).toHaveLength(1);
});

test('listening for a test event takes the same event again and again', async () => {
	const workflow = newWorkflow();
	for (let time = 0; time < 3; time += 1) {
		expect((await deliver({ body: signed(1, { unique: true }), mode: 'manual' }, workflow)).items).toHaveLength(1);
	}
});

test('the path behind /results is closed for a provider that does not use it', async () => {
	expect((await deliver({ body: signed(1), webhookName: 'setup' })).status).toBe(404);
});

test('without verification every readable delivery starts, and says that nothing proved it', async () => {
	const { items } = await deliver({
		body: { event: 'done', id: 1 },
		parameters: { verification: 'none' },
		credential: new Error('gone'),
	});
	expect(items?.[0]?.json.verifiedBy).toBe('none');
});
