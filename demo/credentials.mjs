/** The credentials of the example workflows, pointing at the sandbox. */
import { randomBytes } from 'node:crypto';

/** What a user would fill into the Periculum credential to reach the sandbox. `connection` is what the sandbox printed. */
export const sandboxPericulum = ({ apiUrl, auth0TokenUrl, clientId, clientSecret, audience }) => ({
	environment: 'custom',
	apiUrl,
	tokenUrl: auth0TokenUrl,
	bodyStyle: 'json',
	clientId,
	clientSecret,
	audience,
});

/** What a user would fill into the Inscribe credential to reach the sandbox. */
export const sandboxInscribe = ({ apiUrl, apiKey }) => ({ apiKey, baseUrl: apiUrl });

/** What a user would fill into the Worldline credential to reach the sandbox, with the signed token request. */
export const sandboxWorldline = ({ apiUrl, tokenUrlV1, app, client, id, keyId, privateKeyPem }) => ({
	apiVersion: 'v1',
	apiUrl,
	tokenUrl: tokenUrlV1,
	app,
	client,
	initiatingPartyId: id,
	keyId,
	privateKey: privateKeyPem,
});

/** What a user would fill into the Qard credential to reach the sandbox. */
export const sandboxQard = ({ apiUrl, apiKey }) => ({ apiKey, baseUrl: apiUrl });

/** What a user would fill into the FriendlyScore credential to reach the sandbox. */
export const sandboxFriendlyScore = ({ apiUrl, clientId, clientSecret }) => ({
	baseUrl: apiUrl,
	clientId,
	clientSecret,
});

/** Stores the credentials the examples need; answers `{ type: { id, name } }`, the header a webhook caller has to send, and the secrets of callbacks. */
export async function storeCredentials(client, sandboxReady) {
	const callerKey = { name: 'X-Application-Key', value: `made-up-${randomBytes(12).toString('hex')}` };
	const callbackSecrets = {
		periculum: sandboxReady.periculum.webhookSecret,
		worldline: `made-up-${randomBytes(12).toString('hex')}`,
		qard: sandboxReady.qard.webhookSecret,
		friendlyScore: `made-up-${randomBytes(12).toString('hex')}`,
	};
	const periculum = await client.createCredential('Periculum account', 'periculumApi', {
		...sandboxPericulum(sandboxReady.periculum),
		callbackSecret: callbackSecrets.periculum,
	});
	const inscribe = await client.createCredential(
		'Inscribe account',
		'inscribeApi',
		sandboxInscribe(sandboxReady.inscribe),
	);
	const worldline = await client.createCredential('Worldline account', 'worldlineApi', {
		...sandboxWorldline(sandboxReady.worldline),
		callbackSecret: callbackSecrets.worldline,
	});
	const qard = await client.createCredential('Qard account', 'qardApi', {
		...sandboxQard(sandboxReady.qard),
		callbackSecret: callbackSecrets.qard,
	});
	const friendlyScore = await client.createCredential('FriendlyScore account', 'friendlyScoreApi', {
		...sandboxFriendlyScore(sandboxReady.friendlyScore),
		callbackSecret: callbackSecrets.friendlyScore,
	});
	const caller = await client.createCredential('Loan application key', 'httpHeaderAuth', callerKey);
	const reference = ({ id, name }) => ({ id, name });
	return {
		credentials: {
			periculumApi: reference(periculum),
			inscribeApi: reference(inscribe),
			worldlineApi: reference(worldline),
			qardApi: reference(qard),
			friendlyScoreApi: reference(friendlyScore),
			httpHeaderAuth: reference(caller),
		},
		callbackSecrets,
		callerHeader: { [callerKey.name]: callerKey.value },
	};
}
