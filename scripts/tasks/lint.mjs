import { conclude, sum } from '../lib/checks.mjs';
import { lintChecks } from '../lib/lint-checks.mjs';

/** `npm run lint`: rules, format, types. Extra arguments go to eslint. */
export default async function lint(args) {
	return conclude(sum(await lintChecks(args)));
}
