import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { startClient, type SandboxClient } from '../fixtures/client';
import { startLender } from '../fixtures/lender';

const nowMs = Date.parse('2026-11-02T09:30:00Z');
const secret = 'sandbox-secret-of-32-characters!';

let client: SandboxClient;
let lender: Awaited<ReturnType<typeof startLender>>;

beforeEach(async () => {
	client = await startClient({ now: () => nowMs });
	lender = await startLender();
});

afterEach(async () => {
	lender.close();
	await client.sandbox.close();
});

function send(callback: object) {
	return client.control.post('/callbacks', { to: lender.url, ...callback });
}

function received(index = 0): string {
	return lender.received[index]?.body ?? '';
}

const json = (text: string) => z.record(z.unknown()).parse(JSON.parse(text));

const webhookSchema = z.object({
	metadata: z.object({ responseType: z.string(), hmacMessage: z.string(), timeStamp: z.string() }).passthrough(),
	statementKey: z.number(),
});

/** The text of one member of the received body, up to the member that follows it (or the end). */
function memberText(name: string, next: string): string {
	const body = received();
	const start = body.indexOf(`"${name}":`) + name.length + 3;
	return body.slice(start, next === '' ? -1 : body.indexOf(`,"${next}":`, start));
}

function hmac(text: string): string {
	return createHmac('sha512', secret).update(text).digest('hex');
}

describe("Periculum's webhooks", () => {
	it.each([
		['insights', 'INSIGHTS', 'insightsResponse', ''],
		['affordability', 'AFFORDABILITY', 'affordabilityResponse', 'creditScoreResponse'],
		['creditscore', 'CREDITSCORE', 'creditScoreResponse', 'insightsResponse'],
	])('%s is signed over the text of its response as it was sent', async (kind, responseType, member, next) => {
		const answer = await send({ provider: 'periculum', kind, statementKey: 42 });

		expect(answer.data).toEqual({ deliveries: [{ status: 204, error: null }] });
		const body = webhookSchema.parse(json(received()));
		expect(body.metadata.responseType).toBe(responseType);
		expect(body.statementKey).toBe(42);
		const text = memberText(member, next);
		expect(text.length).toBeGreaterThan(50);
		expect(body.metadata.hmacMessage).toBe(hmac(text));
		expect(JSON.stringify(JSON.parse(text))).not.toBe(text);
	});

	it('writes PascalCase inside creditScoreResponse', async () => {
		await send({ provider: 'periculum', kind: 'creditscore', statementKey: 42 });
		const [score] = z.array(z.record(z.unknown())).parse(json(received())['creditScoreResponse']);

		expect(Object.keys(score ?? {})).toEqual([
			'Key',
			'RulesScore',
			'BaseScore',
			'CalculatedScore',
			'DidPass',
			'PassReasons',
			'FailReasons',
			'Type',
		]);
		expect(score).toMatchObject({ Key: 42, BaseScore: 300, DidPass: null, Type: 'POINTS' });
		expect(received()).toContain('"BaseScore":300.0,');
	});

	it('tells a forged statement as ALTERED, without an analysis', async () => {
		await send({ provider: 'periculum', kind: 'insights', person: 'bolanle-usman' });
		const insights = json(received())['insightsResponse'];

		expect(insights).toMatchObject({ processingStatus: 'ALTERED' });
		expect(insights).not.toHaveProperty('spendAnalysis');
	});

	it('has no credit score of a statement that was not analysed, and says so', async () => {
		const answer = await send({ provider: 'periculum', kind: 'creditscore', person: 'ifeanyi-cole' });

		expect(answer.status).toBe(400);
		expect(answer.data.message).toBe(
			'The statement of ifeanyi-cole is NOT ENOUGH TRANSACTIONS: there is no creditscore.',
		);
		expect(lender.received).toEqual([]);
	});

	it('forged, it is signed with another secret', async () => {
		await send({ provider: 'periculum', kind: 'creditscore', forge: true });
		const { metadata } = webhookSchema.parse(json(received()));

		expect(metadata.hmacMessage).toMatch(/^[0-9a-f]{128}$/);
		expect(metadata.hmacMessage).not.toBe(hmac(memberText('creditScoreResponse', 'insightsResponse')));
	});

	it('late, it is a day old and its signature is right', async () => {
		await send({ provider: 'periculum', kind: 'creditscore', late: true });
		const { metadata } = webhookSchema.parse(json(received()));

		expect(metadata.timeStamp).toBe('11/01/2026 09:30:00');
		expect(metadata.hmacMessage).toBe(hmac(memberText('creditScoreResponse', 'insightsResponse')));
	});
});

describe("Worldline's results", () => {
	it('are those of a person and a registration, with the secret in the header', async () => {
		await send({
			provider: 'worldline',
			kind: 'results',
			person: 'kelechi-danjuma',
			registrationId: 'loan-7',
			psuId: 'psu-7',
			option: 'CS',
			secret: 'sandbox-callback-secret',
			secretHeader: 'X-Lender-Secret',
		});

		expect(lender.received[0]?.headers).toMatchObject({ 'x-lender-secret': 'sandbox-callback-secret' });
		expect(json(received())).toMatchObject({ RegistrationId: 'loan-7', PsuId: 'psu-7', CreditScore: 57 });
	});

	it('do not exist of an account that is not in euro', async () => {
		const answer = await send({ provider: 'worldline', kind: 'results', person: 'grace-halloran' });

		expect(answer.status).toBe(400);
		expect(answer.data.message).toBe('The account of grace-halloran is in USD: there are no results of it.');
		expect(lender.received).toEqual([]);
	});

	it('can be camelCase and wrapped', async () => {
		await send({ provider: 'worldline', kind: 'results', casing: 'camel', envelope: 'result' });

		expect(json(received())).toMatchObject({ result: { registrationId: 'sandbox-registration', creditScore: 930 } });
	});

	it('can be an error', async () => {
		await send({ provider: 'worldline', kind: 'dataCollectionError', registrationId: 'loan-7' });

		expect(json(received())).toEqual({
			RegistrationId: 'loan-7',
			PsuId: 'sandbox-psu',
			UseCaseStatus: 'DATA_COLLECTION_ERROR',
		});
		expect(lender.received[0]?.headers).not.toHaveProperty('x-callback-secret');
	});
});

