import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { receiveCallback } from '../../core/callback/receive';
import type { Provider } from '../../core/provider/provider';
import { FakeClock } from '../core/fakes';
import { checkOutput } from './neutral';
import { mock } from './stub';

/** One call of the trigger's URL, and what the trigger and its credential are set to. */
export interface Call {
	/** Written as JSON, unless `rawBody` says what comes; null where there is no raw body. */
	body?: unknown;
	rawBody?: Buffer | null;
	/** With its question mark. */
	query?: string;
	headers?: IDataObject;
	/** Of the node: provider, verification, events, options. */
	parameters: IDataObject;
	/** Fails to be read where it is an error. */
	credential: IDataObject | Error;
	mode?: 'webhook' | 'manual';
	webhookName?: 'default' | 'setup';
	workflowId?: string;
	nodeId?: string;
}

let workflowNumber = 0;

/** A workflow of its own, so that nothing is remembered from another test. */
export function newWorkflow(): string {
	workflowNumber += 1;
	return `workflow-${workflowNumber}`;
}

/** Hands a call to the trigger as n8n does; every item must fit the published schema. */
export async function callTrigger(providers: readonly Provider[], call: Call, clock = new FakeClock()) {
	const answered: { status?: number; message?: unknown } = {};
	const logged: string[] = [];
	const response = {
		status: (status: number) => {
			answered.status = status;
			return { json: (message: unknown) => (answered.message = message) };
		},
	};
	const rawBody = call.rawBody === undefined ? Buffer.from(JSON.stringify(call.body ?? {})) : call.rawBody;
	const originalUrl = `/webhook/1/callback${call.query ?? ''}`;
	const ctx = mock<IWebhookFunctions>({
		getNodeParameter: (name: string, fallback?: unknown) => call.parameters[name] ?? fallback,
		getRequestObject: () => (rawBody === null ? { originalUrl } : { rawBody, originalUrl }),
		getNodeWebhookUrl: () => 'https://n8n.example/webhook/1/callback',
		getResponseObject: () => response,
		getHeaderData: () => call.headers ?? {},
		getMode: () => call.mode ?? 'webhook',
		getWebhookName: () => call.webhookName ?? 'default',
		getWorkflow: () => ({ id: call.workflowId ?? newWorkflow() }),
		getNode: () => ({ id: call.nodeId ?? 'node', name: 'Trigger', credentials: {} }),
		getCredentials: async () => {
			if (call.credential instanceof Error) throw call.credential;
			return await Promise.resolve(call.credential);
		},
		logger: { error: (message: string) => logged.push(message) },
	});
	const result = await receiveCallback(ctx, providers, clock);
	const items = result.workflowData?.[0]?.map(({ json }) => json);
	for (const item of items ?? []) checkOutput('credit-callback', item);
	return { items, result, logged, ...answered };
}
