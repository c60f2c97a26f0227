import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

const API_KEY = 'fake-qard-key';

export interface Sent {
	method: string;
	/** Below /api/v6, without the query. */
	path: string;
	query: Record<string, string>;
	body: unknown;
}

export interface Answer {
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
	/** Ends the connection without an answer. */
	drop?: boolean;
}

type Route = (sent: Sent) => Answer;

/** Qard's answer to a refused request. */
export const refusal = (status: number, message: string): Answer => ({
	status,
	body: { error_code: 'ERROR', error_message: message, error_details: null },
});

/** A Qard on this machine with the routes that a test gives it; anything else is 404, another key 401. */
export class FakeQard {
	readonly sent: Sent[] = [];
	private readonly routes = new Map<string, Route>();

	private constructor(
		private readonly server: Server,
		private readonly url: string,
	) {}

	static async start(): Promise<FakeQard> {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('The fake Qard has no port');
		const fake = new FakeQard(server, `http://127.0.0.1:${address.port}`);
		server.on('request', (request, response) => {
			void fake.answer(request).then(({ status = 200, body, headers = {}, drop = false }) => {
				if (drop) return void request.socket.destroy();
				response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
				response.end(body === undefined ? '' : JSON.stringify(body));
			});
		});
		return fake;
	}

	credential(changes: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject {
		return { apiKey: API_KEY, baseUrl: this.url, callbackSecret: '', previousCallbackSecret: '', ...changes };
	}

	/** Answers a method and path below /api/v6. */
	on(methodAndPath: string, route: Route): this {
		this.routes.set(methodAndPath, route);
		return this;
	}

	reset(): void {
		this.routes.clear();
		this.sent.length = 0;
	}

	/** Method and path of what was sent, in order. */
	get calls(): string[] {
		return this.sent.map(({ method, path }) => `${method} ${path}`);
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		this.server.close();
		await once(this.server, 'close');
	}

	private async answer(request: IncomingMessage): Promise<Answer> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(Buffer.from(chunk));
		const text = Buffer.concat(chunks).toString('utf8');
		const { pathname, searchParams } = new URL(request.url ?? '', this.url);
		if (!pathname.startsWith('/api/v6/')) return { status: 404, body: { error_message: `No ${pathname}` } };
		const body: unknown = text === '' ? null : JSON.parse(text);
		const sent: Sent = {
			method: request.method ?? '',
			path: pathname.slice('/api/v6'.length),
			query: Object.fromEntries(searchParams),
			body,
		};
		this.sent.push(sent);
		if (request.headers['x-api-key'] !== API_KEY) return refusal(401, 'Invalid API key');
		return this.routes.get(`${sent.method} ${sent.path}`)?.(sent) ?? refusal(404, 'Resource not found');
	}
}
