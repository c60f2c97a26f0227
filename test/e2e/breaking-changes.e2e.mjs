import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** Uses a helper that n8n 3 takes away: shows that n8n's report looks into workflows at all. */
const outdated = {
	name: 'Uses what n8n 3 takes away',
	nodes: [
		{
			id: 'set',
			name: 'Set',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			position: [0, 0],
			parameters: { mode: 'raw', jsonOutput: "={{ $getPairedItem('Start', null, 0) }}" },
		},
	],
	connections: {},
	settings: {},
};

/** What n8n 3 changes, by n8n's own report over the stored workflows. */
export function tests({ client }) {
	const stored = new Map();
	return [
		[
			"nothing that n8n 3 changes touches an example: n8n's own report names none",
			async () => {
				const examples = (await readdir(inRoot('examples', 'workflows'))).filter((file) => file.endsWith('.json'));
				for (const file of examples) {
					const { name, nodes, connections, settings } = JSON.parse(
						await readFile(inRoot('examples', 'workflows', file), 'utf8'),
					);
					const { id } = await client.createWorkflow({ name: `v3: ${name}`, nodes, connections, settings });
					stored.set(id, file);
				}
				const { id } = await client.createWorkflow(outdated);
				stored.set(id, 'outdated');
				const { report } = await client.call('POST', '/breaking-changes/report/refresh?version=v3', {});
				const touched = [];
				for (const { ruleId } of report.workflowResults) {
					const { affectedWorkflows } = await client.call('GET', `/breaking-changes/report/${ruleId}`);
					for (const workflow of affectedWorkflows) {
						if (stored.has(workflow.id)) touched.push(`${stored.get(workflow.id)}: ${ruleId}`);
					}
				}
				assert.deepEqual(touched, ['outdated: get-paired-item-v3']);
			},
		],
	];
}
