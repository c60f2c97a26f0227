/**
 * What an operator's nginx does: production webhooks to the webhook processes that answer, in turn or each address to one of them (`hash $uri`),
 * everything else to main.
 */
import { createHash } from 'node:crypto';
import http from 'node:http';

const host = '127.0.0.1';
const ofWebhooks = /^\/(webhook|form)(-waiting)?\//;

/** Answers `{ url, byAddress, stop }`; webhooks go in turn until `byAddress` is set. `main` and `webhooks` are ports. */
export async function startProxy({ main, webhooks }) {
	// A connection for each request: one that is kept may be closed at the other end while it is taken again.
	const agent = new http.Agent({ keepAlive: false });
	let turn = 0;

	function forward(request, response, body, [target, ...others]) {
		const { port } = server.address();
		const headers = {
			...request.headers,
			'x-forwarded-for': host,
			'x-forwarded-proto': 'http',
			'x-forwarded-host': `${host}:${port}`,
		};
		const out = http.request(
			{ host, port: target, method: request.method, path: request.url, agent, headers },
			(answer) => {
				response.writeHead(answer.statusCode, answer.headers);
				answer.pipe(response);
				answer.on('error', () => response.destroy());
			},
		);
		out.on('error', (error) => {
			// As nginx's proxy_next_upstream: only where nothing was sent.
			if (error.code === 'ECONNREFUSED' && others.length > 0) return forward(request, response, body, others);
			if (response.headersSent) response.destroy();
			else response.writeHead(502).end('bad gateway');
		});
		out.end(body);
	}

	const server = http.createServer((request, response) => {
		const chunks = [];
		request.on('data', (chunk) => chunks.push(chunk));
		request.on('end', () => {
			turn += 1;
			const address = request.url.split('?')[0];
			const first = proxy.byAddress ? createHash('md5').update(address).digest()[0] : turn;
			const inOrder = webhooks.map((_, index) => webhooks[(index + first) % webhooks.length]);
			forward(request, response, Buffer.concat(chunks), ofWebhooks.test(request.url) ? inOrder : [main]);
		});
	});
	server.keepAliveTimeout = 120_000;
	await new Promise((resolve) => server.listen(0, host, resolve));
	const proxy = {
		byAddress: false,
		url: `http://${host}:${server.address().port}`,
		async stop() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			agent.destroy();
		},
	};
	return proxy;
}
