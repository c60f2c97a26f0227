import type { INodePropertyOptions } from 'n8n-workflow';
import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	MalformedCallback,
	type ReadCallback,
} from '../../core/provider/callback';
import { CreditError } from '../../core/base/errors';
import type { CreditInsights } from '../../core/shapes/insights';
import type { StatusReason } from '../../core/shapes/status';
import type { Transport } from '../../core/http/transport';
import { getStatus } from './api';
import { toInsights, toStatus } from './normalise';

const EVENTS: INodePropertyOptions[] = [
	{
		name: 'Analysis Finalised',
		value: 'analysisFinalised',
		description: 'The credit insights of a registration are there',
	},
	{ name: 'Data Collection Error', value: 'dataCollectionError', description: 'The bank data could not be collected' },
];

/**
 * The result is posted to the callback URL and to nowhere else (the seed's sequence diagram: `POST /results`, answered with 204). It is
 * not signed as far as documented: the registration is looked up, and a secret header is checked where one was agreed on.
 */
export const callbacks: CallbacksOfProvider = {
	events: EVENTS,
	verifications: ['lookup', 'secret', 'none'],
	notice:
		"Give the webhook URL above to Worldline at onboarding: it adds /results by itself, and the trigger listens there too. Agree on a secret header where you can: a look-up shows that the registration is finished, not that the figures are Worldline's.",
	read,
	isKnown,
	addsResultsToPath: true,
};

function reportsOf(body: Buffer, nowMs: number): CreditInsights[] {
	return toInsights(JSON.parse(body.toString('utf8')), { nowMs });
}

function eventOf(reports: readonly CreditInsights[]): string {
	if (reports.some(({ status }) => status === 'ready')) return 'analysisFinalised';
	if (reports.some(({ status }) => status === 'failed' || status === 'insufficientData')) return 'dataCollectionError';
	throw new MalformedCallback('The body holds neither credit insights nor an error of their collection.');
}

/** The one registration that a body is about; several could not be looked up together. */
function registrationOf(reports: readonly CreditInsights[]): string | null {
	const told = new Set(reports.map(({ reference }) => reference));
	if (told.size > 1) throw new MalformedCallback('The body is about more than one registration.');
	return reports[0]?.reference ?? null;
}

function read({ body }: Delivery): ReadCallback {
	const reports = reportsOf(body, 0);
	const event = eventOf(reports);
	const raw: unknown = JSON.parse(body.toString('utf8'));
	return {
		event,
		identity: body,
		// A registration is analysed once; the same bytes about it are the same result.
		isUnique: registrationOf(reports) !== null,
		toItems: ({ nowMs }) => {
			const { reasons } = toStatus(raw);
			return reportsOf(body, nowMs).map((insights) => itemOf(insights, reasons));
		},
		raw,
	};
}

function itemOf(insights: CreditInsights, reasons: StatusReason[]): CallbackItem {
	const { subject, reference, status, scores } = insights;
	return {
		customerId: subject.kind === 'customer' ? subject.id : null,
		statementId: null,
		registrationId: reference,
		accountId: null,
		reference,
		status,
		...(status === 'ready' ? { insights, scores } : reasons.length === 0 ? {} : { reasons }),
	};
}

/** Whether Worldline has the registration in the state that the body tells of, with the PSUs that it names. */
async function isKnown(http: Transport, { event }: ReadCallback, { body }: Delivery): Promise<boolean> {
	const reports = reportsOf(body, 0);
	const registrationId = registrationOf(reports);
	if (registrationId === null) return false;
	const known = await lookUp(http, registrationId);
	if (known === null) return false;
	if (known.status === 'processing') {
		throw new CreditError('provider', 'The registration is not finished yet', { code: 'REGISTRATION_NOT_FINISHED' });
	}
	const namesKnownPsus = reports.every(
		({ subject }) =>
			subject.kind !== 'customer' || known.psuIds.length === 0 || known.psuIds.includes(subject.id ?? ''),
	);
	return namesKnownPsus && event === (known.status === 'ready' ? 'analysisFinalised' : 'dataCollectionError');
}

async function lookUp(http: Transport, registrationId: string) {
	try {
		return toStatus(await getStatus({ http }, registrationId));
	} catch (error) {
		const isUnknown = error instanceof CreditError && (error.detail.httpCode === '404' || error.kind === 'input');
		if (isUnknown) return null;
		throw error;
	}
}
