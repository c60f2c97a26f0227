import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AxiosInstance } from 'axios';
import { z } from 'zod';
import { printStatement } from '../../sandbox/pdf/document';
import { readPerson, lastMonths } from '../../sandbox/people/read';
import { startSandboxProcess, type SandboxProcess } from '../support/sandboxProcess';
import { authorizedClient } from './fixtures/client';

const folder = join(__dirname, '..', '..', 'examples', 'data');
const readText = (file: string) => readFileSync(join(folder, file), 'utf8');
const readJson = (file: string): unknown => JSON.parse(readText(file));

const [header = '', ...applicants] = readText('applicants.csv')
	.trimEnd()
	.split('\n')
	.map((line) => line.split(','));

const expected = z.record(z.object({ name: z.string() })).parse(readJson('expected-decisions.json'));

let sandbox: SandboxProcess;
let api: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandboxProcess(['--pdf-seconds', '0']);
	api = await authorizedClient(sandbox.periculum.apiUrl);
});

afterAll(() => sandbox.stop());

async function uploadPdf(file: string) {
	const form = new FormData();
	form.append('file', new Blob([new Uint8Array(readFileSync(join(folder, file)))]), file);
	const { data } = await api.put('/statements', form);
	return (await api.get(`/statements/${data.key}`)).data;
}

const truthSchema = z.object({
	lastMonths: z.object({
		6: z.object({
			moneyIn: z.number(),
			moneyOut: z.number(),
			income: z.object({ salary: z.object({ count: z.number(), total: z.number() }) }),
			loans: z.object({ repayments: z.object({ total: z.number() }) }),
			gambling: z.object({ total: z.number() }),
			closingBalance: z.number(),
		}),
	}),
});

const monoPageSchema = z.object({
	meta: z.object({ total: z.number() }),
	data: z.array(
		z.object({
			type: z.enum(['debit', 'credit']),
			amount: z.number(),
			narration: z.string(),
			date: z.string(),
			balance: z.number(),
		}),
	),
});

function truthOf(slug: string) {
	const file = join(__dirname, '..', '..', 'sandbox', 'people', slug, 'truth.json');
	return truthSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).lastMonths[6];
}

describe('the list of applicants', () => {
	it('names a small file of a made-up person on every line', async () => {
		expect(header).toEqual(['applicationId', 'file', 'origin', 'statementType', 'requestedAmount', 'termMonths']);
		expect(applicants).toHaveLength(8);
		for (const [applicant = '', file = ''] of applicants) {
			const { name } = await readPerson(file.replace(/(-page-1)?\.\w+$/, ''));
			expect(expected[applicant]?.name.replace(/, .*/, '')).toBe(name);
			expect(statSync(join(folder, file)).size).toBeLessThan(150_000);
		}
	});

	it('names the applicants by reference: decision records take it over', () => {
		expect(applicants.map(([applicant]) => applicant)).toEqual(Object.keys(expected));
		for (const [applicant] of applicants) expect(applicant).toMatch(/^A-\d{4}$/);
	});
});

