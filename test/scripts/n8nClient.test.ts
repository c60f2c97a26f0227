import { execFile } from 'node:child_process';
import { type Server, createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const client = pathToFileURL(path.join(__dirname, '..', '..', 'demo', 'n8n-client.mjs')).href;
const run = promisify(execFile);

/** What the client prints of a script, run in a process of its own: jest does not load ES modules. */
async function printed(script: string): Promise<string> {
	const text = `import { N8nClient } from ${JSON.stringify(client)};\n${script}`;
	const { stdout } = await run(process.execPath, ['--input-type=module', '-e', text]);
	return stdout.trim();
}

let server: Server;
let url: string;
let seen: string[];
/** How many connections are closed without an answer. */
let closing: number;

beforeEach(async () => {
	seen = [];
	server = createServer((message, response) => {
		seen.push(`${message.method} ${message.url}`);
		if (seen.length <= closing) {
			message.socket.destroy();
			return;
		}
		response.setHeader('Set-Cookie', 'n8n-auth=token; Path=/');
		response.end(JSON.stringify({ data: { id: 'known' } }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	url = `http://127.0.0.1:${address.port}`;
});
afterEach(() => server.close());

const SIGN_IN = () => `const n8n = await N8nClient.createOwner(${JSON.stringify(url)}, {});`;

test('the owner is set up although n8n closes the connection twice while it starts', async () => {
	closing = 2;
	expect(await printed(`${SIGN_IN()} console.log(n8n.cookie);`)).toBe('n8n-auth=token');
	expect(seen).toEqual(Array(3).fill('POST /rest/owner/setup'));
});

test('what is only read is asked for again', async () => {
	closing = 1;
	const script = `const n8n = new N8nClient(${JSON.stringify(url)}, ''); console.log((await n8n.call('GET', '/x')).id);`;
	expect(await printed(script)).toBe('known');
	expect(seen).toEqual(['GET /rest/x', 'GET /rest/x']);
});

test('what writes is not sent twice', async () => {
	closing = 1;
	const script = `const n8n = new N8nClient(${JSON.stringify(url)}, ''); await n8n.createWorkflow({});`;
	await expect(printed(script)).rejects.toThrow('fetch failed');
	expect(seen).toEqual(['POST /rest/workflows']);
});

test('an n8n that always closes is given up, in words', async () => {
	closing = 100;
	await expect(printed(SIGN_IN())).rejects.toThrow('n8n closes the connection');
	expect(seen).toHaveLength(5);
});
