/** What a provider still has to do later; a reset forgets all of it. */
export class Timers {
	private running = new Set<NodeJS.Timeout>();

	after(seconds: number, next: () => void): void {
		const timer = setTimeout(() => {
			this.running.delete(timer);
			next();
		}, seconds * 1000);
		this.running.add(timer);
	}

	clear(): void {
		for (const timer of this.running) clearTimeout(timer);
		this.running.clear();
	}
}
