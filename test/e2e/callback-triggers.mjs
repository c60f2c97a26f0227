/** A live Credit Callback Trigger for each provider, and the callbacks that the sandbox sends to it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { typedInto } from '../../demo/credentials.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { openable } from './bank-providers.mjs';
import { sendCallback } from './callback-sender.mjs';
import { poll } from './harness.mjs';
import { callbackUrl, executionsOf, publish } from './live-workflows.mjs';

export const secrets = {
	current: 'made-up-callback-secret-current!',
	previous: 'made-up-callback-secret-previous',
};
export const providers = ['periculum', 'worldline', 'inscribe'];
export const inscribeKinds = ['documentStateChanged', 'collectSessionCompleted', 'customerApprovalChanged'];
const verifications = { periculum: 'signature', worldline: 'lookup', inscribe: 'secret' };
const events = {
	periculum: ['insights', 'affordability', 'creditScore'],
	worldline: ['analysisFinalised'],
	inscribe: inscribeKinds,
};

/** The triggers of one suite: `start()` makes them live, and then each method does what it says on all that follows. */
export class CallbackTriggers {
	/** By provider: `{ stored, credential, url, to }`; `url` is handed over and `to` is what the provider makes of it. */
	live = {};
	/** How many executions there must be by now. */
	accepted = { periculum: 0, worldline: 0, inscribe: 0 };
	/** What Worldline's callbacks are about. */
	registration = {};

	constructor({ n8n, client, sandbox }) {
		Object.assign(this, { n8n, client, sandbox });
	}

	async start() {
		for (const provider of providers) {
			const credential = await this.credential(provider, `Callbacks of ${provider}`, {
				callbackSecret: secrets.current,
				previousCallbackSecret: secrets.previous,
			});
			const { stored, url } = await this.publish(provider, credential, events[provider]);
			this.live[provider] = { stored, credential, url, to: provider === 'worldline' ? `${url}/results` : url };
		}
	}

	/** Makes one more trigger live; answers the stored workflow and the URL to hand over. */
	async publish(provider, credential, chosen, options) {
		const { stored, url } = await this.store(provider, credential, chosen, options);
		await publish(this.client, stored, url);
		return { stored, url };
	}

	async store(provider, credential, chosen, options = {}) {
		const parameters = { events: chosen, verification: verifications[provider], options };
		const workflow = triggerWorkflow(provider, credential, parameters);
		const stored = await this.client.createWorkflow(workflow);
		return { stored, url: callbackUrl(this.n8n, stored) };
	}

	/** A credential for the sandbox, as a node refers to it. */
	async credential(provider, name, callbackSecrets) {
		const type = `${provider}Api`;
		const connection = typedInto(this.sandbox.ready, provider);
		const stored = await this.client.createCredential(name, type, { ...connection, ...callbackSecrets });
		return { [type]: { id: stored.id, name: stored.name } };
	}

	/** A callback that proves itself, for the sandbox to send. */
	good(provider) {
		const kinds = {
			periculum: { kind: 'insights' },
			worldline: { kind: 'results', ...this.registration },
			inscribe: { kind: 'documentStateChanged' },
		};
		return { provider, to: this.live[provider].to, secret: secrets.current, ...kinds[provider] };
	}

	/** The status of one callback, changed as the sandbox's README lists. */
	async send(provider, changes = {}) {
		return (await sendCallback(this.sandbox, { ...this.good(provider), ...changes }))[0];
	}

	runs(provider) {
		return executionsOf(this.client, this.live[provider].stored.id);
	}

	/** The items of the one execution that the last callback has started. */
	async started(provider) {
		this.accepted[provider] += 1;
		const newest = await poll('The execution', async () => {
			const all = await this.runs(provider);
			const expected = this.accepted[provider];
			assert.ok(all.length <= expected, `${all.length} executions instead of ${expected}`);
			return all.length === expected ? all[0] : undefined;
		});
		return itemsOf(await this.client.executionAtEnd(newest.id), 'After');
	}

	async startsNothing(provider) {
		assert.equal((await this.runs(provider)).length, this.accepted[provider], provider);
	}

	/** Tries something on every provider's trigger, which must start nothing. */
	async startsNothingOnAny(attempt) {
		for (const provider of providers) {
			await attempt(provider);
			await this.startsNothing(provider);
		}
	}

	/** Registers an applicant through n8n, who then consents; from then on Worldline's callbacks are about this registration. */
	async register({ consents = true } = {}) {
		this.registration = { registrationId: `callbacks-${randomUUID()}`, psuId: 'applicant-1' };
		const workflow = registerWorkflow(this.registration, this.live.worldline.credential);
		const { id } = await this.client.createWorkflow(workflow);
		const execution = await this.client.runToEnd(id, 'Start');
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		if (!consents) return;
		const [{ consentUrl }] = itemsOf(execution, 'Consent');
		const body = new URLSearchParams({ bank: 'lindenbank', person: 'adaeze-nwokolo', decision: 'consent' });
		await fetch(openable(consentUrl), { method: 'POST', body, redirect: 'manual' });
	}

	/** Sends Worldline's result until the analysis is over and it is taken. */
	async untilAnalysed() {
		await poll('The end of the analysis', async () => ((await this.send('worldline')) === 204 ? true : undefined));
	}
}

/** The smallest callback workflow. */
export const triggerWorkflow = (provider, credentials, parameters) => ({
	name: `Callbacks of ${provider}`,
	nodes: [
		{
			id: randomUUID(),
			name: 'Callback',
			type: 'n8n-nodes-credit-insights.creditCallbackTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: { provider, ...parameters },
			webhookId: randomUUID(),
			credentials,
		},
		{
			id: randomUUID(),
			name: 'After',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [240, 0],
			parameters: {},
		},
	],
	connections: { Callback: { main: [[{ node: 'After', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});

/** Registers one applicant at Worldline and asks for the consent link. */
function registerWorkflow({ registrationId, psuId }, credentials) {
	const node = (name, type, position, parameters, more = {}) => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [position, 0],
		parameters,
		...more,
	});
	const common = { provider: 'worldline', registrationId, psuId, includeInputFields: false };
	const verb = (name) => `n8n-nodes-credit-insights.${name}`;
	return {
		name: 'Register',
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 0, {}),
			node('Register', verb('createCreditCustomer'), 200, { ...common, scores: 'CSPS' }, { credentials }),
			node('Consent', verb('requestBankConsent'), 400, { ...common, country: 'FR' }, { credentials }),
		],
		connections: {
			Start: { main: [[{ node: 'Register', type: 'main', index: 0 }]] },
			Register: { main: [[{ node: 'Consent', type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	};
}
