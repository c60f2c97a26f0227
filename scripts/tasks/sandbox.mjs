import { runLocal } from '../lib/spawn.mjs';

/** `npm run sandbox`: the providers' APIs on localhost, until Ctrl-C. */
export default function sandbox(args) {
	return runLocal('tsx/dist/cli.mjs', ['sandbox/start.ts', ...args]);
}
