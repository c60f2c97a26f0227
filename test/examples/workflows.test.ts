import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
	EXAMPLES,
	decidersOf,
	downstreamOf,
	exampleOf,
	expressionsIn,
	nodesOf,
	textOf,
	verbOf,
	type ExampleNode,
} from './examples';

const FOLDER = path.join(__dirname, '..', '..', 'examples');
const MOST_NODES = 14;
const MOST_EXPRESSIONS = 15;
/** As much as a column's name that is dragged into a field, or one of n8n's own small functions of it. */
const LONGEST_EXPRESSION = 80;

const isA = ({ type }: ExampleNode, ...names: string[]): boolean =>
	names.some((name) => type === `n8n-nodes-base.${name}`);
/** What is written between the braces of the expressions. */
const writtenIn = (value: unknown): string[] =>
	expressionsIn(value).flatMap((expression) => expression.match(/\{\{.*?\}\}/gs) ?? []);
/** Whether something compares numbers: an operator of a condition, or of an expression. */
const compares = (node: ExampleNode): boolean =>
	/"operation":"(gt|gte|lt|lte|larger|smaller|largerEqual|smallerEqual)"/.test(JSON.stringify(node.parameters)) ||
	writtenIn(node.parameters).some((expression) => /[<>]=?|[!=]==|Math\.|\?\s.*:/.test(expression));

test('there are examples to look at', () => {
	expect(EXAMPLES.length).toBeGreaterThan(0);
});

// n8n makes the ID when a workflow is stored, and keeps one that stands in the file: everybody who imports it would listen at the same address.
test.each(EXAMPLES)('%s carries no ID of a webhook', (file) => {
	expect(textOf(file)).not.toMatch(/webhookId/i);
});

test.each(EXAMPLES)('%s has its picture in the gallery, of no more bytes than a repository should keep', (file) => {
	const name = file.replace('.json', '');
	const gallery = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
	const [, picture = ''] = new RegExp(`### ${name}\\n\\n!\\[.+\\]\\((.+)\\)`).exec(gallery) ?? [];
	expect(picture).toMatch(new RegExp(`/${name}\\.webp$`));
	expect(statSync(path.join(FOLDER, picture)).size).toBeLessThanOrEqual(40_000);
});

describe.each(EXAMPLES)('%s', (file) => {
	const nodes = nodesOf(file);

	test(`has at most ${MOST_NODES} nodes`, () => {
		expect(nodes.length).toBeLessThanOrEqual(MOST_NODES);
	});

	test(`has at most ${MOST_EXPRESSIONS} expressions, each no longer than a drag or a column`, () => {
		const expressions = expressionsIn(nodes.map(({ parameters }) => parameters));
		expect(expressions.length).toBeLessThanOrEqual(MOST_EXPRESSIONS);
		const written = writtenIn(nodes.map(({ parameters }) => parameters));
		expect(written.filter((expression) => expression.length > LONGEST_EXPRESSION)).toEqual([]);
	});

	test('has no wire through the name of a node', () => {
		// A tool has no wire: it is told by name which application it is about, so that no model chooses another.
		const wired = nodes.filter(({ type }) => !type.endsWith('Tool'));
		expect(expressionsIn(wired.map(({ parameters }) => parameters)).filter((one) => one.includes('$('))).toEqual([]);
	});

	test('compares figures nowhere but in Decide Credit Application', () => {
		expect(nodes.filter((node) => isA(node, 'code', 'function', 'functionItem'))).toEqual([]);
		const others = nodes.filter((node) => verbOf(node) !== 'decideCreditApplication');
		expect(others.filter(compares).map(({ name }) => name)).toEqual([]);
	});

	test('keeps the credit file from node to node', () => {
		const apart = nodes.filter(({ parameters }) => parameters.includeInputFields === false);
		expect(apart.map(({ name }) => name)).toEqual([]);
	});

	test('replaces an answer only where it asks a second provider', () => {
		const replacing = nodes.filter(({ parameters }) => parameters.replaceAnswer === true);
		expect(replacing.map(({ name }) => name)).toEqual(file === 'ask-two-providers.json' ? ['Ask FriendlyScore'] : []);
	});

	test('goes on with every application whatever a node of the package meets', () => {
		const onCanvas = nodes.filter(({ type }) => !type.endsWith('Tool'));
		const acting = onCanvas.filter((node) => ![null, 'creditCallbackTrigger'].includes(verbOf(node)));
		expect(acting.filter(({ onError }) => onError !== 'continueRegularOutput').map(({ name }) => name)).toEqual([]);
	});

	test('leads every answer of a credit node that tells figures to the decision', () => {
		const telling = nodes.filter((node) =>
			['getCreditInsights', 'getCreditScore', 'assessAffordability'].includes(verbOf(node) ?? ''),
		);
		const deciders = decidersOf(file).map(({ name }) => name);
		for (const { name, type } of telling) {
			if (type.endsWith('Tool')) continue;
			const reached = deciders.filter((decider) => downstreamOf(file, name).has(decider));
			expect([name, reached.length > 0]).toEqual([name, true]);
		}
	});
});

