/** `gulp slices`: a package for each provider that is asked over the network, ready to be packed, in a folder of `.cache/slices` or of the one that is given. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { hasApi } from '../../core/provider/provider';
import { PROVIDERS } from '../../providers';
import { buildSlice } from './build';
import { codexOfSlice, exampleOf, packageJsonOf, readmeOf, type Slice, sliceOf } from './slice';

const root = path.join(__dirname, '..', '..');
const read = (...file: string[]) => readFileSync(path.join(root, ...file), 'utf8');
const into = process.argv[2] ?? path.join(root, '.cache', 'slices');
const rootPackage = JSON.parse(read('package.json'));
const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
const repository = rootPackage.homepage.replace(/#.*$/, '');

const nodes = readdirSync(path.join(root, 'nodes')).sort();
const slices = PROVIDERS.filter(hasApi).map((provider) => sliceOf(provider, nodes));

/** Makes one slice in an empty folder. */
async function make(slice: Slice): Promise<void> {
	const { id } = slice.provider;
	const folder = path.join(into, slice.name);
	rmSync(folder, { recursive: true, force: true });
	const write = (file: string, text: string) => {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	};
	write('package.json', json(packageJsonOf(rootPackage, slice)));
	write('LICENSE', read('LICENSE'));
	write('README.md', readmeOf(read('providers', id, 'README.md'), { whole: rootPackage.name, repository }, slice));
	write(
		`examples/${id}.json`,
		json(exampleOf(JSON.parse(read('examples', 'slices', `${id}.json`)), rootPackage.name, slice)),
	);
	const sources = [read('credentials', `${slice.credential}.credentials.ts`)];
	for (const node of slice.nodes) {
		const place = `nodes/${node}/${node}.node`;
		write(`dist/${place}.json`, json(codexOfSlice(node, JSON.parse(read(`${place}.json`)), slice)));
		sources.push(read(`${place}.ts`));
	}
	for (const [, icon = ''] of sources.join('\n').matchAll(/icons\/([\w.-]+\.svg)/g)) {
		write(`dist/icons/${icon}`, read('icons', icon));
	}
	await buildSlice(folder, slice);
	console.log(`${slice.name}: ${slice.nodes.length} nodes`);
}

async function makeAll(): Promise<void> {
	for (const slice of slices) await make(slice);
}
makeAll().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
