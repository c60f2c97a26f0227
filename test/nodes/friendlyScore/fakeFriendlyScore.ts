import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

const CLIENT_ID = 'fake-client';
const CLIENT_SECRET = 'fake-friendlyscore-secret';

export interface Sent {
	method: string;
	/** Below /public/v3, without the query; the token call is /oauth/v2/token. */
	path: string;
	query: Record<string, string>;
	body: unknown;
}

export interface Answer {
	status?: number;
	body?: unknown;
	/** Sent as it is, in place of a JSON body. */
	text?: string;
	/** Ends the connection without an answer. */
	drop?: boolean;
}

type Route = (sent: Sent) => Answer;

/** A FriendlyScore on this machine, written from its document: tokens of its own, and the routes that a test gives it; anything else is 404. */
export class FakeFriendlyScore {
	readonly sent: Sent[] = [];
	private readonly routes = new Map<string, Route>();
	private tokenNumber = 0;

	private constructor(
		private readonly server: Server,
		private readonly url: string,
	) {}

	static async start(): Promise<FakeFriendlyScore> {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('The fake FriendlyScore has no port');
		const fake = new FakeFriendlyScore(server, `http://127.0.0.1:${address.port}`);
		server.on('request', (request, response) => {
			void fake.answer(request).then(({ status = 200, body, text, drop = false }) => {
				if (drop) return void request.socket.destroy();
				response.writeHead(status, { 'Content-Type': 'application/json' });
				response.end(text ?? (body === undefined ? '' : JSON.stringify(body)));
			});
		});
		return fake;
	}

	credential(changes: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject {
		return {
			clientId: CLIENT_ID,
			clientSecret: CLIENT_SECRET,
			baseUrl: this.url,
			accessToken: '',
			callbackSecret: '',
			previousCallbackSecret: '',
			...changes,
		};
	}

	/** Answers a method and path below /public/v3. */
	on(methodAndPath: string, route: Route): this {
		this.routes.set(methodAndPath, route);
		return this;
	}

	/** Answers one after the other; the last one again and again. */
	inTurn(methodAndPath: string, ...answers: Answer[]): this {
		let turn = 0;
		return this.on(methodAndPath, () => answers[Math.min(turn++, answers.length - 1)] ?? {});
	}

	/** Keeps customers as the document says: unique by their reference, found by it. */
	withCustomers(customers: Array<{ id: string; user_reference: string }> = []): this {
		this.on('GET /customers', ({ query }) => ({
			body: { data: customers.filter(({ user_reference }) => user_reference === query['by-user-reference']) },
		}));
		return this.on('POST /customers', ({ body }) => {
			const { user_reference = '' } = (body ?? {}) as { user_reference?: string };
			if (customers.some((customer) => customer.user_reference === user_reference)) {
				return { status: 400, body: { message: 'user_reference: This value is already used.' } };
			}
			const customer = { id: String(customers.length + 1), user_reference };
			customers.push(customer);
			return { status: 201, body: customer };
		});
	}

	/** Lets no token be good any longer. */
	expireTokens(): void {
		this.tokenNumber += 1;
	}

	reset(): void {
		this.routes.clear();
		this.sent.length = 0;
	}

	/** Method and path of what was sent to the API, in order. */
	get calls(): string[] {
		return this.sent.map(({ method, path }) => `${method} ${path}`).filter((call) => !call.includes('/oauth/'));
	}

	get tokenCalls(): Sent[] {
		return this.sent.filter(({ path }) => path.includes('/oauth/'));
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
		const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
		const sent: Sent = {
			method: request.method ?? '',
			path: pathname.replace(/^\/public\/v3/, ''),
			query: Object.fromEntries(searchParams),
			body: text === '' || !isJson ? null : JSON.parse(text),
		};
		this.sent.push(sent);
		if (pathname === '/oauth/v2/token') return this.token(sent.body);
		if (request.headers.authorization !== `Bearer fake-token-${this.tokenNumber}`) {
			return { status: 401, body: { error: 'invalid_grant' } };
		}
		if (!pathname.startsWith('/public/v3/')) return { status: 404, body: { message: 'Not found' } };
		return this.routes.get(`${sent.method} ${sent.path}`)?.(sent) ?? { status: 404, body: { message: 'Not found' } };
	}

	private token(body: unknown): Answer {
		const { client_id, client_secret, grant_type } = (body ?? {}) as Record<string, unknown>;
		if (client_id !== CLIENT_ID || client_secret !== CLIENT_SECRET || grant_type !== 'client_credentials') {
			return {
				status: 400,
				body: { error: 'invalid_client', error_description: 'The client credentials are invalid' },
			};
		}
		this.tokenNumber += 1;
		const access_token = `fake-token-${this.tokenNumber}`;
		return { body: { access_token, expires_in: 3600, token_type: 'bearer', scope: null } };
	}
}
