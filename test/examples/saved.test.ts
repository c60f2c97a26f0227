import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';
import { builtNode } from '../support/engine';
import { strangersIn } from '../support/savedWorkflows';

const root = path.join(__dirname, '..', '..');
/** `npm run release` puts a copy of the examples there: a workflow that was saved then keeps working. */
const released = path.join(__dirname, 'released');
const KNOWN = readdirSync(path.join(root, 'nodes')).map(
	(folder) => `${folder[0]?.toLowerCase() ?? ''}${folder.slice(1)}`,
);

const descriptionOf = (verb: string): INodeTypeDescription | undefined =>
	KNOWN.includes(verb) ? builtNode(verb).description : undefined;
const strangersInFile = (file: string) => strangersIn(JSON.parse(readFileSync(file, 'utf8')), descriptionOf);
const jsonIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.json'))
		.map((file) => path.join(folder, file));

const files = [
	...jsonIn(path.join(root, 'examples', 'workflows')),
	...jsonIn(path.join(root, 'examples', 'slices')),
	...(existsSync(released) ? jsonIn(released) : []),
];

test.each(files.map((file) => [path.relative(root, file), file]))(
	'%s says nothing that the nodes do not know',
	(_, file) => {
		expect(strangersInFile(file)).toEqual([]);
	},
);

describe('a saved workflow that says something else', () => {
	const saying = (parameters: object, more: object = {}) =>
		strangersIn(
			{
				nodes: [
					{ name: 'N', type: 'n8n-nodes-credit-insights.getCreditInsights', typeVersion: 1, parameters, ...more },
				],
			},
			descriptionOf,
		);

	it.each([
		['a parameter', { provider: 'periculum', statementNumber: '1' }, {}, 'N: statementNumber is not known'],
		['a choice', { provider: 'acme' }, {}, 'N: provider: "acme" is not offered'],
		['an option', { provider: 'periculum', options: { colour: 'red' } }, {}, 'N: options.colour is not known'],
		['a version', { provider: 'periculum' }, { typeVersion: 7 }, 'N: version 7 is not known'],
		[
			'a node',
			{},
			{ type: 'n8n-nodes-credit-insights.grantCredit' },
			'N: n8n-nodes-credit-insights.grantCredit is not known',
		],
	])('is told by %s', (_, parameters, more, expected) => {
		expect(saying(parameters, more)).toEqual([expected]);
	});

	it('is told by a rule of a policy', () => {
		const rules = { declineWhen: { rules: [{ condition: 'moonIsFull' }] } };
		expect(saying(rules, { type: 'n8n-nodes-credit-insights.decideCreditApplication' })).toEqual([
			'N: declineWhen.rules.condition: "moonIsFull" is not offered',
		]);
	});

	it('is not told by an expression, nor by a node of n8n', () => {
		expect(saying({ provider: '={{ $json.provider }}' })).toEqual([]);
		expect(saying({ anything: 1 }, { type: 'n8n-nodes-base.set' })).toEqual([]);
	});
});
