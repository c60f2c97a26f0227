import { affordability } from '../../../sandbox/periculum/affordability';
import { startClient, type SandboxClient } from '../fixtures/client';
import { tenRowStatement } from '../fixtures/tenRows';

describe('the affordability formula', () => {
	const inputs = {
		dti: 0.5,
		loanTenureMonths: 10,
		averagePredictedSalary: 315149.25,
		averageOtherIncome: 0,
		averageMonthlyTotalExpenses: 34474.51,
		averageMonthlyLoanRepaymentAmount: 33836.46,
	};

	it('takes expenses and repayments from the share of the income', () => {
		// 157574.625 - 34474.51 - 33836.46 = 89263.655
		expect(affordability(inputs)).toEqual({ monthly: 89263.66, total: 892636.55 });
	});

	it('is 0 when nothing is left, as in the second entry of the seed history', () => {
		// 0.2 x 315149.25 = 63029.85 is less than 34474.51 + 33836.46 = 68310.97
		expect(affordability({ ...inputs, dti: 0.2, loanTenureMonths: 36 })).toEqual({ monthly: 0, total: 0 });
	});

	it('counts other income like salary', () => {
		// 0.5 x 1000 = 500 more a month
		expect(affordability({ ...inputs, averageOtherIncome: 1000 })).toEqual({ monthly: 89763.66, total: 897636.55 });
	});

	it('leaves a repayment of 0 out', () => {
		expect(affordability({ ...inputs, averageMonthlyLoanRepaymentAmount: 0 }).monthly).toBe(123100.12);
	});
});

describe('the affordability endpoints', () => {
	let client: SandboxClient;

	beforeEach(async () => {
		client = await startClient();
		const { transactions } = tenRowStatement('a');
		// Two salaries of 100,000 in July and August: 3 transacting months, 2 salary months.
		const salaries = ['7/24/2020', '8/24/2020'].map((date) => ({
			date,
			description: 'nip/somebody/salary',
			amount: 100000,
			type: 'Credit',
			balance: 200000,
		}));
		const body = { statementName: 'a', transactions: [...transactions, ...salaries] };
		await client.api.post('/statements/analytics?format=periculum', body);
	});

	afterEach(() => client.sandbox.close());

	const monthlyName = 'monthly_disposable_income/monthly_affordability_amount';

	it('uses the expenses of the analytics unless told otherwise', async () => {
		const { data } = await client.api.post('/affordability', { statementKey: 1, dti: 0.5, loanTenure: 6 });

		// Expenses are the transfers, 93666.65 / 3 = 31222.22 a month: 50000 - 31222.22 = 18777.78, six times 112666.68.
		expect(data).toEqual({
			dti: 0.5,
			loanTenure: 6,
			[monthlyName]: 18777.78,
			affordability_amount: 112666.68,
			average_monthly_total_expenses: 31222.22,
			average_monthly_loan_repayment_amount: 0,
		});
	});

	it('uses the figures of the request instead', async () => {
		const { data } = await client.api.post('/affordability', {
			statementKey: 1,
			dti: 0.3,
			loanTenure: 6,
			averageMonthlyTotalExpenses: 4000,
			averageMonthlyLoanRepaymentAmount: 1000,
		});

		expect(data).toMatchObject({
			[monthlyName]: 25000,
			affordability_amount: 150000,
			average_monthly_total_expenses: 4000,
			average_monthly_loan_repayment_amount: 1000,
		});
	});

	it('keeps a history in the order in which it was made', async () => {
		await client.api.post('/affordability', { statementKey: 1, dti: 0.5, loanTenure: 6 });
		await client.api.post('/affordability', { statementKey: 1, dti: 0.1, loanTenure: 3 });
		const { data } = await client.api.get('/affordability/1');

		expect(data).toMatchObject([{ dti: 0.5 }, { dti: 0.1 }]);
		expect(data[0]).toEqual({
			statementKey: 1,
			dti: 0.5,
			loanTenure: 6,
			[monthlyName]: 18777.78,
			affordability_amount: 112666.68,
			createdDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}-08:00$/),
			average_predicted_salary: 100000,
			average_other_income: 0,
			average_monthly_total_expenses: 31222.22,
			average_monthly_loan_repayment_amount: 0,
		});
	});

	it('answers an empty history for a statement without one', async () => {
		expect((await client.api.get('/affordability/1')).data).toEqual([]);
	});

	it.each([
		[{ statementKey: 1, dti: 1.5, loanTenure: 6 }],
		[{ statementKey: 1, dti: 0.3, loanTenure: 0 }],
		[{ statementKey: 1, dti: '0.3', loanTenure: 6 }],
		[{ statementKey: '1', dti: 0.3, loanTenure: 6 }],
		[{ dti: 0.3, loanTenure: 6 }],
	])('refuses %j with 400', async (body) => {
		expect((await client.api.post('/affordability', body)).status).toBe(400);
	});

	it('answers 404 to an unknown statement', async () => {
		const body = { statementKey: 9, dti: 0.3, loanTenure: 6 };

		expect((await client.api.post('/affordability', body)).status).toBe(404);
		expect((await client.api.get('/affordability/9')).status).toBe(404);
	});
});
