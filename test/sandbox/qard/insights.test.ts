import { z } from 'zod';
import { creditInsights } from '../../../sandbox/qard/insights';
import type { BankRow } from '../../../sandbox/people/bankRows';
import { truthOf } from '../../support/people';
import { connectedUser, startQard, synchronise, type QardClient } from './fixture';

const transactionSchema = z
	.object({
		description: z.string(),
		dates: z.object({ debited_at: z.string(), booked_at: z.string() }).strict(),
		amount: z.number(),
		currency: z.enum(['EUR', 'USD']),
		enrichements: z.object({ category: z.string(), type: z.string() }).strict(),
		is_coming: z.literal(false),
	})
	.strict();
const flowSchema = z
	.object({
		type: z.string(),
		category: z.string(),
		label_root: z.string(),
		label: z.string(),
		total_amount: z.string().regex(/^-?\d+\.\d\d$/),
		calendar: z.array(
			z.object({ month: z.string().regex(/^\d{4}-\d\d$/), amount: z.string().regex(/^-?\d+\.\d\d$/) }).strict(),
		),
		transactions: z.array(transactionSchema).min(1),
	})
	.strict();
const groupSchema = z.object({ total_amount: z.number().int(), transactions: z.array(transactionSchema) }).strict();
const rejectionSchema = groupSchema
	.extend({ total_fees_amount: z.number().int(), fees_transactions: z.array(transactionSchema) })
	.strict();
/** Every object of seed 001, and no field that is not in it. */
const insightsSchema = z
	.object({
		cash_flows: z.array(flowSchema),
		loans: z
			.object({
				repayments: z
					.object({ total_amount: z.number(), monthly_amount: z.number(), details: z.array(flowSchema) })
					.strict(),
				drawdowns: z.object({ count: z.number(), total_amount: z.number(), details: z.array(flowSchema) }).strict(),
			})
			.strict(),
		risks: z
			.object({
				incidents: z.object({ payment_rejections: rejectionSchema, check_rejections: rejectionSchema }).strict(),
				overdraft: z.object({ duration: z.number().int(), fees: groupSchema }).strict(),
				heavy_failures: z.object({ direct_recovery_of_debt: groupSchema, bank_account_seizure: groupSchema }).strict(),
			})
			.strict(),
	})
	.strict();

let client: QardClient;

beforeAll(async () => {
	client = await startQard();
});

afterAll(() => client.sandbox.close());

async function insightsOf(person: string) {
	const { user } = await connectedUser(client, person);
	await synchronise(client, user);
	return insightsSchema.parse((await client.api.get(`${user}/banking-credit-insights`)).data);
}

// The totals of the year are in sandbox/people/*/truth.json, which a test of its own holds against the lists.

describe('the credit insights of a person who gambles and borrows', () => {
	it('have every row in one cash flow: together what came in less what went out', async () => {
		const { cash_flows: flows } = await insightsOf('kelechi-danjuma');
		const total = flows.reduce((sum, { total_amount: amount }) => sum + Number(amount), 0);

		// 1,932,000 in, 1,937,952 out, in 288 rows
		expect(total).toBe(-5952);
		expect(flows.flatMap(({ transactions }) => transactions)).toHaveLength(288);
		expect(flows.flatMap(({ transactions }) => transactions).every(({ currency }) => currency === 'EUR')).toBe(true);
	});

	it('split the salary where it was raised, each piece with its months', async () => {
		const { cash_flows: flows } = await insightsOf('kelechi-danjuma');
		const wages = flows.filter(({ category }) => category === 'WAGE');

		// 6 x 92,000 and 6 x 95,000
		expect(wages.map(({ label, total_amount: amount }) => [label, amount])).toEqual([
			['NIP/BRIGHTWAY LOGISTICS/SALARY 92000.00', '552000.00'],
			['NIP/BRIGHTWAY LOGISTICS/SALARY 95000.00', '570000.00'],
		]);
		expect(wages.map(({ label_root: root }) => root)).toEqual(Array(2).fill('NIP/BRIGHTWAY LOGISTICS/SALARY'));
		expect(wages[0]?.calendar[0]).toEqual({ month: '2025-11', amount: '92000.00' });
		expect(wages[1]?.calendar).toHaveLength(6);
		expect(wages[0]?.type).toBe('INCOMING_TRANSFER');
	});

	it('have rejected cheques in the sum of their cash flow', async () => {
		const { cash_flows: flows } = await insightsOf('kelechi-danjuma');
		const cheques = flows.find(({ type }) => type === 'CHECK');

		expect(cheques).toMatchObject({ label_root: 'CHQ BODUNDE AUTO PARTS', total_amount: '-139500.00' });
	});

	it('tell loans and risks as numbers', async () => {
		const { loans, risks } = await insightsOf('kelechi-danjuma');

		// 598,000 in 12 months
		expect(loans.repayments).toMatchObject({ total_amount: -598000, monthly_amount: -49833.33 });
		expect(loans.repayments.details.map(({ label }) => label).sort()).toEqual([
			'DIRECT DEBIT OGA LENDER LOAN REPAYMENT',
			'DIRECT DEBIT QUICKNAIRA LOAN REPAYMENT',
			'DIRECT DEBIT SWIFTCASH LOAN REPAYMENT',
		]);
		expect(loans.drawdowns).toMatchObject({ count: 20, total_amount: 555000 });
		// 5 charges of 500
		expect(risks.incidents.check_rejections).toMatchObject({ total_amount: 139500, total_fees_amount: -2500 });
		expect(risks.incidents.check_rejections.transactions).toHaveLength(8);
		expect(risks.incidents.check_rejections.fees_transactions).toHaveLength(5);
		expect(risks.incidents.payment_rejections.transactions).toEqual([]);
		expect(risks.overdraft.duration).toBe(0);
	});
});

