/**
 * Installs an n8n and the Node it runs on, once, into a folder of `.cache`. The stamp file there holds the hash of the lock file
 * and the platform, so a second start finds everything in place.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { cache, inRoot } from '../scripts/lib/paths.mjs';
import { Problem } from '../scripts/lib/problem.mjs';
import { capture, npmCommand } from '../scripts/lib/spawn.mjs';
import { step } from './progress.mjs';

/** The n8n of the demo and of most end-to-end tests. `recipe` has its package.json and lock file. */
export const currentN8n = {
	recipe: inRoot('demo', 'n8n'),
	target: path.join(cache, 'n8n'),
	nativeParts: ['sqlite3', 'isolated-vm'],
	size: '2 GB',
};
/** The oldest n8n that the package supports, on the oldest Node that this n8n takes. */
export const oldestN8n = {
	recipe: inRoot('test', 'e2e', 'n8n-oldest'),
	target: path.join(cache, 'n8n-oldest'),
	nativeParts: ['sqlite3'],
	size: '1.5 GB',
};
/** The newest n8n that the package is tested with. */
export const newestN8n = {
	recipe: inRoot('test', 'e2e', 'n8n-newest'),
	target: path.join(cache, 'n8n-newest'),
	nativeParts: ['sqlite3', 'isolated-vm'],
	size: '2 GB',
};
const recipeFiles = ['package.json', 'package-lock.json', '.npmrc'];

/** Installs one of the above. Answers `{ node, n8n }`: the Node binary and the n8n start file to run with it. */
export async function installN8n(edition = currentN8n) {
	const stampFile = path.join(edition.target, 'installed');
	const wanted = await recipeHash(edition);
	const installed = await readFile(stampFile, 'utf8').catch(() => undefined);
	if (installed !== wanted) {
		await rm(stampFile, { force: true });
		await install(edition);
		await writeFile(stampFile, wanted);
	}
	return { node: nodeBinary(edition), n8n: path.join(edition.target, 'node_modules', 'n8n', 'bin', 'n8n') };
}

const nodeBinary = ({ target }) =>
	path.join(target, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

async function recipeHash({ recipe }) {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
	for (const file of recipeFiles) hash.update(await readFile(path.join(recipe, file)));
	return hash.digest('hex');
}

async function install(edition) {
	const { recipe, target, nativeParts, size } = edition;
	await mkdir(target, { recursive: true });
	for (const file of recipeFiles) await copyFile(path.join(recipe, file), path.join(target, file));
	const { dependencies } = JSON.parse(await readFile(path.join(recipe, 'package.json'), 'utf8'));
	await step(`Installing n8n ${dependencies.n8n}, once (${size} on disk, about 3 minutes)`, async () => {
		const { code, output } = await npm(edition, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
		if (code !== 0)
			throw new Problem(`npm could not install n8n. Check the network and the disk space.\n${tail(output)}`);
	});
	await step('Fetching the Node that n8n needs', async () => {
		const { output } = await npm(edition, ['rebuild', 'node', '--ignore-scripts=false']);
		if (!(await works(edition, 'process.exit(0)'))) {
			throw new Problem(
				`npm could not fetch Node for ${process.platform} ${process.arch} (npm package "node").\n${tail(output)}`,
			);
		}
	});
	await step('Preparing the native parts (a minute for each that must be compiled)', async () => {
		for (const name of nativeParts) await ensureNativePart(edition, name);
	});
}

/** Builds a native npm package unless it loads already, and names the missing tools when it cannot be had. */
async function ensureNativePart(edition, name) {
	const loads = `require('${name}')`;
	if (await works(edition, loads)) return;
	const { output } = await npm(edition, ['rebuild', name, '--ignore-scripts=false', '--foreground-scripts']);
	if (await works(edition, loads)) return;
	throw new Problem(
		[
			`n8n needs the npm package "${name}", for which no prebuilt binary could be had, and compiling it failed.`,
			'Install a C++ compiler, make and Python, then run the command again:',
			'  Debian, Ubuntu:  sudo apt-get install build-essential python3',
			'  Fedora, RHEL:    sudo dnf install gcc-c++ make python3',
			'  Alpine:          sudo apk add build-base python3',
			'  macOS:           xcode-select --install',
			'  Windows:         winget install Microsoft.VisualStudio.2022.BuildTools Python.Python.3.12',
			'The last lines of the attempt:',
			tail(output),
		].join('\n'),
	);
}

/** Whether a line of JavaScript runs in the installed Node. */
async function works(edition, script) {
	const { code } = await capture(nodeBinary(edition), ['-e', script], { cwd: edition.target }).catch(() => ({
		code: 1,
	}));
	return code === 0;
}

/** npm in the target folder, with n8n's Node first on the PATH: native parts must be built for that one. */
function npm(edition, args) {
	const command = npmCommand(args);
	const searchPath = [path.dirname(nodeBinary(edition)), process.env.PATH].join(path.delimiter);
	return capture(command.command, command.args, {
		cwd: edition.target,
		shell: command.shell,
		env: { ...process.env, PATH: searchPath },
	});
}

const tail = (output) => output.trim().split('\n').slice(-15).join('\n');
