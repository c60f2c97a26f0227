import { analyse } from '../../../../sandbox/periculum/analytics';
import { incomeAnalysis } from '../../../../sandbox/periculum/analytics/income';
import { ledgerOf } from '../../../../sandbox/periculum/analytics/ledger';
import { transactions, type Row } from '../../fixtures/transactions';
import { threeMonths } from './fixture';

const nothingSpent = { totalExpenses: 0, others: 0, loanRepayment: 0 };

function incomeOf(rows: Row[]) {
	return incomeAnalysis(ledgerOf(transactions(rows)), nothingSpent);
}

describe('incomeAnalysis', () => {
	it('gives every variable of the seed', () => {
		expect(analyse(threeMonths).incomeAnalysis).toEqual({
			salaryTransactions: [
				{ date: '2026-08-25 00:00:00', description: 'nip/orchid/salary aug', amount: 100000 },
				{ date: '2026-09-24 00:00:00', description: 'nip/orchid/salary sep', amount: 100000 },
			],
			averagePredictedSalary: 100000,
			isSalaryEarner: 'Yes',
			expectedSalaryPaymentDay: 25,
			frequencyOfSalaryPayments: '1',
			lastDateOfSalaryPayment: '2026-09-24',
			numberOfSalaryPayments: 2,
			hasOtherIncome: 'Yes',
			otherIncomeTransactions: [{ date: '2026-10-05 00:00:00', description: 'nip/sunrise/invoice 7', amount: 20000 }],
			// 100000 + 6666.67 - 29733.34 - 3000 - 7500
			NetAverageMonthlyEarning: 66433.33,
			// 20000 in 3 months
			averageOtherIncome: 6666.67,
			numberOfOtherIncomePayments: 1,
			lowestSalary: 100000,
			mostRecentSalary: 100000,
		});
	});

	it('averages the salary over the months in which it was paid', () => {
		const income = incomeOf([
			['2026-07-01', 'rent', -1],
			['2026-08-25', 'SALARY', 90000],
			['2026-09-11', 'SALARY', 40000],
			['2026-09-25', 'SALARY', 60000],
		]);

		expect(income).toMatchObject({
			averagePredictedSalary: 95000,
			lowestSalary: 90000,
			mostRecentSalary: 60000,
			frequencyOfSalaryPayments: '2',
		});
	});

	it('counts a single salary as other income', () => {
		const income = incomeOf([['2026-08-25', 'SALARY', 90000]]);

		expect(income).toMatchObject({
			isSalaryEarner: 'No',
			averagePredictedSalary: 0,
			averageOtherIncome: 90000,
			expectedSalaryPaymentDay: null,
			frequencyOfSalaryPayments: null,
			lastDateOfSalaryPayment: null,
			lowestSalary: null,
			mostRecentSalary: null,
		});
	});

	it('does not count transfers, loans, returned cheques, winnings or savings as income', () => {
		const income = incomeOf([
			['2026-08-01', 'NIP TRF FRM A', 1000],
			['2026-08-02', 'QUICKNAIRA LOAN DISBURSEMENT', 1000],
			['2026-08-03', 'RTD CHQ 1', 1000],
			['2026-08-04', 'BET9JA WINNING', 1000],
			['2026-08-05', 'PIGGYVEST WITHDRAWAL', 1000],
		]);

		expect(income).toMatchObject({ hasOtherIncome: 'No', averageOtherIncome: 0, averagePredictedSalary: 0 });
	});
});
