import { z } from 'zod';
import { startLender, until } from '../fixtures/lender';
import { consent, initialise, postForm, registration, startWorldline, statusOf, type WorldlineClient } from './fixture';

const atOnce = { collectSeconds: 0, analysisSeconds: 0 };
const later = 3600;

let client: WorldlineClient;
let lender: Awaited<ReturnType<typeof startLender>> | undefined;

async function start(worldline: Parameters<typeof startWorldline>[0] = { worldline: atOnce }) {
	client = await startWorldline(worldline);
}

/** A lender and its callback address at the sandbox. */
async function startWithLender(statuses: number[] = [], settings: object = {}) {
	await start();
	lender = await startLender(statuses);
	await client.control.post('/worldline/callback-url', {
		url: lender.url,
		retrySeconds: [0.01, 0.02, 0.03],
		...settings,
	});
	return lender;
}

afterEach(async () => {
	lender?.close();
	lender = undefined;
	await client.sandbox.close();
});

const bodySchema = z.record(z.unknown());
const parse = (body: string) => bodySchema.parse(JSON.parse(body));

async function deliveries() {
	return (await client.control.get('/worldline/deliveries')).data;
}

describe('the status after consent', () => {
	it('is REGISTRATION_FINALISED while the data is collected, after the person has been sent back', async () => {
		await start({ worldline: { collectSeconds: later } });
		const answer = await consent(client, 'loan-1', 'adaeze-nwokolo');

		expect(answer.status).toBe(200);
		expect(await statusOf(client, 'loan-1')).toBe('REGISTRATION_FINALISED');
	});

	it('is DATA_COLLECTION_DONE while the analysis runs', async () => {
		await start({ worldline: { collectSeconds: 0, analysisSeconds: later } });
		await consent(client, 'loan-1', 'adaeze-nwokolo');

		await until(async () => (await statusOf(client, 'loan-1')) === 'DATA_COLLECTION_DONE');
	});

	it('ends in ANALYSIS_FINALISED', async () => {
		await start();
		await consent(client, 'loan-1', 'adaeze-nwokolo');

		await until(async () => (await statusOf(client, 'loan-1')) === 'ANALYSIS_FINALISED');
		expect(await deliveries()).toEqual([]);
	});

	it.each([
		['seven transactions', 'ifeanyi-cole', 'lindenbank'],
		['fourteen transactions', 'zainab-garba', 'lindenbank'],
		['a savings account', 'adaeze-nwokolo', 'sparhaus'],
		['pounds', 'adaeze-nwokolo', 'crownhill'],
		['dollars', 'grace-halloran', 'lindenbank'],
	])('ends in DATA_COLLECTION_ERROR with %s', async (_what, person, bank) => {
		await start();
		await consent(client, 'loan-1', person, bank);

		await until(async () => (await statusOf(client, 'loan-1')) === 'DATA_COLLECTION_ERROR');
	});
});

