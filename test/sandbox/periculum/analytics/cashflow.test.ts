import { cashFlowAnalysis } from '../../../../sandbox/periculum/analytics/cashflow';
import { ledgerOf } from '../../../../sandbox/periculum/analytics/ledger';
import { bodySchemas } from '../../../../sandbox/periculum/bodies';
import { tenRowStatement } from '../../fixtures/tenRows';
import { transactions } from '../../fixtures/transactions';

describe('cashFlowAnalysis of the seed sample statement', () => {
	const { monthlyInflow, monthlyOutflow, ...flow } = cashFlowAnalysis(
		ledgerOf(bodySchemas.periculum.parse(tenRowStatement('sample')).transactions),
	);

	it('adds up what came in and went out, a month and a week', () => {
		// Debits 5010.75 + 15026.88 + 3010.75 + 1910.75 + 9626.88 + 34026.88 + 15026.88 + 10026.88 = 93666.65, in three
		// months and three weeks; the only credit of 1000 is in one week.
		// Month ends 11151.27 + 142279.89 + 69650.87 = 223082.03, and the three weeks end with the same balances.
		expect(flow).toEqual({
			totalCreditTurnover: 1000,
			totalDebitTurnOver: 93666.65,
			averageMonthlyCredits: 333.33,
			averageMonthlyDebits: 31222.22,
			averageWeeklyCredits: 1000,
			averageWeeklyDebits: 31222.22,
			averageMonthlyBalance: 74360.68,
			averageWeeklyBalance: 74360.68,
			numberOfTransactingMonths: 3,
			periodInStatement: 'June - August',
			yearInStatement: '2020',
			firstDateInStatement: '2020-06-17',
			lastDateInStatement: '2020-08-07',
			closingBalance: 69650.87,
		});
	});

	it('lists every month of the year, with the spelling of the seed', () => {
		expect(monthlyInflow).toHaveLength(12);
		expect(monthlyOutflow.slice(0, 2)).toEqual([
			{ year: '2020', 'month-name': 'January', amount: 0 },
			{ year: '2020', 'month-name': 'Febuary', amount: 0 },
		]);
		// 3010.75 + 1910.75 + 9626.88 + 34026.88 + 15026.88 + 10026.88
		expect(monthlyOutflow[7]).toEqual({ year: '2020', 'month-name': 'August', amount: 73629.02 });
		expect(monthlyInflow[7]?.amount).toBe(1000);
	});
});

describe('cashFlowAnalysis', () => {
	it('covers both years of a statement over New Year', () => {
		const flow = cashFlowAnalysis(
			ledgerOf(
				transactions([
					['2025-12-30', 'a', 10, 10],
					['2026-01-02', 'b', -4, 6],
				]),
			),
		);

		expect(flow).toMatchObject({ periodInStatement: 'December - January', yearInStatement: '2025 - 2026' });
		expect(flow.monthlyOutflow).toHaveLength(24);
		expect(flow.monthlyOutflow[12]).toEqual({ year: '2026', 'month-name': 'January', amount: 4 });
	});

	it('names a single month once', () => {
		expect(cashFlowAnalysis(ledgerOf(transactions([['2026-02-03', 'a', 10]]))).periodInStatement).toBe('Febuary');
	});

	it('says null for balances that are not printed', () => {
		const flow = cashFlowAnalysis(ledgerOf(transactions([['2026-02-03', 'a', 10]])));

		expect(flow).toMatchObject({ closingBalance: null, averageMonthlyBalance: null, averageWeeklyBalance: null });
	});

	it('divides the weekly averages by the weeks with such a transaction, Monday to Sunday', () => {
		const flow = cashFlowAnalysis(
			ledgerOf(
				transactions([
					['2026-10-04', 'Sunday', 300],
					['2026-10-05', 'Monday', 300],
					['2026-10-11', 'Sunday', -100],
				]),
			),
		);

		expect(flow).toMatchObject({ averageWeeklyCredits: 300, averageWeeklyDebits: 100, averageMonthlyCredits: 600 });
	});
});
