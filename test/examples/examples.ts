import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const folder = path.join(__dirname, '..', '..', 'examples', 'workflows');

/** The files of all example workflows. */
export const EXAMPLES = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** The text of an example as it is imported. */
export const textOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

const node = z.object({
	name: z.string(),
	type: z.string(),
	parameters: z.record(z.unknown()),
	onError: z.string().optional(),
	retryOnFail: z.boolean().optional(),
	disabled: z.boolean().optional(),
});
export type ExampleNode = z.infer<typeof node>;

const connection = z.array(z.array(z.object({ node: z.string(), index: z.number() })).nullable());
const workflow = z.object({
	name: z.string(),
	nodes: z.array(node),
	connections: z.record(z.record(connection)),
});

/** An example, read. */
export const exampleOf = (file: string) => workflow.parse(JSON.parse(textOf(file)));

/** The nodes that do something: sticky notes are texts. */
export const nodesOf = (file: string): ExampleNode[] =>
	exampleOf(file).nodes.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote');

/** Every expression in a node's parameters, as n8n stores it. */
export function expressionsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.startsWith('=') ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(expressionsIn);
}

const PACKAGE = 'n8n-nodes-credit-insights.';

/** The verb of a node of this package; null of any other. */
export const verbOf = ({ type }: ExampleNode): string | null =>
	type.startsWith(PACKAGE) ? type.slice(PACKAGE.length).replace(/Tool$/, '') : null;

/** The nodes of an example that decide applications. */
export const decidersOf = (file: string): ExampleNode[] =>
	nodesOf(file).filter((one) => verbOf(one) === 'decideCreditApplication');

/** The names of the nodes that a node hands its output to, directly or through others. */
export function downstreamOf(file: string, name: string): Set<string> {
	const { connections } = exampleOf(file);
	const found = new Set<string>();
	const follow = (from: string): void => {
		const targets = Object.values(connections[from] ?? {}).flat(2);
		for (const to of targets.flatMap((target) => (target === null ? [] : [target.node]))) {
			if (found.has(to)) continue;
			found.add(to);
			follow(to);
		}
	};
	follow(name);
	return found;
}