describe('the example statements', () => {
	it('the steady earner in Periculum format gives the truth that is known', async () => {
		const truth = truthOf('adaeze-nwokolo');
		const { status, data } = await api.post('/statements/analytics?format=periculum', readJson('adaeze-nwokolo.json'));

		expect(status).toBe(200);
		expect(data.clientFullName).toBe('Adaeze Nwokolo');
		expect(data.cashFlowAnalysis).toMatchObject({
			totalCreditTurnover: truth.moneyIn,
			totalDebitTurnOver: truth.moneyOut,
			closingBalance: truth.closingBalance,
			numberOfTransactingMonths: 6,
		});
		expect(data.incomeAnalysis).toMatchObject({ averagePredictedSalary: 420000, numberOfSalaryPayments: 6 });
		expect(data.behavioralAnalysis).toMatchObject({ gamblingRate: 0, totalLoanAmount: 0, accountSweep: 'No' });
	});

	it('the thin file in Mono format is read in kobo', async () => {
		const truth = truthOf('zainab-garba');
		const { status, data } = await api.post('/statements/analytics?format=mono', readJson('zainab-garba.json'));

		expect(status).toBe(200);
		expect(data.transactionPatternAnalysis.totalNumberOfTransactions).toBe(14);
		expect(data.cashFlowAnalysis).toMatchObject({
			totalCreditTurnover: truth.moneyIn,
			totalDebitTurnOver: truth.moneyOut,
			closingBalance: truth.closingBalance,
		});
	});

	it('the single page in Mono format holds the newest hundred of the 183 rows that it tells of', async () => {
		const rows = lastMonths((await readPerson('adaeze-nwokolo')).transactions, 6);
		const page = monoPageSchema.parse(readJson('adaeze-nwokolo-page-1.json'));

		expect(page.meta.total).toBe(rows.length);
		expect(
			page.data.map(({ date, narration, type, amount, balance }) => ({
				date: date.slice(0, 10),
				narration,
				amount: (type === 'debit' ? -amount : amount) / 100,
				balance: balance / 100,
			})),
		).toEqual(
			rows
				.slice(-100)
				.reverse()
				.map(({ date, description, amount, balance }) => ({ date, narration: description, amount, balance })),
		);
	});

	it('the one with seven transactions is refused with 404', async () => {
		const body = readJson('ifeanyi-cole.json');

		expect((await api.post('/statements/analytics?format=periculum', body)).status).toBe(404);
	});

	it('the borderline PDF is read as it was printed', async () => {
		const truth = truthOf('halima-okon');
		const data = await uploadPdf('halima-okon.pdf');

		expect(data.processingStatus).toBe('PROCESSED');
		expect(data.cashFlowAnalysis).toMatchObject({
			totalCreditTurnover: truth.moneyIn,
			totalDebitTurnOver: truth.moneyOut,
			closingBalance: truth.closingBalance,
		});
		expect(data.spendAnalysis.totalSpendOnGambling).toBe(truth.gambling.total);
		expect(data.behavioralAnalysis.totalLoanRepaymentAmount).toBe(truth.loans.repayments.total);
	});

	it.each(['halima-okon', 'bolanle-usman'])('the PDF of %s is what the printer prints today', async (slug) => {
		const person = await readPerson(slug);
		const printed = await printStatement(person, lastMonths(person.transactions, 6));

		expect(printed.equals(readFileSync(join(folder, `${slug}.pdf`)))).toBe(true);
	});

	it('the forged PDF is found out', async () => {
		expect((await uploadPdf('bolanle-usman.pdf')).processingStatus).toBe('ALTERED');
	});

	it('the export of the bad payer is a table of the same rows as the list', async () => {
		const rows = lastMonths((await readPerson('kelechi-danjuma')).transactions, 6);
		const [titles, ...lines] = readText('kelechi-danjuma.csv').trimEnd().split('\n');

		expect(titles).toBe('Date,Narration,Debit,Credit,Balance');
		expect(lines).toEqual(
			rows.map(({ date, description, amount, balance }) => {
				const figures = amount < 0 ? `${(-amount).toFixed(2)},` : `,${amount.toFixed(2)}`;
				return `${date},${description},${figures},${balance.toFixed(2)}`;
			}),
		);
	});
});

describe('the bad payer at the provider', () => {
	it('shows the gambling, the returned cheques, the loans and the swept account that are known', async () => {
		const rows = lastMonths((await readPerson('kelechi-danjuma')).transactions, 6);
		const { data } = await api.post('/statements/analytics?format=periculum', {
			statementName: 'bad payer',
			transactions: rows.map(({ date, description, amount, balance }) => ({
				date,
				description,
				balance,
				amount: Math.abs(amount),
				type: amount < 0 ? 'debit' : 'credit',
			})),
		});

		// The known truth of the six months: 254,150 of 997,712 gambled, 5 cheques, 280,000 borrowed, 322,000 paid back.
		expect(data.spendAnalysis.totalSpendOnGambling).toBe(254150);
		expect(data.transactionPatternAnalysis.returnCheque).toBe(5);
		expect(data.behavioralAnalysis).toMatchObject({
			gamblingRate: 0.25,
			totalLoanAmount: 280000,
			totalLoanRepaymentAmount: 322000,
			accountSweep: 'Yes',
		});
		expect(data.incomeAnalysis.averagePredictedSalary).toBe(95000);
	});
});
