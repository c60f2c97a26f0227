import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** What the runs before this suite left behind: n8n's stored executions and its log. */
export function tests({ client, n8n, owner, sandbox, callerHeader }) {
	const secrets = [
		sandbox.ready.periculum.clientSecret,
		sandbox.ready.inscribe.apiKey,
		...Object.values(callerHeader),
		owner.password,
	];
	const tokenPrefix = 'sandbox-token-'; // every token of the sandbox starts with it
	const assertClean = (text, what) => {
		for (const secret of [...secrets, tokenPrefix]) assert.ok(!text.includes(secret), `${what} contains ${secret}`);
	};
	return [
		[
			'no stored execution contains a client secret, an API key, a token or the key of the webhook caller',
			async () => {
				const { results } = await client.call('GET', '/executions?limit=100');
				assert.ok(results.length > 0, 'there is no execution to look at');
				for (const { id } of results) {
					const { storedData } = await client.executionAtEnd(id);
					assertClean(storedData, `execution ${id}`);
				}
			},
		],
		["n8n's log contains none of them either", async () => assertClean(await readFile(n8n.logFile, 'utf8'), 'the log')],
	];
}
