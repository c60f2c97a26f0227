import { behavioralAnalysis } from '../../../../sandbox/periculum/analytics/behaviour';
import { ledgerOf } from '../../../../sandbox/periculum/analytics/ledger';
import { transactions, type Row } from '../../fixtures/transactions';
import { threeMonths } from './fixture';

function behaviourOf(rows: Row[]) {
	return behavioralAnalysis(ledgerOf(transactions(rows)));
}

describe('behavioralAnalysis', () => {
	it('gives every variable of the seed', () => {
		expect(behavioralAnalysis(ledgerOf(threeMonths))).toEqual({
			// August 100000 in, 50600 out; September 150000 in, 75000 out; October 26000 in, 35100 out
			monthToMonthInflowToOutflowRate: 'Positive Cash Flow',
			overallInflowToOutflowRate: 'Positive Cash Flow',
			totalLoanAmount: 50000,
			totalLoanRepaymentAmount: 22500,
			// 50000 and 22500 of 276000
			loanToInflowRate: 0.18,
			loanRepaymentToInflowRate: 0.08,
			numberLoanTransactions: 1,
			numberRepaymentTransactions: 1,
			gamblingStatus: 'Gambling Transactions Found',
			// 5000 of 160700
			gamblingRate: 0.03,
			// 11 days of the 87 from 3 August to 28 October (29 + 30 + 28)
			accountActivity: 0.13,
			// mean credit 55200: none of 5 is over 110400
			percentOfInflowIrregularity: 0,
			averageMonthlyLoanAmount: 16666.67,
			averageMonthlyLoanRepaymentAmount: 7500,
			accountSweep: 'No',
		});
	});

	it('calls the overall flow of the seed sample equal', () => {
		const behaviour = behaviourOf([
			['2020-06-17', 'in', 1369432.54],
			['2020-09-14', 'out', -1380699.92],
		]);

		expect(behaviour.overallInflowToOutflowRate).toBe('Equal Cash Flow');
		expect(behaviour.gamblingStatus).toBe('No Gambling Transactions Found');
	});

	it('calls more out than in negative', () => {
		const behaviour = behaviourOf([
			['2026-10-01', 'in', 100],
			['2026-10-02', 'out', -200],
		]);

		expect(behaviour.overallInflowToOutflowRate).toBe('Negative Cash Flow');
	});

	it('sees a sweep when at least half of the days close within the same thousand', () => {
		const rows: Row[] = [
			['2026-10-01', 'in', 50000, 50500],
			['2026-10-01', 'out', -50000, 500],
			['2026-10-02', 'in', 20000, 20500],
			['2026-10-03', 'out', -19800, 700],
			['2026-10-04', 'in', 30000, 30700],
		];

		expect(behaviourOf(rows).accountSweep).toBe('Yes');
		expect(behaviourOf([...rows, ['2026-10-05', 'in', 30000, 60700]]).accountSweep).toBe('No');
	});

	it('calls a credit irregular when it is over twice the mean', () => {
		// mean 40000 / 4 = 10000
		const behaviour = behaviourOf([
			['2026-10-01', 'in', 5000],
			['2026-10-02', 'in', 5000],
			['2026-10-03', 'in', 5000],
			['2026-10-04', 'in', 25000],
		]);

		expect(behaviour.percentOfInflowIrregularity).toBe(0.25);
	});
});
