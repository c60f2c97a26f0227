/**
 * One process beside jest for all test files: it holds their sandboxes (each file gets its own, at once and with its own state) and
 * prints statements as PDF, each once. pdf.js is an ES module, which jest cannot load. Started by globalSetup.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { readOptions } from '../../../sandbox/options';
import { printedPerson } from '../../../sandbox/pdf/person';
import { type Sandbox, startSandbox } from '../../../sandbox/server';

const startRequest = z.object({ args: z.array(z.string()) });
const stopRequest = z.object({ url: z.string() });
const printRequest = z.object({ person: z.string(), months: z.number(), password: z.string().optional() });

const sandboxes = new Map<string, Sandbox>();
const printed = new Map<string, Promise<Buffer>>();

async function jsonOf(message: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(Buffer.from(chunk));
	return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const ACTIONS: Readonly<Record<string, (body: unknown) => Promise<unknown>>> = {
	'/start': async (body) => {
		const {
			readyJson: _,
			listsFaults: __,
			...options
		} = readOptions(startRequest.parse(body).args, (problem) => {
			throw new Error(problem);
		});
		const sandbox = await startSandbox({ ...options, port: 0 });
		sandboxes.set(sandbox.url, sandbox);
		return { url: sandbox.url, ...sandbox.connections, credentials: sandbox.credentials };
	},
	'/stop': async (body) => {
		const { url } = stopRequest.parse(body);
		await sandboxes.get(url)?.close();
		sandboxes.delete(url);
		return {};
	},
	'/print': async (body) => {
		const { person, ...how } = printRequest.parse(body);
		const key = JSON.stringify([person, how]);
		const printing = printed.get(key) ?? printedPerson(person, how);
		printed.set(key, printing);
		return { base64: (await printing).toString('base64') };
	},
};

const server = createServer((message, response) => {
	const action = ACTIONS[message.url ?? ''];
	const answer = action === undefined ? Promise.reject(new Error('Unknown action')) : jsonOf(message).then(action);
	answer.then(
		(result) => response.end(JSON.stringify(result)),
		(error: unknown) => response.writeHead(400).end(error instanceof Error ? error.message : String(error)),
	);
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`);
});
// Ends with jest, also when jest is killed: its end of the pipe closes.
process.stdin.on('end', () => process.exit(0)).resume();
