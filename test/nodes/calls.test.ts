import { runNode } from '../support/engine';
import { PericulumSandbox } from '../support/periculumSandbox';
import { periculumStatement } from '../support/statements';

let sandbox: PericulumSandbox;
beforeAll(async () => {
	sandbox = await PericulumSandbox.start();
});
beforeEach(async () => await sandbox.reset());
afterAll(async () => await sandbox.stop());

/** Uploads so many statements in one run; their keys are 1, 2, ... */
async function uploaded(count: number, credential = sandbox.credential()) {
	const run = await runNode('uploadBankStatement', {
		parameters: { statementName: '={{ $json.name }}', statement: JSON.stringify(periculumStatement()) },
		items: Array.from({ length: count }, (_, index) => ({ name: `Statement ${index}` })),
		credential,
	});
	expect(run.error).toBeUndefined();
	return run;
}

const keys = (count: number) => Array.from({ length: count }, (_, index) => ({ key: index + 1 }));

const getInsights = async (items: Array<{ key: number }>, more: object = {}, credential = sandbox.credential()) =>
	await runNode('getCreditInsights', {
		parameters: { statementKey: '={{ $json.key }}', output: 'summary', ...more },
		items,
		credential,
	});

describe('the token', () => {
	test.each(['newer', 'older'])('of the %s token endpoint is fetched once for any number of items', async (which) => {
		const credential = which === 'newer' ? sandbox.credential() : sandbox.auth0Credential();
		const { outputs } = await uploaded(60, credential);
		expect(outputs[0]).toHaveLength(60);
		expect(await sandbox.tokenCalls()).toBe(1);
	});

	test('is fetched once more when it expires between runs, and nobody notices', async () => {
		const credential = sandbox.credential();
		await uploaded(40, credential);
		await sandbox.expireTokens();
		const { outputs, error } = await getInsights(keys(40), {}, credential);
		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(40);
		expect(await sandbox.tokenCalls()).toBe(2);
	});

	test('is fetched once more when it expires in the middle of a run', async () => {
		const credential = sandbox.credential();
		await uploaded(40, credential);
		await sandbox.fault({ method: 'GET', pathIncludes: '/statements/', delayMs: 20, times: 80 });
		const running = getInsights(keys(40), {}, credential);
		await new Promise((resolve) => setTimeout(resolve, 60));
		await sandbox.expireTokens();
		const { outputs, error } = await running;
		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(40);
		expect(await sandbox.tokenCalls()).toBe(2);
	});

	test('that cannot be had is told once, in words, and without the secret', async () => {
		const { error, stored } = await getInsights(
			keys(20),
			{},
			sandbox.credential({ clientSecret: 'wrong-made-up-secret' }),
		);
		expect(error?.message).toMatch(/The token endpoint answered 401/);
		expect(error?.description).toMatch(/Open the credential/);
		expect(stored).not.toContain('wrong-made-up-secret');
		expect(await sandbox.tokenCalls()).toBe(1);
		expect(await sandbox.sent()).toEqual([]);
	});

	test('endpoint that cannot be reached is named', async () => {
		const { error } = await getInsights(
			keys(1),
			{ options: { maxRetries: 0 } },
			sandbox.credential({ tokenUrl: 'http://127.0.0.1:9/token' }),
		);
		expect(error?.message).toMatch(/The token endpoint of Periculum could not be reached/);
		expect(error?.description).toMatch(/Check the URLs in the credential/);
	});

	test.each([
		[{ environment: 'custom', apiUrl: 'periculum' }, /API URL is not a URL/],
		[{ apiUrl: 'http://example.com' }, /API URL must start with https/],
		[{ tokenUrl: '' }, /Token URL is not a URL/],
		[{ clientId: '' }, /Client ID is empty/],
	])('is not asked for with the incomplete credential %p', async (changes, message) => {
		const { error } = await getInsights(keys(1), {}, sandbox.credential(changes));
		expect(error?.message).toMatch(message);
		expect(await sandbox.tokenCalls()).toBe(0);
	});
});

