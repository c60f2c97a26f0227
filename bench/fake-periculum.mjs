/**
 * Just enough of Periculum's API to measure against: tokens, one statement, uploads. It judges nothing but the token and the rate,
 * so that what is measured is the n8n node and not the server. It lives in the benchmark's own process and ends with it.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from '../scripts/lib/paths.mjs';

/** Room for every connection that is opened at once; with Node's 511 the rest would wait a second for the next try. */
const backlog = 4096;
const noCounts = { requests: 0, tokenCalls: 0, refused: 0, unauthorised: 0, mostAtOnce: 0 };

/** Starts it on a free port of 127.0.0.1. Answers `{ url, tokenUrl, behave, expireTokens, counts, stop, exited }`. */
export async function startFakePericulum() {
	const statement = await readFile(inRoot('bench', 'statement.json'));
	let behaviour;
	let counts;
	const usesByToken = new Map();
	let tokensMade = 0;
	let atOnce = 0;
	let window;

	/**
	 * Sets what the next run meets, and counts from zero; tokens stay good. `latencyMs` passes before every answer; `limit` is
	 * `{ requests, windowMs, retryAfter }`, in fixed windows; a token is refused after `tokenUses` requests.
	 */
	function behave({ latencyMs = 0, limit = null, tokenUses = Infinity } = {}) {
		behaviour = { latencyMs, limit, tokenUses };
		counts = { ...noCounts };
		window = { endsAt: 0, taken: 0 };
	}

	async function answer(request, response) {
		const isToken = request.url === '/oauth/token';
		if (!isToken) counts.mostAtOnce = Math.max(counts.mostAtOnce, ++atOnce);
		await finished(request.resume(), { writable: false });
		const verdict = isToken ? grant() : judge(request);
		if (behaviour.latencyMs > 0) await pause(behaviour.latencyMs);
		if (!isToken) atOnce -= 1;
		response.writeHead(verdict.status, { 'Content-Type': 'application/json', ...verdict.headers }).end(verdict.body);
	}

	function grant() {
		counts.tokenCalls += 1;
		const token = `bench-token-${++tokensMade}`;
		usesByToken.set(token, 0);
		return json(200, { access_token: token, token_type: 'Bearer', expires_in: 86_400 });
	}

	function judge({ method, url, headers }) {
		counts.requests += 1;
		const token = headers.authorization?.replace(/^Bearer /i, '');
		const uses = usesByToken.get(token) ?? Infinity;
		if (uses >= behaviour.tokenUses) {
			counts.unauthorised += 1;
			return json(401, { message: 'Unauthorized' });
		}
		usesByToken.set(token, uses + 1);
		const retryAfterSeconds = overLimit();
		if (retryAfterSeconds > 0) {
			counts.refused += 1;
			const asked = behaviour.limit.retryAfter ? { 'Retry-After': String(retryAfterSeconds) } : {};
			return { ...json(429, { message: 'Too Many Requests' }), headers: asked };
		}
		const isKnown =
			(method === 'GET' && /^\/statements\/\d+$/.test(url)) ||
			(method === 'POST' && url.startsWith('/statements/analytics?')) ||
			(method === 'PUT' && url === '/statements');
		return isKnown ? { status: 200, body: statement } : json(404, { message: `No ${method} ${url} here` });
	}

	/** Seconds until the window ends when it is full, else 0 and a place in it is taken. */
	function overLimit() {
		if (behaviour.limit === null) return 0;
		const now = Date.now();
		if (now >= window.endsAt) window = { endsAt: now + behaviour.limit.windowMs, taken: 0 };
		if (window.taken >= behaviour.limit.requests) return Math.ceil((window.endsAt - now) / 1000);
		window.taken += 1;
		return 0;
	}

	behave();
	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	const exited = new Promise((resolve) => server.once('close', resolve));
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen({ port: 0, host: '127.0.0.1', backlog }, resolve);
	});
	const url = `http://127.0.0.1:${server.address().port}`;
	return {
		url,
		tokenUrl: `${url}/oauth/token`,
		behave,
		expireTokens: () => usesByToken.clear(),
		counts: () => ({ ...counts }),
		exited,
		async stop() {
			server.close();
			server.closeAllConnections();
			await exited;
		},
	};
}

const json = (status, body) => ({ status, body: JSON.stringify(body) });
