import { Readable } from 'node:stream';
import {
	type IBinaryData,
	type IBinaryKeyData,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type INode,
	type JsonObject,
	NodeApiError,
	type NodeExecutionHint,
} from 'n8n-workflow';
import type { Clock } from '../../core/base/clock';
import { mock } from '../support/stub';

/** Lets every promise that can go on go on. */
export async function settle(): Promise<void> {
	for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A clock that stands still until it is told to go on; chance is a half unless told otherwise. */
export class FakeClock implements Clock {
	private nowMs = 1_000_000;
	private sleepers: Array<{ untilMs: number; wake: () => void }> = [];
	chance = 0.5;

	now(): number {
		return this.nowMs;
	}

	random(): number {
		return this.chance;
	}

	async sleep(ms: number): Promise<void> {
		await new Promise<void>((wake) => this.sleepers.push({ untilMs: this.nowMs + ms, wake }));
	}

	/** Lets so much time pass, waking each sleeper at its time. */
	async advance(ms: number): Promise<void> {
		const endMs = this.nowMs + ms;
		await settle();
		for (;;) {
			const next = this.sleepers.filter(({ untilMs }) => untilMs <= endMs).sort((a, b) => a.untilMs - b.untilMs)[0];
			if (next === undefined) break;
			this.sleepers = this.sleepers.filter((sleeper) => sleeper !== next);
			this.nowMs = Math.max(this.nowMs, next.untilMs);
			next.wake();
			await settle();
		}
		this.nowMs = endMs;
	}
}

export const NODE: INode = {
	id: 'node',
	name: 'Node',
	type: 'n8n-nodes-credit-insights.getCreditInsights',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	credentials: { providerApi: { id: '1', name: 'Provider' } },
};

export interface FakeAnswer {
	statusCode: number;
	headers?: Record<string, unknown>;
	body?: unknown;
}

/** One request as it went out. */
export interface Sent {
	options: IHttpRequestOptions;
	atMs: number;
	credentialType: string;
	/** Whether n8n would renew the token in this call. */
	renewing: boolean;
	answer: (answer: FakeAnswer) => void;
	fail: (error: unknown) => void;
}

/** What n8n throws when the HTTP client got no answer. */
export function networkError(code: string, message = `${code} happened`): NodeApiError {
	return new NodeApiError(NODE, mock<JsonObject>(Object.assign(new Error(message), { code })));
}

/** What n8n throws for an answer with an error status in a plain call. */
export function statusError(status: number, data: IDataObject = {}): NodeApiError {
	return new NodeApiError(
		NODE,
		mock<JsonObject>(
			Object.assign(new Error(`Request failed with status code ${status}`), { response: { status, data } }),
		),
		{ httpCode: String(status) },
	);
}

export interface FakeRun {
	items?: IDataObject[];
	/** Parameters, the same for every item or by item. */
	parameters?: IDataObject | ((itemIndex: number) => IDataObject);
	continueOnFail?: boolean;
	/** Changes of the node, such as what it does on an error. */
	node?: Partial<INode>;
	/** Files of the items, by index. */
	binary?: IBinaryKeyData[];
	/** Nodes before this one. */
	parents?: ReturnType<IExecuteFunctions['getParentNodes']>;
	/** Answers every request at once; without it requests wait in `sent`. */
	answer?: (sent: Sent, index: number) => void;
}

/** n8n's context of one run as far as core meets it, with every request kept. */
export function fakeContext(clock: Clock, run: FakeRun = {}) {
	const sent: Sent[] = [];
	const stop = new AbortController();
	const { parameters = {}, items = [{}] } = run;
	const inputData = items.map((json, item) => {
		const binary = run.binary?.[item];
		return { json, ...(binary === undefined ? {} : { binary }) };
	});
	/** Content that is kept in the item itself, as n8n keeps it by default. */
	const binaryOf = (itemIndex: number, property: string | IBinaryData): IBinaryData => {
		const binary = typeof property === 'string' ? run.binary?.[itemIndex]?.[property] : property;
		if (binary === undefined) throw new Error(`There is no file ${String(property)}`);
		return binary;
	};
	const hints: NodeExecutionHint[] = [];
	const ctx = mock<IExecuteFunctions>({
		getNode: () => ({ ...NODE, ...run.node }),
		getParentNodes: () => run.parents ?? [],
		addExecutionHints: (...added: NodeExecutionHint[]) => void hints.push(...added),
		continueOnFail: () => run.continueOnFail ?? false,
		getInputData: () => inputData,
		getExecutionCancelSignal: () => stop.signal,
		getCredentials: async () => await Promise.resolve({ secret: 'sandbox-secret' }),
		getNodeParameter: (name: string, itemIndex: number, fallback?: unknown) => {
			const value = (typeof parameters === 'function' ? parameters(itemIndex) : parameters)[name];
			if (value instanceof Error) throw value;
			return value === undefined ? fallback : value;
		},
		helpers: {
			assertBinaryData: (itemIndex: number, property: string | IBinaryData) => binaryOf(itemIndex, property),
			getBinaryDataBuffer: async (itemIndex: number, property: string | IBinaryData) =>
				await Promise.resolve(Buffer.from(binaryOf(itemIndex, property).data, 'base64')),
			async httpRequestWithAuthentication(
				this: IExecuteFunctions,
				credentialType: string,
				options: IHttpRequestOptions,
			) {
				// n8n puts the stop signal of its context in the place of any other.
				const signal = this.getExecutionCancelSignal();
				return await new Promise((resolve, reject) => {
					signal?.addEventListener('abort', () => reject(networkError('ERR_CANCELED', 'canceled')));
					const request: Sent = {
						options,
						atMs: clock.now(),
						credentialType,
						renewing: options.ignoreHttpStatusErrors !== true,
						answer: ({ statusCode, headers = {}, body = '{}' }) =>
							resolve({
								statusCode,
								headers,
								body: typeof body === 'string' ? Readable.from([Buffer.from(body)]) : body,
							}),
						fail: reject,
					};
					sent.push(request);
					run.answer?.(request, sent.length - 1);
				});
			},
		},
	});
	return { ctx, sent, hints, stop: () => stop.abort() };
}
