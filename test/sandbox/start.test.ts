import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MISBEHAVIOURS } from '../../sandbox/misbehaviour/kinds';
import { httpClient } from './fixtures/client';
import { readySchema } from '../support/sandboxProcess';

const root = join(__dirname, '..', '..');

async function runStart(args: string[]): Promise<{ code: unknown; stderr: string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts', ...args], { cwd: root });
	let stderr = '';
	child.stderr.on('data', (chunk: Buffer) => {
		stderr += chunk.toString('utf8');
	});
	const [code]: unknown[] = await once(child, 'exit');
	return { code, stderr };
}

describe('starting the sandbox', () => {
	it('says on one line that a port is busy, and what to do', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const address = server.address();
		const port = typeof address === 'object' && address !== null ? address.port : 0;
		const { code, stderr } = await runStart(['--port', String(port)]);
		server.close();

		expect(code).toBe(1);
		expect(stderr).toBe(`Port ${port} is busy. Stop what uses it, or choose another: --port 4011\n`);
	});

	it.each([
		[['--port', 'x'], '--port must be a number from 0 to 65535.'],
		[['--token-seconds', '-1'], '--token-seconds'],
		[['--inscribe-limit', '300'], '--inscribe-limit must be <requests>/<seconds>, such as 300/120.'],
		[['--inscribe-limit', '0/120'], '--inscribe-limit'],
		[['--inscribe-unit', 'dollars'], '--inscribe-unit must be major or cents.'],
		[['--nonsense'], '--nonsense'],
	])('refuses %j and names the option', async (args, message) => {
		const { code, stderr } = await runStart(args);

		expect(code).toBe(1);
		expect(stderr).toContain(message);
	});

	// Windows has no signals: it ends the process at once.
	const itOnUnix = process.platform === 'win32' ? it.skip : it;
	itOnUnix('tells a test harness its addresses and keys, serves, and ends cleanly on SIGTERM', async () => {
		const args = ['--port', '0', '--ready-json', '--token-seconds', '90'];
		const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts', ...args], { cwd: root });
		const [line]: unknown[] = await once(createInterface({ input: child.stdout }), 'line');
		const sandbox = readySchema.parse(JSON.parse(String(line)));
		const answer = await httpClient('').post(sandbox.periculum.auth0TokenUrl, {
			client_id: sandbox.periculum.clientId,
			client_secret: sandbox.periculum.clientSecret,
			audience: sandbox.periculum.audience,
			grant_type: 'client_credentials',
		});
		const ended = once(child, 'exit');
		child.kill('SIGTERM');

		expect(await ended).toEqual([0, null]);

		expect(answer.status).toBe(200);
		expect(answer.data.expires_in).toBe(90);
		await expect(httpClient(sandbox.url).get('/_sandbox/stats')).rejects.toThrow();
	});

	it('tells a person on request how each provider can misbehave, and where', async () => {
		const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts', '--port', '0', '--faults'], {
			cwd: root,
		});
		let told = '';
		for await (const chunk of child.stdout) {
			told += String(chunk);
			if (told.includes('Stop with Ctrl+C')) break;
		}
		child.kill('SIGTERM');

		expect(told).toMatch(/http:\/\/127\.0\.0\.1:\d+\/_faults\/cut-by-length\/periculum/);
		for (const fault of Object.keys(MISBEHAVIOURS)) expect(told).toContain(`\n  ${fault} `);
	});
});
