import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { entryOf, namedNode, registryOf, type Slice } from './slice';

interface Bundles {
	bundleShared: (dist: string, entry: { file: string; text: string }, plugins: Plugin[]) => Promise<unknown>;
	thinFiles: (dist: string, entryPoints: string[], plugins: Plugin[]) => Promise<unknown>;
}
interface Outputs {
	writeJson: (file: string, value: unknown) => void;
	writeSchemas: (folder: string, nodes: readonly string[]) => void;
}
interface Sbom {
	inlinedPackages: (root: string, metafiles: readonly unknown[]) => unknown;
	cycloneDx: (packageJson: { name: string; version: string }, packages: unknown) => unknown;
}
const { bundleShared, thinFiles }: Bundles = require('../build/bundles.js');
const { writeJson, writeSchemas }: Outputs = require('../build/outputs.js');
const { cycloneDx, inlinedPackages }: Sbom = require('../build/sbom.js');

const root = path.join(__dirname, '..', '..');

/** Builds `dist` of a slice whose package.json stands in the folder already. */
export async function buildSlice(folder: string, slice: Slice): Promise<void> {
	const dist = path.join(folder, 'dist');
	const { n8n, ...packageJson } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	const index = await readFile(path.join(root, 'providers', 'index.ts'), 'utf8');
	const entry = { file: 'providers/index.ts', text: entryOf(index, slice) };
	const sources = [
		...slice.nodes.map((node) => `nodes/${node}/${node}.node.ts`),
		`credentials/${slice.credential}.credentials.ts`,
	];
	const metafiles = [
		await bundleShared(dist, entry, [replaced(/^providers\/registry\.ts$/, () => registryOf(slice))]),
		await thinFiles(dist, sources, [replaced(/^nodes\/.*\.node\.ts$/, (source) => namedNode(source, slice))]),
	];
	writeSchemas(folder, n8n.nodes);
	writeJson(path.join(dist, 'sbom.cdx.json'), cycloneDx(packageJson, inlinedPackages(root, metafiles)));
}

/** Puts another text in the place of those sources. */
function replaced(file: RegExp, text: (source: string) => string): Plugin {
	return {
		name: 'of-one-provider',
		setup(build) {
			build.onLoad({ filter: /\.ts$/ }, async ({ path: loaded }) => {
				if (!file.test(path.relative(root, loaded).split(path.sep).join('/'))) return undefined;
				const contents = text(await readFile(loaded, 'utf8'));
				return { contents, loader: 'ts', resolveDir: path.dirname(loaded) };
			});
		},
	};
}
