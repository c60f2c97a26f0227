/** `npm run sandbox -- [--port 4010] [--pdf-seconds 2] [--inscribe-limit 300/120] ...`: README.md lists the options. */
import { parseArgs } from 'node:util';
import type { InscribeOptions } from './inscribe';
import { qardArguments, readQardOptions } from './qard/arguments';
import { readSeconds } from './seconds';
import { startSandbox, type Sandbox } from './server';
import { readWorldlineOptions, worldlineArguments } from './worldline/arguments';

const defaultPort = '4010';

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

function readOptions() {
	try {
		return parseArgs({
			options: {
				port: { type: 'string', default: defaultPort },
				'token-seconds': { type: 'string', default: '3600' },
				'pdf-seconds': { type: 'string', default: '2' },
				'inscribe-seconds': { type: 'string', default: '2' },
				'inscribe-limit': { type: 'string', default: '300/120' },
				'inscribe-unit': { type: 'string', default: 'major' },
				...worldlineArguments,
				...qardArguments,
				'friendlyscore-seconds': { type: 'string', default: '2' },
				'ready-json': { type: 'boolean', default: false },
			},
		}).values;
	} catch (error) {
		return fail(error instanceof Error ? error.message : String(error));
	}
}

function readNumber(name: string, text: string, max: number): number {
	const value = Number(text);
	if (text.trim() === '' || !(value >= 0) || value > max) fail(`--${name} must be a number from 0 to ${max}.`);
	return value;
}

/** `300/120`: requests in seconds. */
function readLimit(text: string): InscribeOptions['limit'] {
	const [, requests, seconds] = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(text) ?? [];
	if (seconds === undefined) return fail('--inscribe-limit must be <requests>/<seconds>, such as 300/120.');
	return { requests: Number(requests), seconds: Number(seconds) };
}

function readUnit(text: string): InscribeOptions['amountUnit'] {
	if (text === 'major' || text === 'cents') return text;
	return fail('--inscribe-unit must be major or cents.');
}

function describe(sandbox: Sandbox): string {
	const lines = [`The credit-insight sandbox is listening on ${sandbox.url} (made-up data, this machine only).`];
	for (const [provider, connection] of Object.entries(sandbox.connections)) {
		// A key of several lines stays on one, written as it can be pasted.
		const entries = Object.entries(connection).map(([name, value]) => [name, value.trim().replaceAll('\n', '\\n')]);
		lines.push('', provider, ...entries.map(([name = '', value]) => `  ${name.padEnd(21)} ${value}`));
	}
	return [...lines, '', `Test control: ${sandbox.url}/_sandbox (see sandbox/README.md). Stop with Ctrl+C.`].join('\n');
}

async function main(): Promise<void> {
	const options = readOptions();
	const port = readNumber('port', options.port, 65535);
	if (!Number.isInteger(port)) fail('--port must be a whole number.');
	const secondsOfYear = 366 * 24 * 3600;
	const tokenSeconds = readNumber('token-seconds', options['token-seconds'], secondsOfYear);
	const pdfSeconds = readNumber('pdf-seconds', options['pdf-seconds'], secondsOfYear);
	const inscribe = {
		documentSeconds: readNumber('inscribe-seconds', options['inscribe-seconds'], secondsOfYear),
		limit: readLimit(options['inscribe-limit']),
		amountUnit: readUnit(options['inscribe-unit']),
	};
	const worldline = readWorldlineOptions(options, fail);
	const qard = readQardOptions(options, fail);
	const calculationSeconds = readSeconds('friendlyscore-seconds', options['friendlyscore-seconds'], fail);
	const friendlyScore = { calculationSeconds };
	const sandbox = await startSandbox({
		port,
		tokenSeconds,
		pdfSeconds,
		inscribe,
		worldline,
		qard,
		friendlyScore,
	}).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'EADDRINUSE') fail(`Port ${port} is busy. Stop what uses it, or choose another: --port 4011`);
		return fail(`The sandbox could not listen on port ${port}: ${error.message}`);
	});
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
	}
	const ready = { url: sandbox.url, ...sandbox.connections };
	process.send?.(ready);
	console.log(options['ready-json'] ? JSON.stringify(ready) : describe(sandbox));
}

void main();
