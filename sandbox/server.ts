import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { ALL_MODULES, type OptionsByProvider } from '.';
import { callbackRoutes } from './callbacks/routes';
import { controlRoutes, type Traffic } from './control';
import { Faults } from './faults';
import { HttpError, maxBodyBytes, readBody, type SandboxReply, type SandboxRequest } from './http';
import { Journal } from './journal';
import { Addresses, FAULTS_PREFIX, misbehavingAddress } from './misbehaviour';
import type { ProviderOptions, SandboxProvider } from './provider';
import { dispatch } from './router';

export interface SandboxOptions extends Partial<ProviderOptions>, OptionsByProvider {
	/** 0 takes any free port. */
	port?: number;
}

export interface Sandbox {
	url: string;
	/** Per provider: the addresses and test keys a client needs. */
	connections: Record<string, Record<string, string>>;
	/** Per provider: what a person types into the form of its credential, callback secret included where it has one of its own. */
	credentials: Record<string, Record<string, string>>;
	close(): Promise<void>;
}

const host = '127.0.0.1';
const controlPrefix = '_sandbox';

/** Starts the made-up providers on localhost; rejects with the system's error when the port cannot be taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = 0, tokenSeconds = 3600, pdfSeconds = 2, now = Date.now, ...byProvider } = options;
	const given: Readonly<Record<string, object | undefined>> = byProvider;
	const providers: SandboxProvider[] = ALL_MODULES.map((module) =>
		module.create({ tokenSeconds, pdfSeconds, now }, given[module.name] ?? {}),
	);
	const faults = new Faults();
	const addresses = new Addresses();
	const journal = new Journal();
	const traffic: Traffic = { requests: 0, inFlight: 0, maxInFlight: 0 };
	const control = [
		...controlRoutes(providers, faults, addresses, journal, traffic),
		...callbackRoutes(now),
		...providers.flatMap(({ name, control: routes = [] }) =>
			routes.map((route) => ({ ...route, path: `/${name}${route.path}` })),
		),
	];

	async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
		const method = message.method ?? 'GET';
		const target = message.url ?? '/';
		const { pathname, searchParams } = new URL(`http://${host}${target}`);
		const misbehaving = misbehavingAddress(pathname);
		const [, prefix = '', ...rest] = misbehaving?.parts ?? pathname.split('/');
		const provider = providers.find((candidate) => candidate.name === prefix);
		const body = await readBody(message, provider?.maxBodyBytes ?? maxBodyBytes);
		const request: SandboxRequest = { method, path: pathname, query: searchParams, headers: message.headers, body };
		const inner = { ...request, path: `/${rest.join('/')}` };
		if (prefix === controlPrefix) return send(response, await answer(() => dispatch(control, inner)));

		traffic.requests += 1;
		traffic.inFlight += 1;
		traffic.maxInFlight = Math.max(traffic.maxInFlight, traffic.inFlight);
		response.once('close', () => {
			traffic.inFlight -= 1;
		});
		const entry = journal.add(request);
		if (misbehaving !== null) {
			const { came, kind } = addresses.take(misbehaving.name, method, inner.path);
			const reply = kind.acts ? await answer(() => dispatch(provider?.routes ?? [], inner)) : { status: 0 };
			came.acted = kind.acts && reply.status < 400;
			entry.status = reply.status;
			return await kind.answer(response, reply, `http://${message.headers.host}/${FAULTS_PREFIX}/${misbehaving.name}`);
		}
		const fault = faults.take(method, target);
		if (fault?.delayMs !== undefined) await delay(fault.delayMs);
		if (fault?.drop === true) {
			message.socket.destroy();
			return;
		}
		const reply =
			fault?.status === undefined
				? await answer(() => dispatch(provider?.routes ?? [], inner))
				: { status: fault.status, body: fault.body, headers: fault.headers };
		entry.status = reply.status;
		send(response, reply);
	}

	const server = createServer((message, response) => {
		handle(message, response).catch((error: unknown) => {
			// Only reading the request can fail here: too large, not HTTP, or the client went away in the middle of it.
			if (!(error instanceof HttpError)) return message.socket.destroy();
			return send(response, { status: error.status, body: error.body, headers: { connection: 'close' } });
		});
	});
	// A connection that a client keeps must not be closed while it is taken again: Node's 5 s are as long as many a pause.
	server.keepAliveTimeout = 120_000;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The sandbox has no network address.');
	const url = `http://${host}:${address.port}`;
	return {
		url,
		connections: Object.fromEntries(
			providers.map((provider) => [provider.name, provider.connection(`${url}/${provider.name}`)]),
		),
		credentials: Object.fromEntries(
			providers.map((provider) => [
				provider.name,
				{
					...provider.credential(`${url}/${provider.name}`),
					...(provider.callbackSecret === undefined ? {} : { callbackSecret: provider.callbackSecret }),
				},
			]),
		),
		close: () =>
			new Promise<void>((resolve) => {
				// Ends what a provider still has to do later, such as sending a callback again.
				for (const provider of providers) provider.reset();
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** Turns what a route throws into a reply; anything but an HttpError is a mistake of the sandbox itself: 500. */
async function answer(run: () => Promise<SandboxReply>): Promise<SandboxReply> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof HttpError) return { status: error.status, body: error.body, headers: error.headers };
		console.error(error);
		return { status: 500, body: { message: 'The sandbox failed; its terminal says why.' } };
	}
}

function send(response: ServerResponse, { status, body, headers }: SandboxReply): void {
	const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
	response.writeHead(status, {
		...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
		...headers,
	});
	response.end(body === undefined ? undefined : isRaw ? body : JSON.stringify(body));
}
