const FIRST_LIMIT = 4;
const HIGHEST_LIMIT = 64;

/** When a request goes out: `epoch` tells how many times the pace had been cut by then. */
export interface Place {
	epoch: number;
}

/**
 * How many things may run at once. With `fixed` 0 it finds the provider's pace itself: it starts at 4, grows with every clean
 * answer (doubling until the first push-back, then by one per round) to at most 64, and halves on 429 and 503.
 */
export class Pace {
	private limit: number;
	private growing = true;
	private epoch = 0;
	private cleanThisRound = 0;
	private readonly gates: Gate[] = [];

	constructor(private readonly fixed: number) {
		this.limit = fixed > 0 ? Math.min(fixed, HIGHEST_LIMIT) : FIRST_LIMIT;
	}

	get current(): number {
		return this.limit;
	}

	/** A gate that lets as many through at once as the pace allows at the moment. */
	gate(): Gate {
		const gate = new Gate(this);
		this.gates.push(gate);
		return gate;
	}

	place(): Place {
		return { epoch: this.epoch };
	}

	/** An answer that showed no strain. */
	clean(): void {
		if (this.fixed > 0 || this.limit >= HIGHEST_LIMIT) return;
		this.cleanThisRound += 1;
		if (!this.growing && this.cleanThisRound < this.limit) return;
		this.cleanThisRound = 0;
		this.limit += 1;
		for (const gate of this.gates) gate.letIn();
	}

	/** A 429 or 503: halves the limit, once for all requests that were under way together. */
	pushedBack({ epoch }: Place): void {
		this.growing = false;
		if (this.fixed > 0 || epoch < this.epoch) return;
		this.epoch += 1;
		this.cleanThisRound = 0;
		this.limit = Math.max(1, Math.floor(this.limit / 2));
	}
}

/** Lets callers through in their order, no more at once than the pace allows. */
export class Gate {
	private inside = 0;
	private readonly waiting: Array<() => void> = [];

	constructor(private readonly pace: Pace) {}

	async enter(): Promise<void> {
		if (this.inside >= this.pace.current || this.waiting.length > 0) {
			await new Promise<void>((resolve) => {
				this.waiting.push(resolve);
				this.letIn();
			});
		} else {
			this.inside += 1;
		}
	}

	leave(): void {
		this.inside -= 1;
		this.letIn();
	}

	/** Wakes those who fit now; each is counted as inside before it runs, so none can slip past. */
	letIn(): void {
		while (this.waiting.length > 0 && this.inside < this.pace.current) {
			this.inside += 1;
			this.waiting.shift()?.();
		}
	}
}
