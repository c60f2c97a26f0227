/** The credentials of the example workflows, pointing at the sandbox: one for each provider that it has. */
import { randomBytes } from 'node:crypto';

const madeUpSecret = () => `made-up-${randomBytes(12).toString('hex')}`;

/** A provider's name as people write it: `friendlyScore` is FriendlyScore. */
const titled = (name) => `${name[0].toUpperCase()}${name.slice(1)}`;

/** The callback secret of each provider: its own where it signs with one, else one that we make up. */
const callbackSecretsOf = (credentials) =>
	Object.fromEntries(
		Object.entries(credentials).map(([provider, { callbackSecret }]) => [provider, callbackSecret ?? madeUpSecret()]),
	);

/** What a user types into a provider's credential to reach the sandbox, without a callback secret. */
export function typedInto(sandboxReady, provider) {
	return Object.fromEntries(
		Object.entries(sandboxReady.credentials[provider]).filter(([field]) => field !== 'callbackSecret'),
	);
}

/** What a user types into each credential to reach the sandbox, a line each; a key of several lines stands in one, as a password field keeps it. */
export function keysOf(sandboxReady) {
	return Object.keys(sandboxReady.credentials).map((provider) => {
		const typed = Object.entries(typedInto(sandboxReady, provider));
		const values = typed.map(([field, value]) => `${field}=${value.trim().replaceAll('\n', String.raw`\n`)}`);
		return `${titled(provider)}: ${values.join('  ')}`;
	});
}

/** Stores the credentials the examples need; answers `{ type: { id, name } }`, the header a webhook caller has to send, and the secrets of callbacks. */
export async function storeCredentials(client, sandboxReady) {
	const callerKey = { name: 'X-Application-Key', value: madeUpSecret() };
	const callbackSecrets = callbackSecretsOf(sandboxReady.credentials);
	const stored = {};
	const store = async (name, type, data) => {
		const { id } = await client.createCredential(name, type, data);
		stored[type] = { id, name };
	};
	for (const [provider, typed] of Object.entries(sandboxReady.credentials)) {
		const callbackSecret = callbackSecrets[provider];
		await store(`${titled(provider)} account`, `${provider}Api`, { ...typed, callbackSecret });
	}
	await store('Loan application key', 'httpHeaderAuth', callerKey);
	return { credentials: stored, callbackSecrets, callerHeader: { [callerKey.name]: callerKey.value } };
}
