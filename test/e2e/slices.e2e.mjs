import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '../../demo/environment.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { parseFlatted } from '../../demo/flatted.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { poll } from './harness.mjs';
import { executionsOf } from './live-workflows.mjs';

/** What is typed into the form of each package's example, and what its last node must put out: figures from sandbox/people. */
const runs = {
	inscribe: {
		form: { applicationId: 'S-1', document: 'adaeze-nwokolo.pdf' },
		last: 'Get Credit Insights',
		check: ({ analysis, insights: { provider, currency } }) => {
			assert.deepEqual({ provider, currency }, { provider: 'inscribe', currency: 'NGN' });
			assert.equal(typeof analysis.trustScore, 'number');
		},
	},
	periculum: {
		form: { applicationId: 'S-2', document: 'adaeze-nwokolo.json' },
		last: 'Get Credit Score',
		check: ({ insights, creditScore: { provider, score } }) => {
			assert.equal(provider, 'periculum');
			assert.equal(typeof score.value, 'number');
			// 420,000 salary a month, sandbox/people/adaeze-nwokolo.
			assert.equal(Math.round(insights.summary.monthlyIncome / 1000), 421);
		},
	},
	qard: { form: { company: 'Slice SARL', siren: '732829320' }, last: 'Request Bank Consent', check: consentOf('qard') },
	friendlyScore: {
		form: { applicant: 'S-4', email: 'applicant@example.com' },
		last: 'Request Bank Consent',
		check: consentOf('friendlyScore'),
	},
	worldline: {
		form: { applicationId: 'S-5', applicant: 'psu-5' },
		last: 'Request Bank Consent',
		check: consentOf('worldline'),
	},
};

function consentOf(provider) {
	return ({ consent }) => {
		assert.equal(consent.provider, provider);
		assert.match(consent.consentUrl, /^https?:\/\//);
	};
}

/** The packages of one provider each: what n8n knows of them, and the example of each, from its form to its end. */
export function tests({ n8n, client, credentials }) {
	const known = async (file) => {
		const answer = await fetch(`${n8n.url}/types/${file}.json`, { headers: { Cookie: client.cookie } });
		return answer.json();
	};
	return [
		[
			'n8n finds the nodes of all of them, each under the name of its provider, and no node of logic',
			async () => {
				const ours = (await known('nodes')).filter(({ name }) => /-credit-insights\./.test(name));
				const names = new Set(ours.map(({ name }) => name.split('.')[0]));
				assert.deepEqual([...names].sort(), Object.keys(runs).map(packageOf).sort());
				assert.ok(ours.every(({ name }) => !/decide|report/i.test(name)));
				assert.ok(
					ours.every(({ displayName }) => /^(FriendlyScore|Inscribe|Periculum|Qard|Worldline) /.test(displayName)),
				);
			},
		],
		...Object.entries(runs).map(([provider, { form, last, check }]) => [
			`${packageOf(provider)} runs its example from the form to the end`,
			async () => {
				const stored = await client.createWorkflow(await exampleOf(provider, credentials));
				await client.publish(stored);
				const { webhookId, parameters } = stored.nodes.find(({ type }) => type.endsWith('.formTrigger'));
				const address = `${n8n.url}/form/${webhookId}`;
				await poll('The form', async () => ((await fetch(address)).ok ? true : undefined));
				const answer = await fetch(address, { method: 'POST', body: await filledIn(parameters, form) });
				assert.equal(answer.status, 200, await answer.text());
				const items = await poll('The last node', async () => {
					const [execution] = await executionsOf(client, stored.id);
					if (execution === undefined || execution.status === 'running') return undefined;
					const data = parseFlatted((await client.call('GET', `/executions/${execution.id}`)).data);
					assert.notEqual(execution.status, 'error', JSON.stringify(data.resultData.error?.message));
					return itemsOf({ data }, last);
				});
				assert.equal(items.length, 1);
				check(items[0]);
			},
		]),
	];
}

const packageOf = (provider) => `n8n-nodes-${provider.toLowerCase()}-credit-insights`;

/** The example that lies in the package, with the stored credential in it. */
async function exampleOf(provider, credentials) {
	const file = inRoot('.cache', 'slices', packageOf(provider), 'examples', `${provider}.json`);
	const workflow = JSON.parse(await readFile(file, 'utf8'));
	for (const node of workflow.nodes) {
		for (const kind of Object.keys(node.credentials ?? {})) node.credentials[kind] = credentials[kind];
	}
	return workflow;
}

/** The form as a browser sends it: its fields by their place. */
async function filledIn({ formFields }, values) {
	const body = new FormData();
	for (const [at, { fieldName, fieldType }] of formFields.values.entries()) {
		const value = values[fieldName];
		if (fieldType !== 'file') body.set(`field-${at}`, value);
		else body.set(`field-${at}`, new Blob([await readFile(path.join(dataFolder, value))]), value);
	}
	return body;
}
