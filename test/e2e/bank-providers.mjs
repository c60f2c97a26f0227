/** The sandbox's Qard and FriendlyScore, called as their own clients call them, and the people who fill in the consent page. */
import assert from 'node:assert/strict';

/** Answers `call(method, path, body)` below an API; `headers` prove who calls. */
const api = (base, headers) => async (method, path, body) => {
	const answer = await fetch(`${base}${path}`, {
		method,
		headers: { 'Content-Type': 'application/json', ...headers },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const text = await answer.text();
	assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
	return text === '' ? null : JSON.parse(text);
};

export const qardApi = ({ ready }) => api(ready.qard.apiUrl, { 'X-API-KEY': ready.qard.apiKey });

/** Fetches a token first. */
export async function friendlyScoreApi({ ready }) {
	const { apiUrl, tokenUrl, clientId, clientSecret } = ready.friendlyScore;
	const body = { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' };
	const { access_token: token } = await api(tokenUrl, {})('POST', '', body);
	return api(`${apiUrl}/public/v3`, { Authorization: `Bearer ${token}` });
}

/** Fills in a consent page as a browser would; without a person it is refused. */
export async function consent(link, bank, person) {
	const fields = person === undefined ? { decision: 'refuse' } : { bank, person, decision: 'consent' };
	const answer = await fetch(link, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
	assert.ok(answer.status === 200 || answer.status === 303, await answer.text());
}

/** What clients sent to the sandbox with this method to a path that holds this text, in order. */
export async function requestsTo({ ready }, method, text) {
	const all = await (await fetch(`${ready.url}/_sandbox/requests`)).json();
	return all.filter((one) => one.method === method && one.path.includes(text));
}
