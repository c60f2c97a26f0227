import { ledgerOf } from '../../../../sandbox/periculum/analytics/ledger';
import { spendAnalysis } from '../../../../sandbox/periculum/analytics/spend';
import { transactions } from '../../fixtures/transactions';
import { threeMonths } from './fixture';

const spend = spendAnalysis(ledgerOf(threeMonths));

/** The field names of the seed's sample and of its table (which spells one of them differently). */
const buckets = [
	'Transfer',
	'AtmAndPOS',
	'USSD',
	'Gambling',
	'AirtimeAndData',
	'Utilities',
	'OnlineAndWeb',
	'Transportation',
	'Health',
	'Travel',
	'Entertainment',
	'HospitalityAndFood',
	'Rent',
	'Insurance',
	'ChargesAndStampDuty',
	'InternationalTransactions',
];

describe('spendAnalysis', () => {
	it('has every variable of the seed', () => {
		expect(Object.keys(spend).sort()).toEqual(
			[
				...buckets.map((bucket) => `averageMonthlySpendOn${bucket}`),
				...buckets.map((bucket) => `totalSpendOn${bucket}`),
				'averageMonthlyTotalExpenses',
				'averageMonthlyRecurringExpense',
				'averageMonthlySpendOnSavingsAndInvestments',
				'averageMonthlySpendOnOthers',
				'mostRecurringExpense',
				'totalMonthlyExpenses',
				'totalRecurringExpense',
				'totalExpenses',
				'totalMonthlySpendOnSavingsAndInvestments',
				'totalSpendOnSavingsAndInvestments',
				'totalSpendOnOthers',
				'atmLocations',
				'mostFrequentSpendCategory',
				'monthWithHighestSpend',
				'highestSpend',
				'mostFrequentExpense',
				'mostFrequentExpenseAmount',
			].sort(),
		);
	});

	it('adds the named buckets up and divides by the transacting months', () => {
		expect(spend).toMatchObject({
			totalSpendOnRent: 60000,
			averageMonthlySpendOnRent: 20000,
			totalSpendOnAtmAndPOS: 20000,
			averageMonthlySpendOnAtmAndPOS: 6666.67,
			totalSpendOnAirtimeAndData: 1200,
			averageMonthlySpendOnAirtimeAndData: 400,
			totalSpendOnGambling: 5000,
			averageMonthlySpendOnGambling: 1666.67,
			totalSpendOnUSSD: 3000,
			averageMonthlySpendOnUSSD: 1000,
			totalSpendOnTransfer: 0,
		});
	});

	it('counts the named averages as expenses, without others, savings and loan repayments', () => {
		// 20000 + 6666.67 + 400 + 1666.67 + 1000
		expect(spend.averageMonthlyTotalExpenses).toBe(29733.34);
		// 60000 + 20000 + 1200 + 5000 + 3000
		expect(spend.totalMonthlyExpenses).toBe(89200);
		expect(spend.averageMonthlySpendOnOthers).toBe(3000);
		expect(spend.averageMonthlySpendOnSavingsAndInvestments).toBe(13333.33);
	});

	it('counts savings and others into everything spent', () => {
		// 89200 + 40000 + 9000: all debits but the repayment, 160700 - 22500
		expect(spend.totalExpenses).toBe(138200);
	});

	it('names the month, the debit and the expense that stand out', () => {
		expect(spend).toMatchObject({
			// September: 5000 + 30000 + 40000 = 75000
			monthWithHighestSpend: '9/2026',
			highestSpend: 40000,
			mostFrequentExpense: 'nip trf/rent/landlord',
			mostFrequentExpenseAmount: 60000,
			mostFrequentSpendCategory: 'rent_transactions',
			atmLocations: ['ikeja city mall'],
		});
	});

	it('calls a bucket recurring when it has a debit in every month', () => {
		const recurring = spendAnalysis(
			ledgerOf(
				transactions([
					['2026-09-02', 'NIP TRF TO A', -1000],
					['2026-09-03', 'BILLS/ELECTRICITY', -500],
					['2026-10-02', 'NIP TRF TO B', -2000],
				]),
			),
		);

		expect(recurring).toMatchObject({
			mostRecurringExpense: 'transfer_transactions',
			totalRecurringExpense: 3000,
			averageMonthlyRecurringExpense: 1500,
		});
		expect(spend).toMatchObject({ mostRecurringExpense: null, totalRecurringExpense: 0 });
	});

	it('says null, not a name, when nothing was spent', () => {
		const idle = spendAnalysis(ledgerOf(transactions([['2026-09-02', 'NIP TRF FRM A', 1000]])));

		expect(idle).toMatchObject({
			mostFrequentExpense: null,
			mostFrequentSpendCategory: null,
			monthWithHighestSpend: null,
			highestSpend: 0,
		});
	});
});
