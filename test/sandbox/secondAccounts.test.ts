import { bankRows } from '../../sandbox/people/bankRows';
import { accountsOf, isCard, paymentAccountsOf, readPerson } from '../../sandbox/people/read';
import { plaidReport } from '../../sandbox/inscribe/plaidReport';
import { creditInsights as qardInsights } from '../../sandbox/qard/insights';
import { collectAccount } from '../../sandbox/worldline/applicant';
import { banks } from '../../sandbox/worldline/banks';
import { creditInsights as worldlineInsights } from '../../sandbox/worldline/insights';

const YEAR = 12;

describe('somebody with two accounts at one bank', () => {
	it('has them in Plaid’s report, each with its own number and rows', async () => {
		const person = await readPerson('nkechi-ibe');
		expect(plaidReport(person, YEAR)).toMatchObject({
			report: {
				items: [
					{
						accounts: [
							{ mask: '0266', balances: { current: 558000 }, transactions: { length: 48 } },
							{ mask: '0277', balances: { current: 179280 }, transactions: { length: 300 } },
						],
					},
				],
			},
		});
	});

	it('is told by Worldline with both balances, and with the salary and the rent', async () => {
		const account = collectAccount(await readPerson('nkechi-ibe'), banks[0], 'made-up');
		expect(worldlineInsights(account)).toMatchObject({
			Balances: [
				{ balance: 558000, balanceDate: '2026-10-26' },
				{ balance: 179280, balanceDate: '2026-10-31' },
			],
			// Three salaries of 220,000; three months of 141,060 and twice 20,000.
			Incomes: { totalAmount: 660000 },
			Expenses: { totalAmount: 3 * (141060 + 40000) },
		});
	});
});

describe('a deferred debit card with an account of its own', () => {
	it('is told by Qard: the purchases, their total and what takes it back', async () => {
		const accounts = accountsOf(await readPerson('celine-okonjo'));
		const rowsOf = (card: boolean) =>
			accounts.filter((account) => isCard(account) === card).map((account) => bankRows(account, YEAR));
		const { cash_flows: flows, risks } = qardInsights(rowsOf(false), rowsOf(true));
		const total = (category: string) =>
			flows.filter((flow) => flow.category === category).reduce((sum, flow) => sum + Number(flow.total_amount), 0);

		// Twelve months of 80,000: 36,000 of groceries, 9,000 of rides, 6,000 eaten out and two pairs of shoes.
		expect(total('DEFERRED_TOTAL_PAYMENT')).toBe(-960000);
		expect(total('CREDIT_CARD_RESET')).toBe(960000);
		expect(total('GROCERY') + total('TRANSPORT') + total('LEISURE') + total('SHOPPING')).toBe(-960000);
		expect(risks.overdraft.duration).toBe(0);
	});

	it('is told by nobody else', async () => {
		const person = await readPerson('celine-okonjo');
		expect(paymentAccountsOf(person).map(({ accountNumber }) => accountNumber)).toEqual(['0000000288']);
		expect(collectAccount(person, banks[0], 'made-up').accounts).toHaveLength(1);
		expect(plaidReport(person, YEAR)).toMatchObject({ report: { items: [{ accounts: { length: 1 } }] } });
	});
});
