import { postForm } from '../fixtures/postForm';
import { connectedCustomer, invite, reportOf, startFriendlyScore, type FriendlyScoreClient } from './fixture';
import { businessSchema, monthlyStatistics, rateStatistics } from './reportSchemas';

const seconds = (moment: string) => String(Date.parse(moment) / 1000);
const later = 3600;
let client: FriendlyScoreClient;

beforeEach(async () => {
	client = await startFriendlyScore();
});

afterEach(() => client.sandbox.close());

async function business(person: string) {
	const customer = await connectedCustomer(client, person, 'Business');
	return businessSchema.parse(await reportOf(client, `${customer}/insights/current_business`));
}

async function personal(person: string) {
	return await reportOf(client, `${await connectedCustomer(client, person)}/insights/current_personal`);
}

async function forecastOf(person: string) {
	return await reportOf(client, `${await connectedCustomer(client, person)}/forecasts/current_personal`);
}

// The totals are in sandbox/people/*/truth.json, which a test of its own holds against the lists.

describe('the business insights of somebody who gambles and borrows', () => {
	it('tell income and expenditure by month and category', async () => {
		const { income, expenditure } = await business('kelechi-danjuma');

		expect(income.monthly_amounts[0]).toEqual({ amount: '92000.00', year: '2025', month: '11' });
		expect(income.monthly_amounts[11]).toEqual({ amount: '95000.00', year: '2026', month: '10' });
		expect(income.categories.map(({ name }) => name)).toEqual(['Sales']);
		const total = expenditure.monthly_amounts.reduce((sum, { amount }) => sum + Number(amount), 0);
		// 1,937,952 out, of which 139,500 came back
		expect(total).toBe(1798452);
		expect(expenditure.categories.find(({ name }) => name === 'Credit Repayments')?.fixed_flexible).toBe('fixed');
	});

	it('tell markers over three, six and twelve months', async () => {
		const { financial_markers: markers } = await business('kelechi-danjuma');

		expect(markers).toMatchObject({
			currency: 'GBP',
			new_debt_indicator: true,
			debt_management_indicator: false,
			recent_account_indicator: false,
			mortgage_rent_indicator: true,
			insurance_indicator: false,
			high_cost_short_term_credit_indicator: true,
			negative_balance_ratio: 0,
			// 1,122,000 / 1,798,452
			profitability_ratio: 0.6239,
			income_proportion: { sales_proportion: 1, services_proportion: 0, other_income_proportion: 0 },
			// (216,000 rent + 598,000 repaid) / 1,798,452
			expense_proportion: { fixed_proportion: 0.4526, flexible_proportion: 0.5474 },
			// 814,000, 984,452 and 1,122,000 in 12 months
			summary_averages: { average_fixed_exp: 67833.33, average_flexible_exp: 82037.67, average_income: 93500 },
		});
		expect(markers.returned_direct_debits).toEqual({
			num_last_3m: {
				timestamp_from: seconds('2026-08-01T00:00:00Z'),
				timestamp_to: seconds('2026-10-31T23:59:59Z'),
				count: '3',
				// 52,500 / 285,000
				ratio_to_income: '0.1842',
				total_amount: '52500.00',
			},
			num_last_6m: {
				timestamp_from: seconds('2026-05-01T00:00:00Z'),
				timestamp_to: seconds('2026-10-31T23:59:59Z'),
				count: '5',
				// 90,000 / 570,000
				ratio_to_income: '0.1579',
				total_amount: '90000.00',
			},
			num_last_12m: {
				timestamp_from: seconds('2025-11-01T00:00:00Z'),
				timestamp_to: seconds('2026-10-31T23:59:59Z'),
				count: '8',
				// 139,500 / 1,122,000
				ratio_to_income: '0.1243',
				total_amount: '139500.00',
			},
		});
		// Charges of 500 for cheques that came back in July, August, September, October and the December before
		const counts = Object.values(markers.bank_charges).map(({ count, total_amount: total }) => [count, total]);
		expect(counts).toEqual([
			['3', '1500.00'],
			['4', '2000.00'],
			['5', '2500.00'],
		]);
		expect(markers.credit_repayments).toEqual({
			// 178,250 / 3 over 598,000 / 12, less one
			rate_of_change: '0.1923',
			pred_next_month: '59416.67',
			// 598,000 / 1,122,000
			ratio_to_income: '0.5330',
			ratio_to_recurring_income: '0.5330',
			count: '19',
			total_amounts: '598000.00',
		});
	});

	it('tell patterns with their stability', async () => {
		const { financial_patterns: patterns } = await business('kelechi-danjuma');

		// 6 x 92,000 and 6 x 95,000: mean 93,500, deviation 1,500; 1 / (1 + 1,500 / 93,500)
		expect(patterns.by_category.find(({ category }) => category === 'Sales')).toMatchObject({
			min: '92000.00',
			mean: '93500.00',
			max: '95000.00',
			variance: '2250000.0000',
			frequency: '1.0000',
			continuity: '12',
			recency: '0',
			amount_stability_of_category: '0.9842',
			time_stability_of_category: '1.0000',
		});
		const salary = patterns.recurrence.find(({ description }) => description.endsWith('/SALARY'));
		expect(salary).toMatchObject({ average_amount: '93500.00', amount_variance: '2250000.0000' });
		expect(salary?.transaction_ids).toHaveLength(12);
	});

	it('tell the transfers that go to the same person again and again as payroll', async () => {
		const { employment } = await business('adaeze-nwokolo');

		// 12 x 10,000, the last on 27 October
		expect(employment).toEqual({
			number_of_salaries: '1',
			expected_salary: [
				{ amount: '10000.00', expected_pay_date: seconds('2026-11-27T00:00:00Z'), pay_frequency: 'Monthly' },
			],
			currency: 'GBP',
		});
	});
});

