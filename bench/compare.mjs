/** Runs contenders in turn on the same server and gathers what each took, lost and asked for. */
import { inTurns } from './statistics.mjs';
import { keyItems, prepareRun } from './workflow.mjs';

/**
 * Runs every contender `runs` times, each run with a fresh credential (no token yet). With `expireBefore`, a token is fetched
 * first and refused from then on. Answers `[{ label, runs: [{ ms, lost, requests, refused, unauthorised, tokenCalls, mostAtOnce }] }]`.
 */
export async function compare({ client, server }, { contenders, items, runs, behaviour, expireBefore = false }) {
	const results = await inTurns(contenders, runs, async (contender) => {
		const run = await prepareRun(client, contender, keyItems(items));
		server.behave(behaviour);
		if (expireBefore) {
			await run(keyItems(1));
			server.expireTokens();
			server.behave(behaviour);
		}
		const { ms, answered } = await run();
		return { ms, lost: items - answered, ...server.counts() };
	});
	return contenders.map(({ label }, index) => ({ label, runs: results[index] }));
}
