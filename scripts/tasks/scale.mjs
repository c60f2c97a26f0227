import process from 'node:process';
import { inRoot } from '../lib/paths.mjs';
import { run } from '../lib/spawn.mjs';

/** `npm run test:scale`: the packed package in an n8n in queue mode. Extra arguments: names of suites. */
export default function scale(args) {
	return run(process.execPath, [inRoot('test', 'scale', 'run.mjs'), ...args]);
}
