import { runLocal } from '../lib/spawn.mjs';

/** `npm run test:unit`: core, statement, decision, report and providers, without a build and without n8n's engine. Arguments go to jest. */
export default function unit(args) {
	return runLocal('jest/bin/jest.js', ['--selectProjects', 'unit', ...args]);
}
