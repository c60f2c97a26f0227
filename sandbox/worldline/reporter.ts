import { deliver, type DeliveryOutcome } from '../callbacks/deliver';
import type { ResultsStyle } from './results';

/** Where and how results are reported: Worldline is told at onboarding, the sandbox at its start or by test control. */
export interface CallbackSettings extends ResultsStyle {
	/** The InitiatingPartyCallbackURL, to which `/results` is added; null: nothing is sent. */
	url: string | null;
	secretHeader: string;
	secret: string | null;
	/** How long to wait before each further attempt, so that there is one attempt more than entries. */
	retrySeconds: number[];
}

/** One attempt to deliver a result. */
export interface Attempt extends DeliveryOutcome {
	registrationId: string;
	psuId: string;
	attempt: number;
}

/** Sends results to the lender, again and again after growing pauses until the answer is 2xx. */
export class Reporter {
	private timers = new Set<NodeJS.Timeout>();
	/** What was tried, for tests to look at. */
	attempts: Attempt[] = [];
	settings: CallbackSettings;

	constructor(private readonly initialSettings: CallbackSettings) {
		this.settings = initialSettings;
	}

	/** Starts the first attempt; what `bodyOf` gives is made once, so that every attempt sends the same bytes. */
	report(registrationId: string, psuId: string, bodyOf: (style: ResultsStyle) => unknown): void {
		const { url, secret, secretHeader } = this.settings;
		if (url === null) return;
		const delivery = {
			url: `${url.replace(/\/+$/, '')}/results`,
			method: 'POST',
			headers: { 'content-type': 'application/json', ...(secret === null ? {} : { [secretHeader]: secret }) },
			body: JSON.stringify(bodyOf(this.settings)),
		};
		const pauses = [...this.settings.retrySeconds];
		const timers = this.timers;
		const attempt = async (number: number): Promise<void> => {
			const outcome = await deliver(delivery);
			if (this.timers !== timers) return;
			this.attempts.push({ registrationId, psuId, attempt: number, ...outcome });
			const isDone = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
			const pauseSeconds = pauses.shift();
			if (isDone || pauseSeconds === undefined) return;
			timers.add(setTimeout(() => void attempt(number + 1), pauseSeconds * 1000));
		};
		void attempt(1);
	}

	/** Stops everything under way and forgets it, the settings too. */
	reset(): void {
		for (const timer of this.timers) clearTimeout(timer);
		this.timers = new Set();
		this.attempts = [];
		this.settings = this.initialSettings;
	}
}
