/** The three static checks: rules, format, types. */
import path from 'node:path';
import { check } from './checks.mjs';
import { cache } from './paths.mjs';
import { runLocal } from './spawn.mjs';

/** Runs eslint, and beside it prettier and the type checker, each of which keeps one core busy; answers one count per check. */
export async function lintChecks(eslintArgs = []) {
	const rules = check('eslint', 'npx eslint .', () => runLocal('eslint/bin/eslint.js', ['.', ...eslintArgs]));
	const format = await check('prettier', 'npx prettier --check . (cure: npm run format)', () =>
		runLocal('prettier/bin/prettier.cjs', [
			'--check',
			'--log-level=warn',
			'--cache',
			'--cache-location',
			inCache('prettier'),
			'.',
		]),
	);
	const types = await check('types', 'npx tsc --noEmit', () =>
		runLocal('typescript/bin/tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', inCache('tsc.info')]),
	);
	return [await rules, format, types];
}

/** Where a check remembers what has not changed since it passed. */
const inCache = (name) => path.join(cache, name);
