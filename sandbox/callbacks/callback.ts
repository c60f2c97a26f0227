import { z } from 'zod';
import { readPerson } from '../people/read';
import { collectAccount } from '../worldline/applicant';
import { banks, ibanOf } from '../worldline/banks';
import { optionSchema } from '../worldline/requests';
import { resultsBody, resultsStyleFields } from '../worldline/results';
import { bend, bentFields } from './bend';
import { deliver, type Delivery, type DeliveryOutcome } from './deliver';
import { friendlyScoreFields, friendlyScoreKinds, friendlyScoreWebhook } from './friendlyScore';
import { inscribeKinds, inscribeWebhook } from './inscribe';
import { periculumKinds, periculumWebhook, webhookSecret } from './periculum/body';
import { responseOf, statementOfPerson } from './periculum/person';
import { qardFields, qardKinds, qardRequest } from './qard';

const forgedSecret = 'forged-secret-of-32-characters!!';
const defaultSecretHeader = 'X-Callback-Secret';
const dayMs = 24 * 3600 * 1000;

const common = {
	/** The full address; Worldline's is the callback URL with `/results`. */
	to: z.string().regex(/^https?:\/\/./, 'must be an http or https address'),
	person: z.string().default('adaeze-nwokolo'),
	/** Signed or sent with a secret that is not the right one. */
	forge: z.boolean().default(false),
	/** A day old, where the request carries a time (Periculum, Inscribe, Qard). */
	late: z.boolean().default(false),
	...bentFields,
};

/** Without a signature of the provider's own: the secret goes into a header; without one no header is sent. */
const headerFields = { secret: z.string().min(1).optional(), secretHeader: z.string().default(defaultSecretHeader) };

/** One callback to send; see the README for what each field does. */
export const callbackSchema = z.discriminatedUnion('provider', [
	z
		.object({
			provider: z.literal('periculum'),
			kind: z.enum(periculumKinds),
			...common,
			secret: z.string().min(1).default(webhookSecret),
			statementKey: z.coerce.number().int().nonnegative().default(1),
		})
		.strict(),
	z
		.object({
			provider: z.literal('worldline'),
			kind: z.enum(['results', 'dataCollectionError']),
			...common,
			...headerFields,
			...resultsStyleFields,
			option: optionSchema.default('CSPS'),
			registrationId: z.string().min(1).default('sandbox-registration'),
			psuId: z.string().min(1).default('sandbox-psu'),
		})
		.strict(),
	z
		.object({
			provider: z.literal('inscribe'),
			kind: z.enum(inscribeKinds),
			...common,
			...headerFields,
			customerId: z.string().min(1).default('sandbox-customer'),
			documentId: z.string().min(1).default('sandbox-document'),
			rejected: z.boolean().default(false),
		})
		.strict(),
	z.object({ provider: z.literal('qard'), kind: z.enum(qardKinds), ...common, ...qardFields }).strict(),
	z
		.object({
			provider: z.literal('friendlyScore'),
			kind: z.enum(friendlyScoreKinds),
			...common,
			...headerFields,
			...friendlyScoreFields,
		})
		.strict(),
]);

export type Callback = z.output<typeof callbackSchema>;

/** Sends a callback, twice when asked for; the outcomes in order. Rejects only when there is no such callback. */
export async function sendCallback(callback: Callback, nowMs: number): Promise<DeliveryOutcome[]> {
	const request = await requestOf(callback, nowMs);
	const first = await deliver(request);
	return callback.twice ? [first, await deliver(request)] : [first];
}

/** The request of a callback; rejects in words when the person cannot be the subject of such a callback. */
async function requestOf(callback: Callback, nowMs: number): Promise<Delivery> {
	const atMs = callback.late ? nowMs - dayMs : nowMs;
	if (callback.provider === 'qard') {
		const request = qardRequest(callback, callback.forge ? forgedSecret : callback.secret, atMs);
		return bend(request, { ...callback, cutOff: false });
	}
	const body = await bodyOf(callback, atMs);
	const headers = { 'content-type': 'application/json', ...secretHeaderOf(callback) };
	return bend({ url: callback.to, method: 'POST', headers, body }, callback);
}

async function bodyOf(callback: Exclude<Callback, { provider: 'qard' }>, nowMs: number): Promise<string> {
	const person = await readPerson(callback.person);
	switch (callback.provider) {
		case 'periculum': {
			const statement = statementOfPerson(person, callback.statementKey, nowMs);
			const response = responseOf(callback.kind, statement);
			if (response === null) {
				throw new Error(`The statement of ${person.slug} is ${statement.read.ended}: there is no ${callback.kind}.`);
			}
			return periculumWebhook(
				callback.kind,
				statement,
				response,
				callback.forge ? forgedSecret : callback.secret,
				nowMs,
			);
		}
		case 'worldline': {
			const { registrationId: id, psuId, option } = callback;
			if (callback.kind === 'dataCollectionError') {
				// Whether Worldline reports an error at all is not public; this body is the sandbox's own.
				return JSON.stringify({ RegistrationId: id, PsuId: psuId, UseCaseStatus: 'DATA_COLLECTION_ERROR' });
			}
			const account = collectAccount(person, banks[0], ibanOf('FR', person.accountNumber));
			if (account.currency !== banks[0].currency) {
				throw new Error(`The account of ${person.slug} is in ${account.currency}: there are no results of it.`);
			}
			return JSON.stringify(resultsBody({ id, option }, psuId, account, callback));
		}
		case 'inscribe':
			return JSON.stringify(
				inscribeWebhook(callback.kind, { ...callback, person, approved: !callback.rejected }, nowMs),
			);
		case 'friendlyScore':
			return JSON.stringify(friendlyScoreWebhook(callback.kind, callback));
	}
}

/** Periculum's proof is inside the body; the others carry the secret in a header. */
function secretHeaderOf(callback: Exclude<Callback, { provider: 'qard' }>): Record<string, string> {
	if (callback.provider === 'periculum') return {};
	const secret = callback.forge ? forgedSecret : callback.secret;
	return secret === undefined ? {} : { [callback.secretHeader]: secret };
}
