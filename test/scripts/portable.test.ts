import path from 'node:path';
import { type ESLint, Linter } from 'eslint';

/** The first folder of a path that no file of the repository may hold as a whole. */
const TEMPORARY = 'tmp';
const root = path.join(__dirname, '..', '..');

/** What the rule says of a script with this text. */
function complaints(text: string): string[] {
	const house: ESLint.Plugin = require('../../scripts/lint/house.js');
	return new Linter({ configType: 'flat', cwd: root })
		.verify(
			text,
			[{ files: ['**/*.mjs'], plugins: { house }, rules: { 'house/portable': 'error' } }],
			path.join(root, 'scripts', 'x.mjs'),
		)
		.map(({ messageId }) => messageId ?? 'parse');
}

describe('what only one system has is refused in scripts', () => {
	it.each([
		[`const file = '/${TEMPORARY}/x';`, 'path'],
		['const file = `/proc/${pid}/status`;', 'path'],
		["run('/usr/bin/env', []);", 'path'],
		['const file = `${folder}/x.json`;', 'joined'],
		['const file = `${cache}/${name}`;', 'joined'],
		["const file = new URL('./x.json', import.meta.url).pathname;", 'pathname'],
		["await import(inRoot('dist', 'core', 'index.js'));", 'imported'],
		["await import(path.join(folder, 'x.mjs'));", 'imported'],
		["import { execSync } from 'node:child_process';", 'shell'],
		["spawn('npm', [], { shell: true });", 'shell'],
	])('%s', (text, expected) => {
		expect(complaints(text)).toEqual([expected]);
	});
});

describe('what every system has is not', () => {
	it.each([
		"const file = path.join(tmpdir(), 'x');",
		"const address = '/users/1';",
		'const address = `${url}/rest/workflows`;',
		'const address = `https://${folder}/x`;',
		"const { pathname } = new URL('https://api.example/v1');",
		'await import(pathToFileURL(inRoot("x")).href);',
		'await import(`./${name}.e2e.mjs`);',
		"import { spawn } from 'node:child_process';",
		"spawn('npm.cmd', [], { shell: isWindows });",
	])('%s', (text) => {
		expect(complaints(text)).toEqual([]);
	});
});

/** The scripts as they run on Windows, as far as paths go: every one that they load sees its separators. */
describe('with the paths of Windows', () => {
	const windowsRoot = 'C:\\work\\package';
	beforeEach(() => {
		jest.resetModules();
		jest.doMock('node:path', () => path.win32);
	});
	afterEach(() => {
		jest.dontMock('node:path');
		jest.resetModules();
	});

	it.each([
		['core\\base\\money.ts', '../http/transport', 1],
		['core\\http\\transport.ts', '../base/money', 0],
		['providers\\qard\\api.ts', '../worldline/api', 1],
		['nodes\\GetCreditScore\\GetCreditScore.node.ts', '../../providers', 0],
		['nodes\\GetCreditScore\\GetCreditScore.node.ts', '../../core/run/execute', 1],
	])('the floors hold in %s for %s', (file, source, refused) => {
		const { rules } = require('../../scripts/lint/house.js');
		const reported: unknown[] = [];
		const visitor = rules.floors.create({
			cwd: windowsRoot,
			filename: `${windowsRoot}\\${file}`,
			report: (found: unknown) => reported.push(found),
		});
		visitor.ImportDeclaration({ source: { value: source } });
		expect(reported).toHaveLength(refused);
	});

	it('a node requires the shared bundle with slashes, as require() takes it everywhere', () => {
		const { sharedFrom } = require('../../scripts/build/bundles.js');
		const required = sharedFrom(`${windowsRoot}\\dist`, {
			root: windowsRoot,
			imported: '../../providers',
			resolveDir: `${windowsRoot}\\nodes\\GetCreditScore`,
		});
		expect(required).toBe('../../core/index.js');
	});

	it('what is none of the shared code is left to be bundled', () => {
		const { sharedFrom } = require('../../scripts/build/bundles.js');
		const from = { root: windowsRoot, resolveDir: `${windowsRoot}\\nodes\\GetCreditScore` };
		expect(sharedFrom(`${windowsRoot}\\dist`, { ...from, imported: './words' })).toBeUndefined();
	});
});
