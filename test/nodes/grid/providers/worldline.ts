import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import axios from 'axios';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { creditInsights } from '../../../../core/shapes/insights';
import { builtNode } from '../../../support/engine';
import { giveConsent } from '../../../support/people';
import type { SandboxProcess } from '../../../support/sandboxProcess';
import { mock } from '../../../support/stub';
import { WorldlineSandbox } from '../../../support/worldlineSandbox';
import { type Answer, noReport } from '../answer';
import type { Person } from '../people';
import { Runner, UNTIL_DONE } from './runner';

const callbackSecret = 'made-up-secret-of-worldline';

/** Worldline: its reports come to a server of the test, which hands them to the built trigger as n8n would. */
export class WorldlineReports {
	private readonly waiting = new Map<string, (item: IDataObject) => void>();
	private server: Server | undefined;

	constructor(private readonly sandbox: SandboxProcess) {}

	/** Listens, and tells the sandbox where to. */
	async start(): Promise<void> {
		this.server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				void this.receive(Buffer.concat(chunks), request.headers).finally(() => response.writeHead(204).end());
			});
		});
		this.server.listen(0, '127.0.0.1');
		await once(this.server, 'listening');
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('The server has no port');
		await axios.post(`${this.sandbox.url}/_sandbox/worldline/callback-url`, {
			url: `http://127.0.0.1:${address.port}`,
			secret: callbackSecret,
		});
	}

	stop(): void {
		this.server?.close();
	}

	/** Registers the person, gives the consent at a bank in euro and waits for the report, or for the end without one. */
	async ask(person: Person): Promise<Answer> {
		const runner = new Runner('worldline', new WorldlineSandbox(this.sandbox).credential());
		const ids = { registrationId: person.slug, psuId: `psu-${person.slug}` };
		const report = new Promise<IDataObject>((resolve) => this.waiting.set(person.slug, resolve));
		await runner.first('createCreditCustomer', { ...ids, scores: 'CSPS', additionalFields: {} });
		const { consentUrl } = await runner.first('requestBankConsent', { ...ids, country: 'DE', additionalFields: {} });
		await giveConsent(consentUrl, { bank: 'lindenbank', person: person.slug });
		const { registrationId } = ids;
		const checked = await runner.first('checkAnalysisStatus', { registrationId, options: UNTIL_DONE });
		if (checked.status !== 'ready') return noReport(`${String(checked.status)}: ${String(checked.providerStatus)}`);
		const insights = creditInsights.parse((await report).insights);
		return { insights, creditScore: insights.summary.creditScore, refusal: null };
	}

	private async receive(rawBody: Buffer, headers: object): Promise<void> {
		const parameters: Record<string, unknown> = {
			provider: 'worldline',
			events: ['analysisFinalised', 'dataCollectionError'],
			verification: 'secret',
		};
		const context = mock<IWebhookFunctions>({
			getNodeParameter: (name: string, fallback?: unknown) => parameters[name] ?? fallback,
			getRequestObject: () => ({ rawBody, originalUrl: '/webhook/1/callback/results' }),
			getNodeWebhookUrl: () => 'https://n8n.example/webhook/1/callback',
			getHeaderData: () => headers,
			getMode: () => 'webhook',
			getWebhookName: () => 'setup',
			getWorkflow: () => ({ id: 'grid' }),
			getNode: () => ({ id: 'trigger' }),
			getCredentials: async () => await Promise.resolve({ callbackSecret }),
		});
		const answered = await builtNode('creditCallbackTrigger').webhook?.call(context);
		for (const { json } of answered?.workflowData?.[0] ?? []) this.waiting.get(String(json.registrationId))?.(json);
	}
}
