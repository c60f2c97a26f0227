import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cache } from '../../scripts/lib/paths.mjs';

const PACKAGE = 'n8n-nodes-credit-insights.';
/** n8n adds up to this for how often a node is used everywhere: never to one of ours. */
const MOST_POPULAR = 100;
/** As the editor weighs them. */
const KEYS = [
	{ key: 'properties.displayName', weight: 1.3 },
	{ key: 'properties.codex.alias', weight: 1 },
];
/** What people type into the node panel, and the node of ours that has to come first where one has to. */
const QUERIES = {
	'open banking': null,
	kyc: 'createCreditCustomer',
	loan: null,
	lending: null,
	underwriting: null,
	'bank statement': 'uploadBankStatement',
	'credit score': 'getCreditScore',
	'webhook credit': 'creditCallbackTrigger',
	'credit webhook': 'creditCallbackTrigger',
	affordability: 'assessAffordability',
	friendlyscore: null,
	planky: null,
	inscribe: null,
	periculum: null,
	qard: null,
	worldline: null,
	'local analysis': null,
};

/** The node panel's own search over every node of this n8n, with its own code. */
export function tests({ client }) {
	let items;
	const searchFrom = createRequire(path.join(cache, 'n8n', 'node_modules', 'n8n', 'package.json'));
	return [
		[
			'every node of the editor is known',
			async () => {
				const answer = await fetch(`${client.url}/types/nodes.json`, { headers: { cookie: client.cookie } });
				const byName = new Map((await answer.json()).map((node) => [node.name, node]));
				items = [...byName.values()]
					.filter(({ hidden, name }) => hidden !== true && !name.endsWith('Tool'))
					.map(({ name, displayName, codex, group }) => ({
						key: name,
						// The panel leaves the word Trigger out.
						properties: {
							displayName: group.includes('trigger') ? displayName.replace(' Trigger', '') : displayName,
							codex,
						},
					}));
				assert.ok(items.length > 300, `${items.length} nodes`);
				assert.equal(items.filter(({ key }) => key.startsWith(PACKAGE)).length, 10);
			},
		],
		...Object.entries(QUERIES).map(([query, first]) => [
			`"${query}" in the node panel finds ours first, whatever is popular`,
			async () => {
				const { sublimeSearch } = searchFrom('@n8n/utils/search/sublime-search');
				const scored = sublimeSearch(query, items, KEYS).map(({ item, score }) => ({ key: item.key, score }));
				const ours = scored.filter(({ key }) => key.startsWith(PACKAGE));
				assert.ok(ours.length > 0, 'nothing of ours is found');
				const others = scored.filter(({ key }) => !key.startsWith(PACKAGE));
				const least = Math.min(...ours.map(({ score }) => score));
				for (const { key, score } of others) assert.ok(score + MOST_POPULAR < least, `${key} comes before ours`);
				if (first !== null) assert.equal(ours[0].key, `${PACKAGE}${first}`);
			},
		]),
	];
}
