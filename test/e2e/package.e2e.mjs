import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';

const verbs = {
	assessAffordability: 'Assess Affordability',
	checkAnalysisStatus: 'Check Analysis Status',
	createCreditCustomer: 'Create Credit Customer',
	getCreditInsights: 'Get Credit Insights',
	getCreditScore: 'Get Credit Score',
	requestBankConsent: 'Request Bank Consent',
	uploadBankStatement: 'Upload Bank Statement',
};
const trigger = 'creditCallbackTrigger';
const periculumVerbs = Object.keys(verbs).filter((verb) => verb !== 'requestBankConsent');
const operations = { assessAffordability: ['generate', 'getAll'], getCreditScore: ['generate', 'getAll'] };
const inscribeVerbs = ['checkAnalysisStatus', 'createCreditCustomer', 'getCreditInsights', 'uploadBankStatement'];

/** What n8n knows after it has found the package in its folder. */
export function tests({ n8n, client }) {
	const known = async (file) => {
		const answer = await fetch(`${n8n.url}/types/${file}.json`, { headers: { Cookie: client.cookie } });
		assert.equal(answer.status, 200);
		return answer.json();
	};
	return [
		[
			'n8n knows every node by its type and display name',
			async () => {
				const types = await known('nodes');
				for (const [verb, displayName] of Object.entries({ ...verbs, [trigger]: 'Credit Callback Trigger' })) {
					const type = types.find(({ name }) => name === `n8n-nodes-credit-insights.${verb}`);
					assert.equal(type?.displayName, displayName);
				}
			},
		],
		[
			'n8n knows every node and every credential that package.json lists',
			async () => {
				const { n8n: listed } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
				for (const [file, prefix] of [
					['nodes', 'n8n-nodes-credit-insights.'],
					['credentials', ''],
				]) {
					const names = (await known(file)).map(({ name }) => name);
					for (const built of listed[file]) assert.ok(names.includes(`${prefix}${typeNameOf(built)}`), built);
				}
			},
		],
		[
			'each node but the trigger is offered to AI agents as a tool',
			async () => {
				const names = (await known('nodes')).map(({ name }) => name);
				for (const verb of Object.keys(verbs)) assert.ok(names.includes(`n8n-nodes-credit-insights.${verb}Tool`), verb);
				assert.ok(!names.includes(`n8n-nodes-credit-insights.${trigger}Tool`), trigger);
			},
		],
		...[
			['periculumApi', 'Periculum API', periculumVerbs],
			['inscribeApi', 'Inscribe API', inscribeVerbs],
		].map(([name, displayName, users]) => [
			`n8n knows the credential "${displayName}" and which nodes use it`,
			async () => {
				const type = (await known('credentials')).find((candidate) => candidate.name === name);
				assert.equal(type?.displayName, displayName);
				const expected = [...users, trigger].map((verb) => `n8n-nodes-credit-insights.${verb}`);
				assert.deepEqual([...type.supportedNodes].sort(), expected.sort());
			},
		]),
		[
			'n8n serves what each node outputs to its editor, whether the chosen provider has operations or not',
			async () => {
				for (const verb of Object.keys(verbs)) {
					for (const operation of [[], ...(operations[verb] ?? []).map((name) => [name])]) {
						const file = `${['1.0.0', ...operation].join('/')}.json`;
						for (const type of [verb, `${verb}Tool`]) {
							const url = `${n8n.url}/schemas/n8n-nodes-credit-insights.${type}/${file}`;
							const answer = await fetch(url, { headers: { Cookie: client.cookie } });
							assert.equal(answer.status, 200, url);
							const folder = verb[0].toUpperCase() + verb.slice(1);
							const shipped = inRoot('dist', 'nodes', folder, '__schema__', `v${file}`);
							assert.deepEqual(await answer.json(), JSON.parse(await readFile(shipped, 'utf8')), url);
						}
					}
				}
			},
		],
		[
			'the icons of every node are served, light and dark',
			async () => {
				const types = (await known('nodes')).filter(({ name }) => name.startsWith('n8n-nodes-credit-insights.'));
				assert.ok(types.length > Object.keys(verbs).length);
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

/** A class is named after its type: `dist/nodes/GetCreditScore/GetCreditScore.node.js` holds `getCreditScore`. */
function typeNameOf(file) {
	const [className] = path.basename(file).split('.');
	return className[0].toLowerCase() + className.slice(1);
}
