/** A small test runner: titles are sentences, tests run one after the other in one n8n, a failure does not stop the rest. */

/** Runs `[title, test]` pairs; answers `{ passed, failed }`. */
export async function runTests(suite, tests) {
	const counts = { passed: 0, failed: 0 };
	console.log(`\n${suite}`);
	for (const [title, test] of tests) {
		try {
			await test();
			counts.passed += 1;
			console.log(`  ok      ${title}`);
		} catch (error) {
			counts.failed += 1;
			console.log(`  FAILED  ${title}\n${indented(error.stack ?? String(error))}`);
		}
	}
	return counts;
}

/** Asks again until `attempt` answers something other than undefined, or fails when the deadline has passed. */
export async function poll(what, attempt, deadlineSeconds = 30) {
	const deadline = Date.now() + deadlineSeconds * 1000;
	for (;;) {
		const answer = await attempt();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`${what}: nothing after ${deadlineSeconds} s.`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

const indented = (text) => text.replace(/^/gm, '          ');
