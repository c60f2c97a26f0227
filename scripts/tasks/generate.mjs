import process from 'node:process';
import { inRoot } from '../lib/paths.mjs';
import { run } from '../lib/spawn.mjs';

/** `npm run generate`: writes what the registry and the folders say into the files that repeat it; `-- --check` only looks. */
export default function generate(args) {
	return run(process.execPath, ['--import', 'tsx', inRoot('scripts', 'generate', 'index.ts'), ...args]);
}
