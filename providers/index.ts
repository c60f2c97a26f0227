import type {
	IExecuteFunctions,
	INodeCredentialDescription,
	INodeExecutionData,
	INodeProperties,
	INodeType,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { calculatedAffordability } from '../core/affordability';
import { creditFileFields } from '../core/provider/creditFileFields';
import { triggerCredentials, triggerProperties } from '../core/callback/fields';
import { receiveCallback } from '../core/callback/receive';
import { webhookLifecycle } from '../core/callback/registration';
import { executeVerb } from '../core/run/execute';
import { providersOf, verbProperties } from '../core/provider/fields';
import { listSearchesOf } from '../core/run/listSearch';
import { type LocalMethod, SHOWN_FOR_PROVIDERS, withLocalMethod } from '../core/run/localMethod';
import type { CallbacksOfProvider } from '../core/provider/callback';
import { type Provider, type Verb, hasApi } from '../core/provider/provider';
import { friendlyScore } from './friendlyScore';
import { inscribe } from './inscribe';
import { local } from './local';
import { periculum } from './periculum';
import { qard } from './qard';
import { worldline } from './worldline';

export { CREDIT_FILE_FIELDS } from '../core/shapes/creditFile';
export { editorOutput } from '../core/shapes/editorOutputs';
export { DEFAULT_OUTPUTS, ON_REQUEST, OUTPUT_SCHEMAS } from '../core/shapes/outputs';
export {
	DECIDE_FIELDS,
	DECIDE_INPUTS,
	DECIDE_OUTPUTS,
	DECIDE_REQUIRED_INPUTS,
	INPUT_SCHEMAS,
	decideCreditApplication,
} from '../decision';
export { REPORT_FIELDS, createCreditReport } from '../report';
export { authenticate as authenticateFriendlyScore, fetchFriendlyScoreToken } from './friendlyScore/credential';
export { authenticate as authenticateInscribe } from './inscribe/credential';
export { authenticate as authenticatePericulum, fetchPericulumToken } from './periculum/credential';
export { authenticate as authenticateQard } from './qard/credential';
export { authenticate as authenticateWorldline, fetchWorldlineToken } from './worldline/credential';

/** The only place that knows all providers. */
export const PROVIDERS: readonly Provider[] = [friendlyScore, inscribe, local, periculum, qard, worldline];

/** Never changed once published: n8n does not store a parameter that has its default. */
const DEFAULT_PROVIDERS: Readonly<Record<Verb | 'callback', string>> = {
	createCreditCustomer: periculum.id,
	requestBankConsent: worldline.id,
	uploadBankStatement: periculum.id,
	checkAnalysisStatus: periculum.id,
	getCreditInsights: periculum.id,
	assessAffordability: periculum.id,
	getCreditScore: periculum.id,
	callback: periculum.id,
};

/** Verbs that can be answered without asking a provider. */
const LOCAL_METHODS: Partial<Record<Verb, LocalMethod>> = { assessAffordability: calculatedAffordability };

/** The properties of a verb's node; its options stay last. */
export function propertiesOf(verb: Verb): INodeProperties[] {
	const properties = verbProperties(verb, PROVIDERS, DEFAULT_PROVIDERS[verb]);
	const local = LOCAL_METHODS[verb];
	const ofVerb = local === undefined ? properties : withLocalMethod(properties, local);
	return [...ofVerb.slice(0, -1), ...creditFileFields(verb, ofVerb), ...ofVerb.slice(-1)];
}

/** The credentials of a verb's node, each shown for its provider, and where a provider is asked. */
export function credentialsOf(verb: Verb): INodeCredentialDescription[] {
	const ifAsked = verb in LOCAL_METHODS ? SHOWN_FOR_PROVIDERS : {};
	return providersOf(verb, PROVIDERS)
		.filter(hasApi)
		.map(({ id, credentialType }) => ({
			name: credentialType,
			required: true,
			// With the slash: the editor takes a parameter that all credentials hang on for a way of authentication, and hides it.
			displayOptions: { show: { '/provider': [id], ...ifAsked } },
		}));
}

/** The methods of a verb's node: the lists that its fields offer in the editor. */
export function methodsOf(verb: Verb): NonNullable<INodeType['methods']> {
	return { listSearch: listSearchesOf(verb, PROVIDERS) };
}

/** Runs a verb's node. */
export async function execute(ctx: IExecuteFunctions, verb: Verb): Promise<INodeExecutionData[][]> {
	return await executeVerb(ctx, verb, { providers: PROVIDERS, local: LOCAL_METHODS[verb] });
}

/** The properties of the trigger. */
export function callbackProperties(): INodeProperties[] {
	return triggerProperties(PROVIDERS, DEFAULT_PROVIDERS.callback);
}

/** The credentials of the trigger. */
export function callbackCredentials(): INodeCredentialDescription[] {
	return triggerCredentials(PROVIDERS);
}

/** Receives one callback. */
export async function handleCallback(ctx: IWebhookFunctions): Promise<IWebhookResponseData> {
	return await receiveCallback(ctx, PROVIDERS);
}

/** What n8n calls when a workflow with the trigger goes live or ends. */
export const callbackLifecycle = webhookLifecycle(PROVIDERS);

/** The method of the trigger's URL: the providers that call with GET are told apart by an expression. */
export const callbackMethod = `={{ ${isOneOf(({ method }) => method === 'GET')} ? "GET" : "POST" }}`;

/** How an accepted delivery is answered. An expression: n8n hands on a plain '204' as text, which its web server refuses. */
export const callbackResponseCode = `={{ ${isOneOf(({ responseCode }) => responseCode === 204)} ? 204 : 200 }}`;

/** An expression's part: whether the trigger's provider is one of those whose callbacks are such. */
function isOneOf(isSuch: (callbacks: CallbacksOfProvider) => boolean): string {
	const ids = PROVIDERS.flatMap(({ id, callbacks }) => (callbacks !== undefined && isSuch(callbacks) ? [id] : []));
	return `${JSON.stringify(ids)}.includes($parameter["provider"])`;
}
