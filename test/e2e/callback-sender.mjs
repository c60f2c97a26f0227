/** Callbacks as the sandbox's providers send them, and the bytes of one for sending it by hand. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';

/** Has the sandbox send one callback at once (its README lists the fields); answers the statuses that it got. */
export async function sendCallback(sandbox, callback) {
	const answer = await fetch(`${sandbox.ready.url}/_sandbox/callbacks`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(callback),
	});
	const text = await answer.text();
	assert.equal(answer.status, 200, text);
	return JSON.parse(text).deliveries.map(({ status }) => status);
}

/** The headers and the body with which the sandbox sends a callback. */
export async function callbackRequest(sandbox, callback) {
	let recorded;
	const server = createServer((request, response) => {
		const chunks = [];
		request.on('data', (chunk) => chunks.push(chunk));
		request.on('end', () => {
			const secret = request.headers['x-callback-secret'];
			const headers = { 'Content-Type': 'application/json', ...(secret ? { 'X-Callback-Secret': secret } : {}) };
			recorded = { headers, body: Buffer.concat(chunks) };
			response.end();
		});
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	await sendCallback(sandbox, { ...callback, to: `http://127.0.0.1:${server.address().port}/` });
	server.close();
	return recorded;
}

/** Answers a function that sends the very same bytes to a URL as often as it is called, and answers the status. */
export async function recordCallback(sandbox, callback) {
	const recorded = await callbackRequest(sandbox, callback);
	/** `change` takes the body and headers and may answer others. */
	return async (url, change = (request) => request) => {
		const answer = await fetch(url, { method: 'POST', ...change(recorded) });
		await answer.arrayBuffer();
		return answer.status;
	};
}