describe('the credit insights of others', () => {
	it('of a person without loans have nothing in them', async () => {
		const { loans } = await insightsOf('adaeze-nwokolo');

		expect(loans).toEqual({
			repayments: { total_amount: 0, monthly_amount: 0, details: [] },
			drawdowns: { count: 0, total_amount: 0, details: [] },
		});
	});

	it('of the forger have the salary that the account really got', async () => {
		const { cash_flows: flows } = await insightsOf('bolanle-usman');

		// 12 x 110,000
		expect(flows.find(({ category }) => category === 'WAGE')?.total_amount).toBe('1320000.00');
	});
});

describe('the credit insights of a gambler who is overdrawn', () => {
	it('tell returned direct debits apart from cheques, and the overdraft with its fees', async () => {
		const { risks } = await insightsOf('musa-adigun');
		const { returnedPayments, overdraft } = truthOf('musa-adigun').incidents;

		expect(risks.incidents.payment_rejections).toMatchObject({
			total_amount: returnedPayments.total,
			// 9 charges of 1,000
			total_fees_amount: -9000,
		});
		expect(risks.incidents.payment_rejections.transactions).toHaveLength(returnedPayments.count);
		expect(risks.incidents.payment_rejections.transactions[0]?.enrichements.category).toBe('REJECTION_PAYMENT');
		expect(risks.incidents.payment_rejections.fees_transactions[0]?.enrichements.category).toBe(
			'FEES_PAYMENT_REJECTION',
		);
		expect(risks.incidents.check_rejections.transactions).toEqual([]);
		expect(risks.overdraft).toMatchObject({
			duration: overdraft.days,
			fees: { total_amount: -overdraft.fees.total },
		});
		expect(risks.overdraft.fees.transactions).toHaveLength(overdraft.fees.count);
	});
});

describe('the credit insights of a seized account', () => {
	it('tell the loan repayments that were rejected, and no repayment of them', async () => {
		const { loans, risks } = await insightsOf('festus-ogbeide');

		// 6 x 42,500 came back, 4 x 42,500 were paid
		expect(risks.incidents.payment_rejections.total_amount).toBe(255000);
		expect(risks.incidents.payment_rejections.transactions.map(({ enrichements }) => enrichements.category)).toEqual(
			Array(6).fill('REJECTION_LOAN_REPAYMENT'),
		);
		expect(loans.repayments.total_amount).toBe(-170000);
		expect(loans.drawdowns).toMatchObject({ count: 1, total_amount: 600000 });
	});

	it('tell what was recovered and seized, as whole numbers', async () => {
		const { heavy_failures: failures } = (await insightsOf('festus-ogbeide')).risks;

		// 21,400 + 63,750; 41,250.40 + 8,130
		expect(failures.direct_recovery_of_debt.total_amount).toBe(-85150);
		expect(failures.direct_recovery_of_debt.transactions).toHaveLength(2);
		expect(failures.bank_account_seizure.total_amount).toBe(-49380);
		expect(failures.bank_account_seizure.transactions.map(({ amount }) => amount)).toEqual([-41250.4, -8130]);
	});
});

