/** Building and packing the package for the demo and the end-to-end tests. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cache, inRoot, root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { capture, npmCommand, runLocal } from './spawn.mjs';

const builtFrom = [
	'nodes',
	'credentials',
	'providers',
	'statement',
	'decision',
	'report',
	'core',
	'icons',
	'scripts/build',
	'gulpfile.js',
	'package.json',
];
const builtFromConfig = ['tsconfig.json', 'tsconfig.build.json'];
const packFolder = path.join(cache, 'pack');
const slicesFolder = path.join(cache, 'slices');

/** Builds `dist` with gulp; answers gulp's exit code. */
export const build = (args = []) => runLocal('gulp/bin/gulp.js', ['build', ...args]);

/** Builds `dist` without a look at the types, which the caller checks with all others; answers gulp's exit code. */
export const bundle = () => runLocal('gulp/bin/gulp.js', ['bundle', '--silent']);

/** The packed tarball of the current sources: builds and packs only when a source file changed since the last time. */
export async function packedTarball() {
	const stampFile = path.join(packFolder, 'stamp.json');
	const hash = await hashOf([...builtFrom, ...builtFromConfig]);
	const stamp = await readFile(stampFile, 'utf8').then(JSON.parse, () => undefined);
	if (stamp?.hash === hash && existsSync(path.join(packFolder, stamp.file))) return path.join(packFolder, stamp.file);
	if ((await build(['--silent'])) !== 0)
		throw new Problem('The build failed: see above. Rerun it alone with: npm run build');
	const tarball = await pack();
	await writeFile(stampFile, JSON.stringify({ hash, file: path.basename(tarball) }));
	return tarball;
}

/** Packs what is built in a package's folder now, as `npm publish` would; answers the tarball's path. */
export async function pack(folder = root) {
	const into = folder === root ? packFolder : path.join(packFolder, path.basename(folder));
	await rm(into, { recursive: true, force: true });
	await mkdir(into, { recursive: true });
	const npm = npmCommand(['pack', '--ignore-scripts', '--pack-destination', into, '--loglevel=error']);
	const { code, output } = await capture(npm.command, npm.args, { shell: npm.shell, cwd: folder });
	const file = (await readdir(into)).find((name) => name.endsWith('.tgz'));
	if (code !== 0 || !file) throw new Problem(`npm pack failed:\n${output}`);
	return path.join(into, file);
}

/** Makes the packages of one provider each; answers their folders by package name. */
export async function slices() {
	if ((await runLocal('gulp/bin/gulp.js', ['slices', '--silent'])) !== 0)
		throw new Problem('The packages of one provider could not be built: see above. Rerun: npx gulp slices');
	const names = (await readdir(slicesFolder)).sort();
	return new Map(names.map((name) => [name, path.join(slicesFolder, name)]));
}

/** The packed packages of one provider each, by name. */
export async function packedSlices() {
	const tarballs = new Map();
	for (const [name, folder] of await slices()) tarballs.set(name, await pack(folder));
	return tarballs;
}

async function hashOf(entries) {
	const hash = createHash('sha256');
	for (const entry of entries) {
		for (const file of await filesUnder(inRoot(entry)))
			hash.update(path.relative(root, file)).update(await readFile(file));
	}
	return hash.digest('hex');
}

async function filesUnder(entry) {
	if (!existsSync(entry)) return [];
	const children = await readdir(entry, { withFileTypes: true, recursive: true }).catch((error) => {
		if (error.code === 'ENOTDIR') return undefined;
		throw error;
	});
	if (!children) return [entry];
	return children
		.filter((child) => child.isFile())
		.map((child) => path.join(child.parentPath ?? child.path, child.name))
		.sort();
}
