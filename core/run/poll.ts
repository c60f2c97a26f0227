import type { Call } from '../provider/call';
import type { ValuesOf } from '../provider/param';
import type { WAIT_OPTIONS } from '../provider/sharedOptions';
import { type AnalysisStatus, isTerminal } from '../shapes/status';

export type WaitOptions = ValuesOf<typeof WAIT_OPTIONS>;

/**
 * Reads again until the status is terminal or the deadline has passed; the last look is at the deadline. `known` is an answer
 * that is already there (each look may be billed). Not being ready is an answer: `timedOut` says so.
 */
export async function pollUntilDone<T extends { status: AnalysisStatus }>(
	call: Call,
	{ waitUntilDone, pollInterval, maxWait }: WaitOptions,
	known: T,
	read: () => Promise<T>,
): Promise<T & { timedOut?: true }> {
	if (!waitUntilDone) return known;
	const deadline = call.clock.now() + maxWait * 1_000;
	let answer = known;
	while (!isTerminal(answer.status)) {
		const leftMs = deadline - call.clock.now();
		if (leftMs <= 0) return { ...answer, timedOut: true };
		await call.waitOutside(Math.min(pollInterval * 1_000, leftMs));
		answer = await read();
	}
	return answer;
}
