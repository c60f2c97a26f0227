/**
 * What a package of one provider consists of. n8n verifies packages of one service without nodes of logic: those are made from the same
 * sources, with the list of providers replaced, and without what no provider answers.
 */
import { z } from 'zod';
import type { ProviderWithApi } from '../../core/provider/provider';
import { PROVIDERS } from '../../providers';
import { codexOf, offers } from '../generate/codex';
import { namesOf } from '../generate/names';

const anything = z.record(z.unknown());
const rootPackage = z
	.object({ name: z.string(), homepage: z.string(), keywords: z.array(z.string()), n8n: anything })
	.passthrough();
const codex = z.object({ alias: z.array(z.string()) }).passthrough();
const workflow = z.object({ nodes: z.array(z.object({ type: z.string() }).passthrough()) }).passthrough();

/** What is the same for every part of one slice. */
export interface Slice {
	provider: ProviderWithApi;
	/** The name of its package. */
	name: string;
	/** Folders of its nodes. */
	nodes: string[];
	/** The class of its credential. */
	credential: string;
}

/** The slice of a provider, out of all folders of nodes. */
export function sliceOf(provider: ProviderWithApi, nodes: readonly string[]): Slice {
	return {
		provider,
		name: `n8n-nodes-${provider.id.toLowerCase()}-credit-insights`,
		nodes: nodes.filter((node) => offers(provider, node)),
		credential: provider.credentialType.replace(/^./, (first) => first.toUpperCase()),
	};
}

/** The list of providers that stands in the place of providers/registry.ts: one, and nothing that is worked out without asking it. */
export function registryOf({ provider: { id } }: Slice): string {
	return [
		`import { ${id} } from './${id}';`,
		`export const PROVIDERS = [${id}];`,
		`export const DEFAULT_PROVIDERS = Object.fromEntries([...Object.keys(${id}.verbs), 'callback'].map((verb) => [verb, ${id}.id]));`,
		'export const LOCAL_METHODS = {};',
		'',
	].join('\n');
}

/** Those lines of providers/index.ts that a slice needs: of other folders nothing but core and its own provider's. */
export function entryOf(index: string, { provider: { id } }: Slice): string {
	const lines = index.match(/^export [^;]+;$/gm) ?? [];
	const source = (line: string) => /from '([^']+)'/.exec(line)?.[1] ?? '';
	return lines
		.filter(
			(line) => /^\.\.\/core\/|^\.\/(?:nodes|registry)$/.test(source(line)) || source(line).startsWith(`./${id}/`),
		)
		.join('\n');
}

/** A node's source with the provider's name before its own, so that it is told from the node of the whole package, and with the slice's. */
export function namedNode(source: string, { provider: { displayName }, name }: Slice): string {
	return source
		.replace(/(displayName: |defaults: \{ name: )'/g, (_, key: string) => `${key}'${displayName} `)
		.replaceAll("'n8n-nodes-credit-insights'", `'${name}'`);
}

/** What n8n's node panel searches by: no other provider's names, and the slice's own type. */
export function codexOfSlice(node: string, given: unknown, { provider, name }: Slice): object {
	const { alias, ...rest } = codex.parse(given);
	const names = namesOf(PROVIDERS);
	const own = { ...rest, alias: alias.filter((word) => !names.includes(word)) };
	return { ...codexOf(node, own, [provider]), node: `${name}.${typeOf(node)}` };
}

/** The package.json of a slice: the whole package's, of one provider, with nothing of how it is made. */
export function packageJsonOf(given: unknown, { provider, name, nodes, credential }: Slice): object {
	const { keywords, n8n, ...rest } = rootPackage.parse(given);
	const others = namesOf(PROVIDERS).map((word) => word.toLowerCase());
	const { scripts: _scripts, devDependencies: _dev, 'lint-staged': _staged, ...published } = rest;
	return {
		...published,
		name,
		description: `${provider.displayName} in n8n: bank data and credit insights for lending, in one neutral shape`,
		keywords: [
			...keywords.filter((word) => !others.includes(word) && word !== provider.id.toLowerCase()),
			...namesOf([provider]).map((word) => word.toLowerCase()),
		],
		files: ['dist', 'examples'],
		n8n: {
			...n8n,
			credentials: [`dist/credentials/${credential}.credentials.js`],
			nodes: nodes.map((node) => `dist/nodes/${node}/${node}.node.js`),
		},
	};
}

/** An example for a slice: of the whole package's types it uses the slice's. */
export function exampleOf(given: unknown, whole: string, { name }: Slice): object {
	const parsed = workflow.parse(given);
	return {
		...parsed,
		nodes: parsed.nodes.map((node) => ({ ...node, type: node.type.replace(`${whole}.`, `${name}.`) })),
	};
}

/** The README of a slice: what it is, how to install it, and the provider's own page with links that lead out of the package. */
export function readmeOf(
	page: string,
	{ whole, repository }: { whole: string; repository: string },
	{ provider, name, nodes }: Slice,
): string {
	const [title = '', ...body] = page.split('\n');
	return [
		`# ${name}`,
		'',
		`${provider.displayName} for [n8n](https://n8n.io): the part of [${whole}](${repository}#readme) that asks this one provider. It answers in the same`,
		'neutral shape. Other providers, reading statements without an account, deciding and reporting are in the whole package: install one of the two, not both.',
		'',
		'## Install',
		'',
		`In n8n: **Settings > Community nodes > Install**, and enter \`${name}\`. The credential is described in [its page](${repository}/blob/main/docs/credentials/${provider.id.toLowerCase()}.md); \`examples/\` in this package has a workflow to import.`,
		'',
		title.replace(/^# /, '## About '),
		...body.filter((line) => !isOfOtherNode(line, nodes)).map((line) => line.replace(/^#(?=#)/, '##')),
	]
		.join('\n')
		.replace(
			/\]\((?!https?:|#)([^)\s]+)\)/g,
			(_, link: string) => `](${absolute(link, `${repository}/blob/main/providers/${provider.id}/`)})`,
		);
}

/** A row of the page's table of nodes that tells of one which this package has not: what is worked out without the provider. */
function isOfOtherNode(line: string, nodes: readonly string[]): boolean {
	const [, node] = /^\| ((?:[A-Z][a-z]+ ?){2,3}) \|/.exec(line) ?? [];
	return node !== undefined && !nodes.includes(node.replaceAll(' ', ''));
}

const absolute = (link: string, base: string) => new URL(link, base).href;

/** `GetCreditScore` as n8n names the type. */
const typeOf = (node: string) => node.replace(/^./, (first) => first.toLowerCase());
