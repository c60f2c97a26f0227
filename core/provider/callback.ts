import type { INodePropertyOptions } from 'n8n-workflow';
import type { CallbackItem, Verification } from '../shapes/outputs/creditCallback';
import type { Transport } from '../http/transport';

export type { CallbackItem, Verification } from '../shapes/outputs/creditCallback';

/** One delivery as it came; nothing in it is proven. */
export interface Delivery {
	/** Exact bytes of a POST, without a byte order mark; empty for a GET. */
	body: Buffer;
	/** What the body of a POST says, parsed once for its proof and its items alike; null for a GET. */
	json: unknown;
	/** The URL as it was registered, with the query exactly as received: behind a reverse proxy n8n sees another one. */
	url: string;
	/** A header, or null where it is missing or came twice. */
	header: (name: string) => string | null;
}

/** When and for whom a delivery is read. */
export interface ReadContext {
	nowMs: number;
	/** What the person set as the currency, for providers that do not tell it. */
	currency: string | null;
}

/** A key of the output that holds something of the delivery. */
export type ToldField = keyof CallbackItem | 'event' | 'raw';

/** What a provider answers when it is asked about an event; `proven` are the keys that the answer vouches for. */
export type LookUp = { state: 'confirmed'; proven: readonly ToldField[] } | { state: 'unfinished' | 'unknown' };

/** A delivery that could be read; nothing in it is proven yet. All of it comes from one parse of the body. */
export interface ReadCallback {
	event: string;
	/** What this event is, the same however often it is delivered and however it is written: see `identityOf`. */
	identity: string;
	/** Whether the identity holds an id or a time of the event itself: then it is always the same event. */
	isUnique: boolean;
	/** When the event was made by its own word, in Unix ms; null where it does not tell. */
	toldAtMs: number | null;
	toItems: () => CallbackItem[];
	/** What is output as raw: the body, or for a GET its query without the proof. */
	raw: unknown;
	/** Whether it was signed with one of the secrets, and lately where it tells its time. */
	isSigned?: (secrets: readonly string[]) => boolean;
	/** What that signature leaves out. */
	unsignedFields?: readonly ToldField[];
	/** What the provider can be asked about; left out where the delivery names nothing to ask about. */
	lookUp?: {
		/** Names all that the answer hangs on. */
		subject: string;
		/** Throws CreditError where the provider gives no clear answer. */
		ask: (http: Transport) => Promise<LookUp>;
	};
}

/** A delivery that is none of the provider's documented bodies. */
export class MalformedCallback extends Error {}

/** Which report to fetch with an event. */
export interface ReportRequest extends ReadContext {
	kind: string;
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
	/** How an accepted delivery is answered; 200 unless told otherwise. */
	responseCode?: 204;
	/** Reads a delivery; throws MalformedCallback. No I/O: it runs before the proof. */
	read: (delivery: Delivery, context: ReadContext) => ReadCallback;
	/** The kinds of report that can be fetched with an event, and what an item gets from it: null for an event without a report. Throws CreditError. */
	reports?: {
		kinds: INodePropertyOptions[];
		fetch: (
			http: Transport,
			event: string,
			item: CallbackItem,
			request: ReportRequest,
		) => Promise<Partial<CallbackItem> | null>;
	};
	/** Where the provider cannot send a header: the name of the query parameter in the registered URL that holds the secret. */
	secretParameter?: string;
	/** Registers and removes the URL by itself, where the API allows it. */
	registration?: Registration;
	/** Whether the provider adds /results to the URL it was given. */
	addsResultsToPath?: boolean;
}
