/** The options of `npm run sandbox`, read: README.md lists them. */
import { parseArgs } from 'node:util';
import type { InscribeOptions } from './inscribe';
import { qardArguments, readQardOptions } from './qard/arguments';
import { type Fail, readSeconds } from './seconds';
import type { SandboxOptions } from './server';
import { readWorldlineOptions, worldlineArguments } from './worldline/arguments';

const defaultPort = '4010';
const secondsOfYear = 366 * 24 * 3600;

function parse(args: readonly string[], fail: Fail) {
	try {
		return parseArgs({
			args: [...args],
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

function readNumber(name: string, text: string, max: number, fail: Fail): number {
	const value = Number(text);
	if (text.trim() === '' || !(value >= 0) || value > max) fail(`--${name} must be a number from 0 to ${max}.`);
	return value;
}

/** `300/120`: requests in seconds. */
function readLimit(text: string, fail: Fail): InscribeOptions['limit'] {
	const [, requests, seconds] = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(text) ?? [];
	if (seconds === undefined) return fail('--inscribe-limit must be <requests>/<seconds>, such as 300/120.');
	return { requests: Number(requests), seconds: Number(seconds) };
}

function readUnit(text: string, fail: Fail): InscribeOptions['amountUnit'] {
	if (text === 'major' || text === 'cents') return text;
	return fail('--inscribe-unit must be major or cents.');
}

/** What a command line asks for; `fail` gets a sentence that names the option. */
export function readOptions(
	args: readonly string[],
	fail: Fail,
): SandboxOptions & { port: number; readyJson: boolean } {
	const given = parse(args, fail);
	const port = readNumber('port', given.port, 65535, fail);
	if (!Number.isInteger(port)) fail('--port must be a whole number.');
	return {
		port,
		readyJson: given['ready-json'],
		tokenSeconds: readNumber('token-seconds', given['token-seconds'], secondsOfYear, fail),
		pdfSeconds: readNumber('pdf-seconds', given['pdf-seconds'], secondsOfYear, fail),
		inscribe: {
			documentSeconds: readNumber('inscribe-seconds', given['inscribe-seconds'], secondsOfYear, fail),
			limit: readLimit(given['inscribe-limit'], fail),
			amountUnit: readUnit(given['inscribe-unit'], fail),
		},
		worldline: readWorldlineOptions(given, fail),
		qard: readQardOptions(given, fail),
		friendlyScore: { calculationSeconds: readSeconds('friendlyscore-seconds', given['friendlyscore-seconds'], fail) },
	};
}
