import type { INodePropertyOptions } from 'n8n-workflow';
import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	type LookUp,
	MalformedCallback,
	type ReadCallback,
	type ReadContext,
	type ToldField,
} from '../../core/provider/callback';
import { identityOf } from '../../core/callback/identity';
import { orUnknown } from '../../core/callback/lookUps';
import type { CreditInsights } from '../../core/shapes/insights';
import type { StatusReason } from '../../core/shapes/status';
import { getStatus } from './api';
import { type RegistrationStatus, toInsights, toStatus } from './normalise';

type Event = 'analysisFinalised' | 'dataCollectionError';

const EVENTS: Array<INodePropertyOptions & { value: Event }> = [
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
		"Give the Production URL to Worldline at onboarding: it adds /results by itself, and the trigger listens there too. Agree on a secret header and put it into the credential as Callback Secret: a look-up shows that the registration is finished, not that the figures are Worldline's.",
	responseCode: 204,
	read,
	addsResultsToPath: true,
};

function read({ json }: Delivery, { nowMs }: ReadContext): ReadCallback {
	const reports = toInsights(json, { nowMs });
	const event = eventOf(reports);
	const registrationId = registrationOf(reports);
	return {
		event,
		identity: identityOf(json),
		// A registration is analysed once; the same figures about it are the same result.
		isUnique: registrationId !== null,
		toldAtMs: null,
		toItems: () => itemsOf(json, reports),
		raw: json,
		...(registrationId === null ? {} : { lookUp: lookUpOf(registrationId, event, reports) }),
	};
}

function eventOf(reports: readonly CreditInsights[]): Event {
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

function itemsOf(json: unknown, reports: readonly CreditInsights[]): CallbackItem[] {
	const { reasons } = toStatus(json);
	return reports.map((insights) => itemOf(insights, reasons));
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
function lookUpOf(registrationId: string, event: Event, reports: readonly CreditInsights[]): ReadCallback['lookUp'] {
	const psuIds = reports.flatMap(({ subject }) => (subject.kind === 'customer' ? [subject.id ?? ''] : []));
	const compare = (known: RegistrationStatus): LookUp => {
		if (known.status === 'processing') return { state: 'unfinished' };
		const isAboutOthers = known.psuIds.length > 0 && psuIds.some((psuId) => !known.psuIds.includes(psuId));
		const confirmed: Event = known.status === 'ready' ? 'analysisFinalised' : 'dataCollectionError';
		if (isAboutOthers || event !== confirmed) return { state: 'unknown' };
		const proven: ToldField[] = ['event', 'registrationId', 'reference'];
		if (known.psuIds.length > 0) proven.push('customerId');
		if (reports.every(({ status }) => status === known.status)) proven.push('status');
		return { state: 'confirmed', proven };
	};
	return {
		subject: identityOf(registrationId, event, psuIds),
		ask: async (http) => await orUnknown(async () => compare(toStatus(await getStatus({ http }, registrationId)))),
	};
}
