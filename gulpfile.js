/**
 * Build: typecheck, one bundle of core and providers, thin node and credential files beside it, assets, schema.
 * The bundle is one file on purpose: rate limits, the token-refresh lock and replay memory are module state,
 * and must exist once per process however many nodes load it.
 */
const { execFileSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const path = require('node:path');
const { dest, parallel, series, src } = require('gulp');
const packageJson = require('./package.json');
const { bundleShared, thinFiles } = require('./scripts/build/bundles.js');
const { writeJson, writeSchemas } = require('./scripts/build/outputs.js');
const { cycloneDx, inlinedPackages } = require('./scripts/build/sbom.js');

const { n8n: registered } = packageJson;

const root = __dirname;
const dist = path.join(root, 'dist');

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

async function shared() {
	metafiles.push(await bundleShared(dist, { file: 'providers/index.ts' }));
}

async function thin() {
	const sources = [...registered.nodes, ...registered.credentials].map((built) =>
		built.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
	);
	metafiles.push(await thinFiles(dist, sources));
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

async function schemas() {
	writeSchemas(root, registered.nodes);
}

/** A package for each provider alone, in `slices/`. */
async function slices() {
	execFileSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts', 'slices', 'index.ts')], {
		cwd: root,
		stdio: 'inherit',
	});
}

/** The build without the types, for who checks all types anyway. */
exports.bundle = series(clean, shared, parallel(thin, icons, codex), parallel(schemas, sbom));
exports.build = series(typecheck, exports.bundle);
exports.slices = slices;
exports.default = exports.build;
