import type {
	IExecuteFunctions,
	INodeCredentialDescription,
	INodeExecutionData,
	INodeProperties,
	INodeType,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { creditFileFields } from '../core/provider/creditFileFields';
import { triggerCredentials, triggerProperties } from '../core/callback/fields';
import { receiveCallback } from '../core/callback/receive';
import { webhookLifecycle } from '../core/callback/registration';
import { executeVerb } from '../core/run/execute';
import { providersOf, verbProperties } from '../core/provider/fields';
import { subtitle } from '../core/provider/subtitle';
import { hintOf, toolOf } from '../core/provider/hints';
import { listSearchesOf } from '../core/run/listSearch';
import { SHOWN_FOR_PROVIDERS, withLocalMethod } from '../core/run/localMethod';
import type { CallbacksOfProvider } from '../core/provider/callback';
import { type Verb, hasApi } from '../core/provider/provider';
import { DEFAULT_PROVIDERS, LOCAL_METHODS, PROVIDERS } from './registry';

/** The properties of a verb's node; its options stay last. */
export function propertiesOf(verb: Verb): INodeProperties[] {
	const properties = verbProperties(verb, PROVIDERS, DEFAULT_PROVIDERS[verb]);
	const local = LOCAL_METHODS[verb];
	const ofVerb = local === undefined ? properties : withLocalMethod(properties, local);
	return [...ofVerb.slice(0, -1), ...creditFileFields(verb, ofVerb), ...ofVerb.slice(-1)];
}

/** What a verb's node says on the canvas: what it gets, and from whom. */
export function subtitleOf(verb: Verb): string {
	const properties = propertiesOf(verb);
	const local = LOCAL_METHODS[verb];
	const asked = subtitle(properties, ['data', 'provider']);
	if (local === undefined) return asked;
	return asked.replace('={{ ', `={{ $parameter["method"] === "${local.value}" ? "${local.name}" : `);
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

/** A verb's node as a tool of an agent. */
export function asTool(verb: Verb) {
	return toolOf(verb, PROVIDERS, LOCAL_METHODS[verb]?.name);
}

/** What n8n's builder of workflows is told of a node of the package. */
export function builderHintOf(node: Parameters<typeof hintOf>[0], packageName: string) {
	return hintOf(node, PROVIDERS, packageName);
}

/** Runs a verb's node. */
export async function execute(ctx: IExecuteFunctions, verb: Verb): Promise<INodeExecutionData[][]> {
	return await executeVerb(ctx, verb, { providers: PROVIDERS, local: LOCAL_METHODS[verb] });
}

/** The properties of the trigger. */
export function callbackProperties(): INodeProperties[] {
	return triggerProperties(PROVIDERS, DEFAULT_PROVIDERS.callback);
}

/** What the trigger says on the canvas. */
export function callbackSubtitle(): string {
	return subtitle(callbackProperties(), ['provider']);
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
