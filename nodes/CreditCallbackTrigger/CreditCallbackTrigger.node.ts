import {
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import {
	builderHintOf,
	callbackCredentials,
	callbackLifecycle,
	callbackMethod,
	callbackProperties,
	callbackResponseCode,
	callbackSubtitle,
	handleCallback,
} from '../../providers';

/** The second path is never registered anywhere: a provider makes it out of the first. */
const alwaysThere = {
	checkExists: async () => true,
	create: async () => true,
	delete: async () => true,
};

export class CreditCallbackTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Credit Callback Trigger',
		name: 'creditCallbackTrigger',
		icon: {
			light: 'file:../../icons/creditCallbackTrigger.svg',
			dark: 'file:../../icons/creditCallbackTrigger.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: callbackSubtitle(),
		description: 'Start a workflow when a credit insight provider calls back',
		defaults: { name: 'Credit Callback Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		builderHint: builderHintOf('creditCallbackTrigger', 'n8n-nodes-credit-insights'),
		credentials: callbackCredentials(),
		webhooks: [
			{
				name: 'default',
				httpMethod: callbackMethod,
				path: 'callback',
				responseMode: 'onReceived',
				responseCode: callbackResponseCode,
				responseData: 'noData',
			},
			{
				// A provider may add /results to the URL that it is given: it listens too, and only the URL to hand over is shown.
				name: 'setup',
				httpMethod: 'POST',
				path: 'callback/results',
				responseMode: 'onReceived',
				responseCode: callbackResponseCode,
				responseData: 'noData',
				ndvHideUrl: true,
			},
		],
		properties: callbackProperties(),
	};

	webhookMethods = { default: callbackLifecycle, setup: alwaysThere };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await handleCallback(this);
	}
}
