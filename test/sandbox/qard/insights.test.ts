import { z } from 'zod';
import { creditInsights } from '../../../sandbox/qard/insights';
import type { BankRow } from '../../../sandbox/people/bankRows';
import { connectedUser, startQard, synchronise, type QardClient } from './fixture';

const transactionSchema = z
	.object({
		description: z.string(),
		dates: z.object({ debited_at: z.string(), booked_at: z.string() }).strict(),
		amount: z.number(),
		currency: z.literal('EUR'),
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

describe('the risks that nobody of the people has', () => {
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
