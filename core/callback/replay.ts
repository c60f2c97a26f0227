/** What has to be known of an event to tell whether it came before. */
export interface Occurrence {
	key: string;
	/** For how long it counts once it was accepted. */
	windowMs: number;
	/** Whether it must never pass a second time: rather than forget it, others that are as old are refused. */
	isKept: boolean;
	/** When it happened by its own word, in Unix ms. */
	toldAtMs: number | null;
}

type Entry =
	/** A delivery is being checked; resolves to whether it was accepted. */
	| { state: 'pending'; outcome: Promise<boolean> }
	| { state: 'accepted'; untilMs: number; isKept: boolean; toldAtMs: number | null };

export type Claim =
	| { state: 'new'; settle: (accepted: boolean) => void }
	| { state: 'duplicate' }
	/** It could be one that was accepted and could not be remembered any longer. */
	| { state: 'uncertain' };

/**
 * Remembers one trigger's accepted events, so that a second delivery starts nothing. In-process and bounded: the oldest are forgotten,
 * and across restarts and processes a duplicate can pass. n8n's static data would lose what concurrent deliveries write.
 */
export class ReplayMemory {
	private readonly entries = new Map<string, Entry>();
	/** Kept events that happened until then may have been forgotten, so none of that time is accepted any more. */
	private forgottenUpToMs = Number.NEGATIVE_INFINITY;

	constructor(private readonly mostEntries: number) {}

	/**
	 * Claims an event before anything is awaited. While another delivery of it is being checked this waits: a forged delivery
	 * that is refused must not swallow the real one behind it.
	 */
	async claim(event: Occurrence, now: () => number): Promise<Claim> {
		for (;;) {
			const entry = this.entries.get(event.key);
			if (entry?.state === 'pending') {
				await entry.outcome;
			} else if (entry !== undefined && now() < entry.untilMs) {
				return { state: 'duplicate' };
			} else if (event.isKept && this.mayBeForgotten(event)) {
				return { state: 'uncertain' };
			} else {
				return this.begin(event, now);
			}
		}
	}

	private begin({ key, windowMs, isKept, toldAtMs }: Occurrence, now: () => number): Claim {
		let resolve: (accepted: boolean) => void = () => {};
		const outcome = new Promise<boolean>((settled) => {
			resolve = settled;
		});
		this.entries.delete(key);
		this.entries.set(key, { state: 'pending', outcome });
		return {
			state: 'new',
			settle: (accepted) => {
				this.entries.delete(key);
				if (accepted) this.entries.set(key, { state: 'accepted', untilMs: now() + windowMs, isKept, toldAtMs });
				while (this.entries.size > this.mostEntries && this.forgetOne());
				resolve(accepted);
			},
		};
	}

	/** A kept event that tells no time is not known to be new once there is no room for it. */
	private mayBeForgotten({ toldAtMs }: Occurrence): boolean {
		if (toldAtMs !== null) return toldAtMs <= this.forgottenUpToMs;
		return this.entries.size >= this.mostEntries && this.leastNeeded() === null;
	}

	private forgetOne(): boolean {
		const found = this.leastNeeded();
		if (found === null) return false;
		this.entries.delete(found.key);
		this.forgottenUpToMs = Math.max(this.forgottenUpToMs, found.keptAtMs);
		return true;
	}

	/** What was accepted first of what may be forgotten, else the kept event that happened first. */
	private leastNeeded(): { key: string; keptAtMs: number } | null {
		let first: { key: string; keptAtMs: number } | null = null;
		for (const [key, entry] of this.entries) {
			if (entry.state === 'pending') continue;
			if (!entry.isKept) return { key, keptAtMs: Number.NEGATIVE_INFINITY };
			const { toldAtMs } = entry;
			if (toldAtMs !== null && (first === null || toldAtMs < first.keptAtMs)) first = { key, keptAtMs: toldAtMs };
		}
		return first;
	}
}
