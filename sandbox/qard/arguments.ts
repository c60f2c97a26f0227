import { readPauses, readSeconds, type Fail } from '../seconds';
import type { QardOptions } from '.';

/** The options of sandbox/start.ts that are about Qard, for `parseArgs`. */
export const qardArguments = {
	'qard-connect-seconds': { type: 'string', default: '1' },
	'qard-sync-seconds': { type: 'string', default: '2' },
	'qard-retry-seconds': { type: 'string', default: '1,2,4' },
} as const;

/** Reads what was given; `fail` ends the program with a sentence that names the option. */
export function readQardOptions(given: Record<keyof typeof qardArguments, string>, fail: Fail): QardOptions {
	return {
		connectSeconds: readSeconds('qard-connect-seconds', given['qard-connect-seconds'], fail),
		syncSeconds: readSeconds('qard-sync-seconds', given['qard-sync-seconds'], fail),
		retrySeconds: readPauses('qard-retry-seconds', given['qard-retry-seconds'], fail),
	};
}
