import { runLocal } from '../lib/spawn.mjs';

/** `npm run format`: writes the format the lint asks for. */
export default function format(args) {
	return runLocal('prettier/bin/prettier.cjs', ['--write', '--log-level=warn', ...(args.length ? args : ['.'])]);
}
