import process from 'node:process';
import { inRoot } from '../lib/paths.mjs';
import { run } from '../lib/spawn.mjs';

/** `npm run pictures`: the pictures of the documentation, taken in a real n8n. Extra arguments: names of pictures. */
export default function pictures(args) {
	return run(process.execPath, [inRoot('test', 'e2e', 'pictures', 'index.mjs'), ...args]);
}
