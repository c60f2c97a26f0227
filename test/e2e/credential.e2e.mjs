import assert from 'node:assert/strict';
import { sandboxPericulum } from '../../demo/credentials.mjs';

/** The credential's test button. */
export function tests({ client, credentials, sandbox }) {
	const connection = sandbox.ready.periculum;
	const test = (changes) =>
		client.testCredential(
			{ ...credentials.periculumApi, type: 'periculumApi' },
			{ ...sandboxPericulum(connection), ...changes },
		);
	return [
		[
			'the test button accepts the right keys with the Auth0 token endpoint',
			async () => assert.equal((await test({})).status, 'OK'),
		],
		[
			'the test button accepts the right keys with the newer token endpoint',
			async () => {
				const answer = await test({ tokenUrl: connection.oidcTokenUrl, bodyStyle: 'form', audience: '' });
				assert.equal(answer.status, 'OK');
			},
		],
		[
			'the test button refuses a wrong client secret, without quoting it',
			async () => {
				const answer = await test({ clientSecret: 'wrong-made-up-secret' });
				assert.equal(answer.status, 'Error');
				assert.doesNotMatch(answer.message, /wrong-made-up-secret/);
			},
		],
		[
			'the test button refuses an address where no API answers',
			async () => assert.equal((await test({ apiUrl: 'http://127.0.0.1:1' })).status, 'Error'),
		],
	];
}