describe('items', () => {
	test('keep their order and their pairing whatever the order of the answers', async () => {
		await uploaded(12);
		await sandbox.fault({ pathIncludes: '/statements/3', delayMs: 150, times: 1 });
		const { outputs } = await getInsights(keys(12));
		expect(outputs[0]?.map(({ json, pairedItem }) => [json.subjectId, pairedItem])).toEqual(
			keys(12).map(({ key }, item) => [String(key), { item }]),
		);
	});

	test('are worked on several at once, and no more at once than is asked for', async () => {
		await uploaded(30);
		await sandbox.reset();
		await uploaded(30);
		await sandbox.fault({ pathIncludes: '/statements/', delayMs: 10, times: 30 });
		await getInsights(keys(30), { options: { concurrency: 3 } });
		expect(await sandbox.mostAtOnce()).toBeGreaterThanOrEqual(3);
		await sandbox.reset();
		await runNode('getCreditInsights', {
			parameters: { statementKey: '={{ $json.key }}', options: { concurrency: 1 } },
			items: keys(8),
			onError: 'continueRegularOutput',
			credential: sandbox.credential(),
		});
		expect(await sandbox.mostAtOnce()).toBe(1);
	});

	test('that wait do not hold the others back', async () => {
		await uploaded(3);
		const waiting = { key: 1, name: 'slow', processingStatus: 'PROCESSING' };
		await sandbox.fault({ pathIncludes: '/statements/1', status: 200, body: waiting, times: 99 });
		const { outputs } = await runNode('checkAnalysisStatus', {
			parameters: {
				statementKey: '={{ $json.key }}',
				options: { concurrency: 1, waitUntilDone: true, pollInterval: 1, maxWait: 2 },
			},
			items: keys(3),
			credential: sandbox.credential(),
		});
		expect(outputs[0]?.map(({ json }) => [json.status, json.timedOut])).toEqual([
			['processing', true],
			['ready', undefined],
			['ready', undefined],
		]);
		const order = (await sandbox.sent())
			.filter(({ method }) => method === 'GET')
			.map(({ path }) => path.split('/').at(-1));
		expect(order.indexOf('3')).toBeLessThan(order.lastIndexOf('1'));
	});

	test('that fail stop the node at the first of them, which is named', async () => {
		await uploaded(2);
		const { error } = await getInsights([{ key: 1 }, { key: 77 }, { key: 2 }, { key: 78 }]);
		expect(error).toMatchObject({
			message: expect.stringMatching(/^Periculum answered 404/),
			description: 'Check the statement key: Periculum does not know it.',
			httpCode: '404',
		});
		expect(error?.context?.itemIndex).toBe(1);
	});

	test('that are stopped send nothing more', async () => {
		await uploaded(40);
		await sandbox.fault({ method: 'GET', pathIncludes: '/statements/', delayMs: 100, times: 99 });
		await runNode('getCreditInsights', {
			parameters: { statementKey: '={{ $json.key }}', options: { concurrency: 2 } },
			items: keys(40),
			credential: sandbox.credential(),
			stopAfterMs: 250,
		});
		const atStop = (await sandbox.sent()).length;
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect((await sandbox.sent()).length).toBe(atStop);
		expect(atStop).toBeLessThan(40 + 20);
	});
});

