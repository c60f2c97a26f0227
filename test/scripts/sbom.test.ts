import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Inlined {
	name: string;
	version: string;
	license: string;
}
interface Sbom {
	inlinedPackages: (root: string, metafiles: unknown[]) => Inlined[];
	cycloneDx: (self: { name: string; version: string }, packages: Inlined[]) => object;
}
const { inlinedPackages, cycloneDx }: Sbom = require('../../scripts/build/sbom.js');

let root: string;
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'sbom-'));
	for (const [folder, name, version] of [
		['node_modules/big.js', 'big.js', '7.0.1'],
		['node_modules/@scope/part', '@scope/part', '1.2.3'],
		['node_modules/outer/node_modules/inner', 'inner', '2.0.0'],
		['node_modules/shaken', 'shaken', '9.9.9'],
	] as const) {
		mkdirSync(path.join(root, folder), { recursive: true });
		writeFileSync(path.join(root, folder, 'package.json'), JSON.stringify({ name, version, license: 'MIT' }));
	}
});
afterEach(() => rmSync(root, { recursive: true }));

const inputs = (files: Record<string, number>) => ({
	outputs: {
		'dist/x.js': {
			inputs: Object.fromEntries(Object.entries(files).map(([file, bytesInOutput]) => [file, { bytesInOutput }])),
		},
	},
});

test('what is inlined is listed once, with scope and nesting; what was shaken out and our own files are not', () => {
	const metafiles = [
		inputs({ 'core/base/money.ts': 10, 'node_modules/big.js/big.js': 5, 'node_modules/shaken/index.js': 0 }),
		inputs({
			'node_modules/big.js/big.js': 5,
			'node_modules/@scope/part/lib/a.js': 1,
			'node_modules/outer/node_modules/inner/b.js': 1,
		}),
	];
	expect(inlinedPackages(root, metafiles)).toEqual([
		{ name: '@scope/part', version: '1.2.3', license: 'MIT' },
		{ name: 'big.js', version: '7.0.1', license: 'MIT' },
		{ name: 'inner', version: '2.0.0', license: 'MIT' },
	]);
});

test('a component is named by its package URL, in which the at sign of a scope is encoded', () => {
	const list = cycloneDx({ name: 'ours', version: '0.1.0' }, [
		{ name: '@scope/part', version: '1.2.3', license: 'MIT' },
	]);
	expect(list).toMatchObject({
		bomFormat: 'CycloneDX',
		specVersion: '1.5',
		components: [{ name: '@scope/part', version: '1.2.3', purl: 'pkg:npm/%40scope/part@1.2.3' }],
	});
});
