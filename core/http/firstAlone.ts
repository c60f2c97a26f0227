/**
 * Keeps the requests of a run one at a time until one was let in or has failed for good: the first fetches the token, and all others find
 * it there.
 */
export class FirstAlone {
	private isOver = false;
	private current: Promise<void> | null = null;
	private letGo = () => {};

	/** Waits for one's turn. Whoever has it gives it back with `leave`. */
	async enter(): Promise<void> {
		while (!this.isOver && this.current !== null) await this.current;
		if (this.isOver) return;
		this.current = new Promise((resolve) => {
			this.letGo = resolve;
		});
	}

	/** From now on all go side by side. */
	end(): void {
		this.isOver = true;
		this.letGo();
	}

	leave(): void {
		if (this.isOver) return;
		this.current = null;
		this.letGo();
	}
}