describe('POST /results', () => {
	it('brings insights, ids and both scores to the callback URL, with the secret header', async () => {
		const { received } = await startWithLender([], { secret: 'sandbox-callback-secret' });
		await consent(client, 'loan-1', 'adaeze-nwokolo');
		await until(async () => (await deliveries()).length === 1);

		expect(received).toHaveLength(1);
		expect(received[0]).toMatchObject({
			method: 'POST',
			path: '/callback/results',
			headers: { 'content-type': 'application/json', 'x-callback-secret': 'sandbox-callback-secret' },
		});
		const body = parse(received[0]?.body ?? '');
		expect(Object.keys(body)).toEqual([
			'RegistrationId',
			'PsuId',
			'Balances',
			'Incomes',
			'Expenses',
			'Loans',
			'Risks',
			'CreditScore',
			'PaymentScore',
		]);
		expect(body).toMatchObject({ RegistrationId: 'loan-1', PsuId: 'psu-1', CreditScore: 930, PaymentScore: 9 });
		expect(await deliveries()).toEqual([
			{ registrationId: 'loan-1', psuId: 'psu-1', attempt: 1, status: 204, error: null },
		]);
	});

	it.each([
		['NONE', []],
		['CS', ['CreditScore']],
		['PS', ['PaymentScore']],
	])('with the option %s carries the scores %j', async (option, scores) => {
		const { received } = await startWithLender();
		await consent(client, 'loan-1', 'halima-okon', 'lindenbank', option);
		await until(() => received.length === 1);

		expect(Object.keys(parse(received[0]?.body ?? '')).filter((name) => name.endsWith('Score'))).toEqual(scores);
	});

	it('is sent again, with the same bytes, until the answer is 2xx', async () => {
		const { received } = await startWithLender([500, 404]);
		await consent(client, 'loan-1', 'halima-okon');
		await until(async () => (await deliveries()).length === 3);

		expect((await deliveries()).map(({ status }: { status: number }) => status)).toEqual([500, 404, 204]);
		expect(new Set(received.map(({ body }) => body)).size).toBe(1);
	});

	it('is given up after the configured attempts', async () => {
		await startWithLender([500, 500, 500, 500, 500]);
		await consent(client, 'loan-1', 'halima-okon');
		await until(async () => (await deliveries()).length === 4);

		await client.control.post('/worldline/callback-url', { url: 'http://127.0.0.1:9/' });
		expect((await deliveries()).map(({ attempt }: { attempt: number }) => attempt)).toEqual([1, 2, 3, 4]);
	});

	it('notes why nobody could be reached', async () => {
		const { close, url } = await startWithLender();
		close();
		await client.control.post('/worldline/callback-url', { url, retrySeconds: [] });
		await consent(client, 'loan-1', 'halima-okon');
		await until(async () => (await deliveries()).length === 1);

		expect((await deliveries())[0]).toMatchObject({ status: null, error: expect.stringContaining('ECONNREFUSED') });
	});

	it('comes once per PSU when a registration has two', async () => {
		const { received } = await startWithLender();
		await client.api.post('/register', registration('loan-1', 'NONE', ['anna', 'ben']));
		for (const psuId of ['anna', 'ben']) {
			const { data } = await initialise(client.api, 'loan-1', psuId);
			await postForm(data.RedirectUrl, { decision: 'consent', bank: 'lindenbank', person: 'halima-okon' });
		}
		await until(() => received.length === 2);

		expect(received.map(({ body }) => parse(body)['PsuId']).sort()).toEqual(['anna', 'ben']);
	});

	it('does not come for a registration that was deleted meanwhile', async () => {
		lender = await startLender();
		await start({ worldline: { collectSeconds: 0.2, analysisSeconds: 0, callback: { url: lender.url } } });
		await consent(client, 'gone', 'halima-okon');
		await client.api.delete('/register/gone');
		await consent(client, 'loan-1', 'halima-okon');
		await until(() => lender?.received.length === 1);

		expect(parse(lender.received[0]?.body ?? '')['RegistrationId']).toBe('loan-1');
	});

	it('can be written in camelCase throughout', async () => {
		const { received } = await startWithLender([], { casing: 'camel' });
		await consent(client, 'loan-1', 'halima-okon', 'lindenbank', 'PS');
		await until(() => received.length === 1);

		const body = parse(received[0]?.body ?? '');
		expect(Object.keys(body)).toEqual([
			'registrationId',
			'psuId',
			'balances',
			'incomes',
			'expenses',
			'loans',
			'risks',
			'paymentScore',
		]);
		expect(body['balances']).toEqual([{ balance: 184726, balanceDate: expect.any(String) }]);
	});

	it.each([
		['result', ['Result']],
		['insights', ['RegistrationId', 'PsuId', 'CreditInsights', 'CreditScore', 'PaymentScore']],
	])('can be wrapped: %s', async (envelope, members) => {
		const { received } = await startWithLender([], { envelope });
		await consent(client, 'loan-1', 'halima-okon');
		await until(() => received.length === 1);

		expect(Object.keys(parse(received[0]?.body ?? ''))).toEqual(members);
	});

	it('goes nowhere after a reset, and the settings of the start hold again', async () => {
		const { received } = await startWithLender([500]);
		await client.control.post('/worldline/callback-url', { url: lender?.url, retrySeconds: [later] });
		await consent(client, 'loan-1', 'halima-okon');
		await until(() => received.length === 1);
		await client.control.post('/reset');

		expect(await deliveries()).toEqual([]);
		expect((await client.control.get('/stats')).data.providers.worldline).toEqual({
			tokenCalls: 0,
			tokensIssued: 0,
			registrations: 0,
		});
	});

	it('goes to the address of the start when none was set since', async () => {
		lender = await startLender();
		await start({ worldline: { ...atOnce, callback: { url: `${lender.url}/`, secret: 'sandbox-callback-secret' } } });
		await consent(client, 'loan-1', 'halima-okon');
		await until(() => lender?.received.length === 1);

		expect(lender.received[0]?.path).toBe('/callback/results');
	});
});

describe('POST /_sandbox/worldline/callback-url', () => {
	it('refuses a setting that does not exist', async () => {
		await start();

		expect((await client.control.post('/worldline/callback-url', { url: 'http://x.example', retries: 3 })).status).toBe(
			400,
		);
	});
});
