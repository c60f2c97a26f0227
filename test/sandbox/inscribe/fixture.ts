import type { AxiosInstance } from 'axios';
import type { InscribeOptions } from '../../../sandbox/inscribe';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { httpClient } from '../fixtures/client';

export const apiKey = 'sandbox-inscribe-key';

/** A sandbox in this process with a clock of its own, and a client of its Inscribe. */
export interface InscribeClient {
	sandbox: Sandbox;
	control: AxiosInstance;
	api: AxiosInstance;
	/** Lets the sandbox's time go on. */
	pass(seconds: number): void;
}

/** Starts it on a free port; documents are processed at once and amounts are dollars unless told otherwise. */
export async function startInscribe(options: Partial<InscribeOptions> = {}): Promise<InscribeClient> {
	let time = Date.parse('2026-11-20T09:00:00Z');
	const sandbox = await startSandbox({
		inscribe: { documentSeconds: 0, amountUnit: 'major', now: () => time, ...options },
	});
	return {
		sandbox,
		control: httpClient(`${sandbox.url}/_sandbox`),
		api: inscribeClient(`${sandbox.url}/inscribe/api/v2`),
		pass(seconds) {
			time += seconds * 1000;
		},
	};
}

/** A client of an Inscribe address with an API key. */
export function inscribeClient(apiUrl: string, key = apiKey): AxiosInstance {
	const client = httpClient(apiUrl);
	client.defaults.headers.common.authorization = `Inscribe ${key}`;
	return client;
}

/** Creates a customer and gives its address, such as `/customers/<id>`. */
export async function newCustomer(api: AxiosInstance, fields: object = {}): Promise<string> {
	const { data } = await api.post('/customers', { name: 'John Smith', ...fields });
	return `/customers/${data.id}`;
}

/** Uploads files to a customer with further parts, JSON ones as the official client sends them. */
export function uploadFiles(
	api: AxiosInstance,
	customer: string,
	files: Array<[name: string, bytes: Buffer]>,
	jsonParts: Record<string, unknown> = {},
) {
	const form = new FormData();
	for (const [name, bytes] of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
	for (const [name, value] of Object.entries(jsonParts)) {
		form.append(name, new Blob([JSON.stringify(value)], { type: 'application/json' }));
	}
	return api.post(`${customer}/documents`, form, { maxBodyLength: Infinity });
}

/** The smallest PNG there can be: signature, and the end chunk. */
export const png = Buffer.concat([
	Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
	Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]),
]);

export const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]);

/** The antivirus test string, put together here so that this file does not hold it. */
export const eicar = Buffer.from(
	['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** Day, description, dollars (money in is positive). */
export type FinancialRow = [date: string, description: string, amount: number];

/** A body in Inscribe's own format with one bank account. */
export function financialData(rows: FinancialRow[], fields: object = {}) {
	return {
		bank_accounts: [
			{
				account_number: '000123',
				currency: 'USD',
				...fields,
				transactions: rows.map(([date, description, amount]) => ({ date, description, amount })),
			},
		],
	};
}

/** Ten rows over 73 days (a fifth of a year) in three calendar months. */
export const tenRows: FinancialRow[] = [
	['2026-01-01', 'ACME PAYROLL SALARY', 1000],
	['2026-01-10', 'ACH TRANSFER TO J DOE', -200],
	['2026-01-10', 'POS PURCHASE GREEN MARKET', -50.25],
	['2026-02-01', 'ACME PAYROLL SALARY', 1000],
	['2026-02-15', 'TRANSFER FROM A SMITH', 300],
	['2026-02-20', 'NSF FEE', -35],
	['2026-03-01', 'QUICK LOAN DISBURSEMENT', 400],
	['2026-03-10', 'QUICK LOAN REPAYMENT', -120.5],
	['2026-03-14', 'BETWAY DEPOSIT', -64.25],
	['2026-03-14', 'ATM CASH WITHDRAWAL', -100],
];
