import { DEADLINE_PASSED, SILENT } from './faults';

/** What a timer of Node.js holds; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Ends one exchange: when the execution is stopped, when its deadline passes, and, once its answer has begun, when nothing more is
 * heard for too long (until then the HTTP client's own timeout watches).
 */
export class ExchangeLimits {
	private readonly end = new AbortController();
	private readonly over = new AbortController();
	private heardAtMs = 0;
	/** The code of the limit that ended the exchange; null where none did. */
	reached: typeof DEADLINE_PASSED | typeof SILENT | null = null;

	constructor(
		stop: AbortSignal | undefined,
		private readonly silenceMs: number,
		deadlineMs: number,
	) {
		if (stop?.aborted) this.end.abort();
		this.when(stop, () => this.end.abort());
		this.after(deadlineMs, () => this.endBy(DEADLINE_PASSED));
	}

	/** What the HTTP client has to listen to. */
	get signal(): AbortSignal {
		return this.end.signal;
	}

	/** A part of the answer has come; the first call begins the watch. */
	heard(): void {
		const isFirst = this.heardAtMs === 0;
		this.heardAtMs = Date.now();
		if (isFirst) this.watchSilence();
	}

	/** The exchange is over: no limit can end it any more. */
	close(): void {
		this.over.abort();
	}

	private watchSilence(): void {
		const leftMs = this.heardAtMs + this.silenceMs - Date.now();
		if (leftMs <= 0) this.endBy(SILENT);
		else this.after(leftMs, () => this.watchSilence());
	}

	private endBy(limit: typeof DEADLINE_PASSED | typeof SILENT): void {
		this.reached = limit;
		this.end.abort();
	}

	private after(ms: number, then: () => void): void {
		this.when(AbortSignal.timeout(Math.min(Math.ceil(ms), LONGEST_TIMER_MS)), then);
	}

	/** An AbortSignal is a timer that keeps nothing alive, and the only one that a node may use. */
	private when(signal: AbortSignal | undefined, then: () => void): void {
		signal?.addEventListener('abort', then, { once: true, signal: this.over.signal });
	}
}