describe('a fault', () => {
	test('of a read is tried again until it passes', async () => {
		await uploaded(1);
		await sandbox.fault({ method: 'GET', pathIncludes: '/statements/1', status: 502, times: 2 });
		const { outputs, error } = await getInsights(keys(1));
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json.status).toBe('ready');
	});

	test('of the network while reading is tried again', async () => {
		await uploaded(1);
		await sandbox.fault({ method: 'GET', pathIncludes: '/statements/1', drop: true, times: 1 });
		expect((await getInsights(keys(1))).error).toBeUndefined();
	});

	test('of a write is not, and says that it may have happened and how to find out', async () => {
		await sandbox.fault({ method: 'POST', pathIncludes: '/analytics', drop: true, times: 1 });
		const { error } = await runNode('uploadBankStatement', {
			parameters: { statementName: 'A', statement: JSON.stringify(periculumStatement()) },
			credential: sandbox.credential(),
		});
		expect(error?.message).toMatch(/^No complete answer came from Periculum/);
		expect(error?.description).toBe(
			'It may have happened all the same. Look in Periculum for a statement of this name before uploading it again.',
		);
		expect((await sandbox.sent()).filter(({ path }) => path.includes('analytics'))).toHaveLength(1);
	});

	test('of the rate is waited out as the provider asks, for writes too', async () => {
		await sandbox.fault({
			method: 'POST',
			pathIncludes: '/analytics',
			status: 429,
			headers: { 'retry-after': '1' },
			times: 1,
		});
		const started = Date.now();
		const { error } = await runNode('uploadBankStatement', {
			parameters: { statementName: 'A', statement: JSON.stringify(periculumStatement()) },
			credential: sandbox.credential(),
		});
		expect(error).toBeUndefined();
		// A lower bound: what the provider asked for is the least that must pass.
		expect(Date.now() - started).toBeGreaterThanOrEqual(1_000);
	});

	test('that asks for more than a minute fails at once and says when to come back', async () => {
		await sandbox.fault({
			method: 'POST',
			pathIncludes: '/analytics',
			status: 429,
			headers: { 'retry-after': '90' },
			times: 1,
		});
		const { error } = await runNode('uploadBankStatement', {
			parameters: { statementName: 'A', statement: JSON.stringify(periculumStatement()) },
			credential: sandbox.credential(),
		});
		expect(error).toMatchObject({ httpCode: '429', description: expect.stringMatching(/come back in 90 seconds/) });
	});

	test('in which the answer is no JSON is told as such', async () => {
		await uploaded(1);
		await sandbox.fault({
			method: 'GET',
			pathIncludes: '/statements/1',
			status: 200,
			body: 'not the statement',
			headers: { 'content-type': 'text/html' },
			times: 1,
		});
		const { error } = await getInsights(keys(1));
		expect(`${error?.message ?? ''}`).toMatch(/something that is not JSON|not the statement/);
	});

	test('quotes the provider without personal data or secrets', async () => {
		await sandbox.fault({
			method: 'GET',
			pathIncludes: '/statements/',
			status: 400,
			body: {
				message:
					'bad BVN 22212345678 for ada@example.com, account 0123456789, token eyJhbGciOiJub25lIn0.eyJzdWIiOiJzYW5kYm94In0.',
			},
			times: 1,
		});
		const { error, stored } = await getInsights(keys(1));
		expect(error?.message).toMatch(/^Periculum answered 400: bad BVN/);
		for (const secret of ['22212345678', 'ada@example.com', '0123456789', 'eyJhbGciOi'])
			expect(stored).not.toContain(secret);
	});

	test('of a redirect is told instead of followed', async () => {
		await sandbox.fault({
			method: 'GET',
			pathIncludes: '/statements/',
			status: 302,
			headers: { location: 'http://127.0.0.1:9/' },
			times: 1,
		});
		const { error } = await getInsights(keys(1));
		expect(error?.message).toMatch(/^Periculum answered 302/);
		expect(error?.description).toMatch(/redirects are not followed/);
	});

	test('of time is told with the option that mends it', async () => {
		await sandbox.fault({ method: 'GET', pathIncludes: '/statements/', delayMs: 2_000, times: 9 });
		const { error } = await getInsights(keys(1), { options: { timeout: 300, maxRetries: 0 } });
		expect(error).toMatchObject({
			message: 'Periculum did not answer within 0.3 seconds',
			description: expect.stringMatching(/raise Timeout/),
		});
	});
});

test('no token, key or secret is in what n8n stores of a run', async () => {
	const credential = sandbox.credential();
	const { stored } = await uploaded(2, credential);
	expect(String(credential.accessToken).length).toBeGreaterThan(8);
	expect(stored).not.toContain(String(credential.accessToken));
	expect(stored).not.toContain(String(credential.clientSecret));
});
