import process from 'node:process';
import { Problem } from '../lib/problem.mjs';
import { runLocal } from '../lib/spawn.mjs';

/** What steers a loan or keeps a secret, by area; the tests of an area stand in the folder of the same name. */
const areas = {
	'core/base': ['money', 'dates', 'months', 'redact', 'redaction/**/*'].map((file) => `core/base/${file}.ts`),
	'core/http': ['core/http/retry.ts', 'core/http/askedWait.ts'],
	'core/affordability': ['core/affordability/**/*.ts'],
	statement: ['statement/**/*.ts'],
	decision: ['decision/**/*.ts'],
};

/**
 * `npm run mutate`: breaks this code on purpose, place by place, and tells which breaks the tests of its own folder do not notice.
 * Takes areas or files (`-- decision`, `-- core/base/money.ts`); all of it takes hours. The scores are kept in CONTRIBUTING.md.
 */
export default async function mutate(args) {
	let failed = 0;
	for (const asked of args.length > 0 ? args : Object.keys(areas)) {
		const area = Object.keys(areas).find((name) => asked === name || asked.startsWith(`${name}/`));
		if (area === undefined) throw new Problem(`No area holds "${asked}". Areas: ${Object.keys(areas).join(', ')}.`);
		const files = asked === area ? areas[area] : [asked];
		const env = { ...process.env, MUTATION_TESTS: `test/${area}` };
		failed += await runLocal('@stryker-mutator/core/bin/stryker.js', ['run', '--mutate', files.join(',')], { env });
	}
	return failed === 0 ? 0 : 1;
}