describe("Inscribe's webhooks", () => {
	it.each([
		['documentStateChanged', { state: 'PROCESSED', document_type: 'BANK_STATEMENT', customer_id: 'customer-7' }],
		['collectSessionCompleted', { status: 'COMPLETED', customer_id: 'customer-7' }],
		['customerApprovalChanged', { id: 'customer-7', approved: true }],
	])('%s has the shape that tells it from the others', async (kind, body) => {
		await send({ provider: 'inscribe', kind, customerId: 'customer-7', secret: 'sandbox-callback-secret' });

		expect(json(received())).toMatchObject(body);
		expect(['state' in json(received()), 'approved' in json(received())]).toEqual([
			kind === 'documentStateChanged',
			kind === 'customerApprovalChanged',
		]);
		expect(lender.received[0]?.headers).toMatchObject({ 'x-callback-secret': 'sandbox-callback-secret' });
	});

	it.each([
		['marigold-foods', { name: 'Marigold Foods Ltd' }],
		['adaeze-nwokolo', null],
	])('the customer %s has the company %j', async (person, company) => {
		await send({ provider: 'inscribe', kind: 'customerApprovalChanged', person });

		expect(json(received())['company']).toEqual(company);
	});

	it('a forged statement is fraudulent, with a low trust score', async () => {
		await send({ provider: 'inscribe', kind: 'documentStateChanged', person: 'bolanle-usman' });

		expect(json(received())).toMatchObject({ is_fraudulent: true, trust_score: 9 });
	});

	it('a customer can be rejected', async () => {
		await send({ provider: 'inscribe', kind: 'customerApprovalChanged', rejected: true });

		expect(json(received())).toMatchObject({ approved: false });
	});

	it('forged, it carries a secret that is not the right one', async () => {
		await send({
			provider: 'inscribe',
			kind: 'customerApprovalChanged',
			secret: 'sandbox-callback-secret',
			forge: true,
		});

		expect(lender.received[0]?.headers['x-callback-secret']).toBe('forged-secret-of-32-characters!!');
	});
});

describe('what can be made wrong', () => {
	const callback = { provider: 'worldline', kind: 'results' };

	it('the same bytes twice, each with its answer', async () => {
		const answer = await send({ ...callback, twice: true });

		expect(answer.data.deliveries).toHaveLength(2);
		expect(received(1)).toBe(received(0));
	});

	it('a body that is cut off', async () => {
		await send(callback);
		await send({ ...callback, cutOff: true });

		expect(received(1)).toBe(received(0).slice(0, Math.floor(received(0).length / 2)));
	});

	it('another method and another content type', async () => {
		await send({ ...callback, method: 'put', contentType: 'text/plain' });

		expect(lender.received[0]).toMatchObject({ method: 'PUT', headers: { 'content-type': 'text/plain' } });
	});

	it('a deeply nested member and megabytes of padding, in JSON that can still be read', async () => {
		await send({ ...callback, nested: 100, megabytes: 2 });

		expect(json(received())['nested']).toEqual(expect.any(Array));
		expect(received()).toContain('['.repeat(100));
		expect(String(json(received())['padding'])).toHaveLength(2 * 1024 * 1024);
	});

	it('leaves what Periculum signed as it was', async () => {
		await send({ provider: 'periculum', kind: 'insights', nested: 3 });
		const body = webhookSchema.parse(json(received()));

		expect(received().endsWith(',"nested":[[[]]]}')).toBe(true);
		expect(body.metadata.hmacMessage).toBe(hmac(memberText('insightsResponse', 'nested')));
	});
});

describe('POST /_sandbox/callbacks', () => {
	it('tells the status that a lender answers with, and does not follow a redirect', async () => {
		const redirecting = await startLender([302]);
		const answer = await send({ provider: 'worldline', kind: 'results', to: redirecting.url });
		redirecting.close();

		expect(answer.data).toEqual({ deliveries: [{ status: 302, error: null }] });
		expect(redirecting.received).toHaveLength(1);
	});

	it('tells why nobody answered', async () => {
		const answer = await send({ provider: 'worldline', kind: 'results', to: 'http://127.0.0.1:9/' });

		expect(answer.data.deliveries).toEqual([{ status: null, error: expect.stringContaining('ECONNREFUSED') }]);
	});

	it.each([
		['an unknown kind', { provider: 'periculum', kind: 'results' }],
		['a field of another provider', { provider: 'periculum', kind: 'insights', registrationId: 'loan-7' }],
		['an unknown person', { provider: 'periculum', kind: 'insights', person: 'nobody' }],
		['an address that is none', { provider: 'periculum', kind: 'insights', to: 'nowhere' }],
	])('refuses %s with 400', async (_what, callback) => {
		expect((await send(callback)).status).toBe(400);
	});
});
