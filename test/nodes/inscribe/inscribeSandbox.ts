import axios from 'axios';
import type { IBinaryKeyData, ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { z } from 'zod';
import { type EngineOptions, type EngineRun, runNode } from '../../support/engine';
import type { Fault } from '../../support/periculumSandbox';
import { printedPdf } from '../../support/printedPdf';
import { type SandboxProcess, startSandboxProcess } from '../../support/sandboxProcess';

const journal = z.array(
	z.object({ method: z.string(), path: z.string(), query: z.record(z.string()), body: z.unknown() }),
);

/** The sandbox's Inscribe with what tests ask of it. */
export class InscribeSandbox {
	private constructor(readonly process: SandboxProcess) {}

	static async start(args: string[] = ['--inscribe-seconds', '1']): Promise<InscribeSandbox> {
		return new InscribeSandbox(await startSandboxProcess(args));
	}

	credential(changes: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject {
		const { apiUrl, apiKey } = this.process.inscribe;
		return { apiKey, baseUrl: apiUrl, ...changes };
	}

	/** Runs a node with the provider Inscribe. */
	async run(verb: string, parameters: INodeParameters, more: Partial<EngineOptions> = {}): Promise<EngineRun> {
		return await runNode(verb, {
			parameters: { provider: 'inscribe', ...parameters },
			credential: this.credential(),
			...more,
		});
	}

	/** The first output item of a run that must not fail. */
	async first(verb: string, parameters: INodeParameters, more: Partial<EngineOptions> = {}): Promise<IDataObject> {
		const { outputs, error } = await this.run(verb, parameters, more);
		expect(error).toBeUndefined();
		return outputs[0]?.[0]?.json ?? {};
	}

	/** The ID of a new customer. */
	async customer(parameters: INodeParameters = {}): Promise<string> {
		const { customerId } = await this.first('createCreditCustomer', { name: 'Application 1', ...parameters });
		return String(customerId);
	}

	/** The last three months of one of the sandbox's people as PDF. */
	async statement(person: string, password?: string): Promise<Buffer> {
		return await printedPdf(person, { months: 3, password });
	}

	async fault(fault: Fault): Promise<void> {
		await axios.post(`${this.process.url}/_sandbox/faults`, fault);
	}

	async reset(): Promise<void> {
		await axios.post(`${this.process.url}/_sandbox/reset`);
	}

	/** What was sent since the last reset. */
	async sent(): Promise<z.infer<typeof journal>> {
		const { data } = await axios.get(`${this.process.url}/_sandbox/requests`);
		return journal.parse(data);
	}

	async stop(): Promise<void> {
		await this.process.stop();
	}
}

/** Files of an item as n8n holds them. */
export function filesOf(
	files: Record<string, { content: Buffer; mimeType?: string; fileName?: string }>,
): IBinaryKeyData {
	return Object.fromEntries(
		Object.entries(files).map(([name, { content, mimeType = 'application/pdf', fileName = `${name}.pdf` }]) => [
			name,
			{ data: content.toString('base64'), mimeType, fileName },
		]),
	);
}

/** A Plaid asset report with one account and two transactions (Plaid's sign: money out is positive). */
export const ASSET_REPORT = {
	report: {
		asset_report_id: 'report-1',
		date_generated: '2026-11-01T00:00:00Z',
		days_requested: 90,
		items: [
			{
				item_id: 'item-1',
				institution_id: 'ins_1',
				institution_name: 'Made-up Bank',
				accounts: [
					{
						account_id: 'account-1',
						name: 'Checking',
						mask: '0001',
						type: 'depository',
						subtype: 'checking',
						balances: { available: 700.5, current: 700.5, iso_currency_code: 'USD' },
						owners: [{ names: ['Ada Example'], emails: [], phone_numbers: [], addresses: [] }],
						transactions: [
							{
								transaction_id: 't1',
								account_id: 'account-1',
								amount: -1000.5,
								date: '2026-09-01',
								original_description: 'ACME PAYROLL SALARY',
								iso_currency_code: 'USD',
								pending: false,
							},
							{
								transaction_id: 't2',
								account_id: 'account-1',
								amount: 300,
								date: '2026-10-31',
								original_description: 'HOUSE RENT',
								iso_currency_code: 'USD',
								pending: false,
							},
						],
					},
				],
			},
		],
		user: { client_user_id: 'user-1', ssn: '000-00-0000' },
	},
	request_id: 'request-1',
	warnings: [],
};
