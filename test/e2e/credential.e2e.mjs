import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { typedInto } from '../../demo/credentials.mjs';

const nowhere = 'http://127.0.0.1:1';

/** The credentials' test buttons. The second argument has the words of an n8n that says some of it otherwise, by provider; null is green. */
export function tests({ client, credentials, sandbox }, { ofWrongKey = {}, ofNowhere = {} } = {}) {
	const { periculum, inscribe } = sandbox.ready;
	const testPericulum = (changes) =>
		client.testCredential(
			{ ...credentials.periculumApi, type: 'periculumApi' },
			{ ...typedInto(sandbox.ready, 'periculum'), ...changes },
		);
	const testInscribe = (changes) =>
		client.testCredential(
			{ ...credentials.inscribeApi, type: 'inscribeApi' },
			{ ...typedInto(sandbox.ready, 'inscribe'), ...changes },
		);
	const testWorldline = (changes) =>
		client.testCredential(
			{ ...credentials.worldlineApi, type: 'worldlineApi' },
			{ ...typedInto(sandbox.ready, 'worldline'), ...changes },
		);
	/** What a person gets wrong first: the key. And what the Test says of it at each provider. */
	const wrongKeys = {
		friendlyScore: [
			{ clientSecret: 'wrong-made-up-secret' },
			/^Credential refused: The token endpoint answered 400.*Check the client ID, /,
		],
		inscribe: [{ apiKey: 'wrong-made-up-secret' }, /^Inscribe refused the API key\. Copy it again/],
		periculum: [
			{ clientSecret: 'wrong-made-up-secret' },
			/^Credential refused: The token endpoint answered 401.*Check the client ID, /,
		],
		qard: [
			{ apiKey: 'wrong-made-up-secret' },
			/^Qard refused the API key\. Check that it belongs to the host in Base URL\.$/,
		],
		worldline: [
			{ client: 'wrong-made-up-secret' },
			/^Credential refused: The token endpoint answered 401.*Check the app, client /,
		],
	};
	/** Where no token can be fetched the Test says what to do; of an address of the API itself n8n tells the code alone. */
	const nowhereToGo = {
		friendlyScore: [
			{ baseUrl: nowhere },
			/^The token endpoint could not be reached\. Check the token URL and the network of this n8n\./,
		],
		inscribe: [{ baseUrl: nowhere }, /^ECONNREFUSED$/],
		periculum: [{ tokenUrl: nowhere }, /^The token endpoint could not be reached\. Check the token URL/],
		qard: [{ baseUrl: nowhere }, /^ECONNREFUSED$/],
		worldline: [{ tokenUrl: nowhere }, /^The token endpoint could not be reached\. Check the token URL/],
	};
	const test = (provider, changes) =>
		client.testCredential(
			{ ...credentials[`${provider}Api`], type: `${provider}Api` },
			{ ...typedInto(sandbox.ready, provider), ...changes },
		);
	return [
		...Object.keys(sandbox.ready.credentials).flatMap((provider) => [
			[
				`the test button of ${provider} is green with the right keys`,
				async () => {
					const answer = await test(provider, {});
					assert.equal(answer.status, 'OK', answer.message);
				},
			],
			[
				`the test button of ${provider} says of a wrong key what to do, without quoting it`,
				async () => {
					const [changes, usual] = wrongKeys[provider];
					const said = provider in ofWrongKey ? ofWrongKey[provider] : usual;
					const { status, message } = await test(provider, changes);
					assert.equal(status, said === null ? 'OK' : 'Error');
					assert.match(message, said ?? /successful/);
					assert.doesNotMatch(message, /wrong-made-up/);
				},
			],
			[
				`the test button of ${provider} is red where nobody listens`,
				async () => {
					const [changes, usual] = nowhereToGo[provider];
					const { status, message } = await test(provider, changes);
					assert.equal(status, 'Error');
					assert.match(message, ofNowhere[provider] ?? usual);
				},
			],
		]),
		[
			"Periculum's test button accepts the right keys with the Auth0 token endpoint",
			async () => assert.equal((await testPericulum({})).status, 'OK'),
		],
		[
			"Periculum's test button accepts the right keys with the newer token endpoint",
			async () => {
				const answer = await testPericulum({ tokenUrl: periculum.oidcTokenUrl, bodyStyle: 'form', audience: '' });
				assert.equal(answer.status, 'OK');
			},
		],
		[
			"Periculum's test button refuses a wrong client secret, without quoting it",
			async () => {
				const answer = await testPericulum({ clientSecret: 'wrong-made-up-secret' });
				assert.equal(answer.status, 'Error');
				assert.doesNotMatch(answer.message, /wrong-made-up-secret/);
			},
		],
		[
			"Periculum's test button refuses an address where no API answers",
			async () => assert.equal((await testPericulum({ apiUrl: nowhere })).status, 'Error'),
		],
		[
			"Inscribe's test button accepts the right key, also with a slash at the end of the address",
			async () => {
				assert.equal((await testInscribe({})).status, 'OK');
				assert.equal((await testInscribe({ baseUrl: `${inscribe.apiUrl}/` })).status, 'OK');
			},
		],
		[
			"Inscribe's test button refuses a wrong key, without quoting it",
			async () => {
				const answer = await testInscribe({ apiKey: 'wrong-made-up-key' });
				assert.equal(answer.status, 'Error');
				assert.doesNotMatch(answer.message, /wrong-made-up-key/);
			},
		],
		[
			"Inscribe's test button refuses an address where no API answers",
			async () => assert.equal((await testInscribe({ baseUrl: nowhere })).status, 'Error'),
		],
		[
			'the test buttons refuse an address that only looks like this machine, and send no key there',
			async () => {
				const address = 'http://localhost:80@evil.example/';
				for (const answer of [
					await testInscribe({ baseUrl: address }),
					await testPericulum({ apiUrl: address }),
					await testPericulum({ tokenUrl: address }),
					await testWorldline({ apiUrl: address }),
				]) {
					assert.equal(answer.status, 'Error');
					assert.match(answer.message, /must not hold a user name or password/);
				}
			},
		],
		[
			"Worldline's test button accepts a token request that is signed with the right key",
			async () => {
				const answer = await testWorldline({});
				assert.equal(answer.status, 'OK', answer.message);
			},
		],
		[
			"Worldline's test button refuses another key, without quoting it",
			async () => {
				const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
				const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
				const answer = await testWorldline({ privateKey: pem });
				assert.equal(answer.status, 'Error');
				assert.doesNotMatch(answer.message, /PRIVATE KEY/);
				assert.ok(!answer.message.includes(pem.split('\n')[1]));
			},
		],
	];
}
