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

/** A statement as the sandbox's Periculum has it, to be changed and handed back by a fault. */
export async function periculumStatement({ ready }, key) {
	const { apiUrl, auth0TokenUrl, clientId, clientSecret, audience } = ready.periculum;
	const token = await fetch(auth0TokenUrl, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({
			client_id: clientId,
			client_secret: clientSecret,
			audience,
			grant_type: 'client_credentials',
		}),
	});
	const { access_token: accessToken } = await token.json();
	const answer = await fetch(`${apiUrl}/statements/${key}`, { headers: { Authorization: `Bearer ${accessToken}` } });
	assert.equal(answer.status, 200);
	return await answer.json();
}
