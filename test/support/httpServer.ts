import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';

/** A request as it came over the wire. */
export interface Received {
	method: string;
	/** Path and query. */
	url: string;
	authorization: string | undefined;
	body: string;
	bodyBytes: number;
}

/** Answers a request, or does worse; `index` counts the requests from 0. */
export type Behaviour = (response: ServerResponse, received: Received, index: number) => void;

/** A server on this machine that keeps what it was sent and behaves as it is told. */
export class HttpServer {
	readonly received: Received[] = [];
	behaviour: Behaviour = json(200, {});
	private server: Server | null = null;
	url = '';

	async start(): Promise<void> {
		this.server = createServer((request, response) => {
			void this.receive(request, response);
		});
		await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('The server has no port');
		this.url = `http://127.0.0.1:${address.port}`;
	}

	/** Forgets what came, and behaves like this from now on. */
	reset(behaviour: Behaviour): void {
		this.received.length = 0;
		this.behaviour = behaviour;
	}

	async stop(): Promise<void> {
		this.server?.closeAllConnections();
		await new Promise((resolve) => this.server?.close(resolve));
	}

	private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const parts: Buffer[] = [];
		// A client that gives up in the middle is part of the game.
		request.on('error', () => {});
		response.on('error', () => {});
		for await (const part of request) parts.push(part);
		const bytes = Buffer.concat(parts);
		const received = {
			method: request.method ?? '',
			url: request.url ?? '',
			authorization: request.headers.authorization,
			body: bytes.toString('latin1'),
			bodyBytes: bytes.length,
		};
		this.received.push(received);
		this.behaviour(response, received, this.received.length - 1);
	}
}

/** Answers with JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Behaviour {
	return raw(status, JSON.stringify(body), headers);
}

/** Answers with this text, labelled as JSON. */
export function raw(status: number, body: string, headers: Record<string, string> = {}): Behaviour {
	return (response) => {
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.end(body);
	};
}

/** Behaves in turn like each of these, and like the last one from then on. */
export function inTurn(...behaviours: Behaviour[]): Behaviour {
	return (response, received, index) => behaviours[Math.min(index, behaviours.length - 1)]?.(response, received, index);
}
