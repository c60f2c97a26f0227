import { createHmac } from 'node:crypto';
import type { INodePropertyOptions } from 'n8n-workflow';
import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	MalformedCallback,
	type ReadCallback,
} from '../../core/provider/callback';
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

/** Qard calls with GET and signs the complete URL (its documentation, key concepts, webhooks). */
export const callbacks: CallbacksOfProvider = {
	method: 'GET',
	events: OPTIONS,
	verifications: ['signature', 'none'],
	notice:
		'The URL is registered at Qard when the workflow goes live, for each chosen event, and removed when it ends; listening for a test event does not register. Qard keeps one URL per event. Enter the webhook secret of your Qard account into the credential as Callback Secret.',
	read,
	isSigned,
	registration,
};

function read({ url }: Delivery): ReadCallback {
	const query = new URL(url).searchParams;
	const event = query.get('eventType') ?? '';
	const resourceId = query.get('resourceId');
	const userId = query.get('userId');
	const date = query.get('date');
	const known = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined;
	if (known === undefined && !/^REPORT_\w+$/.test(event))
		throw new MalformedCallback('The query names no event of Qard.');
	if (resourceId === null || userId === null) throw new MalformedCallback('The query lacks resourceId or userId.');
	const item: CallbackItem = {
		customerId: userId,
		statementId: null,
		registrationId: null,
		accountId: null,
		reference: resourceId,
		status: known?.status ?? null,
	};
	return {
		event,
		// The same resource can pass through a state again; the time tells these apart, and a redelivery has the same one.
		identity: JSON.stringify([event, resourceId, userId, date, query.get('nonce')]),
		isUnique: date !== null,
		toItems: () => [item],
		raw: { eventType: event, resourceId, userId, date },
	};
}

/**
 * `x-webhook-signature: sha256=<base64 HMAC-SHA256 of the complete URL>`. Whether the secret is used as the text it is or decoded from
 * base64 is not said: both are accepted. A date of more than five minutes ago is refused.
 */
function isSigned({ url, header }: Delivery, secrets: readonly string[], nowMs: number): boolean {
	const given = /^sha256=(.+)$/i.exec(header('x-webhook-signature') ?? '')?.[1];
	const seconds = Number(new URL(url).searchParams.get('date') ?? Number.NaN);
	const ageSeconds = nowMs / 1_000 - seconds;
	if (given === undefined || !(ageSeconds <= LONGEST_AGE_SECONDS && ageSeconds >= -FURTHEST_AHEAD_SECONDS))
		return false;
	const expected = secrets
		.flatMap((secret) => [Buffer.from(secret), Buffer.from(secret, 'base64')])
		// Text that is no base64 decodes to nothing, and anybody can sign with an empty key.
		.filter((key) => key.length > 0)
		.map((key) => createHmac('sha256', key).update(url).digest('base64'));
	return isOneOf(given, expected);
}
