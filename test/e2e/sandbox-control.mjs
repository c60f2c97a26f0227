import assert from 'node:assert/strict';

/** Answers a function that tells the sandbox what to do next: an action and its body, as in sandbox/README.md. */
export const sandboxControl = (sandbox) => async (action, body) => {
	const answer = await fetch(`${sandbox.ready.url}/_sandbox/${action}`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	assert.equal(answer.status, 204);
};
