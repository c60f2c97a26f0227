/** The three static checks: rules, format, types. */
import { check } from './checks.mjs';
import { runLocal } from './spawn.mjs';

/** Runs eslint, prettier and the type checker; answers one count per check. */
export async function lintChecks(eslintArgs = []) {
	return [
		await check('eslint', 'npx eslint .', () => runLocal('eslint/bin/eslint.js', ['.', ...eslintArgs])),
		await check('prettier', 'npx prettier --check . (cure: npm run format)', () =>
			runLocal('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
		),
		await check('types', 'npx tsc --noEmit', () => runLocal('typescript/bin/tsc', ['--noEmit'])),
	];
}
