import { CreditError } from '../../../core/base/errors';
import { Secrets } from '../../../core/base/redact';
import { Pace } from '../../../core/http/pace';
import type { ProviderRequest } from '../../../core/http/request';
import { type ProviderAnswer, Transport, type TransportSettings } from '../../../core/http/transport';
import { FakeClock, type FakeRun, type Sent, fakeContext, networkError } from '../fakes';

export const SECRET = 'sandbox-secret';

let credentials = 0;

/** A transport over n8n's context as far as core meets it. */
export function setUp(run: FakeRun = {}, settings: Partial<TransportSettings> & { concurrency?: number } = {}) {
	const clock = new FakeClock();
	const fake = fakeContext(clock, run);
	credentials += 1;
	const pace = new Pace(settings.concurrency ?? 10);
	const shared: TransportSettings = {
		providerName: 'Provider',
		connection: {
			credentialType: 'providerApi',
			baseUrl: 'https://api.example/v1/',
			timeoutMs: 60_000,
			secrets: new Secrets([SECRET]),
		},
		credentialKey: `credential ${credentials}`,
		tokenCheck: { path: '/check' },
		rateLimit: null,
		maxRetries: 3,
		pace,
		clock,
		...settings,
	};
	return { ...fake, clock, pace, http: new Transport(fake.ctx, shared), shared };
}

export const read: ProviderRequest = { method: 'GET', path: '/statements/1' };
export const write: ProviderRequest = {
	method: 'POST',
	path: '/statements',
	json: { name: 'x' },
	ifUnclear: 'Look for the statement.',
};

/** The failure of a request, as our own error. */
export async function failureOf(sending: Promise<unknown>): Promise<CreditError> {
	const error: unknown = await sending.then(
		() => new Error('It did not fail'),
		(thrown: unknown) => thrown,
	);
	if (error instanceof CreditError) return error;
	throw error;
}

/** Keeps a failure from counting as unhandled until it is looked at. */
export function start(sending: Promise<ProviderAnswer>): Promise<ProviderAnswer> {
	sending.catch(() => {});
	return sending;
}

/** Answers each request in its turn. */
export const inTurn =
	(...answers: Array<(sent: Sent) => void>) =>
	(sent: Sent, index: number) =>
		answers[index]?.(sent);
export const ok = (sent: Sent) => sent.answer({ statusCode: 200, body: '{"ok":true}' });
export const status =
	(statusCode: number, headers: Record<string, string> = {}) =>
	(sent: Sent) =>
		sent.answer({ statusCode, headers });
export const fault = (code: string) => (sent: Sent) => sent.fail(networkError(code));
