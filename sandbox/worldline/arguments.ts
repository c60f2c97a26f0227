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

interface GivenArguments {
	'collect-seconds': string;
	'analysis-seconds': string;
	'consent-seconds': string;
	'callback-url'?: string | undefined;
	'callback-secret'?: string | undefined;
	'callback-retry-seconds': string;
}

const secondsOfDay = 24 * 3600;

/** Reads what was given; `fail` ends the program with a sentence that names the option. */
export function readWorldlineOptions(given: GivenArguments, fail: (message: string) => never): WorldlineOptions {
	function seconds(name: keyof GivenArguments, text: string): number {
		const value = Number(text);
		if (text.trim() !== '' && value >= 0 && value <= secondsOfDay) return value;
		return fail(`--${name} must be a number from 0 to ${secondsOfDay}.`);
	}

	const { 'callback-url': url = null, 'callback-secret': secret = null, 'callback-retry-seconds': retries } = given;
	if (url !== null && !/^https?:\/\/./.test(url)) fail('--callback-url must be an http or https address.');
	return {
		collectSeconds: seconds('collect-seconds', given['collect-seconds']),
		analysisSeconds: seconds('analysis-seconds', given['analysis-seconds']),
		consentSeconds: seconds('consent-seconds', given['consent-seconds']),
		callback: {
			url,
			secret,
			retrySeconds: retries === 'none' ? [] : retries.split(',').map((one) => seconds('callback-retry-seconds', one)),
		},
	};
}
