import { runLocal } from '../lib/spawn.mjs';

/** `npm run test:changed`: the unit tests that what is not yet committed can break. `-- --changedSince=main` takes a branch, `npm run test:watch` goes on. */
export default function changed(args) {
	return runLocal('jest/bin/jest.js', ['--selectProjects', 'unit', '--onlyChanged', '--passWithNoTests', ...args]);
}
