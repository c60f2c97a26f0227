import type { INodePropertyOptions } from 'n8n-workflow';
import type { CreditInsights, NeutralScore } from '../insights';
import type { AnalysisStatus } from '../status';
import type { Transport } from '../transport';

/** How a delivery proves that it comes from the provider. */
export type Verification = 'signature' | 'secret' | 'lookup' | 'none';

/** What the trigger outputs of one event, whichever provider sent it; the trigger adds provider, event, eventId and the proof. */
export interface CallbackItem {
	customerId: string | null;
	statementId: string | null;
	registrationId: string | null;
	accountId: string | null;
	reference: string | null;
	status: AnalysisStatus | null;
	insights?: CreditInsights;
	scores?: NeutralScore[];
	affordability?: object;
	documents?: CreditInsights['documents'];
	approved?: boolean | null;
	/** Output keys whose values no signature covers: never decide on them without asking the provider. */
	unsignedFields?: string[];
}

/** A delivery that could be read; nothing in it is proven yet. */
export interface ReadCallback {
	event: string;
	/** The bytes that are the same whenever this event is delivered, and no others. */
	identity: Buffer | string;
	/** Whether these bytes hold an id or a time of the event itself: then the same bytes are always the same event. */
	isUnique: boolean;
	toItems: (context: { nowMs: number; currency: string | null }) => CallbackItem[];
}

/** A delivery that is none of the provider's documented bodies. */
export class MalformedCallback extends Error {}

/** What a provider's callbacks are, and how they are proven. */
export interface CallbacksOfProvider {
	events: INodePropertyOptions[];
	/** Strongest first: the first is the default. */
	verifications: readonly Verification[];
	/** What to do with the URL, as a notice in the node. */
	notice: string;
	/** Reads a body that is valid JSON; throws MalformedCallback. No I/O: it runs before the proof. */
	read: (body: Buffer) => ReadCallback;
	/** Whether the signature in the body was made with one of the secrets. */
	isSigned?: (body: Buffer, secrets: readonly string[]) => boolean;
	/** Asks the provider whether it knows the event. Throws CreditError where the provider gives no clear answer. */
	isKnown?: (http: Transport, callback: ReadCallback, body: Buffer) => Promise<boolean>;
	/** Whether the provider adds /results to the URL it was given. */
	addsResultsToPath?: boolean;
}
