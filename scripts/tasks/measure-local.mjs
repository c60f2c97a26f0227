import process from 'node:process';
import { inRoot } from '../lib/paths.mjs';
import { run } from '../lib/spawn.mjs';

/** `npm run measure:local`: how often Local Analysis is right, wrong or does not tell, over the made-up people in every format. */
export default function measureLocal() {
	return run(process.execPath, ['--import', 'tsx', inRoot('scripts', 'measure', 'local.ts')]);
}