// n8n finds a table by a part of its name.
test('no data table has a name that is part of the name of another', () => {
	const names = EXAMPLES.flatMap((file) =>
		nodesOf(file)
			.filter((node) => isA(node, 'dataTable'))
			.map(({ parameters }) => parameters.tableName)
			.filter((name): name is string => typeof name === 'string'),
	);
	const known = [...new Set(names.map((name) => name.toLowerCase()))];
	expect(known.filter((name) => known.some((other) => other !== name && other.includes(name)))).toEqual([]);
});

test('every data table that an example uses is made by an example', () => {
	const made = new Set<unknown>();
	const used = new Map<unknown, string>();
	for (const file of EXAMPLES) {
		for (const { parameters } of nodesOf(file).filter((node) => isA(node, 'dataTable'))) {
			if (parameters.operation === 'create') made.add(parameters.tableName);
			const { dataTableId } = parameters;
			if (typeof dataTableId === 'object' && dataTableId !== null && 'value' in dataTableId)
				used.set(dataTableId.value, file);
		}
	}
	expect([...used].filter(([name]) => !made.has(name))).toEqual([]);
});

// What a callback brings can come twice, and n8n's other webhook process knows nothing of the first.
test('every example that a callback starts keeps in the database, in its first node, what it has taken', () => {
	const begun = EXAMPLES.flatMap((file) =>
		nodesOf(file)
			.filter((node) => verbOf(node) === 'creditCallbackTrigger')
			.map(({ name }) => ({ file, targets: Object.values(exampleOf(file).connections[name] ?? {}).flat(2) })),
	);
	for (const { file, targets } of begun) {
		const guards = nodesOf(file).filter(({ name }) => targets.some((target) => target?.node === name));
		expect([file, ...guards]).toMatchObject([
			file,
			{
				type: 'n8n-nodes-base.removeDuplicates',
				parameters: { operation: 'removeItemsSeenInPreviousExecutions', dedupeValue: '={{ $json.eventId }}' },
				// Two first events at the same moment: n8n fails one of them, as both would make the node's memory.
				retryOnFail: true,
			},
		]);
	}
});

test('the gallery lists every example with its number of nodes and expressions', () => {
	const gallery = readFileSync(path.join(__dirname, '..', '..', 'examples', 'README.md'), 'utf8');
	const rows = [...gallery.matchAll(/^\| `([\w-]+\.json)` \|.*\| (\d+) \| (\d+) \|$/gm)].map((row) => row.slice(1, 4));
	const counted = EXAMPLES.map((file) => {
		const nodes = nodesOf(file);
		return [file, String(nodes.length), String(expressionsIn(nodes.map(({ parameters }) => parameters)).length)];
	});
	expect(rows.sort()).toEqual(counted.sort());
});
