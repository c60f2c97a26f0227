/** The two kinds of bundle that a package consists of, for the whole package and for a package of one provider alike. */
const path = require('node:path');
const esbuild = require('esbuild');

const root = path.join(__dirname, '..', '..');
const options = {
	absWorkingDir: root,
	bundle: true,
	metafile: true,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	logLevel: 'warning',
	// Blanks are left out for the size of the package; names stay, so that a stack trace says where.
	minifyWhitespace: true,
	minifySyntax: true,
	external: ['n8n-workflow'],
	// Its main file is UMD, whose own requires esbuild cannot follow.
	alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};
/** Where the shared code stands in a package. */
const SHARED = path.join('core', 'index.js');

/** Everything that is shared, as one file of `dist`; `entry` is a file, or a text that stands in its place. Answers esbuild's metafile. */
async function bundleShared(dist, entry, plugins = []) {
	const from =
		entry.text === undefined
			? { entryPoints: [path.join(root, entry.file)] }
			: { stdin: { contents: entry.text, resolveDir: path.dirname(path.join(root, entry.file)), loader: 'ts' } };
	const { metafile } = await esbuild.build({ ...options, ...from, outfile: path.join(dist, SHARED), plugins });
	return metafile;
}

/** Node and credential files (sources, from the root) as thin files of `dist`, which require the shared one. Answers esbuild's metafile. */
async function thinFiles(dist, entryPoints, plugins = []) {
	const { metafile } = await esbuild.build({
		...options,
		entryPoints,
		outbase: root,
		outdir: dist,
		plugins: [fromSharedBundle(dist), ...plugins],
	});
	return metafile;
}

/**
 * Everything that a node or credential imports from the shared code is required from the one bundle at run time: as what, with slashes
 * on every system. Undefined of any other import.
 */
function sharedFrom(dist, { root: sources, imported, resolveDir }) {
	const [room] = path.relative(sources, path.resolve(resolveDir, imported)).split(path.sep);
	if (room !== 'providers') return undefined;
	const from = path.join(dist, path.relative(sources, resolveDir));
	return path.relative(from, path.join(dist, SHARED)).split(path.sep).join('/');
}

const fromSharedBundle = (dist) => ({
	name: 'from-shared-bundle',
	setup(build) {
		build.onResolve({ filter: /^\.\.?\// }, ({ path: imported, resolveDir }) => {
			const shared = sharedFrom(dist, { root, imported, resolveDir });
			return shared === undefined ? undefined : { path: shared, external: true };
		});
	},
});

module.exports = { SHARED, bundleShared, sharedFrom, thinFiles };
