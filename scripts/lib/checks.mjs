/** Named checks, run one after the other and counted; each failure says how to run that check alone. */

/** Runs one check (`run` answers an exit code or throws), prints how it went and answers `{ passed, failed }`. */
export async function check(name, rerun, run) {
	console.log(`\n> ${name}`);
	const code = await run();
	if (code === 0) return { passed: 1, failed: 0 };
	console.error(`FAILED: ${name}. Rerun it alone with: ${rerun}`);
	return { passed: 0, failed: 1 };
}

/** Adds up counts. */
export const sum = (counts) =>
	counts.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), {
		passed: 0,
		failed: 0,
	});

/** Prints the last line every test command ends with, and answers the exit code. */
export function conclude({ passed, failed }) {
	console.log(`\n${passed} passed, ${failed} failed`);
	return failed === 0 && passed > 0 ? 0 : 1;
}
