import type { INodePropertyOptions } from 'n8n-workflow';
import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	type LookUp,
	MalformedCallback,
	type ReadCallback,
	type ReportRequest,
} from '../../core/provider/callback';
import { identityOf } from '../../core/callback/identity';
import { orUnknown } from '../../core/callback/lookUps';
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
 * POST JSON without any proof, one URL for all events. The secret therefore stands in the URL that is registered, and the report or the
 * customer is looked up before anything starts.
 */
export const callbacks: CallbacksOfProvider = {
	events: OPTIONS,
	verifications: ['lookup', 'secret', 'none'],
	notice:
		'The URL is registered at FriendlyScore when the workflow goes live and removed when it ends; listening for a test event does not register. FriendlyScore signs nothing: set a Callback Secret of your own (16 characters or more) in the credential, and it becomes part of the URL.',
	read,
	reports: { kinds: REPORT_KINDS, fetch: fetchReport },
	secretParameter: 'secret',
	registration,
};

function read({ json }: Delivery): ReadCallback {
	const fields = Reader.of(json, '', []).optional;
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
		identity: identityOf(event, customerId, item.accountId, item.reference),
		// Only NEW_EVENT has an ID of its own; a report can be updated twice with the same body.
		isUnique: item.reference !== null,
		toldAtMs: null,
		toItems: () => [item],
		raw: json,
		lookUp: {
			subject: identityOf(customerId, known.status),
			ask: async (http) => await (known.status === 'ready' ? lookUpReport : lookUpCustomer)(http, customerId),
		},
	};
}

/** The fresh insights with an event that says that a report is there. */
async function fetchReport(
	http: Transport,
	event: string,
	{ customerId }: CallbackItem,
	{ kind, nowMs, currency }: ReportRequest,
): Promise<Pick<CallbackItem, 'status' | 'insights'> | null> {
	if (EVENTS[event]?.status !== 'ready' || customerId === null) return null;
	const accountKind = kind === 'business' ? 'business' : 'personal';
	const { status, body } = await getReport(http, customerId, { report: 'insights', accountKind });
	const insights = toInsights(body, { customerId, accountKind, report: toReportStatus(status, body), currency, nowMs });
	return { status: insights.status, insights };
}

/**
 * Whether there is a report of either kind of account: the event does not say of which. Both are asked about, so that the time that it
 * takes does not tell a customer without a report from one who is not known.
 */
async function lookUpReport(http: Transport, customerId: string): Promise<LookUp> {
	const answers: LookUp[] = [];
	for (const accountKind of ['business', 'personal'] as const) {
		const answer = await orUnknown(async () => {
			const { status, body } = await getReport(http, customerId, { report: 'insights', accountKind });
			const isThere = toReportStatus(status, body).status === 'ready';
			return isThere ? { state: 'confirmed', proven: ['customerId', 'status'] } : { state: 'unfinished' };
		});
		if (answer.state === 'confirmed') return answer;
		answers.push(answer);
	}
	return { state: answers.every(({ state }) => state === 'unknown') ? 'unknown' : 'unfinished' };
}

/** Whether there is such a customer: what the other events say cannot be looked up. */
async function lookUpCustomer(http: Transport, customerId: string): Promise<LookUp> {
	return await orUnknown(async () => {
		try {
			await getAccounts(http, customerId);
		} catch (error) {
			// Accounts that are still being collected are those of a customer who is known.
			if (!(error instanceof CreditError) || error.detail.code !== 'STILL_PROCESSING') throw error;
		}
		return { state: 'confirmed', proven: ['customerId'] };
	});
}
