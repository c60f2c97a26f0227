/** The demo's command line. */
import { parseArgs } from 'node:util';
import { Problem } from '../scripts/lib/problem.mjs';

const defaultPort = 5678;

/** Reads `[--once] [--port <number>]`. */
export function readOptions(args) {
	let values;
	try {
		({ values } = parseArgs({
			args,
			options: { once: { type: 'boolean', default: false }, port: { type: 'string', default: String(defaultPort) } },
		}));
	} catch (error) {
		throw new Problem(`${error.message}\nUsage: npm run demo -- [--once] [--port ${defaultPort}]`);
	}
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 1 || port > 65535) {
		throw new Problem(`--port must be a whole number from 1 to 65535, not "${values.port}".`);
	}
	return { once: values.once, port };
}
