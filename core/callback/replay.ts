type Entry =
	/** A delivery is being checked; resolves to whether it was accepted. */
	{ state: 'pending'; outcome: Promise<boolean> } | { state: 'accepted'; untilMs: number };

export type Claim = { isDuplicate: true } | { isDuplicate: false; settle: (accepted: boolean) => void };

/**
 * Remembers accepted events, so that a second delivery starts nothing. In-process and bounded: the oldest are forgotten, and across
 * restarts and processes a duplicate can pass. n8n's static data would lose what concurrent deliveries write.
 */
export class ReplayMemory {
	private readonly entries = new Map<string, Entry>();

	constructor(private readonly mostEntries: number) {}

	/**
	 * Claims an event before anything is awaited. While another delivery of it is being checked this waits: a forged delivery
	 * that is refused must not swallow the real one behind it. `windowMs` is how long an accepted event counts.
	 */
	async claim(key: string, windowMs: number, now: () => number): Promise<Claim> {
		for (;;) {
			const entry = this.entries.get(key);
			if (entry?.state === 'pending') {
				await entry.outcome;
			} else if (entry !== undefined && now() < entry.untilMs) {
				return { isDuplicate: true };
			} else {
				return this.begin(key, windowMs, now);
			}
		}
	}

	private begin(key: string, windowMs: number, now: () => number): Claim {
		let resolve: (accepted: boolean) => void = () => {};
		const outcome = new Promise<boolean>((settled) => {
			resolve = settled;
		});
		this.entries.delete(key);
		this.entries.set(key, { state: 'pending', outcome });
		return {
			isDuplicate: false,
			settle: (accepted) => {
				this.entries.delete(key);
				if (accepted) this.entries.set(key, { state: 'accepted', untilMs: now() + windowMs });
				this.forgetOldest();
				resolve(accepted);
			},
		};
	}

	private forgetOldest(): void {
		for (const [key, { state }] of this.entries) {
			if (this.entries.size <= this.mostEntries) return;
			if (state === 'accepted') this.entries.delete(key);
		}
	}
}
