import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';
import { type CallbackItem, type LookUp, MalformedCallback } from '../../../core/provider/callback';
import { memoryOf } from '../../../core/callback/memory';
import { isOneOf } from '../../../core/callback/secret';
import { CreditError } from '../../../core/base/errors';
import type { Provider } from '../../../core/provider/provider';
import { mock } from '../../support/stub';
import { type Call, callTrigger, newWorkflow } from '../../support/webhook';
import { FakeClock } from '../fakes';

const CURRENT = 'made-up-secret-now';
const PREVIOUS = 'made-up-secret-before';

const item: CallbackItem = {
	customerId: 'c',
	statementId: null,
	registrationId: null,
	accountId: 'a',
	reference: null,
	status: 'ready',
};

const bodySchema = z.object({
	event: z.string(),
	id: z.number(),
	unique: z.boolean().default(false),
	at: z.number().nullable().default(null),
	signature: z.string().default(''),
});

const CONFIRMED: LookUp = { state: 'confirmed', proven: ['customerId', 'status'] };
let known: () => Promise<LookUp> = async () => await Promise.resolve(CONFIRMED);
let asked: string[] = [];
let fetched = 0;
let report: (kind: string) => Promise<string> = async (kind) => await Promise.resolve(`report ${kind}`);

/** An invented provider whose bodies say their event; its signature is the secret itself. */
const provider: Provider = {
	id: 'invented',
	displayName: 'Invented',
	credentialType: 'inventedApi',
	baseUrl: () => 'https://example.com',
	secretsOf: () => [],
	tokenCheck: null,
	rateLimit: () => null,
	verbs: {},
	callbacks: {
		events: [
			{ name: 'Done', value: 'done' },
			{ name: 'Other', value: 'other' },
		],
		verifications: ['signature', 'secret', 'lookup', 'none'],
		notice: 'Hand the URL over',
		read: ({ json }) => {
			const parsed = bodySchema.safeParse(json);
			if (!parsed.success) throw new MalformedCallback('None of the known bodies.');
			const { event, id, unique, at, signature } = parsed.data;
			return {
				event,
				identity: String(id),
				isUnique: unique,
				toldAtMs: at,
				toItems: () => [item],
				raw: json,
				isSigned: (secrets) => isOneOf(signature, secrets),
				unsignedFields: ['accountId'],
				lookUp: {
					subject: String(id),
					ask: async () => {
						asked.push(String(id));
						return await known();
					},
				},
			};
		},
		reports: {
			kinds: [{ name: 'Full', value: 'full' }],
			fetch: async (_http, event, _item, { kind }) => {
				if (event !== 'done') return null;
				fetched += 1;
				return { reference: await report(kind) };
			},
		},
	},
};

async function deliver(delivery: Partial<Call>, workflowId = newWorkflow(), clock = new FakeClock()) {
	const parameters: IDataObject = {
		provider: 'invented',
		verification: 'signature',
		events: ['done'],
		options: {},
		...delivery.parameters,
	};
	const credential = { callbackSecret: CURRENT, previousCallbackSecret: PREVIOUS };
	return await callTrigger([provider], { credential, ...delivery, parameters, workflowId }, clock);
}

const signed = (id: number, more: object = {}) => ({ event: 'done', id, signature: CURRENT, ...more });
const withSecret = (value: unknown = CURRENT) => ({ headers: { 'x-callback-secret': value } as IDataObject });
const byLookUp = { parameters: { verification: 'lookup' } };
/** A trigger that goes live without a secret, because somebody has chosen so. */
const unproven = {
	parameters: { verification: 'lookup', options: { acceptUnprovenFigures: true } },
	credential: {},
};

beforeEach(() => {
	known = async () => await Promise.resolve(CONFIRMED);
	asked = [];
	fetched = 0;
});

test('a proven event starts the workflow with the neutral envelope, and no headers or URL', async () => {
	const { items, status } = await deliver({ body: signed(1), headers: { authorization: 'made-up-token' } });
	expect(status).toBeUndefined();
	expect(items).toEqual([
		{
			provider: 'invented',
			event: 'done',
			eventId: expect.stringMatching(/^invented:done:[0-9a-f]{32}$/),
			...item,
			unsignedFields: ['accountId'],
			verifiedBy: 'signature',
			receivedAt: '1970-01-01T00:16:40.000Z',
			raw: signed(1),
		},
	]);
});

test('the event ID is the same for a redelivery, and another for another event', async () => {
	const id = async (body: object) => (await deliver({ body })).items?.[0]?.eventId;
	expect(await id(signed(1))).toBe(await id(signed(1, { note: 'sent again' })));
	expect(await id(signed(1))).not.toBe(await id(signed(2)));
});

test('the secret before is accepted during a rotation', async () => {
	expect((await deliver({ body: signed(1, { signature: PREVIOUS }) })).items).toHaveLength(1);
});

