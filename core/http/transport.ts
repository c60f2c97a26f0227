import { CreditError } from '../base/errors';
import { personalTexts } from '../base/personalTexts';
import { parsedJson } from './answerText';
import { askedWaitMs } from './askedWait';
import { Channel, type ChannelSettings } from './channel';
import { type Exchanged, type RequestContext, deadlineMs, silenceMs } from './exchange';
import { CREDENTIAL_REFUSED, NetworkFault } from './faults';
import { FirstAlone } from './firstAlone';
import { gaveUp, noAnswer, refusal, unusableAnswer } from './providerFault';
import { type ProviderRequest, bodyOf } from './request';
import { type Attempt, type Verdict, judge } from './retry';
import { type Item, Standing } from './standing';

export interface TransportSettings extends ChannelSettings {
	/** The provider's name as people know it, for messages. */
	providerName: string;
	maxRetries: number;
}

export interface ProviderAnswer {
	status: number;
	/** Parsed JSON, or null for an empty body. */
	body: unknown;
}

/** What all items of a run share. */
interface Run {
	channel: Channel;
	standing: Standing;
	firstAlone: FirstAlone;
}

/** Sends the requests of a run, or of one of its items: first one alone, then at the provider's pace, with retry, token renewal and redacted errors. */
export class Transport {
	private readonly item: Item = { hasSent: false };
	private readonly run: Run;

	constructor(
		private readonly ctx: RequestContext,
		private readonly settings: TransportSettings,
		run?: Run,
	) {
		this.run = run ?? {
			channel: new Channel(ctx, settings),
			standing: new Standing(settings.providerName),
			firstAlone: new FirstAlone(),
		};
	}

	/** The same way to the provider, for the requests of one item. */
	forItem(): Transport {
		return new Transport(this.ctx, this.settings, this.run);
	}

	/** Sends until there is an answer. Throws CreditError for a refusal (status 300 and above), no complete answer, or one that cannot be read. */
	async send(request: ProviderRequest): Promise<ProviderAnswer> {
		const { firstAlone } = this.run;
		this.settings.connection.secrets.remember([...personalTexts(request.json), ...(request.sensitive ?? [])]);
		await firstAlone.enter();
		try {
			for (let attempt = 1; ; attempt += 1) {
				const outcome = await this.attempt(request);
				if (!(outcome instanceof NetworkFault)) firstAlone.end();
				const verdict = judge(this.attemptOf(outcome), {
					attempt,
					maxRetries: this.settings.maxRetries,
					repeatable: request.method === 'GET',
					random: this.settings.clock.random(),
				});
				if (verdict.kind === 'retry') await this.run.channel.wait(verdict.delayMs);
				else if (outcome instanceof NetworkFault) throw this.unanswered(outcome, request, verdict);
				else return this.accepted(outcome, request, verdict);
			}
		} finally {
			firstAlone.leave();
		}
	}

	private async attempt(request: ProviderRequest): Promise<Exchanged | NetworkFault> {
		const { channel, standing } = this.run;
		try {
			const answer = await channel.exchange(request, {
				check: () => standing.check(this.item),
				sends: () => (this.item.hasSent = true),
				answered: (status) => standing.answered(status),
			});
			if (answer.status === 401) throw this.unauthorised(answer, request);
			return answer;
		} catch (error) {
			if (error instanceof NetworkFault) return error;
			if (error instanceof CreditError && error.detail.code === CREDENTIAL_REFUSED) standing.refuse(error);
			if (error instanceof CreditError && error.kind === 'network' && this.item.hasSent) this.gaveUp();
			throw error;
		}
	}

	/** An item without an answer: to wait for its token would hold all others back for nothing. */
	private gaveUp(): void {
		this.run.standing.gaveUp(this.item);
		this.run.firstAlone.end();
	}

	private attemptOf(outcome: Exchanged | NetworkFault): Attempt {
		const nowMs = this.settings.clock.now();
		return outcome instanceof NetworkFault
			? // Its headers are those of a token endpoint that has a fault or too much to do.
				{ status: null, wasSent: outcome.wasSent, askedMs: askedWaitMs(503, outcome.headers, nowMs) }
			: { status: outcome.status, wasSent: true, askedMs: askedWaitMs(outcome.status, outcome.headers, nowMs) };
	}

	private unanswered(fault: NetworkFault, request: ProviderRequest, verdict: Verdict): CreditError {
		const { connection, providerName } = this.settings;
		const { timeoutMs } = connection;
		this.gaveUp();
		const { bytes } = bodyOf(request);
		const limits = { timeoutMs: silenceMs(timeoutMs, bytes), deadlineMs: deadlineMs(timeoutMs, bytes) };
		const error = noAnswer(providerName, fault, limits);
		return verdict.kind === 'giveUp' ? gaveUp(error, verdict, request.ifUnclear) : error;
	}

	private accepted(outcome: Exchanged, request: ProviderRequest, verdict: Verdict): ProviderAnswer {
		const { status, text } = outcome;
		if (status >= 300) {
			const error = this.refusalOf(outcome, request);
			throw verdict.kind === 'giveUp' ? gaveUp(error, verdict, request.ifUnclear) : error;
		}
		if (text === null) {
			const hint = 'Ask for less, where the node lets you, or ask the provider.';
			throw this.unusable(status, 'answered with more than this node can take', hint, request);
		}
		const body = text.trim() === '' ? null : parsedJson(text);
		if (body === undefined) {
			const hint = 'Check the API URL in the credential: it may lead to a web page instead of the API.';
			throw this.unusable(status, 'answered with something that is not JSON', hint, request);
		}
		if (body === null && status === 200 && request.method === 'GET') {
			const hint = 'Run it again later. If it stays, ask the provider.';
			throw this.unusable(status, 'answered with nothing', hint, request);
		}
		return { status, body };
	}

	private unusable(status: number, what: string, hint: string, { method, ifUnclear }: ProviderRequest): CreditError {
		const isWrite = method !== 'GET';
		return unusableAnswer(this.settings.providerName, what, { isWrite, ifUnclear, hint, httpCode: String(status) });
	}

	/** The refusal of a request whose 401 stays: of the credential, or of this record alone where the credential works for others. */
	private unauthorised(answer: Exchanged, request: ProviderRequest): CreditError {
		const error = this.refusalOf(answer, request);
		if (this.run.standing.unauthorised(this.item, error)) return error;
		return new CreditError('provider', error.message, {
			...error.detail,
			description:
				'The credential works for other requests of this run: check the values of this item, or ask the provider whether your account may use this.',
		});
	}

	private refusalOf({ status, text }: Exchanged, { cures }: ProviderRequest): CreditError {
		const { providerName, connection } = this.settings;
		// An error page is no JSON; its text is all there is to quote.
		const body = text === null ? null : (parsedJson(text) ?? text);
		return refusal(providerName, status, body, connection.secrets, cures?.[status]);
	}
}