describe('the personal insights', () => {
	it('tell gambling, cash and utilities, new debt of three months, and the salary to expect', async () => {
		const { financial_markers: markers, employment } = await personal('kelechi-danjuma');

		expect(rateStatistics.parse(markers.gambling)).toMatchObject({ count: '94', total_amounts: '567280.00' });
		// 567,280 / 1,122,000
		expect(markers.gambling.ratio_to_income).toBe('0.5056');
		expect(rateStatistics.parse(markers.cash_withdrawals).total_amounts).toBe('114000.00');
		expect(monthlyStatistics.parse(markers.utility_payments).num_last_12m.count).toBe('0');
		expect(markers).not.toHaveProperty('profitability_ratio');
		expect(employment).toEqual({
			number_of_salaries: '1',
			expected_salary: [
				{ amount: '95000.00', expected_pay_date: seconds('2026-11-28T00:00:00Z'), pay_frequency: 'Monthly' },
			],
			currency: 'GBP',
			possible_loss_of_income_indicator: false,
			out_of_work_benefit_indicator: false,
			new_employer_indicator: false,
		});
	});

	it('of a thin file say so, and leave out what cannot be compared', async () => {
		const { financial_markers: markers, employment, income } = await personal('ifeanyi-cole');

		expect(markers.recent_account_indicator).toBe(true);
		// No income at all: nothing to put in relation to it.
		expect(markers.bank_charges.num_last_3m).toMatchObject({ count: '0', ratio_to_income: null });
		expect(employment).toMatchObject({ number_of_salaries: '0', expected_salary: [] });
		expect(income).toEqual({
			currency: 'GBP',
			monthly_amounts: [{ amount: '0.00', year: '2026', month: '10' }],
			categories: [],
		});
	});
});

