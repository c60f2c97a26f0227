import type { INodeParameters } from 'n8n-workflow';
import { runNode } from '../../support/engine';
import { FakeQard, refusal } from './fakeQard';

let qard: FakeQard;
beforeAll(async () => {
	qard = await FakeQard.start();
});
beforeEach(() => qard.reset());
afterAll(async () => await qard.stop());

const LATEST = 'GET /users/user-1/sync/latest';
const START = 'POST /users/user-1/sync';

const sync = (status: string, id = 'sync-1') => ({
	id,
	data_type: 'BANK_TRANSACTION',
	provider_name: 'sandbox_openbanking',
	status,
	data_connection_id: 'connection-1',
	requested_at: '2024-01-15 10:30:00',
	completed_at: null,
});

/** Answers the looks at the latest syncs one after the other; the last one again and again. */
function looks(...answers: unknown[][]): void {
	let look = 0;
	qard.on(LATEST, () => ({ body: answers[Math.min(look++, answers.length - 1)] }));
}

const check = async (options: INodeParameters = {}) => {
	const { outputs, error } = await runNode('checkAnalysisStatus', {
		parameters: { provider: 'qard', userId: 'user-1', options },
		credential: qard.credential(),
	});
	return { json: outputs[0]?.[0]?.json, error };
};

test('tells the status of the latest syncs', async () => {
	looks([sync('SUCCESS')]);
	const { json, error } = await check();
	expect(error).toBeUndefined();
	expect(json).toMatchObject({
		provider: 'qard',
		id: 'user-1',
		status: 'ready',
		providerStatus: 'SUCCESS',
		trustScore: null,
		fraudulent: null,
		reasons: [],
		syncs: [{ bankProvider: 'sandbox_openbanking', requestedAt: '2024-01-15T10:30:00' }],
	});
	expect(qard.calls).toEqual([LATEST]);
});

test('names the bank that failed', async () => {
	looks([sync('AUTH_ERROR')]);
	expect((await check()).json).toMatchObject({
		status: 'failed',
		reasons: [{ code: 'AUTH_ERROR', action: 'reconnect', message: expect.stringContaining('sandbox_openbanking') }],
	});
});

test('starts a sync, of the data types asked for', async () => {
	looks([sync('SUCCESS')], [sync('QUEUED', 'sync-2')]);
	qard.on(START, () => ({ status: 202 }));
	const { json } = await check({ startSync: true, dataTypes: 'BANK_TRANSACTION' });
	expect(json).toMatchObject({ status: 'processing', providerStatus: 'QUEUED' });
	expect(qard.calls).toEqual([LATEST, START, LATEST]);
	expect(qard.sent[1]?.body).toEqual({ data_types: ['BANK_TRANSACTION'] });
});

test('takes the verdict of the sync before for none of the one just started', async () => {
	looks([sync('FETCH_ERROR')]);
	qard.on(START, () => ({ status: 202, body: {} }));
	expect((await check({ startSync: true })).json).toMatchObject({ status: 'processing', reasons: [] });
	expect(qard.sent[1]?.body).toEqual({});
});

test('waits until the sync it started is done', async () => {
	looks([sync('SUCCESS')], [sync('SUCCESS')], [sync('FETCHING', 'sync-2')], [sync('SUCCESS', 'sync-2')]);
	qard.on(START, () => ({ status: 202 }));
	const { json } = await check({ startSync: true, waitUntilDone: true, pollInterval: 1, maxWait: 20 });
	expect(json).toMatchObject({ status: 'ready', syncs: [{ id: 'sync-2' }] });
	expect(qard.calls).toEqual([LATEST, START, LATEST, LATEST, LATEST]);
});

test('follows a sync that is already under way', async () => {
	looks([sync('FETCHING')], [sync('FETCHING')], [sync('SUCCESS')]);
	qard.on(START, () => refusal(409, 'Already QUEUED or FETCHING'));
	const { json, error } = await check({ startSync: true, waitUntilDone: true, pollInterval: 1, maxWait: 20 });
	expect(error).toBeUndefined();
	expect(json).toMatchObject({ status: 'ready' });
});

test('says that it is still processing when the deadline has passed', async () => {
	looks([sync('QUEUED')]);
	expect((await check({ waitUntilDone: true, pollInterval: 1, maxWait: 1 })).json).toMatchObject({
		status: 'processing',
		timedOut: true,
	});
});

test('fails where Qard refuses to start', async () => {
	looks([]);
	qard.on(START, () => refusal(403, 'Not allowed'));
	const { error } = await check({ startSync: true });
	expect(error?.message).toBe('Qard answered 403: Not allowed');
});

test('names a user that Qard does not know', async () => {
	const { error } = await check();
	expect(error?.description).toBe('Check the user ID: Qard does not know it.');
});

describe('the holder of the accounts', () => {
	const ACCOUNTS = 'GET /users/user-1/bank-accounts';
	const expectedName = 'Ada Exemple';
	const owned = [{ id: 'account-1', owners: [{ full_name: 'EXEMPLE JEAN' }] }];

	test('is read once the sync is done', async () => {
		looks([sync('FETCHING')], [sync('SUCCESS')]);
		qard.on(ACCOUNTS, () => ({ body: owned }));
		const { json } = await check({ expectedName, waitUntilDone: true, pollInterval: 1, maxWait: 20 });
		expect(json).toMatchObject({
			status: 'ready',
			holderMatch: 'mismatch',
			warnings: [expect.objectContaining({ code: 'HOLDER_MISMATCH' })],
		});
		expect(qard.calls).toEqual([LATEST, LATEST, ACCOUNTS]);
	});

	test('is unknown before, without a request', async () => {
		looks([sync('FETCHING')]);
		expect((await check({ expectedName })).json).toMatchObject({ status: 'processing', holderMatch: 'unknown' });
		expect(qard.calls).toEqual([LATEST]);
	});

	test('is unknown where the accounts are refused, and the status is there', async () => {
		looks([sync('SUCCESS')]);
		const { json, error } = await check({ expectedName });
		expect(error).toBeUndefined();
		expect(json).toMatchObject({
			status: 'ready',
			holderMatch: 'unknown',
			warnings: [expect.objectContaining({ code: 'NOT_READ' })],
		});
	});
});
