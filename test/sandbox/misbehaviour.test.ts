import axios from 'axios';
import { type SandboxClient, startClient } from './fixtures/client';
import { tenRowStatement } from './fixtures/tenRows';

let client: SandboxClient;
let number = 0;

beforeAll(async () => {
	client = await startClient();
});
afterAll(async () => await client.sandbox.close());

const at = (address: string) => `${client.sandbox.url}/_faults/${address}/periculum`;
const cameTo = async (address: string): Promise<unknown> =>
	(await axios.get<unknown>(`${client.sandbox.url}/_sandbox/faults/${address}`)).data;

async function post(address: string): Promise<number | string> {
	const { authorization } = client.api.defaults.headers.common;
	number += 1;
	try {
		const { status } = await axios.post(
			`${at(address)}/statements/analytics?format=periculum`,
			tenRowStatement(`statement ${number}`),
			{ headers: { authorization }, validateStatus: () => true },
		);
		return status;
	} catch (error) {
		return axios.isAxiosError(error) ? String(error.code) : String(error);
	}
}

const posted = (acted: boolean) => ({ method: 'POST', path: '/statements/analytics', acted });

describe('an address that misbehaves', () => {
	it('answers as the provider does where no fault is asked for, and tells what came', async () => {
		expect(await post('none')).toBe(200);
		expect(await cameTo('none')).toEqual([posted(true)]);
	});

	it('does what it was asked before it misbehaves, or nothing, as the fault says', async () => {
		expect(await post('reset')).toBe('ECONNRESET');
		expect(await post('reset-after')).toBe('ECONNRESET');
		expect(await cameTo('reset')).toEqual([posted(false)]);
		expect(await cameTo('reset-after')).toEqual([posted(true)]);
	});

	it('misbehaves for one request, or from one on', async () => {
		const [one, from] = ['status-403@2.one', 'status-403@2-.from'];
		expect([await post(one), await post(one), await post(one)]).toEqual([200, 403, 200]);
		expect([await post(from), await post(from), await post(from)]).toEqual([200, 403, 403]);
	});

	it('counts by its whole name', async () => {
		await post('status-500.mine');
		expect(await cameTo('status-500.mine')).toHaveLength(1);
		expect(await cameTo('status-500.yours')).toEqual([]);
	});

	it('does not exist for a fault that nobody knows, and the answer names those that are known', async () => {
		const { status, data } = await axios.get(`${at('nonsense')}/statements/1`, { validateStatus: () => true });
		expect(status).toBe(404);
		expect(JSON.stringify(data)).toContain('cut-by-length');
	});
});
