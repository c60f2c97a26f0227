import type { INodePropertyOptions } from 'n8n-workflow';
import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	MalformedCallback,
	type ReadCallback,
	type ReportRequest,
} from '../../core/provider/callback';
import { CreditError } from '../../core/base/errors';
import { Reader } from '../../core/insights/reader';
import type { AnalysisStatus } from '../../core/shapes/status';
import type { Transport } from '../../core/http/transport';
import { getAccounts, getReport } from './api';
import { toInsights, toReportStatus } from './normalise';
import { registration } from './webhooks';

/** The five events of the documentation, with what they say of the report. */
const EVENTS: Readonly<Record<string, { name: string; status: AnalysisStatus | null }>> = {
	ACCOUNT_AUTHORIZATION_GRANTED: { name: 'Account Authorization Granted', status: null },
	ACCOUNT_AUTHORIZATION_LOST: { name: 'Account Authorization Lost', status: null },
	NEW_EVENT: { name: 'New Event', status: null },
	REPORT_AVAILABLE: { name: 'Report Available', status: 'ready' },
	REPORT_UPDATED: { name: 'Report Updated', status: 'ready' },
};

const OPTIONS: INodePropertyOptions[] = Object.entries(EVENTS).map(([value, { name }]) => ({ name, value }));

const REPORT_KINDS: INodePropertyOptions[] = [
	{ name: 'Business', value: 'business', description: "Insights of the customer's business accounts" },
	{ name: 'Personal', value: 'personal', description: "Insights of the customer's personal accounts" },
];

/**
 * POST JSON without any proof, one URL for all events. The secret therefore stands in the URL that is registered, and the customer is
 * looked up before anything starts.
 */
export const callbacks: CallbacksOfProvider = {
	events: OPTIONS,
	verifications: ['lookup', 'secret', 'none'],
	notice:
		'The URL is registered at FriendlyScore when the workflow goes live and removed when it ends; listening for a test event does not register. FriendlyScore signs nothing: set a Callback Secret of your own in the credential, and it becomes part of the URL.',
	read,
	isKnown,
	reports: { kinds: REPORT_KINDS, fetch: fetchReport },
	secretParameter: 'secret',
	registration,
};

function read({ body }: Delivery): ReadCallback {
	const raw: unknown = JSON.parse(body.toString('utf8'));
	const fields = Reader.of(raw, '', []).optional;
	const event = fields.text('webhook_type') ?? '';
	const known = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined;
	const customerId = fields.text('customer_id');
	if (known === undefined || customerId === null) {
		throw new MalformedCallback('The body is none of the five events of FriendlyScore.');
	}
	const item: CallbackItem = {
		// A number here, a text everywhere else.
		customerId,
		statementId: null,
		registrationId: null,
		accountId: fields.text('account_id'),
		reference: fields.text('event_id'),
		status: known.status,
	};
	return {
		event,
		identity: body,
		// Only NEW_EVENT has an ID of its own; a report can be updated twice with the same body.
		isUnique: fields.has('event_id'),
		toItems: () => [item],
		raw,
	};
}

/** The fresh insights with an event that says that a report is there; other events stay as they are. */
async function fetchReport(
	http: Transport,
	event: string,
	item: CallbackItem,
	{ kind, nowMs, currency }: ReportRequest,
): Promise<CallbackItem> {
	if (EVENTS[event]?.status !== 'ready' || item.customerId === null) return item;
	const { customerId } = item;
	const accountKind = kind === 'business' ? 'business' : 'personal';
	const { status, body } = await getReport(http, customerId, { report: 'insights', accountKind });
	const insights = toInsights(body, { customerId, accountKind, report: toReportStatus(status, body), currency, nowMs });
	return { ...item, status: insights.status, insights };
}

/** Whether FriendlyScore knows the customer whom the body names. */
async function isKnown(http: Transport, callback: ReadCallback): Promise<boolean> {
	const [item] = callback.toItems({ nowMs: 0, currency: null });
	try {
		await getAccounts(http, item?.customerId ?? '');
		return true;
	} catch (error) {
		if (!(error instanceof CreditError)) throw error;
		if (error.detail.httpCode === '404' || error.kind === 'input') return false;
		// Accounts that are still being collected are those of a customer who is known.
		if (error.detail.code === 'STILL_PROCESSING') return true;
		throw error;
	}
}
