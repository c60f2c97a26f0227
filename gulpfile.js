/**
 * Build: typecheck, one bundle of core and providers, thin node and credential files beside it, assets, schema.
 * The bundle is one file on purpose: rate limits, the token-refresh lock and replay memory are module state,
 * and must exist once per process however many nodes load it.
 */
const { execFileSync } = require('node:child_process');
const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const packageJson = require('./package.json');
const { cycloneDx, inlinedPackages } = require('./scripts/sbom.js');

const { n8n: registered } = packageJson;

const root = __dirname;
const dist = path.join(root, 'dist');
const shared = { bundle: true, metafile: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' };

async function clean() {
	rmSync(dist, { recursive: true, force: true });
}

async function typecheck() {
	execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
		cwd: root,
		stdio: 'inherit',
	});
}

/** What esbuild says of each bundle: from it comes the list of what is inlined. */
const metafiles = [];

async function bundleShared() {
	const { metafile } = await esbuild.build({
		...shared,
		entryPoints: [path.join(root, 'providers', 'index.ts')],
		outfile: path.join(dist, 'core', 'index.js'),
		external: ['n8n-workflow'],
		// Its main file is UMD, whose own requires esbuild cannot follow.
		alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
	});
	metafiles.push(metafile);
}

/** Everything a node or credential imports from the shared code is required from the one bundle at run time. */
const fromSharedBundle = {
	name: 'from-shared-bundle',
	setup(build) {
		build.onResolve({ filter: /^\.\.?\// }, ({ path: imported, resolveDir }) => {
			const target = path.relative(root, path.resolve(resolveDir, imported)).split(path.sep);
			if (target[0] !== 'providers') return undefined;
			const from = path.join(dist, path.relative(root, resolveDir));
			return { path: path.relative(from, path.join(dist, 'core', 'index.js')), external: true };
		});
	},
};

async function thinFiles() {
	const { metafile } = await esbuild.build({
		...shared,
		entryPoints: [...registered.nodes, ...registered.credentials].map((built) =>
			built.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
		),
		absWorkingDir: root,
		outbase: root,
		outdir: dist,
		external: ['n8n-workflow'],
		plugins: [fromSharedBundle],
	});
	metafiles.push(metafile);
}

/** The list of what other people's code is in the bundles. */
async function sbom() {
	writeJson(path.join(dist, 'sbom.cdx.json'), cycloneDx(packageJson, inlinedPackages(root, metafiles)));
}

function icons() {
	return src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
}

function codex() {
	return src('nodes/**/*.node.json', { encoding: false }).pipe(dest('dist/nodes'));
}

/** The schemas of all outputs for users' own programs, and of what each node puts out by default for the editor, beside the node. */
async function schemas() {
	const { editorFiles, editorSchema, publishedName, publishedSchema } = require('./scripts/schema.js');
	const { INPUT_SCHEMAS, ON_REQUEST, OUTPUT_SCHEMAS, editorOutput } = require(path.join(dist, 'core', 'index.js'));
	for (const [name, schema] of Object.entries({ ...OUTPUT_SCHEMAS, ...INPUT_SCHEMAS })) {
		writeJson(path.join(dist, 'schemas', publishedName(name)), publishedSchema(name, schema));
	}
	for (const built of registered.nodes) {
		const className = path.basename(built, '.node.js');
		const { description } = new (require(path.join(root, built))[className])();
		const [withoutOperation, ...files] = editorFiles(description);
		const schemaFile = (file, operation) =>
			writeJson(
				path.join(root, path.dirname(built), '__schema__', file),
				editorSchema(editorOutput(description.name, operation), ON_REQUEST),
			);
		schemaFile(withoutOperation);
		for (const file of files) schemaFile(file, path.basename(file, '.json'));
	}
}

function writeJson(file, value) {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);
}

/** The build without the types, for who checks all types anyway. */
exports.bundle = series(clean, bundleShared, parallel(thinFiles, icons, codex), parallel(schemas, sbom));
exports.build = series(typecheck, exports.bundle);
exports.default = exports.build;
