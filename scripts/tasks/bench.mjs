import { runLocal } from '../lib/spawn.mjs';

/** `npm run bench`: comparisons with what a user would use instead. */
export default function bench(args) {
	return runLocal('tsx/dist/cli.mjs', ['bench/index.ts', ...args]);
}