describe('the insights of a gambler who is overdrawn', () => {
	it('tell returned direct debits, what the bank took, and how long the balance was negative', async () => {
		const { financial_markers: markers } = await personal('musa-adigun');
		const told = (statistics: unknown) =>
			Object.values(monthlyStatistics.parse(statistics)).map(({ count, total_amount: total }) => [count, total]);

		// Debits of 6,500 and 9,500
		expect(told(markers.returned_direct_debits)).toEqual([
			['2', '13000.00'],
			['5', '38500.00'],
			['9', '70500.00'],
		]);
		// 1,000 for each of them, and overdraft fees of 5,170, 9,570 and 19,000
		expect(told(markers.bank_charges)).toEqual([
			['5', '7170.00'],
			['11', '14570.00'],
			['21', '28000.00'],
		]);
		// 159 of the 364 days from 1 November to 30 October
		expect(markers.negative_balance_ratio).toBe(0.4368);
		expect(markers.debt_management_indicator).toBe(false);
	});
});

describe('the insights of a seized account', () => {
	it('tell that a debt is collected and the salary lost', async () => {
		const { financial_markers: markers, employment, income, expenditure } = await personal('festus-ogbeide');

		expect(markers).toMatchObject({ debt_management_indicator: true, new_debt_indicator: false });
		// No income in these months: nothing to put in relation to it
		expect(markers.returned_direct_debits).toMatchObject({
			num_last_3m: { count: '3', total_amount: '127500.00', ratio_to_income: null },
			num_last_12m: { count: '6', total_amount: '255000.00' },
		});
		expect(employment).toMatchObject({
			number_of_salaries: '1',
			expected_salary: [],
			possible_loss_of_income_indicator: true,
		});
		expect(income.monthly_amounts.slice(6)).toEqual(
			['5', '6', '7', '8', '9', '10'].map((month) => ({ amount: '0.00', year: '2026', month })),
		);
		const named = (name: string) => expenditure.categories.find((category: { name: string }) => category.name === name);
		expect(named('Debt Collection')).toMatchObject({
			fixed_flexible: 'fixed',
			monthly_amounts: [
				{ amount: '21400.00', year: '2026', month: '6' },
				{ amount: '63750.00', year: '2026', month: '8' },
			],
		});
		// No word of its own for what a court seizes
		expect(named('Other').monthly_amounts).toEqual([
			{ amount: '41250.40', year: '2026', month: '9' },
			{ amount: '8130.00', year: '2026', month: '10' },
		]);
	});
});

describe('the insights of other incomes', () => {
	it.each([
		['ruth-ekanem', ['Pension', 'Other Income']],
		['damilola-etim', ['Self-employment']],
	])('name those of %s %j, and no salary', async (person, names) => {
		const { income, employment } = await personal(person);

		expect(income.categories.map(({ name }: { name: string }) => name)).toEqual(names);
		expect(employment).toMatchObject({ number_of_salaries: '0', possible_loss_of_income_indicator: false });
	});
});

describe('the insights of a firm', () => {
	it('tell its sales, its profitability and the wages that it pays', async () => {
		const { income, expenditure, financial_markers: markers, employment } = await business('marigold-foods');
		const cents = (amounts: Array<{ amount: string }>) =>
			amounts.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
		const spent = (name: string) =>
			cents(expenditure.categories.find((category) => category.name === name)?.monthly_amounts ?? []) / 100;

		expect(income.categories.map(({ name }) => name)).toEqual(['Sales']);
		expect(cents(income.monthly_amounts)).toBe(2522077575);
		expect([spent('Payroll'), spent('Taxes'), spent('Groceries & Supplies')]).toEqual([4041250, 1415750, 11812465]);
		// 25,220,775.75 / (25,661,045 - 750,000 saved)
		expect(markers.profitability_ratio).toBe(1.0124);
		expect(markers.income_proportion.sales_proportion).toBe(1);
		// The loan came in January, more than six months ago
		expect(markers.new_debt_indicator).toBe(false);
		// 8,552,600 fixed and 1,066,500 repaid
		expect(markers.summary_averages.average_fixed_exp).toBe(801591.67);
		expect(employment.number_of_salaries).toBe('4');
		expect(employment.expected_salary.slice(0, 3)).toEqual(
			['112000.00', '94000.00', '88500.00'].map((amount) => ({
				amount,
				expected_pay_date: seconds('2026-11-28T00:00:00Z'),
				pay_frequency: 'Monthly',
			})),
		);
	});

	it('are those of a business account whatever was asked for', async () => {
		const customer = await connectedCustomer(client, 'marigold-foods');
		await reportOf(client, `${customer}/insights/current_business`);

		expect((await client.api.get(`${customer}/insights/current_personal`)).status).toBe(204);
	});
});

