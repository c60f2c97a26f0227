/**
 * What is said in one place and repeated in others: node aliases and links, the lists of package.json, the matrix of the providers.
 * `--check` writes nothing and fails, naming the files, where they do not say it.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROVIDERS } from '../../providers';
import { codexOf } from './codex';
import { matrixOf, withMatrix } from './matrix';
import { packageListsOf } from './packageLists';

const root = path.join(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const folders = (name: string) =>
	readdirSync(path.join(root, name), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

const MATRIX_PAGE = 'docs/providers/README.md';
const nodes = folders('nodes');

/** The files as they should be, by path. */
const wanted: Record<string, string> = {
	...Object.fromEntries(
		nodes.map((node) => {
			const file = `nodes/${node}/${node}.node.json`;
			return [file, json(codexOf(node, JSON.parse(read(file)), PROVIDERS))];
		}),
	),
	'package.json': json(
		packageListsOf(JSON.parse(read('package.json')), {
			nodes,
			credentials: readdirSync(path.join(root, 'credentials')).filter((file) => file.endsWith('.credentials.ts')),
			providers: PROVIDERS,
		}),
	),
	[MATRIX_PAGE]: withMatrix(
		read(MATRIX_PAGE),
		matrixOf(PROVIDERS.map(({ id, displayName }) => ({ displayName, readme: read(`providers/${id}/README.md`) }))),
	),
};

/** Formatting is prettier's: only what a file says is compared. */
const sayings = (file: string, text: string) => (file.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text);
const outdated = Object.keys(wanted).filter((file) => sayings(file, read(file)) !== sayings(file, wanted[file] ?? ''));

if (process.argv.includes('--check')) {
	for (const file of outdated)
		console.error(`${file} is not what the registry and the folders say. Cure: npm run generate`);
	process.exitCode = outdated.length === 0 ? 0 : 1;
} else {
	for (const file of outdated) writeFileSync(path.join(root, file), wanted[file] ?? '');
	console.log(outdated.length === 0 ? 'Everything is as it should be.' : `Written: ${outdated.join(', ')}`);
}
