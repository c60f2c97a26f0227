import type { AxiosInstance } from 'axios';
import { printStatement } from '../../../sandbox/pdf/document';
import { readPerson } from '../../../sandbox/people/read';
import { startSandboxProcess, type SandboxProcess } from '../../support/sandboxProcess';
import { authorizedClient, httpClient } from '../fixtures/client';
import { placedPdf, tablePdf } from '../fixtures/tablePdf';

let sandbox: SandboxProcess;
let api: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandboxProcess(['--pdf-seconds', '0']);
});

afterAll(() => sandbox.stop());

beforeEach(async () => {
	await httpClient(sandbox.url).post('/_sandbox/reset');
	api = await authorizedClient(sandbox.periculum.apiUrl);
});

function upload(pdf: Buffer, fields: Record<string, string> = {}, fileName = 'statement.pdf') {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	form.append('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), fileName);
	return api.put('/statements', form);
}

async function uploadedStatement(pdf: Buffer) {
	const { data } = await upload(pdf);
	return (await api.get(`/statements/${data.key}`)).data;
}

async function printed(slug: string, password?: string): Promise<Buffer> {
	const person = await readPerson(slug);
	return printStatement(person, person.transactions, password);
}

/** Twelve rows that add up, oldest first: 1000 in or 100 out. */
const twelveRows = Array.from({ length: 12 }, (_, index) => {
	const balance = (naira: number) => `${naira}.00`;
	return index === 0
		? ['01/10/2026', 'NIP TRF FRM A', '', '5,000.00', '5,000.00']
		: [
				`${String(index + 1).padStart(2, '0')}/10/2026`,
				`POS PURCHASE ${index}`,
				'100.00',
				'',
				balance(5000 - index * 100),
			];
});

describe('PUT /statements', () => {
	it('answers the metadata at once, UPLOADED and without analytics', async () => {
		const { status, data } = await upload(await printed('halima-okon'), { statementType: 'business' });

		expect(status).toBe(200);
		expect(data).toMatchObject({
			key: 1,
			name: 'statement.pdf',
			statementType: 'BUSINESS',
			processingStatus: 'UPLOADED',
			startDate: null,
		});
		expect(data).not.toHaveProperty('spendAnalysis');
	});

	it('reads every row of a printed statement of several pages', async () => {
		const { transactions, name } = await readPerson('halima-okon');
		await upload(await printed('halima-okon'));
		const { data: statement } = await api.get('/statements/1');
		const { data: rows } = await api.get('/statements/1/transactions');

		expect(statement).toMatchObject({
			processingStatus: 'PROCESSED',
			clientFullName: name,
			accountName: name,
			accountType: 'SAVINGS',
			bankName: 'Greenfield Bank',
			startDate: '2025-11-03T00:00:00',
			endDate: '2026-10-30T00:00:00',
			pdfCreatedDate: '2026-11-02T09:00:00.000Z',
			pdfModifiedDate: '2026-11-02T09:00:00.000Z',
			confidenceOnParsing: 1,
		});
		expect(rows).toEqual(
			transactions.map(({ date, description, amount, balance }) => ({
				date,
				description: description.toLowerCase(),
				amount: Math.abs(amount),
				type: amount < 0 ? 'debit' : 'credit',
				balance,
			})),
		);
	});

	it('names the statement by statementName when it is given, else by the file name, each of them once', async () => {
		const pdf = await printed('zainab-garba');
		const named = await upload(pdf, { statementName: 'October' }, 'a.pdf');
		const unnamed = await upload(pdf, {}, 'a.pdf');
		const again = await upload(pdf, {}, 'a.pdf');

		expect(named.data.name).toBe('October');
		expect(unnamed.data.name).toBe('a.pdf');
		expect(again.status).toBe(400);
		expect(again.data.message).toMatch(/^A statement with the same name has already been analyzed\./);
	});

	it('opens a protected PDF with its password only', async () => {
		const pdf = await printed('zainab-garba', 'open-sesame');
		const message = 'PDF is protected - Password required or incorrect password.';

		expect((await upload(pdf)).data).toEqual({ message });
		expect((await upload(pdf, { password: 'wrong' })).data).toEqual({ message });
		expect((await upload(pdf, { password: '' })).status).toBe(400);
		expect((await upload(pdf, { password: 'open-sesame' })).status).toBe(200);
		expect((await api.get('/statements/1')).data.processingStatus).toBe('PROCESSED');
	});

	it('ignores a password that is not needed', async () => {
		expect((await upload(await printed('zainab-garba'), { password: 'unused' })).status).toBe(200);
	});

	it('asks for a file', async () => {
		const form = new FormData();
		form.append('file', 'just text');

		expect((await api.put('/statements', form)).data).toEqual({ message: 'Please Upload a File' });
		expect((await api.put('/statements', { file: 'x' })).data).toEqual({ message: 'Please Upload a File' });
		expect((await upload(Buffer.alloc(0))).data).toEqual({ message: 'Please Upload a File' });
	});

	it('asks for a PDF', async () => {
		const { status, data } = await upload(Buffer.from('Date,Amount\n'));

		expect(status).toBe(400);
		expect(data).toEqual({ message: 'Kindly upload a PDF file' });
	});

	it('refuses more than a thousand pages', async () => {
		const { status, data } = await upload(await placedPdf(Array.from({ length: 1001 }, () => [])));

		expect(status).toBe(400);
		expect(data.message).toBe('The file page count of file: 1001 is greater than the allowed page count: 1000');
	});

	it('does not offer analytics, transactions or a score of a PDF that failed', async () => {
		await upload(Buffer.from('%PDF-1.4 torn'));

		expect((await api.get('/statements/1/transactions')).status).toBe(400);
		expect((await api.post('/creditscore/1')).status).toBe(400);
		expect((await api.post('/affordability', { statementKey: 1, dti: 0.3, loanTenure: 6 })).status).toBe(400);
	});
});

describe('the status of an uploaded PDF', () => {
	it('is PROCESSED for a table of another bank: other titles, day first, figures lined up on the left', async () => {
		const statement = await uploadedStatement(await tablePdf(twelveRows));

		expect(statement).toMatchObject({ processingStatus: 'PROCESSED', startDate: '2026-10-01T00:00:00' });
		expect(statement.cashFlowAnalysis).toMatchObject({
			totalCreditTurnover: 5000,
			totalDebitTurnOver: 1100,
			closingBalance: 3900,
		});
	});

	it('is PROCESSED for a table that is printed newest first', async () => {
		const statement = await uploadedStatement(await tablePdf([...twelveRows].reverse()));

		expect(statement.processingStatus).toBe('PROCESSED');
		expect(statement.cashFlowAnalysis.closingBalance).toBe(3900);
	});

	it('keeps the second line of a description', async () => {
		const [first = [], ...others] = twelveRows;
		await upload(await tablePdf([first, ['', 'SECOND LINE', '', '', ''], ...others]));
		const { data } = await api.get('/statements/1/transactions');

		expect(data[0].description).toBe('nip trf frm a second line');
		expect(data).toHaveLength(12);
	});

	it('is ALTERED when the printed balances do not add up, and gives no analytics', async () => {
		const forged = await uploadedStatement(await printed('bolanle-usman'));

		expect(forged.processingStatus).toBe('ALTERED');
		expect(forged.pdfModifiedDate > forged.pdfCreatedDate).toBe(true);
		expect(forged).not.toHaveProperty('incomeAnalysis');
	});

	it('is ALTERED for one wrong balance', async () => {
		const rows = twelveRows.map((row, index) => (index === 7 ? [...row.slice(0, 4), '9,999.00'] : row));

		expect((await uploadedStatement(await tablePdf(rows))).processingStatus).toBe('ALTERED');
	});

	it('is NOT ENOUGH TRANSACTIONS for fewer than ten', async () => {
		expect((await uploadedStatement(await printed('ifeanyi-cole'))).processingStatus).toBe('NOT ENOUGH TRANSACTIONS');
	});

	it('is NO TRANSACTIONS for text without a table of transactions', async () => {
		const letter = await placedPdf([[['Dear customer, 01/10/2026', 40, 40]]]);

		expect((await uploadedStatement(letter)).processingStatus).toBe('NO TRANSACTIONS');
	});

	it('is NO BALANCE for a table without a balance column', async () => {
		const pdf = await tablePdf(
			twelveRows.map((row) => row.slice(0, 4)),
			['Date', 'Narration', 'Debit', 'Credit'],
		);

		expect((await uploadedStatement(pdf)).processingStatus).toBe('NO BALANCE');
	});

	it.each([
		['torn', Buffer.from('%PDF-1.4 torn')],
		['without any text, like a scan', null],
	])('is FAILED for a PDF that is %s', async (_case, pdf) => {
		expect((await uploadedStatement(pdf ?? (await placedPdf([[]])))).processingStatus).toBe('FAILED');
	});

	it('tells by the confidence that a line with a date was not understood', async () => {
		const rows = [...twelveRows, ['13/10/2026', 'NO FIGURES', '', '', '']];

		// 12 of 13
		expect((await uploadedStatement(await tablePdf(rows))).confidenceOnParsing).toBe(0.92);
	});
});
