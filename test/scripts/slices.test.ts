import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { z } from 'zod';
import { hasApi } from '../../core/provider/provider';
import { PROVIDERS } from '../../providers';
import { namesOf } from '../../scripts/generate/names';
import { entryOf, namedNode, readmeOf, sliceOf } from '../../scripts/slices/slice';

const root = path.join(__dirname, '..', '..');
const providers = PROVIDERS.filter(hasApi);
const allNodes = readdirSync(path.join(root, 'nodes'));
const slices = providers.map((provider) => sliceOf(provider, allNodes));

/** From DESIGN's table of nodes and providers, without what is worked out: no provider answers that. */
const NODES: Record<string, string[]> = {
	friendlyScore: [
		'AssessAffordability',
		'CheckAnalysisStatus',
		'CreateCreditCustomer',
		'CreditCallbackTrigger',
		'GetCreditInsights',
		'GetCreditScore',
		'RequestBankConsent',
	],
	inscribe: [
		'CheckAnalysisStatus',
		'CreateCreditCustomer',
		'CreditCallbackTrigger',
		'GetCreditInsights',
		'UploadBankStatement',
	],
	periculum: [
		'AssessAffordability',
		'CheckAnalysisStatus',
		'CreateCreditCustomer',
		'CreditCallbackTrigger',
		'GetCreditInsights',
		'GetCreditScore',
		'UploadBankStatement',
	],
	qard: [
		'CheckAnalysisStatus',
		'CreateCreditCustomer',
		'CreditCallbackTrigger',
		'GetCreditInsights',
		'RequestBankConsent',
	],
	worldline: ['CheckAnalysisStatus', 'CreateCreditCustomer', 'CreditCallbackTrigger', 'RequestBankConsent'],
};

const manifest = z.object({
	name: z.string(),
	version: z.string(),
	keywords: z.array(z.string()),
	dependencies: z.undefined(),
	devDependencies: z.undefined(),
	scripts: z.undefined(),
	n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }),
});

let base: string;
let into: string;
beforeAll(() => {
	base = mkdtempSync(path.join(tmpdir(), 'slices-'));
	into = path.join(base, 'made');
	// Where n8n runs the package finds n8n-workflow above it.
	symlinkSync(path.join(root, 'node_modules'), path.join(base, 'node_modules'), 'junction');
	execFileSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts', 'slices', 'index.ts'), into], {
		cwd: root,
		stdio: 'pipe',
	});
}, 120_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

const folderOf = (name: string) => path.join(into, name);
const manifestOf = (name: string) =>
	manifest.parse(JSON.parse(readFileSync(path.join(folderOf(name), 'package.json'), 'utf8')));

/** The nodes of a slice as they would be loaded. */
function describedIn(name: string): INodeTypeDescription[] {
	return manifestOf(name).n8n.nodes.map((file) => {
		const loaded: Record<string, new () => { description: INodeTypeDescription }> = require(
			path.join(folderOf(name), file),
		);
		const [Class] = Object.values(loaded);
		if (Class === undefined) throw new Error(`${file} exports nothing`);
		return new Class().description;
	});
}

/** Every text file of a folder. */
const filesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));

test('there is a package for each provider that is asked over the network', () => {
	expect(readdirSync(into).sort()).toEqual(slices.map(({ name }) => name).sort());
});

