import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxiosInstance } from 'axios';
import { readPerson } from '../../../sandbox/people/read';
import { printStatement } from '../../../sandbox/pdf/document';
import { startSandboxProcess, type SandboxProcess } from '../../support/sandboxProcess';
import { httpClient } from '../fixtures/client';
import { placedPdf, tablePdf } from '../fixtures/tablePdf';
import { eicar, inscribeClient, newCustomer, uploadFiles } from './fixture';

let sandbox: SandboxProcess;
let api: AxiosInstance;
let customer: string;

beforeAll(async () => {
	sandbox = await startSandboxProcess([
		'--inscribe-unit',
		'major',
		'--inscribe-seconds',
		'0',
		'--inscribe-limit',
		'1000/1',
	]);
	api = inscribeClient(sandbox.inscribe.apiUrl, sandbox.inscribe.apiKey);
});

afterAll(() => sandbox.stop());

beforeEach(async () => {
	await httpClient(sandbox.url).post('/_sandbox/reset');
	customer = await newCustomer(api);
});

const example = (file: string) => readFileSync(join(__dirname, '..', '..', '..', 'examples', 'data', file));

async function processed(bytes: Buffer, query = '') {
	const { data } = await uploadFiles(api, customer, [['statement.pdf', bytes]]);
	return (await api.get(`${customer}/documents/${data.data[0].id}${query}`)).data;
}

/** Two rows of a made-up statement; the second balance is right or wrong. */
const twoRows = (balance: string) =>
	tablePdf([
		['01/10/2026', 'OPENING DEPOSIT', '', '5,000.00', '5,000.00'],
		['02/10/2026', 'POS PURCHASE', '100.00', '', balance],
	]);

