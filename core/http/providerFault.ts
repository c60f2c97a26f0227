import { z } from 'zod';
import { CreditError } from '../base/errors';
import { type Secrets, redact } from '../base/redact';
import { DEADLINE_PASSED, type NetworkFault, SILENT, TOKEN_ENDPOINT_FAILING, TOKEN_UNREACHABLE } from './faults';
import type { Verdict } from './retry';

const LONGEST_QUOTE = 300;

/** The places where providers put their own words about a refusal. */
const answerBody = z
	.object({
		message: z.string().optional().catch(undefined),
		error_description: z.string().optional().catch(undefined),
		error_message: z.string().optional().catch(undefined),
		detail: z.string().optional().catch(undefined),
		title: z.string().optional().catch(undefined),
		error: z
			.union([z.string(), z.object({ message: z.string() }).transform(({ message }) => message)])
			.optional()
			.catch(undefined),
		errors: z
			.union([
				z.array(z.union([z.string(), z.object({ detail: z.string() }).transform(({ detail }) => detail)])),
				// ASP.NET's ProblemDetails: the field, and what is wrong with it.
				z
					.record(z.array(z.string()))
					.transform((byField) =>
						Object.entries(byField).flatMap(([field, texts]) => texts.map((text) => `${field}: ${text}`)),
					),
			])
			.optional()
			.catch(undefined),
	})
	.catch({});

/** The provider's own words in an error answer, redacted and shortened; null if it said nothing readable. */
export function providerWords(body: unknown, secrets: Secrets): string | null {
	const said = answerBody.parse(body);
	const words = [
		said.message,
		said.error_description,
		said.error_message,
		said.detail,
		...(said.errors ?? []),
		said.error,
		said.title,
		typeof body === 'string' && !body.trimStart().startsWith('<') ? body : undefined,
	].find((candidate) => candidate !== undefined && candidate.trim() !== '');
	if (words === undefined) return null;
	return shortened(redact(words.trim(), secrets));
}

function shortened(text: string): string {
	return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
}

const WHAT_TO_DO: Readonly<Record<number, string>> = {
	400: 'Check the values of this item.',
	401: 'Open the credential, check its values and test it.',
	403: 'Ask the provider whether your account may use this.',
	404: 'Check the ID: the provider does not know it.',
	409: 'Look at the current state at the provider before sending it again.',
	413: 'The file or statement is too large for the provider.',
	422: 'Check the values of this item.',
	429: 'The provider limits how often it can be called. Lower Concurrency under Options, or run it again later.',
};

/** What to do about an HTTP status, where the provider itself does not know better. */
export function whatToDo(status: number): string {
	if (status < 400)
		return 'Check the API URL in the credential: it leads on to another address, and redirects are not followed.';
	return (
		WHAT_TO_DO[status] ??
		(status >= 500 ? 'The provider has a fault on its side. Run it again later.' : 'Check the values of this item.')
	);
}

/** A provider's refusal as an error: its own words (redacted), and what to do next. */
export function refusal(
	provider: string,
	status: number,
	body: unknown,
	secrets: Secrets,
	cure: string = whatToDo(status),
): CreditError {
	const words = providerWords(body, secrets);
	return new CreditError(
		status === 401 ? 'credential' : 'provider',
		`${provider} answered ${status}${words === null ? '' : `: ${words}`}`,
		{ description: cure, httpCode: String(status), code: `HTTP_${status}` },
	);
}

/** Codes of a provider to which no connection came about; ones in which the request may have been under way are not among them. */
const UNREACHABLE =
	/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ERR_NETWORK|ERR_SOCKET_CONNECTION_TIMEOUT)$/;

