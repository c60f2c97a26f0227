import { z } from 'zod';
import { CreditError } from '../base/errors';
import { type Secrets, redact } from '../base/redact';
import { TOKEN_ENDPOINT_FAILING, TOKEN_UNREACHABLE, type Verdict } from './retry';

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
	const clean = redact(words.trim(), secrets);
	return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE)}...` : clean;
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

/** That no answer came, by the code of the network fault; `timeoutMs` is how long it was waited for. */
export function noAnswer(provider: string, networkCode: string, timeoutMs: number): CreditError {
	const tokenEndpoint = `The token endpoint of ${provider}`;
	if (networkCode === 'ECONNABORTED' || networkCode === 'ETIMEDOUT') {
		return new CreditError('network', `${provider} did not answer within ${timeoutMs / 1_000} seconds`, {
			description: 'Run it again later, or raise Timeout under Options.',
			httpCode: networkCode,
			code: 'TIMEOUT',
		});
	}
	if (networkCode === TOKEN_ENDPOINT_FAILING) {
		return new CreditError('network', `${tokenEndpoint} has a fault or too much to do`, {
			description: 'Run it again later.',
			httpCode: networkCode,
			code: networkCode,
		});
	}
	const who = networkCode === TOKEN_UNREACHABLE ? tokenEndpoint : provider;
	return new CreditError('network', `${who} could not be reached (${networkCode})`, {
		description: 'Check the URLs in the credential and the network of this n8n, then run it again.',
		httpCode: networkCode,
		code: 'UNREACHABLE',
	});
}

/** The same failure once it is not tried again: when to come back, and for an unclear write what to look for (`ifUnclear`). */
export function gaveUp(
	error: CreditError,
	{ retryAfterMs, mayHaveHappened }: Extract<Verdict, { kind: 'giveUp' }>,
	ifUnclear = 'Look at the provider before sending it again.',
): CreditError {
	const advice = [
		mayHaveHappened ? `It may have happened all the same. ${ifUnclear}` : error.detail.description,
		retryAfterMs === null ? '' : `The provider asks to come back in ${Math.ceil(retryAfterMs / 1_000)} seconds.`,
	];
	return new CreditError(error.kind, error.message, {
		...error.detail,
		description: advice.filter(Boolean).join(' '),
		mayHaveHappened,
	});
}
