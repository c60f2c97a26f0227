import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startLender } from '../fixtures/lender';

const root = join(__dirname, '..', '..', '..');

async function run(args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/callbacks/send.ts', ...args], { cwd: root });
	const output = { stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr'] as const) {
		child[name].on('data', (chunk: Buffer) => {
			output[name] += chunk.toString('utf8');
		});
	}
	const [code]: unknown[] = await once(child, 'exit');
	return { code, ...output };
}

describe('the send command', () => {
	it('sends a callback and prints the status of each answer', async () => {
		const lender = await startLender([204, 200]);
		const options = [
			'--registration-id',
			'loan-7',
			'--secret',
			'sandbox-callback-secret',
			'--twice',
			'--method',
			'PUT',
		];
		const result = await run(['--provider', 'worldline', '--kind', 'results', '--to', lender.url, ...options]);
		lender.close();

		expect(result).toEqual({ code: 0, stdout: 'answered 204\nanswered 200\n', stderr: '' });
		expect(lender.received[0]).toMatchObject({
			method: 'PUT',
			headers: { 'x-callback-secret': 'sandbox-callback-secret' },
		});
		expect(lender.received[0]?.body).toContain('"RegistrationId":"loan-7"');
	});

	it('fails when nobody answers, and says why', async () => {
		const result = await run(['--provider', 'periculum', '--kind', 'insights', '--to', 'http://127.0.0.1:9/']);

		expect(result.code).toBe(1);
		expect(result.stdout).toContain('no answer: connect ECONNREFUSED');
	});

	it('names what is missing', async () => {
		const result = await run(['--provider', 'periculum', '--kind', 'insights']);

		expect(result).toEqual({ code: 1, stdout: '', stderr: 'to: Required\n' });
	});
});
