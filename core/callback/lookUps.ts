import { CreditError } from '../base/errors';
import type { LookUp } from '../provider/callback';
import { digestOf } from './identity';

const MINUTE_MS = 60_000;
const MOST_PER_MINUTE = 30;
const NEGATIVE_MS = 10_000;

/**
 * The questions that callers who have not proven themselves may cause at a provider: so many a minute, and none twice while its answer
 * was no a moment ago. Without it anybody who knows the URL could have the credential's limit used up.
 */
export class LookUps {
	private startedAtMs: number[] = [];
	private readonly refusedUntilMs = new Map<string, number>();

	constructor(
		private readonly mostPerMinute = MOST_PER_MINUTE,
		private readonly negativeMs = NEGATIVE_MS,
	) {}

	/** Takes one of this minute's places; false where there is none left. */
	takePlace(nowMs: number): boolean {
		this.startedAtMs = this.startedAtMs.filter((startedMs) => nowMs - startedMs < MINUTE_MS);
		if (this.startedAtMs.length >= this.mostPerMinute) return false;
		this.startedAtMs.push(nowMs);
		return true;
	}

	/** The provider's answer about `subject`, or null where it is not asked now. */
	async ask(subject: string, now: () => number, question: () => Promise<LookUp>): Promise<LookUp | null> {
		this.forgetOld(now());
		const name = digestOf(subject);
		if (this.refusedUntilMs.has(name) || !this.takePlace(now())) return null;
		const answer = await question();
		if (answer.state !== 'confirmed') this.refusedUntilMs.set(name, now() + this.negativeMs);
		return answer;
	}

	private forgetOld(nowMs: number): void {
		for (const [name, untilMs] of this.refusedUntilMs) if (untilMs <= nowMs) this.refusedUntilMs.delete(name);
	}
}

/** What the provider answers, where a 404 or an ID that cannot be sent at all means that it knows nothing of the kind. */
export async function orUnknown(ask: () => Promise<LookUp>): Promise<LookUp> {
	try {
		return await ask();
	} catch (error) {
		const isUnknown = error instanceof CreditError && (error.detail.httpCode === '404' || error.kind === 'input');
		if (isUnknown) return { state: 'unknown' };
		throw error;
	}
}
