import { readPauses, readSeconds, type Fail } from '../seconds';
import type { WorldlineOptions } from '.';

/** The options of sandbox/start.ts that are about Worldline, for `parseArgs`. */
export const worldlineArguments = {
	'collect-seconds': { type: 'string', default: '2' },
	'analysis-seconds': { type: 'string', default: '2' },
	'consent-seconds': { type: 'string', default: '1800' },
	'callback-url': { type: 'string' },
	'callback-secret': { type: 'string' },
	'callback-retry-seconds': { type: 'string', default: '1,2,4,8' },
} as const;

/** What a command line gave for them. */
export interface GivenArguments {
	'collect-seconds': string;
	'analysis-seconds': string;
	'consent-seconds': string;
	'callback-url'?: string | undefined;
	'callback-secret'?: string | undefined;
	'callback-retry-seconds': string;
}

/** Reads what was given; `fail` ends the program with a sentence that names the option. */
export function readWorldlineOptions(given: GivenArguments, fail: Fail): WorldlineOptions {
	const seconds = (name: 'collect-seconds' | 'analysis-seconds' | 'consent-seconds') =>
		readSeconds(name, given[name], fail);
	const { 'callback-url': url = null, 'callback-secret': secret = null, 'callback-retry-seconds': retries } = given;
	if (url !== null && !/^https?:\/\/./.test(url)) fail('--callback-url must be an http or https address.');
	return {
		collectSeconds: seconds('collect-seconds'),
		analysisSeconds: seconds('analysis-seconds'),
		consentSeconds: seconds('consent-seconds'),
		callback: { url, secret, retrySeconds: readPauses('callback-retry-seconds', retries, fail) },
	};
}
