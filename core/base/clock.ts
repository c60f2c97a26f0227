import { sleep } from 'n8n-workflow';

/** Time and chance, passed in so that tests decide them. */
export interface Clock {
	now(): number;
	sleep(ms: number): Promise<void>;
	random(): number;
}

export const systemClock: Clock = { now: () => Date.now(), sleep, random: () => Math.random() };

/** The calendar day in UTC, `YYYY-MM-DD`. */
export function today(clock: Clock): string {
	return new Date(clock.now()).toISOString().slice(0, 10);
}

const LONGEST_SLICE_MS = 1_000;

/** Sleeps in slices and returns early, with false, once `isCancelled` says so. */
export async function pause(clock: Clock, ms: number, isCancelled: () => boolean): Promise<boolean> {
	const until = clock.now() + ms;
	for (let left = ms; left > 0; left = until - clock.now()) {
		if (isCancelled()) return false;
		await clock.sleep(Math.min(left, LONGEST_SLICE_MS));
	}
	return !isCancelled();
}
