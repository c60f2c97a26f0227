import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { check, conclude, sum } from '../lib/checks.mjs';
import { lintChecks } from '../lib/lint-checks.mjs';
import { bundle } from '../lib/package.mjs';
import { cache, inRoot } from '../lib/paths.mjs';
import { run, runLocal } from '../lib/spawn.mjs';
import generate from './generate.mjs';

const jestReport = path.join(cache, 'jest-report.json');

/** `npm test`: build, lint, types, every jest test, and the package scan n8n uses for verification. Arguments go to jest. */
export default async function test(args) {
	const counts = [await check('build', 'npm run build', bundle), ...(await lintChecks()), await generated()];
	counts.push(await jest(args), await scan(), await size());
	return conclude(sum(counts));
}

/** jest's own numbers; a test file that cannot be loaded has no numbers and counts as one failure. */
async function jest(args) {
	console.log('\n> jest');
	await mkdir(cache, { recursive: true });
	await rm(jestReport, { force: true });
	const code = await runLocal('jest/bin/jest.js', ['--json', `--outputFile=${jestReport}`, ...args], {
		stdio: ['inherit', 'ignore', 'inherit'],
	});
	const report = await readFile(jestReport, 'utf8').then(JSON.parse, () => undefined);
	const passed = report?.numPassedTests ?? 0;
	const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
	if (code === 0) return { passed, failed };
	console.error('FAILED: jest. Rerun it alone with: npx jest');
	return { passed, failed: Math.max(1, failed) };
}

function generated() {
	return check('generated files', 'npm run generate -- --check', () => generate(['--check']));
}

function scan() {
	return check('package scan', 'node scripts/scan.mjs', () => run(process.execPath, [inRoot('scripts', 'scan.mjs')]));
}

function size() {
	return check('size', 'node scripts/size.mjs', () => run(process.execPath, [inRoot('scripts', 'size.mjs')]));
}