describe('a PDF', () => {
	it('is genuine when its balances add up, with what was read out of it', async () => {
		const { transactions } = await readPerson('halima-okon');
		const rows = transactions.filter(({ date }) => date >= '2026-05-01');
		const told = await processed(example('halima-okon.pdf'));

		expect(told).toMatchObject({
			state: 'PROCESSED',
			total_pages: 4,
			document_type: 'BANK_STATEMENT',
			file_type: 'TRUE_PDF',
			is_fraudulent: false,
			trust_score: 96,
			quality_score: 95,
		});
		expect(told.parsed_details).toMatchObject({
			name: { raw: 'Halima Okon' },
			bank_accounts: [
				{
					account_type: 'SAVINGS',
					institution_name: 'Greenfield Bank',
					number: { raw: '0000000033', normalized: '0000000033', confidence: 1 },
					ending_balance: { raw: '184726.00', normalized: 184726, confidence: 1 },
					transactions_match_balances: true,
				},
			],
		});
		expect(told.parsed_details.bank_accounts[0].transactions).toEqual(
			rows.map(({ date, description, amount }) => ({ id: expect.any(String), date, description, amount })),
		);
	});

	it.each(['grace-halloran', 'festus-ogbeide', 'marigold-foods'])(
		'has every row of %s, and the currency',
		async (slug) => {
			const person = await readPerson(slug);
			const told = await processed(await printStatement(person, person.transactions));
			const accounts = (await api.get(`${customer}/bank_accounts`)).data.data;

			expect(told).toMatchObject({ state: 'PROCESSED', is_fraudulent: false });
			expect(told.parsed_details.bank_accounts[0].transactions).toEqual(
				person.transactions.map(({ date, description, amount }) => ({
					id: expect.any(String),
					date,
					description,
					amount,
				})),
			);
			expect(accounts[0].data.currency).toBe(slug === 'grace-halloran' ? 'USD' : 'NGN');
		},
	);

	it('leaves the rows out in the compact style', async () => {
		const told = await processed(example('halima-okon.pdf'), '?style=compact');

		expect(told.parsed_details.bank_accounts[0].transactions_match_balances).toBe(true);
		expect(told.parsed_details.bank_accounts[0]).not.toHaveProperty('transactions');
	});

	it('is forged when they do not, and its rows can be analysed all the same', async () => {
		const told = await processed(example('bolanle-usman.pdf'));
		const { data } = await api.get(`${customer}/credit_analysis`);

		expect(told).toMatchObject({ state: 'PROCESSED', is_fraudulent: true, trust_score: 9 });
		expect(told.parsed_details.bank_accounts[0].transactions_match_balances).toBe(false);
		// Six salaries of 410,000 as printed.
		expect(data.summary_statistics.salary_period_net).toBe(2_460_000);
	});

	it.each([
		['4,900.00', false, 96],
		['4,800.00', true, 9],
	])('is judged by one printed balance: %s', async (balance, fraudulent, trustScore) => {
		expect(await processed(await twoRows(balance))).toMatchObject({
			is_fraudulent: fraudulent,
			trust_score: trustScore,
		});
	});

	it('has no trust score without balances to compare', async () => {
		const rows = [
			['01/10/2026', 'A', '', '1.00'],
			['02/10/2026', 'B', '1.00', ''],
		];
		const told = await processed(await tablePdf(rows, ['Date', 'Narration', 'Debit', 'Credit']));

		expect(told).toMatchObject({ state: 'PROCESSED', document_type: 'BANK_STATEMENT', trust_score: null });
		expect(told.parsed_details.bank_accounts[0].transactions_match_balances).toBeNull();
	});

	it('has no trust score as a letter or as a scan', async () => {
		const letter = await processed(await placedPdf([[['Dear customer', 40, 40]]]));
		const scan = await processed(await placedPdf([[]]));

		expect(letter).toMatchObject({
			state: 'PROCESSED',
			document_type: 'OTHER',
			file_type: 'TRUE_PDF',
			trust_score: null,
		});
		expect(scan).toMatchObject({ state: 'PROCESSED', file_type: 'SCANNED_PDF', trust_score: null, quality_score: 60 });
	});

	it('is PASSWORD_PROTECTED when it needs one', async () => {
		const person = await readPerson('zainab-garba');
		const told = await processed(await printStatement(person, person.transactions, 'open-sesame'));

		expect(told).toMatchObject({ state: 'PASSWORD_PROTECTED', trust_score: null, total_pages: null });
		expect(told).not.toHaveProperty('is_fraudulent');
	});

	it('may have 350 pages', async () => {
		const pages = (count: number) => placedPdf(Array.from({ length: count }, () => []));

		expect(await processed(await pages(350))).toMatchObject({ state: 'PROCESSED', total_pages: 350 });
		expect(await processed(await pages(351))).toMatchObject({ state: 'EXCEEDS_MAX_PAGE_COUNT', trust_score: null });
	});

	it('is CORRUPT_DATA_DETECTED when it is torn', async () => {
		expect((await processed(Buffer.from('%PDF-1.4 torn'))).state).toBe('CORRUPT_DATA_DETECTED');
	});

	it('is VIRUS_DETECTED when the antivirus test string is in it, whatever else it is', async () => {
		expect((await processed(Buffer.concat([example('halima-okon.pdf'), eicar]))).state).toBe('VIRUS_DETECTED');
		expect((await api.get(`${customer}/bank_accounts`)).data).toEqual({ data: [] });
	});
});

describe('documents and open banking of one customer', () => {
	it('come back side by side, documents first, each with its source', async () => {
		const report: unknown = JSON.parse(example('plaid-asset-report.json').toString('utf8'));
		await api.post(`${customer}/open_banking_data/plaid_asset_report`, report);
		const { uuid } = await processed(await twoRows('4,900.00'));
		const { data } = await api.get(`${customer}/transactions?limit=3`);
		const { data: accounts } = await api.get(`${customer}/bank_accounts`);

		expect(data.data).toMatchObject([
			{ data_source: 'document', document_id: uuid, date: '2026-10-02', amount: -100, currency: null },
			{ data_source: 'document', document_id: uuid, date: '2026-10-01', amount: 5000 },
			{ data_source: 'open_banking', document_id: null, currency: 'NGN' },
		]);
		expect(accounts.data).toHaveLength(2);
	});

	it('lose the rows of a document that is deleted', async () => {
		const { id } = await processed(await twoRows('4,900.00'));
		await api.delete(`${customer}/documents/${id}`);

		expect((await api.get(`${customer}/credit_analysis`)).status).toBe(404);
	});
});
