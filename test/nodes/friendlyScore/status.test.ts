import type { INodeParameters } from 'n8n-workflow';
import { seedSample } from '../../providers/friendlyScore/normalise/fixtures/seed';
import { friendlyScoreRunner } from './runner';

const { fake, run, first } = friendlyScoreRunner();
const INSIGHTS = 'GET /customers/77/insights/current_business';
const BANKS = 'GET /customers/77/banks';

const check = async (parameters: INodeParameters = {}) =>
	await first('checkAnalysisStatus', { customerId: '77', accountKind: 'business', ...parameters });

test('200 is ready', async () => {
	fake().on(INSIGHTS, () => ({ body: seedSample() }));
	expect(await check()).toEqual({
		verdict: 'unknown',
		provider: 'friendlyScore',
		id: '77',
		reference: null,
		status: 'ready',
		providerStatus: '200',
		trustScore: null,
		fraudulent: null,
		holderMatch: null,
		reasons: [],
		warnings: [],
	});
});

test.each([
	['no body', {}],
	['words', { text: 'scheduled' }],
	['JSON', { body: { message: 'Calculations are scheduled' } }],
])('202 with %s is processing, and no error', async (_, answer) => {
	fake().on(INSIGHTS, () => ({ status: 202, ...answer }));
	expect(await check()).toMatchObject({ status: 'processing', providerStatus: '202', reasons: [], warnings: [] });
	expect(fake().calls).toEqual([INSIGHTS]);
});

test('204 is too little data, and the banks say why', async () => {
	fake()
		.on(INSIGHTS, () => ({ status: 204 }))
		.on(BANKS, () => ({ body: { data: [] } }));
	expect(await check()).toMatchObject({
		status: 'insufficientData',
		providerStatus: '204',
		reasons: [{ code: 'NO_BANK_CONNECTED', action: 'askApplicant' }],
	});
	fake().on(BANKS, () => ({
		body: { data: [{ name: 'Barclays', account_consents: [{ consent_id: 'c', status: 'Authorised' }] }] },
	}));
	expect(await check()).toMatchObject({ reasons: [{ code: 'NO_TRANSACTIONS' }] });
});

test.each([
	['are refused', { status: 403, body: {} }],
	['are not known', { status: 404, body: {} }],
	['give no answer', { drop: true }],
])('204 stays an answer where the banks %s', async (_, answer) => {
	fake()
		.on(INSIGHTS, () => ({ status: 204 }))
		.on(BANKS, () => answer);
	expect(await check({ options: { maxRetries: 0 } })).toMatchObject({
		status: 'insufficientData',
		reasons: [{ code: 'NO_DATA' }],
	});
});

test('waits until the report is there', async () => {
	fake().inTurn(INSIGHTS, { status: 202 }, { status: 202 }, { body: seedSample() });
	const item = await check({ options: { waitUntilDone: true, pollInterval: 1, maxWait: 30 } });
	expect(item).toMatchObject({ status: 'ready' });
	expect(item).not.toHaveProperty('timedOut');
	expect(fake().calls).toHaveLength(3);
});

test('stops waiting at the deadline', async () => {
	fake().on(INSIGHTS, () => ({ status: 202 }));
	expect(await check({ options: { waitUntilDone: true, pollInterval: 1, maxWait: 1 } })).toMatchObject({
		status: 'processing',
		timedOut: true,
	});
});

test('does not wait for data that cannot come, and asks the banks once', async () => {
	fake()
		.inTurn(INSIGHTS, { status: 202 }, { status: 204 })
		.on(BANKS, () => ({ body: [] }));
	await check({ options: { waitUntilDone: true, pollInterval: 1, maxWait: 30 } });
	expect(fake().calls).toEqual([INSIGHTS, INSIGHTS, BANKS]);
});

test('asks for personal accounts where those are chosen', async () => {
	fake().on('GET /customers/77/insights/current_personal', () => ({ status: 202 }));
	expect(await check({ accountKind: 'personal' })).toMatchObject({ status: 'processing' });
});

test('of a customer that is not there is told', async () => {
	const { error } = await run('checkAnalysisStatus', { customerId: '404', accountKind: 'business' });
	expect(error).toMatchObject({
		httpCode: '404',
		description: expect.stringMatching(/FriendlyScore does not know it/),
	});
});

test.each([
	[{ customerId: '..' }, /cannot be used as an ID/],
	[{ customerId: '={{ "" }}' }, /^Customer ID is empty/],
	[{ accountKind: '={{ "both" }}' }, /^Account Kind must be one of: business, personal/],
])('refuses %p before anything is sent', async (changes, message) => {
	const { error } = await run('checkAnalysisStatus', { customerId: '77', accountKind: 'business', ...changes });
	expect(error?.message).toMatch(message);
	expect(fake().sent).toEqual([]);
});
