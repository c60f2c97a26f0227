/**
 * n8n's package scan, offline: the rules `npx @n8n/scan-community-package` applies to a published package, run on our
 * source, on the packed tarball (build first) and on the packages of one provider each, which it builds. It fails on errors and prints warnings.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { pack, slices } from './lib/package.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { run } from './lib/spawn.mjs';

// Imported by path: the scanner's package does not export its analyser.
const scanner = pathToFileURL(inRoot('node_modules', '@n8n', 'scan-community-package', 'scanner', 'scanner.mjs'));
const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(scanner.href);
const tarballFilePatterns = ['**/*.js', 'package.json'];

const sourcePassed = report('source', await analyzePackage(root, SOURCE_FILE_PATTERNS));
const tarballPassed = await scanTarball('packed tarball', root);
const ofOneProvider = [];
for (const [name, folder] of await slices()) ofOneProvider.push(await scanTarball(name, folder));
process.exitCode = sourcePassed && tarballPassed && ofOneProvider.every(Boolean) ? 0 : 1;

async function scanTarball(what, packageFolder) {
	const folder = await mkdtemp(path.join(tmpdir(), 'package-scan-'));
	try {
		if ((await run('tar', ['-xzf', await pack(packageFolder), '-C', folder])) !== 0) return false;
		return report(what, await analyzePackage(path.join(folder, 'package'), tarballFilePatterns));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Prints one analysis and answers whether it passed. The scanner passes a folder without files, with a message: we do not. */
function report(what, { passed, message, details }) {
	const clean = passed && message === undefined;
	console.log(clean ? `scan of the ${what}: passed` : `scan of the ${what}: FAILED. ${message ?? ''}`);
	if (details) console.log(details);
	return clean;
}
