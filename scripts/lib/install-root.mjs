/** Installs the development dependencies when they are missing or are not the ones in package-lock.json. */
import { readFile } from 'node:fs/promises';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';
import { npmCommand, run } from './spawn.mjs';

/** Runs `npm ci` in the root unless what is installed matches the lock file already. */
export async function installRoot() {
	if (await installedMatchesLock()) return;
	console.log('Installing the development dependencies (npm ci, about a minute) ...');
	const npm = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	if ((await run(npm.command, npm.args, { shell: npm.shell })) !== 0) {
		throw new Problem(
			'npm ci failed: see its message above. Check the network and the npm registry, then run the command again.',
		);
	}
}

/** npm writes `node_modules/.package-lock.json` last, so a half-finished installation has none or an old one. */
async function installedMatchesLock() {
	const installed = await packagesOf(inRoot('node_modules', '.package-lock.json'));
	if (!installed) return false;
	const locked = await packagesOf(inRoot('package-lock.json'));
	if (!locked) throw new Problem('package-lock.json is missing or unreadable. Restore it from git.');
	const wanted = Object.entries(locked).filter(([name]) => name !== '');
	return wanted.every(([name, { version, optional, devOptional }]) => {
		const found = installed[name];
		return found ? found.version === version : Boolean(optional || devOptional);
	});
}

async function packagesOf(file) {
	try {
		return JSON.parse(await readFile(file, 'utf8')).packages;
	} catch {
		return undefined;
	}
}
