import { type Fail, readSeconds } from '../seconds';
import type { InscribeOptions } from '.';

/** The options of sandbox/start.ts that are about Inscribe, for `parseArgs`. */
export const inscribeArguments = {
	'inscribe-seconds': { type: 'string', default: '2' },
	'inscribe-limit': { type: 'string', default: '300/120' },
	'inscribe-unit': { type: 'string', default: 'cents' },
} as const;

/** Reads what was given; `fail` ends the program with a sentence that names the option. */
export function readInscribeOptions(
	given: Record<keyof typeof inscribeArguments, string>,
	fail: Fail,
): InscribeOptions {
	return {
		documentSeconds: readSeconds('inscribe-seconds', given['inscribe-seconds'], fail),
		limit: readLimit(given['inscribe-limit'], fail),
		amountUnit: readUnit(given['inscribe-unit'], fail),
	};
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