describe.each(slices)('$name', (slice) => {
	const { name, provider } = slice;

	test('has the nodes that its provider answers, its credential, and no nodes of logic', () => {
		const { n8n } = manifestOf(name);
		expect(n8n.nodes.map((file) => path.basename(file, '.node.js'))).toEqual(NODES[provider.id]);
		expect(n8n.credentials).toEqual([`dist/credentials/${slice.credential}.credentials.js`]);
	});

	test('offers no choice of the provider, and its fields are shown for the one that there is', () => {
		for (const { properties } of describedIn(name)) {
			const chosen = properties.filter((property) => property.name === 'provider');
			expect(chosen).toEqual([{ displayName: 'Provider', name: 'provider', type: 'hidden', default: provider.id }]);
			for (const property of allOf(properties)) {
				const shownFor = property.displayOptions?.show?.provider ?? property.displayOptions?.show?.['/provider'];
				if (shownFor !== undefined) expect(shownFor).toContain(provider.id);
			}
		}
	});

	test('names its provider in each node, and no other provider anywhere', () => {
		for (const { displayName, defaults } of describedIn(name)) {
			expect(displayName).toMatch(new RegExp(`^${provider.displayName} [A-Z]`));
			expect(defaults.name).toBe(displayName);
		}
		const others = namesOf(PROVIDERS.filter((other) => hasApi(other) && other !== provider));
		const foreign = new RegExp(others.join('|'), 'i');
		for (const file of filesIn(folderOf(name))) {
			// The words before a key in an Authorization header, which are redacted wherever a text quotes them.
			const text = readFileSync(file, 'utf8').replace('Bearer|Basic|Inscribe|AppUserToken', '');
			expect({ file, foreign: foreign.exec(text)?.[0] }).toEqual({ file, foreign: undefined });
		}
	});

	test('depends on nothing and is published with the version of the whole', () => {
		const { version } = z.object({ version: z.string() }).parse(require('../../package.json'));
		expect(manifestOf(name)).toMatchObject({ name, version });
		expect(manifestOf(name).keywords).toContain('n8n-community-node-package');
	});

	test('brings an example of its own nodes, and every icon that its nodes and credential show', () => {
		const example = readFileSync(path.join(folderOf(name), 'examples', `${provider.id}.json`), 'utf8');
		const known = describedIn(name).map((node) => `${name}.${node.name}`);
		const used = [...example.matchAll(/"type": "(n8n-nodes-(?!base\.)[^"]+)"/g)].map(([, type]) => type);
		expect(used.length).toBeGreaterThan(1);
		for (const type of used) expect(known).toContain(type);
		const icons = filesIn(path.join(folderOf(name), 'dist')).flatMap((file) =>
			file.endsWith('.js')
				? [...readFileSync(file, 'utf8').matchAll(/"file:([^"]+\.svg)"/g)].map(([, icon = '']) =>
						path.resolve(path.dirname(file), icon),
					)
				: [],
		);
		expect(icons.length).toBeGreaterThan(2);
		for (const icon of icons) expect(readFileSync(icon, 'utf8')).toMatch(/<svg/);
	});

	test('has no link in its README that leads into the package', () => {
		const readme = readFileSync(path.join(folderOf(name), 'README.md'), 'utf8');
		const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
		expect(links.filter((link) => !/^https:|^#/.test(link))).toEqual([]);
		expect(readme).toContain('never run against the live API');
	});
});

describe('a slice is made from the sources of the whole', () => {
	const [slice] = slices.filter(({ provider }) => provider.id === 'qard');
	if (slice === undefined) throw new Error('no such slice');

	test('of the entry it takes core, the nodes, and the lines of its provider', () => {
		const index = [
			"export { A } from '../core/shapes/a';",
			"export {\n\tB,\n\tC,\n} from '../decision';",
			"export { D } from '../report';",
			"export { E as F } from './qard/credential';",
			"export { G } from './other/credential';",
			"export * from './nodes';",
			"export { PROVIDERS } from './registry';",
		].join('\n');
		expect(entryOf(index, slice).split('\n')).toEqual([
			"export { A } from '../core/shapes/a';",
			"export { E as F } from './qard/credential';",
			"export * from './nodes';",
			"export { PROVIDERS } from './registry';",
		]);
	});

	test('other nodes are named by its own package', () => {
		expect(namedNode("builderHintOf('getCreditScore', 'n8n-nodes-credit-insights')", slice)).toBe(
			`builderHintOf('getCreditScore', '${slice.name}')`,
		);
	});

	test("a node's two names begin with the provider's, its other texts stay", () => {
		const source = "displayName: 'Get Score',\n\tdescription: 'Get a score',\n\tdefaults: { name: 'Get Score' },";
		expect(namedNode(source, slice)).toBe(
			"displayName: 'Qard Get Score',\n\tdescription: 'Get a score',\n\tdefaults: { name: 'Qard Get Score' },",
		);
	});

	test('rows of nodes that are not in it are left out of its README, links lead to the repository', () => {
		const page =
			'# Qard\n\n| Create Credit Customer | yes |\n| Assess Affordability | worked out |\n\n## More\n[a](../b.md)';
		const readme = readmeOf(page, { whole: 'whole', repository: 'https://git.example/whole' }, slice);
		expect(readme).toContain('| Create Credit Customer | yes |');
		expect(readme).not.toContain('worked out');
		expect(readme).toContain('## About Qard');
		expect(readme).toContain('### More\n[a](https://git.example/whole/blob/main/providers/b.md)');
	});
});

/** Properties with those inside collections. */
function allOf(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => [
		property,
		...(property.type === 'collection'
			? allOf(z.array(z.custom<INodeProperties>()).parse(property.options ?? []))
			: []),
	]);
}
