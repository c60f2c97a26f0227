import { createHmac } from 'node:crypto';
import type { INodePropertyOptions } from 'n8n-workflow';
import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	MalformedCallback,
	type ReadCallback,
	type ReadContext,
} from '../../core/provider/callback';
import { identityOf } from '../../core/callback/identity';
import { isOneOf } from '../../core/callback/secret';
import type { AnalysisStatus } from '../../core/shapes/status';
import { registration } from './webhooks';

/** Event names as the documentation lists them (its list of reports is cut off), with what they say of an analysis. */
const EVENTS: Readonly<Record<string, { name: string; status: AnalysisStatus | null }>> = {
	DATA_CONNECTION_AUTH_ERROR: { name: 'Data Connection Auth Error', status: 'failed' },
	DATA_CONNECTION_AUTH_REQUIRED: { name: 'Data Connection Auth Required', status: null },
	DATA_CONNECTION_CONNECTED: { name: 'Data Connection Connected', status: null },
	DATA_CONNECTION_CONNECTING: { name: 'Data Connection Connecting', status: null },
	DATA_CONNECTION_DISCONNECTED: { name: 'Data Connection Disconnected', status: null },
	DATA_SYNC_AUTH_ERROR: { name: 'Data Sync Auth Error', status: 'failed' },
	DATA_SYNC_FETCH_ERROR: { name: 'Data Sync Fetch Error', status: 'failed' },
	DATA_SYNC_FETCHING: { name: 'Data Sync Fetching', status: 'processing' },
	DATA_SYNC_QUEUED: { name: 'Data Sync Queued', status: 'processing' },
	DATA_SYNC_SUCCESS: { name: 'Data Sync Success', status: 'ready' },
	REPORT_DONE: { name: 'Report Done', status: null },
	REPORT_PROCESSING: { name: 'Report Processing', status: null },
	REPORT_SUBMITTED: { name: 'Report Submitted', status: null },
};

const OPTIONS: INodePropertyOptions[] = Object.entries(EVENTS).map(([value, { name }]) => ({ name, value }));

const LONGEST_AGE_SECONDS = 300;
/** Clocks differ. */
const FURTHEST_AHEAD_SECONDS = 60;

const FEWEST_KEY_BYTES = 16;

/** Qard calls with GET and signs the complete URL (its documentation, key concepts, webhooks). */
export const callbacks: CallbacksOfProvider = {
	method: 'GET',
	events: OPTIONS,
	verifications: ['signature', 'none'],
	notice:
		'The URL is registered at Qard when the workflow goes live, for each chosen event, and removed when it ends; listening for a test event does not register. Qard keeps one URL per event. Enter the webhook secret of your Qard account into the credential as Callback Secret.',
	read,
	registration,
};

function read({ url, header }: Delivery, { nowMs }: ReadContext): ReadCallback {
	const query = new URL(url).searchParams;
	const event = query.get('eventType') ?? '';
	const resourceId = query.get('resourceId');
	const userId = query.get('userId');
	const date = query.get('date');
	const known = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined;
	if (known === undefined && !/^REPORT_\w+$/.test(event))
		throw new MalformedCallback('The query names no event of Qard.');
	if (resourceId === null) throw new MalformedCallback('The query lacks resourceId.');
	const item: CallbackItem = {
		// The documentation lists it as a parameter, and its own example URL has none.
		customerId: userId,
		statementId: null,
		registrationId: null,
		accountId: null,
		reference: resourceId,
		status: known?.status ?? null,
	};
	const toldAtMs = date === null ? Number.NaN : Number(date) * 1_000;
	return {
		event,
		// The same resource can pass through a state again; the time tells these apart, and a redelivery has the same one.
		identity: identityOf(event, resourceId, userId, date, query.get('nonce')),
		isUnique: date !== null,
		toldAtMs: Number.isFinite(toldAtMs) ? toldAtMs : null,
		toItems: () => [item],
		raw: { eventType: event, resourceId, userId, date },
		isSigned: (secrets) => isRecent(nowMs, toldAtMs) && isSigned(url, header('x-webhook-signature'), secrets),
	};
}

/** Whether it happened at most five minutes ago; what tells no time could be sent again for ever. */
function isRecent(nowMs: number, toldAtMs: number): boolean {
	const ageSeconds = (nowMs - toldAtMs) / 1_000;
	return ageSeconds <= LONGEST_AGE_SECONDS && ageSeconds >= -FURTHEST_AHEAD_SECONDS;
}

/** `x-webhook-signature: sha256=<base64 HMAC-SHA256 of the complete URL>`. */
function isSigned(url: string, signature: string | null, secrets: readonly string[]): boolean {
	const given = /^sha256=(.+)$/i.exec(signature ?? '')?.[1];
	if (given === undefined) return false;
	const expected = secrets.flatMap(keysOf).map((key) => createHmac('sha256', key).update(url).digest('base64'));
	return isOneOf(given, expected);
}

/**
 * Whether the secret is used as the text it is or decoded from base64 is not said: both are accepted. What is no base64 decodes all the
 * same, to a few bytes or none, and with such a key anybody could sign.
 */
function keysOf(secret: string): Buffer[] {
	const decoded = Buffer.from(secret, 'base64');
	const isBase64 = decoded.length >= FEWEST_KEY_BYTES && decoded.toString('base64') === secret;
	return isBase64 ? [Buffer.from(secret), decoded] : [Buffer.from(secret)];
}
