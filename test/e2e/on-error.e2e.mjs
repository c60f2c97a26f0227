import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { start, step } from './chain.mjs';

const require = createRequire(import.meta.url);
const fields = {
	createCreditCustomer: 'customer',
	requestBankConsent: 'consent',
	uploadBankStatement: 'statement',
	checkAnalysisStatus: 'analysis',
	getCreditInsights: 'insights',
	assessAffordability: 'affordability',
	getCreditScore: 'creditScore',
};
const verbs = Object.keys(fields);
const applicants = [{ applicant: 'A-1' }, { applicant: 'A-2' }];
const plainAddress = 'http://example.com';

function descriptionOf(verb) {
	const className = verb[0].toUpperCase() + verb.slice(1);
	const { [className]: Node } = require(inRoot('dist', 'nodes', className, `${className}.node.js`));
	return new Node().description;
}

const propertiesOf = (verb) => descriptionOf(verb).properties;

/** The providers that need a credential. */
const providersOf = (verb) =>
	propertiesOf(verb)
		.find(({ name }) => name === 'provider')
		.options.map(({ value }) => value)
		.filter((provider) => descriptionOf(verb).credentials.some(({ name }) => name === `${provider}Api`));

/** Something in each field that has to be filled in: n8n runs no workflow in which one is empty. */
const filledIn = (verb) =>
	Object.fromEntries(
		propertiesOf(verb)
			.filter(({ required }) => required)
			.map(({ name, type }) => [name, type === 'resourceLocator' ? { __rl: true, mode: 'id', value: '1' } : '1']),
	);

/** What is wrong for every item before the first one, and its words; `credentials` are stored ones by type. */
const faults = (credentials) =>
	verbs.flatMap((verb) => [
		...providersOf(verb).flatMap((provider) => [
			{ verb, provider, title: 'no credential', error: /^This node has no \w+ credential$/ },
			{
				verb,
				provider,
				title: 'a plain address',
				error: /must start with https/,
				credentials: { [`${provider}Api`]: credentials[`${provider}Api`] },
			},
		]),
		{ verb, provider: '={{ $json.none }}', title: 'no provider', error: /does not offer the provider/ },
	]);

const nodeOf = ({ verb, provider, title, credentials = {} }, onError) => ({
	...step(`${verb} ${provider} ${title} ${onError}`, verb, { ...filledIn(verb), provider, includeInputFields: true }),
	credentials,
	onError,
});

/** Runs all nodes side by side on the applicants. */
async function run(client, name, nodes) {
	const { id } = await client.createWorkflow({
		name,
		nodes: [step(start, 'n8n-nodes-base.manualTrigger', {}), ...nodes].map((node, i) => ({
			id: node.name,
			typeVersion: 1,
			position: [200 * (i % 10), 200 * Math.floor(i / 10)],
			...node,
		})),
		connections: { [start]: { main: [nodes.map((node) => ({ node: node.name, type: 'main', index: 0 }))] } },
		pinData: { [start]: applicants.map((json) => ({ json })) },
		settings: { executionOrder: 'v1' },
	});
	return await client.runToEnd(id, start);
}

/** With On Error set to continue nothing leaves by the success output that does not say that it failed, at any provider. */
export function tests({ client, sandbox }) {
	let all;
	const expectEach = async (onError, expectation) => {
		const nodes = all.map((fault) => nodeOf(fault, onError));
		const execution = await run(client, onError, nodes);
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		assert.equal(nodes.length, all.length);
		for (const [i, { name }] of nodes.entries()) expectation(execution, name, all[i]);
	};
	return [
		[
			'each provider has a credential whose address is refused',
			async () => {
				const { periculum, inscribe, worldline, qard, friendlyScore } = sandbox.ready;
				const { clientId, clientSecret } = periculum;
				const data = {
					periculumApi: {
						environment: 'custom',
						apiUrl: plainAddress,
						tokenUrl: periculum.auth0TokenUrl,
						bodyStyle: 'json',
						clientId,
						clientSecret,
						audience: periculum.audience,
					},
					inscribeApi: { apiKey: inscribe.apiKey, baseUrl: plainAddress },
					worldlineApi: {
						apiVersion: 'v1',
						apiUrl: plainAddress,
						tokenUrl: worldline.tokenUrlV1,
						app: worldline.app,
						client: worldline.client,
						initiatingPartyId: worldline.id,
						keyId: worldline.keyId,
						privateKey: worldline.privateKeyPem,
					},
					qardApi: { apiKey: qard.apiKey, baseUrl: plainAddress },
					friendlyScoreApi: {
						baseUrl: plainAddress,
						clientId: friendlyScore.clientId,
						clientSecret: friendlyScore.clientSecret,
					},
				};
				const stored = {};
				for (const [type, values] of Object.entries(data)) {
					const { id, name } = await client.createCredential(`Plain address ${type}`, type, values);
					stored[type] = { id, name };
				}
				all = faults(stored);
				assert.ok(all.length > 2 * verbs.length);
			},
		],
		[
			'Continue: every item goes on with its problem, at every node and every provider',
			() =>
				expectEach('continueRegularOutput', (execution, name, { verb, error }) => {
					const items = itemsOf(execution, name);
					assert.deepEqual(
						items.map(({ applicant }) => applicant),
						['A-1', 'A-2'],
						name,
					);
					for (const { [fields[verb]]: field } of items) {
						assert.equal(field?.status, 'error', name);
						assert.match(field.problem.error, error, name);
						assert.equal(field.problem.step, name);
					}
				}),
		],
		[
			'Continue (using error output): every item leaves by the error output with its fields, none by the other',
			() =>
				expectEach('continueErrorOutput', (execution, name, { error }) => {
					assert.deepEqual(itemsOf(execution, name), [], name);
					const items = itemsOf(execution, name, 1);
					assert.deepEqual(
						items.map(({ applicant }) => applicant),
						['A-1', 'A-2'],
						name,
					);
					for (const item of items) assert.match(item.error, error, name);
				}),
		],
		...verbs.map((verb) => [
			`Stop Workflow: ${verb} fails the execution with the words of the fault`,
			async () => {
				const fault = all.find((one) => one.verb === verb);
				const node = nodeOf(fault, 'stopWorkflow');
				const execution = await run(client, `Stop ${verb}`, [node]);
				assert.equal(execution.status, 'error');
				assert.match(execution.data.resultData.error.message, fault.error);
				assert.deepEqual(itemsOf(execution, node.name), []);
			},
		]),
	];
}