test.each<[string, Partial<Call>]>([
	['a forged signature', { body: signed(1, { signature: 'forged' }) }],
	['no signature', { body: { event: 'done', id: 1 } }],
	['a wrong secret header', { body: signed(1), parameters: { verification: 'secret' }, ...withSecret('forged') }],
	['no secret header', { body: signed(1), parameters: { verification: 'secret' } }],
	['a header sent twice', { body: signed(1), parameters: { verification: 'secret' }, ...withSecret([CURRENT, 'a']) }],
	['a look-up without the secret that is set', { body: signed(1), ...byLookUp }],
	['a look-up with a wrong secret', { body: signed(1), ...byLookUp, ...withSecret('forged') }],
])('%s is answered 401, starts nothing and asks the provider nothing', async (_, delivery) => {
	const { status, result } = await deliver(delivery);
	expect(status).toBe(401);
	expect(result).toEqual({ noWebhookResponse: true });
	expect(asked).toEqual([]);
});

test.each<[string, Partial<Call>]>([
	['no raw body', { rawBody: null }],
	['an empty body', { rawBody: Buffer.alloc(0) }],
	['nothing but a byte order mark', { rawBody: Buffer.from([0xef, 0xbb, 0xbf]) }],
	['two byte order marks', { rawBody: Buffer.from(`\uFEFF\uFEFF${JSON.stringify(signed(1))}`) }],
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

test('a byte order mark before the body is taken off', async () => {
	const { items } = await deliver({ rawBody: Buffer.from(`\uFEFF${JSON.stringify(signed(1))}`) });
	expect(items?.[0]?.raw).toEqual(signed(1));
});

test.each<[string, Partial<Call>]>([
	['the credential is gone', { body: signed(1), credential: new Error('Credential with ID "1" was not found') }],
	['no secret is set', { body: signed(1), credential: {} }],
	['the secret is too short', { body: signed(1, { signature: 'short' }), credential: { callbackSecret: 'short' } }],
	[
		'the secret before is too short',
		{ body: signed(1), credential: { callbackSecret: CURRENT, previousCallbackSecret: 'short' } },
	],
	['no secret is set any more beside a look-up', { body: signed(1), credential: {}, ...byLookUp }],
	['a choice is left over from another provider', { body: signed(1), parameters: { verification: 'magic' } }],
	['the provider is not known any more', { body: signed(1), parameters: { provider: 'other' } }],
])('when %s it answers 503, so that the provider sends again, and stores nothing', async (_, delivery) => {
	const { status, result, logged } = await deliver(delivery);
	expect(status).toBe(503);
	expect(result).toEqual({ noWebhookResponse: true });
	expect(logged).toHaveLength(1);
	expect(logged.join()).not.toMatch(/made-up|done|1"|short/);
	expect(asked).toEqual([]);
});

describe('what nothing vouches for', () => {
	const unsigned = async (delivery: Partial<Call>) =>
		(await deliver({ body: signed(1), ...delivery })).items?.[0]?.unsignedFields;

	test('is nothing where a secret has come along', async () => {
		expect(await unsigned({ parameters: { verification: 'secret' }, ...withSecret() })).toEqual([]);
		expect(await unsigned({ ...byLookUp, ...withSecret() })).toEqual([]);
	});

	test('is what the signature leaves out', async () => {
		expect(await unsigned({})).toEqual(['accountId']);
	});

	test('is all that a look-up alone does not answer', async () => {
		expect(await unsigned(unproven)).toEqual(['event', 'accountId', 'raw']);
	});

	test('is everything that is told where nothing is verified', async () => {
		expect(await unsigned({ parameters: { verification: 'none' } })).toEqual([
			'event',
			'customerId',
			'accountId',
			'status',
			'raw',
		]);
	});

	test('is not what was fetched from the provider', async () => {
		const parameters = { verification: 'none', options: { fetchReport: 'full' } };
		const [told] = (await deliver({ body: signed(1), parameters })).items ?? [];
		expect(told).toMatchObject({ reference: 'report full', unsignedFields: expect.not.arrayContaining(['reference']) });
	});
});

describe('a look-up', () => {
	const unfinished = async () => await Promise.resolve<LookUp>({ state: 'unfinished' });
	const unknown = async () => await Promise.resolve<LookUp>({ state: 'unknown' });
	const unreachable = async () => await Promise.reject(new CreditError('network', 'unreachable'));
	const withoutSecret = { body: signed(1), ...unproven };

	test('tells a caller without the secret nothing: unknown, unfinished and out of reach look alike', async () => {
		const answers = [];
		for (const state of [unfinished, unknown, unreachable]) {
			known = state;
			const { status, message, result } = await deliver(withoutSecret);
			answers.push({ status, message, result });
		}
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		expect(answers[0]).toMatchObject({ status: 503 });
	});

	test('with the secret asks to send again what is not finished, and refuses what nobody knows', async () => {
		const workflow = newWorkflow();
		const delivery = { body: signed(1), ...byLookUp, ...withSecret() };
		known = unfinished;
		expect((await deliver(delivery, workflow)).status).toBe(503);
		known = unknown;
		expect((await deliver(delivery, workflow)).status).toBe(401);
		known = unreachable;
		expect((await deliver(delivery, workflow)).status).toBe(503);
		known = async () => await Promise.resolve(CONFIRMED);
		expect((await deliver(delivery, workflow)).items).toHaveLength(1);
	});

	test('is not repeated for the same thing a moment after it was denied, and is after that', async () => {
		const workflow = newWorkflow();
		const clock = new FakeClock();
		known = unknown;
		await deliver(withoutSecret, workflow, clock);
		known = async () => await Promise.resolve(CONFIRMED);
		await clock.advance(9_999);
		expect((await deliver(withoutSecret, workflow, clock)).status).toBe(503);
		await clock.advance(1);
		expect((await deliver(withoutSecret, workflow, clock)).items).toHaveLength(1);
		expect(asked).toHaveLength(2);
	});

	test('is made thirty times a minute at most for callers without the secret, for each trigger', async () => {
		const workflow = newWorkflow();
		const clock = new FakeClock();
		const send = async (id: number, nodeId = 'node') =>
			await deliver({ ...withoutSecret, body: signed(id), nodeId }, workflow, clock);
		for (let id = 1; id <= 50; id += 1) await send(id);
		expect(asked).toHaveLength(30);
		expect((await send(51)).status).toBe(503);
		expect((await send(51, 'another trigger')).items).toHaveLength(1);
		await clock.advance(60_000);
		expect((await send(51)).items).toHaveLength(1);
	});

	test('is not held back for a caller with the secret', async () => {
		const workflow = newWorkflow();
		for (let id = 1; id <= 50; id += 1) await deliver({ body: signed(id), ...byLookUp, ...withSecret() }, workflow);
		expect(asked).toHaveLength(50);
	});

	test('needs no secret while somebody listens in the editor', async () => {
		expect((await deliver({ body: signed(1), ...byLookUp, credential: {}, mode: 'manual' })).items).toHaveLength(1);
	});
});

test('a report is fetched with the event only where that was chosen', async () => {
	expect((await deliver({ body: signed(1) })).items?.[0]?.reference).toBeNull();
	const parameters = { options: { fetchReport: 'full' } };
	expect((await deliver({ body: signed(1), parameters })).items?.[0]?.reference).toBe('report full');
});

test('a report that cannot be had is answered 503, and the event can come again', async () => {
	const workflow = newWorkflow();
	const delivery = { body: signed(1), parameters: { options: { fetchReport: 'full' } } };
	report = async () => await Promise.reject(new CreditError('network', 'unreachable'));
	expect((await deliver(delivery, workflow)).status).toBe(503);
	report = async (kind) => await Promise.resolve(`report ${kind}`);
	expect((await deliver(delivery, workflow)).items).toHaveLength(1);
});

test('reports are fetched thirty times a minute at most where nobody has to prove himself', async () => {
	const workflow = newWorkflow();
	const parameters = { verification: 'none', options: { fetchReport: 'full' } };
	for (let id = 1; id <= 40; id += 1) await deliver({ body: signed(id), parameters }, workflow);
	expect(fetched).toBe(30);
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

test('with more signed events than are remembered a forgotten one is refused, new ones are taken, and other triggers forget nothing', async () => {
	const workflow = newWorkflow();
	const more = 10_050;
	const unique = (id: number) => ({ body: signed(id, { unique: true, at: id * 1_000 }) });
	for (const nodeId of ['node', 'another trigger']) await deliver({ ...unique(1), nodeId }, workflow);
	const ctx = mock<IWebhookFunctions>({ getWorkflow: () => ({ id: workflow }), getNode: () => ({ id: 'node' }) });
	const { events } = memoryOf(ctx);
	for (let id = 2; id <= more; id += 1) {
		const occurrence = { key: String(id), windowMs: Number.POSITIVE_INFINITY, isKept: true, toldAtMs: id * 1_000 };
		const claim = await events.claim(occurrence, () => 0);
		if (claim.state === 'new') claim.settle(true);
	}
	const forgotten = await deliver(unique(1), workflow);
	expect(forgotten.status).toBe(503);
	expect(forgotten.logged).toEqual([expect.stringContaining('REPLAY_MEMORY_FULL')]);
	const forged = { body: { ...unique(1).body, signature: 'forged' } };
	expect((await deliver(forged, workflow)).status).toBe(401);
	expect((await deliver(unique(more + 1), workflow)).items).toHaveLength(1);
	expect((await deliver(unique(more + 1), workflow)).result).toEqual({});
	expect((await deliver({ ...unique(1), nodeId: 'another trigger' }, workflow)).result).toEqual({});
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
	expect(items?.[0]?.verifiedBy).toBe('none');
});