/** Why an exchange broke off, with the code for whoever looks after the network; the words of Node.js and its HTTP client are not for users. */
function brokenOff(code: string): string {
	if (code === '') return 'it broke off';
	if (code.startsWith('HPE_')) return `what came is no web answer (${code})`;
	if (/^(ERR_TLS|ERR_SSL|EPROTO)/.test(code)) return `no secure connection came about (${code})`;
	if (/^(Z_|ERR_STREAM|ERR_BAD_RESPONSE|ERR_FR_)/.test(code)) return `the answer is cut off or broken (${code})`;
	if (/^(ECONNRESET|EPIPE|ECONNABORTED|ERR_SOCKET_CLOSED|UND_ERR_SOCKET)/.test(code)) {
		return `the connection was closed in between (${code})`;
	}
	return `it broke off (${code})`;
}

/** That no complete answer came; `timeoutMs` is how long the provider may be silent, `deadlineMs` how long an exchange may take. */
export function noAnswer(
	provider: string,
	{ code, message }: NetworkFault,
	{ timeoutMs, deadlineMs }: { timeoutMs: number; deadlineMs: number },
): CreditError {
	const failure = (text: string, name: string, description: string) =>
		new CreditError('network', text, { description, httpCode: code || undefined, code: name });
	const checkWay = 'Check the URLs in the credential and the network of this n8n, then run it again.';
	const moreTime = 'Run it again later, or raise Timeout under Options.';
	switch (code) {
		case SILENT:
		case 'ETIMEDOUT':
			return failure(`${provider} did not answer within ${timeoutMs / 1_000} seconds`, 'TIMEOUT', moreTime);
		case DEADLINE_PASSED:
			return failure(
				`${provider} was not done with its answer after ${Math.round(deadlineMs / 1_000)} seconds`,
				'TIMEOUT',
				moreTime,
			);
		case TOKEN_ENDPOINT_FAILING:
			return failure(`The token endpoint of ${provider} has a fault or too much to do`, code, message);
		case TOKEN_UNREACHABLE:
			return failure(`The token endpoint of ${provider} could not be reached (${code})`, 'UNREACHABLE', checkWay);
	}
	if (UNREACHABLE.test(code)) return failure(`${provider} could not be reached (${code})`, 'UNREACHABLE', checkWay);
	return failure(
		`No complete answer came from ${provider}: ${brokenOff(code)}`,
		'BROKEN_OFF',
		'Run it again later. If it stays, have the network of this n8n looked at, a proxy in between too.',
	);
}

/** An answer of which nothing can be made: `what` follows the provider's name. What a write has done all the same is said first. */
export function unusableAnswer(
	provider: string,
	what: string,
	{ isWrite, ifUnclear, hint, httpCode }: { isWrite: boolean; ifUnclear?: string; hint: string; httpCode?: string },
): CreditError {
	const error = new CreditError('provider', `${provider} ${what}`, {
		description: hint,
		...(httpCode === undefined ? {} : { httpCode }),
		code: 'MALFORMED_ANSWER',
	});
	return isWrite ? unclear(error, ifUnclear, hint) : error;
}

/** That what was asked for may have happened although it failed, with what to look for. */
function unclear(error: CreditError, ifUnclear = 'Look at the provider before sending it again.', ...advice: string[]) {
	return new CreditError(error.kind, error.message, {
		...error.detail,
		description: [`It may have happened all the same. ${ifUnclear}`, ...advice].filter(Boolean).join(' '),
		mayHaveHappened: true,
	});
}

/** The same failure once it is not tried again: when to come back, and for an unclear write what to look for (`ifUnclear`). */
export function gaveUp(
	error: CreditError,
	{ retryAfterMs, mayHaveHappened }: Extract<Verdict, { kind: 'giveUp' }>,
	ifUnclear?: string,
): CreditError {
	const seconds = Math.ceil((retryAfterMs ?? 0) / 1_000);
	const comeBack = seconds > 0 ? `The provider asks to come back in ${seconds} second${seconds === 1 ? '' : 's'}.` : '';
	if (mayHaveHappened) return unclear(error, ifUnclear, comeBack);
	return new CreditError(error.kind, error.message, {
		...error.detail,
		description: [error.detail.description, comeBack].filter(Boolean).join(' '),
		mayHaveHappened,
	});
}