describe('an account in dollars', () => {
	it('tells them in every block of the report and the forecast', async () => {
		const customer = await connectedCustomer(client, 'grace-halloran');
		const report = await reportOf(client, `${customer}/insights/current_personal`);
		const { financial_forecast: forecast } = await reportOf(client, `${customer}/forecasts/current_personal`);

		expect(Object.values(report).map((block) => (block as { currency: string }).currency)).toEqual(
			Array(5).fill('USD'),
		);
		expect(forecast[0].bank.account[0].currency).toBe('USD');
	});

	it('is not added up with one in pounds', async () => {
		const customer = await connectedCustomer(client, 'grace-halloran', 'Individual');
		const { url } = await invite(client, 'grace-halloran-Individual');
		await postForm(url, { decision: 'consent', bank: 'harbour-building-society', person: 'halima-okon' });
		const { income } = await reportOf(client, `${customer}/insights/current_personal`);
		const transactions = (await client.api.get(`${customer}/transactions`)).data.data;

		expect(income.currency).toBe('USD');
		expect(income.monthly_amounts[0]).toEqual({ amount: '4850.00', year: '2025', month: '11' });
		expect(new Set(transactions.map(({ currency }: { currency: string }) => currency))).toEqual(
			new Set(['USD', 'GBP']),
		);
	});
});

describe('forecasts', () => {
	it.each([
		// Expenditure 1,275,430 of 5,196,346.50: 75 % are left. 500 + 100 + 150.
		['adaeze-nwokolo', [750, 'A'], [750, 'A'], [75, 'A'], ['RC01', 'RC02']],
		// 1,345,674 of 3,288,000: 59 % are left. A loan and bets: less 100 each, 200 for the bets on the lender's own card.
		['halima-okon', [550, 'C'], [450, 'D'], [59, 'C'], ['RC01', 'RC02', 'RC12', 'RC13']],
		// 1,798,452 of 1,122,000: less 150, and 100 each for a loan, bets and a cheque that came back.
		['kelechi-danjuma', [150, 'E'], [50, 'E'], [0, 'E'], ['RC01', 'RC11', 'RC12', 'RC13', 'RC14']],
	])(
		'of %s score %j, %j on the own scorecard, affordability %j',
		async (person, generic, custom, affordable, codes) => {
			const { financial_credibility_score: scores, affordability, liquidity } = await forecastOf(person);

			expect([scores.generic.score, scores.generic.band]).toEqual(generic);
			expect([scores.custom.score, scores.custom.band]).toEqual(custom);
			expect([affordability.score, affordability.band]).toEqual(affordable);
			expect(scores.generic.reason_codes.map(({ code }: { code: string }) => code)).toEqual(codes);
			expect(scores.generic.reason_codes[0]).toEqual({ code: 'RC01', sentiment: 'positive' });
			expect(liquidity.map(({ days }: { days: number }) => days)).toEqual([30, 60, 90]);
		},
	);

	it('of somebody with money in hand have full liquidity, and of somebody without none', async () => {
		const scores = async (person: string) =>
			(await forecastOf(person)).liquidity.map(({ score }: { score: number }) => score);

		// Never below 369,994.75 in three months, against 106,285.83 spent in one
		expect(await scores('adaeze-nwokolo')).toEqual([100, 100, 100]);
		expect(await scores('kelechi-danjuma')).toEqual([0, 0, 0]);
	});

	it('go on from the last balance', async () => {
		const { financial_forecast: forecast } = await forecastOf('adaeze-nwokolo');
		const { actual, forecast: predicted } = forecast[0].bank.account[0].balance;

		expect(actual).toHaveLength(12);
		expect(actual[11]).toEqual({ amount: 519216.5, date: Date.parse('2026-10-31') / 1000 });
		// 1,262,390.75 in less 1,195,619 out, a third a month: 22,257.25
		expect(predicted[0]).toEqual({ amount: 541473.75, date: Date.parse('2026-11-30') / 1000 });
	});
});

