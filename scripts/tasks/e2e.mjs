import process from 'node:process';
import { inRoot } from '../lib/paths.mjs';
import { run } from '../lib/spawn.mjs';

/** `npm run test:e2e`: the packed package and the example workflows in a real n8n. Extra arguments: names of suites. */
export default function e2e(args) {
	return run(process.execPath, [inRoot('test', 'e2e', 'run.mjs'), ...args]);
}
