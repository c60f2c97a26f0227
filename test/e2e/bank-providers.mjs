/** The sandbox's Qard and FriendlyScore, called as their own clients call them, and the people who fill in the consent page. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { poll } from './harness.mjs';

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

/** A consent page of the sandbox, which speaks plain http behind its https links. */
export const openable = (link) => link.replace('https:', 'http:');

/** Fills in a consent page as a browser would; without a person it is refused. */
export async function consent(link, bank, person) {
	const fields = person === undefined ? { decision: 'refuse' } : { bank, person, decision: 'consent' };
	const answer = await fetch(openable(link), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
	assert.ok(answer.status === 200 || answer.status === 303, await answer.text());
}

/** A person who has connected a bank at Qard: the user's ID. The bank has been read to the end, unless told otherwise. */
export async function qardUser(sandbox, person, { bank = 'banque-du-lac', isSynced = true } = {}) {
	const call = qardApi(sandbox);
	const { id } = await call('POST', '/users/natural', { first_name: 'Example', last_name: 'Person' });
	const connections = `/users/${id}/data-connections`;
	const connection = await call('POST', connections, { provider_name: 'sandbox_openbanking' });
	await consent(connection.redirect_url, bank, person);
	await poll('The connection', async () => {
		const { status } = await call('GET', `${connections}/${connection.id}`);
		return status === 'CONNECTED' ? true : undefined;
	});
	if (!isSynced) return id;
	await call('POST', `/users/${id}/sync`, {});
	await poll('The sync', async () => {
		const syncs = await call('GET', `/users/${id}/sync/latest`);
		return syncs.every(({ completed_at: end }) => end !== null) ? true : undefined;
	});
	return id;
}

/** A person who has connected a bank at FriendlyScore: the customer's ID. The personal report is there, or will never be. */
export async function friendlyScoreCustomer(sandbox, person, { bank = 'northgate-bank' } = {}) {
	const call = await friendlyScoreApi(sandbox);
	const reference = `person-${randomUUID()}`;
	const { id } = await call('POST', '/customers', { user_reference: reference });
	const invitation = { email: 'person@example.com', reference, customer_type: 'Individual', send_email: false };
	const { url } = await call('POST', '/invitations', invitation);
	await consent(url, bank, person);
	await poll('The report', async () => {
		const { status } = await call('GET', `/customers/${id}/report_readiness_statuses/insights`);
		return status === 'processing' ? undefined : true;
	});
	return id;
}

/** What clients sent to the sandbox with this method to a path that holds this text, in order. */
export async function requestsTo({ ready }, method, text) {
	const all = await (await fetch(`${ready.url}/_sandbox/requests`)).json();
	return all.filter((one) => one.method === method && one.path.includes(text));
}