describe('a report that is not there', () => {
	it.each(['insights/current_personal', 'insights/current_business', 'forecasts/current_personal'])(
		'%s is 204 without a body for a customer without a bank',
		async (path) => {
			await client.api.post('/customers', { user_reference: 'loan-7' });
			const answer = await client.api.get(`/customers/1001/${path}`);

			expect(answer.status).toBe(204);
			expect(answer.data).toBe('');
		},
	);

	it('is 204 with a bank that has no transactions, and for the other kind of account', async () => {
		const hollow = await connectedCustomer(client, 'halima-okon', 'Individual', 'hollow-bank');
		const other = await connectedCustomer(client, 'halima-okon', 'Business');
		await reportOf(client, `${other}/insights/current_business`);

		expect((await client.api.get(`${hollow}/insights/current_personal`)).status).toBe(204);
		expect((await client.api.get(`${hollow}/banks`)).data.data[0].account_consents[0].status).toBe('Authorised');
		expect((await client.api.get(`${other}/insights/current_personal`)).status).toBe(204);
	});

	it('is 202 while it is calculated, and the readiness says so', async () => {
		await client.sandbox.close();
		client = await startFriendlyScore({ friendlyScore: { calculationSeconds: later } });
		const customer = await connectedCustomer(client, 'halima-okon');

		expect((await client.api.get(`${customer}/insights/current_personal`)).status).toBe(202);
		expect((await client.api.get(`${customer}/forecasts/current_personal`)).status).toBe(202);
		expect((await client.api.get(`${customer}/report_readiness_statuses/insights`)).data).toEqual({
			name: 'insights',
			status: 'processing',
			account_types: [],
		});
	});

	it('is ready for the kind of account that was asked for', async () => {
		const customer = await connectedCustomer(client, 'halima-okon', 'Business');
		await reportOf(client, `${customer}/forecasts/current_business`);

		expect((await client.api.get(`${customer}/report_readiness_statuses`)).data).toEqual({
			data: ['insights', 'forecast'].map((name) => ({ name, status: 'ready', account_types: ['Business'] })),
		});
		expect((await client.api.get(`${customer}/report_readiness_statuses/horoscope`)).status).toBe(404);
	});

	it('is 404 for a customer that does not exist', async () => {
		expect((await client.api.get('/customers/none/insights/current_personal')).status).toBe(404);
	});
});

describe('what a person can afford a month', () => {
	it('is income less expenditure over the whole months of the last twelve', async () => {
		const customer = await connectedCustomer(client, 'bolanle-usman');
		const { data } = await reportOf(client, `${customer}/affordability/personal`);
		expect(data).toEqual([
			{
				year: 2026,
				month: 9,
				amount: expect.any(Number),
				currency: 'GBP',
				affordability_type: 'TWELVE_MONTH',
				account_type: 'personal',
			},
		]);
		// 110,000 a month come in, and 90,809 go out.
		expect(Math.abs(data[0].amount - 19_191)).toBeLessThan(2_000);
		expect(await reportOf(client, `${customer}/affordability/personal/weights`)).toEqual({
			status: 'disabled',
			data: [],
		});
	});
});