describe('the credit insights of other incomes', () => {
	it('call a pension one', async () => {
		const { cash_flows: flows } = await insightsOf('ruth-ekanem');
		const pensions = flows.filter(({ category }) => category === 'RETIREMENT_PENSION');

		// 2 x 96,500 and 10 x 101,325
		expect(pensions.map(({ total_amount: total }) => total)).toEqual(['1206250.00']);
	});

	it('have no word for the takings, the wages and the supplies of a firm, but one for its taxes', async () => {
		const { cash_flows: flows } = await insightsOf('marigold-foods');
		const total = (category: string) =>
			flows
				.filter((flow) => flow.category === category)
				.reduce((sum, flow) => sum + Math.round(Number(flow.total_amount) * 100), 0) / 100;

		expect(total('OTHER_ENTRY')).toBe(25220775.75);
		expect(total('PRO_TAX')).toBe(-1415750);
		// 4,041,250 wages, 11,812,465 supplies, 1,790,000 that the owner took out
		expect(total('OTHER_EXPENSE')).toBe(-17643715);
	});
});

describe('an account in dollars', () => {
	it('tells them in its insights, with the account and with every transaction', async () => {
		const { user } = await connectedUser(client, 'grace-halloran');
		await synchronise(client, user);
		const { cash_flows: flows } = insightsSchema.parse((await client.api.get(`${user}/banking-credit-insights`)).data);
		const accounts = (await client.api.get(`${user}/bank-accounts`)).data.result;
		const rows = (await client.api.get(`${user}/bank-transactions`)).data.result;

		expect(new Set(flows.flatMap(({ transactions }) => transactions).map(({ currency }) => currency))).toEqual(
			new Set(['USD']),
		);
		expect(accounts).toMatchObject([{ currency: 'USD', balance: 10253.43 }]);
		expect(rows[0]).toMatchObject({ currency: 'USD', transaction_type: 'TRANSFER', amount: -1450 });
	});
});

describe('the account of a firm', () => {
	it('has an owner with one name', async () => {
		const { user } = await connectedUser(client, 'marigold-foods');
		await synchronise(client, user);

		expect((await client.api.get(`${user}/bank-accounts`)).data.result[0].owners).toMatchObject([
			{ first_name: null, last_name: null, full_name: 'Marigold Foods Ltd' },
		]);
	});
});

describe('risks as the bank words them', () => {
	function row(date: string, description: string, amount: number, balance: number): BankRow {
		return { date, description, amountCents: amount * 100, balanceCents: balance * 100, category: 'charges' };
	}

	it('are told by the words of the bank, and days below zero are counted', () => {
		const { risks } = creditInsights([
			[
				row('2026-01-05', 'OVERDRAFT FEE', -8, -40),
				row('2026-01-09', 'NIP TRF FRM A', 100, 60),
				{ ...row('2026-01-10', 'BANK ACCOUNT SEIZURE', -50, 10), category: 'transfer' },
				{ ...row('2026-01-11', 'DEBT RECOVERY TOWN HALL', -5, 5), category: 'transfer' },
				{ ...row('2026-01-12', 'RTD DIRECT DEBIT', 30, 35), category: 'returnedPayment' },
			],
		]);

		expect(risks.overdraft).toMatchObject({ duration: 4, fees: { total_amount: -8 } });
		expect(risks.heavy_failures.bank_account_seizure.total_amount).toBe(-50);
		expect(risks.heavy_failures.direct_recovery_of_debt.total_amount).toBe(-5);
		expect(risks.incidents.payment_rejections.total_amount).toBe(30);
	});
});

describe('bank accounts and transactions', () => {
	it('are there after the synchronisation, under the singular and the plural', async () => {
		const { user, connectionId } = await connectedUser(client, 'halima-okon');
		expect((await client.api.get(`${user}/bank-accounts`)).data.result).toEqual([]);
		await synchronise(client, user);
		const { data } = await client.api.get(`${user}/bank-account`);

		expect(data.result).toEqual((await client.api.get(`${user}/bank-accounts`)).data.result);
		expect(data.result[0]).toMatchObject({
			account_type: 'SAVINGS',
			balance: 184726,
			currency: 'EUR',
			bank_name: 'Banque du Lac',
			last_transaction: '2026-10-30 00:00:00',
			data_connection_id: connectionId,
			owners: [{ first_name: 'Halima', last_name: 'Okon', full_name: 'Halima Okon' }],
		});
	});

	it('are paged: 307 transactions are four pages of a hundred', async () => {
		const { user } = await connectedUser(client, 'halima-okon');
		await synchronise(client, user);
		const first = await client.api.get(`${user}/bank-transactions`, { params: { per_page: 100 } });
		const last = await client.api.get(`${user}/bank-transaction`, { params: { per_page: 100, page: 4 } });

		expect(first.data).toMatchObject({ current_page: 1, last_page: 4 });
		expect(first.data.result[0]).toMatchObject({
			amount: -25000,
			description: 'NIP TRF/RENT 14 BAMBOO ROAD/LANDLORD',
			transaction_type: 'TRANSFER',
			initiated_at: '2025-11-03 00:00:00',
		});
		expect(last.data.result).toHaveLength(7);
	});
});
