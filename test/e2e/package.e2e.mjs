import assert from 'node:assert/strict';

const verbs = {
	assessAffordability: 'Assess Affordability',
	checkAnalysisStatus: 'Check Analysis Status',
	createCreditCustomer: 'Create Credit Customer',
	getCreditInsights: 'Get Credit Insights',
	getCreditScore: 'Get Credit Score',
	uploadBankStatement: 'Upload Bank Statement',
};

/** What n8n knows after it has found the package in its folder. */
export function tests({ n8n, client }) {
	const known = async (file) => {
		const answer = await fetch(`${n8n.url}/types/${file}.json`, { headers: { Cookie: client.cookie } });
		assert.equal(answer.status, 200);
		return answer.json();
	};
	return [
		[
			'n8n knows the six nodes by their type and display name',
			async () => {
				const types = await known('nodes');
				for (const [verb, displayName] of Object.entries(verbs)) {
					const type = types.find(({ name }) => name === `n8n-nodes-credit-insights.${verb}`);
					assert.equal(type?.displayName, displayName);
				}
			},
		],
		[
			'each node is offered to AI agents as a tool',
			async () => {
				const names = (await known('nodes')).map(({ name }) => name);
				for (const verb of Object.keys(verbs)) assert.ok(names.includes(`n8n-nodes-credit-insights.${verb}Tool`), verb);
			},
		],
		[
			'n8n knows the Periculum credential and which nodes use it',
			async () => {
				const type = (await known('credentials')).find(({ name }) => name === 'periculumApi');
				assert.equal(type?.displayName, 'Periculum API');
				const users = Object.keys(verbs).map((verb) => `n8n-nodes-credit-insights.${verb}`);
				assert.deepEqual([...type.supportedNodes].sort(), users.sort());
			},
		],
		[
			'the icons of every node are served, light and dark',
			async () => {
				const types = (await known('nodes')).filter(({ name }) => name.startsWith('n8n-nodes-credit-insights.'));
				assert.ok(types.length >= Object.keys(verbs).length);
				for (const { name, iconUrl } of types) {
					for (const url of [iconUrl.light, iconUrl.dark]) {
						const answer = await fetch(`${n8n.url}/${url}`, { headers: { Cookie: client.cookie } });
						assert.match(answer.headers.get('content-type') ?? '', /svg/, `${name}: ${url}`);
					}
				}
			},
		],
	];
}
