/**
 * Installs the n8n of `demo/n8n/` (with the Node it needs) once into `.cache/n8n`. The stamp file holds the hash of its
 * lock file and the platform, so a second start finds everything in place.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { cache, inRoot } from '../scripts/lib/paths.mjs';
import { Problem } from '../scripts/lib/problem.mjs';
import { capture, npmCommand } from '../scripts/lib/spawn.mjs';
import { step } from './progress.mjs';

const recipe = inRoot('demo', 'n8n');
const recipeFiles = ['package.json', 'package-lock.json', '.npmrc'];
const target = path.join(cache, 'n8n');
const stampFile = path.join(target, 'installed');
const nodeBinary = path.join(target, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Answers `{ node, n8n }`: the Node binary and the n8n start file to run with it. */
export async function installN8n() {
	const wanted = await recipeHash();
	const installed = await readFile(stampFile, 'utf8').catch(() => undefined);
	if (installed !== wanted) {
		await rm(stampFile, { force: true });
		await install();
		await writeFile(stampFile, wanted);
	}
	return { node: nodeBinary, n8n: path.join(target, 'node_modules', 'n8n', 'bin', 'n8n') };
}

async function recipeHash() {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
	for (const file of recipeFiles) hash.update(await readFile(path.join(recipe, file)));
	return hash.digest('hex');
}

async function install() {
	await mkdir(target, { recursive: true });
	for (const file of recipeFiles) await copyFile(path.join(recipe, file), path.join(target, file));
	await step('Installing n8n, once (2 GB on disk, about 3 minutes)', async () => {
		const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
		if (code !== 0)
			throw new Problem(`npm could not install n8n. Check the network and the disk space.\n${tail(output)}`);
	});
	await step('Fetching the Node that n8n needs', async () => {
		const { output } = await npm(['rebuild', 'node', '--ignore-scripts=false']);
		if (!(await works('process.exit(0)'))) {
			throw new Problem(
				`npm could not fetch Node for ${process.platform} ${process.arch} (npm package "node").\n${tail(output)}`,
			);
		}
	});
	await step('Preparing the SQLite driver (a minute when it must be compiled)', () => ensureNativePart('sqlite3'));
	await ensureNativePart('isolated-vm');
}

/** Builds a native npm package unless it loads already, and names the missing tools when it cannot be had. */
async function ensureNativePart(name) {
	const loads = `require('${name}')`;
	if (await works(loads)) return;
	const { output } = await npm(['rebuild', name, '--ignore-scripts=false', '--foreground-scripts']);
	if (await works(loads)) return;
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
async function works(script) {
	const { code } = await capture(nodeBinary, ['-e', script], { cwd: target }).catch(() => ({ code: 1 }));
	return code === 0;
}

/** npm in the target folder, with n8n's Node first on the PATH: native parts must be built for that one. */
function npm(args) {
	const command = npmCommand(args);
	const searchPath = [path.dirname(nodeBinary), process.env.PATH].join(path.delimiter);
	return capture(command.command, command.args, {
		cwd: target,
		shell: command.shell,
		env: { ...process.env, PATH: searchPath },
	});
}

const tail = (output) => output.trim().split('\n').slice(-15).join('\n');
