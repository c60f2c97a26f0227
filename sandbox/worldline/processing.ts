import { meetsPrerequisites } from './prerequisites';
import type { Registration, Registrations } from './registrations';
import type { Reporter } from './reporter';
import { resultsBody } from './results';

export interface ProcessingTimes {
	/** From the last consent to the end of the data collection. */
	collectSeconds: number;
	/** From there to the end of the analysis. */
	analysisSeconds: number;
}

/** Data collection, analysis and reporting, each after its time, as in the sequence diagram of seed 003. */
export class Processing {
	private timers = new Set<NodeJS.Timeout>();

	constructor(
		private readonly times: ProcessingTimes,
		private readonly registrations: Registrations,
		private readonly reporter: Reporter,
	) {}

	/** Goes on when every PSU of the registration has consented (the diagram shows a single one). */
	consented(registration: Registration): void {
		if (registration.psuIds.some((psuId) => !registration.consents.has(psuId))) return;
		registration.useCaseStatus = 'REGISTRATION_FINALISED';
		this.after(this.times.collectSeconds, registration, () => this.collect(registration));
	}

	/** Nothing is sent on an error: the diagram has a report only for results, so the lender learns it from the status. */
	private collect(registration: Registration): void {
		if (![...registration.consents.values()].every(meetsPrerequisites)) {
			registration.useCaseStatus = 'DATA_COLLECTION_ERROR';
			return;
		}
		registration.useCaseStatus = 'DATA_COLLECTION_DONE';
		this.after(this.times.analysisSeconds, registration, () => this.report(registration));
	}

	private report(registration: Registration): void {
		registration.useCaseStatus = 'ANALYSIS_FINALISED';
		for (const [psuId, account] of registration.consents) {
			this.reporter.report(registration.id, psuId, (style) => resultsBody(registration, psuId, account, style));
		}
	}

	private after(seconds: number, registration: Registration, next: () => void): void {
		const timer = setTimeout(() => {
			this.timers.delete(timer);
			if (this.registrations.holds(registration)) next();
		}, seconds * 1000);
		this.timers.add(timer);
	}

	reset(): void {
		for (const timer of this.timers) clearTimeout(timer);
		this.timers.clear();
	}
}
