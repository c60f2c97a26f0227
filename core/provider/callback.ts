import type { INodePropertyOptions } from 'n8n-workflow';
import type { CallbackItem, Verification } from '../shapes/outputs/creditCallback';
import type { Transport } from '../http/transport';

export type { CallbackItem, Verification } from '../shapes/outputs/creditCallback';

/** One delivery as it came; nothing in it is proven. */
export interface Delivery {
	/** Exact bytes of a POST; empty for a GET. */
	body: Buffer;
	/** The URL as it was registered, with the query exactly as received: behind a reverse proxy n8n sees another one. */
	url: string;
	/** A header, or null where it is missing or came twice. */
	header: (name: string) => string | null;
}

/** A delivery that could be read; nothing in it is proven yet. */
export interface ReadCallback {
	event: string;
	/** The bytes that are the same whenever this event is delivered, and no others. */
	identity: Buffer | string;
	/** Whether these bytes hold an id or a time of the event itself: then the same bytes are always the same event. */
	isUnique: boolean;
	toItems: (context: { nowMs: number; currency: string | null }) => CallbackItem[];
	/** What is output as raw: the body, or for a GET its query without the proof. */
	raw: unknown;
}

/** A delivery that is none of the provider's documented bodies. */
export class MalformedCallback extends Error {}

/** Which report to fetch with an event. */
export interface ReportRequest {
	kind: string;
	nowMs: number;
	currency: string | null;
}

/** What is registered at a provider for one trigger. */
export interface RegistrationRequest {
	url: string;
	/** Our URL as it was before: with the secret that is being replaced, where the URL holds one. */
	formerUrls: readonly string[];
	events: readonly string[];
	/** Whether a URL that is not ours may be replaced. */
	replaceExisting: boolean;
}

/** How a provider keeps webhooks. All throw CreditError where the provider refuses or cannot be reached. */
export interface Registration {
	/** Whether our URL is registered for all events, and not disabled by the provider. */
	exists: (http: Transport, request: RegistrationRequest) => Promise<boolean>;
	/** Registers what is missing, or puts back what was disabled; what is there is not added twice. */
	create: (http: Transport, request: RegistrationRequest) => Promise<void>;
	/** Removes registrations whose URL is exactly ours, or was, found by listing; others stay. */
	remove: (http: Transport, request: RegistrationRequest) => Promise<void>;
}

/** What a provider's callbacks are, and how they are proven. */
export interface CallbacksOfProvider {
	events: INodePropertyOptions[];
	/** Strongest first: the first is the default. */
	verifications: readonly Verification[];
	/** What to do with the URL, as a notice in the node. */
	notice: string;
	/** How the provider calls; POST unless told otherwise. */
	method?: 'GET' | 'POST';
	/** Reads a delivery, whose body is valid JSON if it is a POST; throws MalformedCallback. No I/O: it runs before the proof. */
	read: (delivery: Delivery) => ReadCallback;
	/** Whether the delivery was signed with one of the secrets, and lately where it tells its time. */
	isSigned?: (delivery: Delivery, secrets: readonly string[], nowMs: number) => boolean;
	/** Asks the provider whether it knows the event. Throws CreditError where the provider gives no clear answer. */
	isKnown?: (http: Transport, callback: ReadCallback, delivery: Delivery) => Promise<boolean>;
	/** The kinds of report that can be fetched with an event; an event without a report stays as it is. Throws CreditError. */
	reports?: {
		kinds: INodePropertyOptions[];
		fetch: (http: Transport, event: string, item: CallbackItem, request: ReportRequest) => Promise<CallbackItem>;
	};
	/** Where the provider cannot send a header: the name of the query parameter in the registered URL that holds the secret. */
	secretParameter?: string;
	/** Registers and removes the URL by itself, where the API allows it. */
	registration?: Registration;
	/** Whether the provider adds /results to the URL it was given. */
	addsResultsToPath?: boolean;
}
