/** Signed callbacks by the hundred: made by the sandbox, mixed with duplicates and forgeries, sent in random order. */
import { performance } from 'node:perf_hooks';
import { createServer } from 'node:http';
import { sendCallback } from '../e2e/callback-sender.mjs';

const AT_ONCE = 10;

/** A small generator of the same numbers in every run (mulberry32). */
export function random(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export function shuffled(list, next = random(1)) {
	const mixed = [...list];
	for (let index = mixed.length - 1; index > 0; index -= 1) {
		const other = Math.floor(next() * (index + 1));
		[mixed[index], mixed[other]] = [mixed[other], mixed[index]];
	}
	return mixed;
}

/** The bodies with which the sandbox's Periculum would call back about these statements; `changes` as in the sandbox's README. */
export async function recorded(sandbox, statementKeys, changes) {
	const bodies = [];
	const server = createServer((request, response) => {
		const chunks = [];
		request.on('data', (chunk) => chunks.push(chunk));
		request.on('end', () => {
			bodies.push(Buffer.concat(chunks));
			response.end();
		});
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	const to = `http://127.0.0.1:${server.address().port}/`;
	for (const statementKey of statementKeys)
		await sendCallback(sandbox, { provider: 'periculum', kind: 'insights', to, statementKey, ...changes });
	server.close();
	return bodies;
}

/** `total` deliveries, of which a tenth are duplicates of genuine ones and a tenth are forged, in random order. */
export async function mixture(sandbox, total, { secret, firstKey }) {
	const tenth = Math.floor(total / 10);
	const keys = Array.from({ length: total - 2 * tenth }, (_, index) => firstKey + index);
	const genuine = (await recorded(sandbox, keys, { secret })).map((body) => ({ kind: 'genuine', body }));
	const duplicates = shuffled(genuine, random(2))
		.slice(0, tenth)
		.map(({ body }) => ({ kind: 'duplicate', body }));
	const forged = (await recorded(sandbox, keys.slice(0, tenth), { secret, forge: true })).map((body) => ({
		kind: 'forged',
		body,
	}));
	return shuffled([...genuine, ...duplicates, ...forged]);
}

/** Sends deliveries, so many at once; each answers `{ kind, status, milliseconds }`, status 0 where there was no answer. `each` is told after every one. */
export async function deliver(deliveries, url, each = async () => {}) {
	const waiting = [...deliveries];
	const answers = [];
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let delivery = waiting.shift(); delivery !== undefined; delivery = waiting.shift()) {
				const began = performance.now();
				const status = await fetch(url, {
					method: 'POST',
					headers: { 'Content-Type': 'application/json' },
					body: delivery.body,
				})
					.then(async (answer) => {
						await answer.arrayBuffer();
						return answer.status;
					})
					.catch(() => 0);
				answers.push({ ...delivery, status, milliseconds: performance.now() - began });
				await each(answers.length);
			}
		}),
	);
	return answers;
}

/** The middle and the 99th percentile in seconds, as text. */
export function percentiles(answers) {
	const times = answers.map(({ milliseconds }) => milliseconds).sort((left, right) => left - right);
	const at = (share) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] / 1000).toFixed(2);
	return `p50 ${at(0.5)} s, p99 ${at(0.99)} s`;
}
