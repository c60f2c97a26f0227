/** The options of `npm run sandbox`, read: README.md lists them. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import { ALL_MODULES } from '.';
import type { Fail } from './seconds';
import type { SandboxOptions } from './server';

const defaultPort = '4010';
const secondsOfYear = 366 * 24 * 3600;

/** What is about all providers; the modules read their own. */
const common = z
	.object({
		port: z.string(),
		'token-seconds': z.string(),
		'pdf-seconds': z.string(),
		'ready-json': z.boolean(),
		faults: z.boolean(),
	})
	.passthrough();

function parse(args: readonly string[], fail: Fail): z.infer<typeof common> {
	const ofModules: NonNullable<ParseArgsConfig['options']> = Object.assign(
		{},
		...ALL_MODULES.map((module) => module.arguments),
	);
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				...ofModules,
				port: { type: 'string', default: defaultPort },
				'token-seconds': { type: 'string', default: '3600' },
				'pdf-seconds': { type: 'string', default: '2' },
				'ready-json': { type: 'boolean', default: false },
				faults: { type: 'boolean', default: false },
			},
		});
		return common.parse(values);
	} catch (error) {
		return fail(error instanceof Error ? error.message : String(error));
	}
}

function readNumber(name: string, text: string, max: number, fail: Fail): number {
	const value = Number(text);
	if (text.trim() === '' || !(value >= 0) || value > max) fail(`--${name} must be a number from 0 to ${max}.`);
	return value;
}

/** What a command line asks for; `fail` gets a sentence that names the option. */
export function readOptions(
	args: readonly string[],
	fail: Fail,
): SandboxOptions & { port: number; readyJson: boolean; listsFaults: boolean } {
	const given = parse(args, fail);
	const port = readNumber('port', given.port, 65535, fail);
	if (!Number.isInteger(port)) fail('--port must be a whole number.');
	return {
		port,
		readyJson: given['ready-json'],
		listsFaults: given.faults,
		tokenSeconds: readNumber('token-seconds', given['token-seconds'], secondsOfYear, fail),
		pdfSeconds: readNumber('pdf-seconds', given['pdf-seconds'], secondsOfYear, fail),
		...Object.fromEntries(ALL_MODULES.map((module) => [module.name, module.read(given, fail)])),
	};
}
