import { ledgerOf } from '../../../../sandbox/periculum/analytics/ledger';
import { transactionPatternAnalysis } from '../../../../sandbox/periculum/analytics/pattern';
import { transactions, type Row } from '../../fixtures/transactions';
import { threeMonths } from './fixture';

function patternOf(rows: Row[]) {
	return transactionPatternAnalysis(ledgerOf(transactions(rows)));
}

describe('transactionPatternAnalysis', () => {
	it('has every variable of the seed', () => {
		expect(Object.keys(transactionPatternAnalysis(ledgerOf(threeMonths)))).toEqual([
			'lastDayOfCredit',
			'lastDayOfDebit',
			'percentDebitTransactions',
			'percentCreditTransactions',
			'totalNumberOfTransactions',
			'percentOfTransactionsLessThan10ThousandNaira',
			'percentOfTransactionsBetween10ThousandTo100ThousandNaira',
			'percentOfTransactionsBetween100ThousandTo500ThousandNaira',
			'percentOfTransactionsBetween500ThousandToOneMillionNaira',
			'percentOfTransactionsGreaterThanOneMillionNaira',
			'percentNumberOfDaysTransactionsWasLessThan10ThousandNaira',
			'percentOfBalancesLessThan10ThousandNaira',
			'percentOfBalancesBetween10ThousandTo100ThousandNaira',
			'percentOfBalancesBetween100ThousandTo500ThousandNaira',
			'percentOfBalancesBetween500ThousandToOneMillionNaira',
			'percentOfBalancesGreaterThanOneMillionNaira',
			'percentNumberOfDaysBalanceWasLessThan10ThousandNaira',
			'mostFrequentBalanceRange',
			'mostFrequentTransactionRange',
			'numberOfCardRequests',
			'mostFrequentCreditTransfer',
			'mostFrequentDebitTransfer',
			'returnCheque',
			'balanceBreakdown',
			'transactionBreakdown',
			'percentNumberOfDaysTransactionsInSmallestBucket',
			'percentNumberOfDaysBalancesInSmallestBucket',
		]);
	});

	it('counts credits, debits and their last days', () => {
		// 5 credits and 10 debits of 15
		expect(transactionPatternAnalysis(ledgerOf(threeMonths))).toMatchObject({
			lastDayOfCredit: '2026-10-06',
			lastDayOfDebit: '2026-10-28',
			percentDebitTransactions: 0.67,
			percentCreditTransactions: 0.33,
			totalNumberOfTransactions: 15,
			mostFrequentCreditTransfer: 'nip trf frm s danjuma',
			mostFrequentDebitTransfer: null,
		});
	});

	it('puts an amount on a limit into the lower range ("<=10k") and into the upper bucket (max exclusive)', () => {
		const pattern = patternOf([
			['2026-10-01', 'a', -10000, 100000],
			['2026-10-02', 'b', -500, 1000000],
			['2026-10-03', 'c', -100000.01, 1000000.01],
			['2026-10-04', 'd', -499.99, -20],
		]);

		expect(pattern).toMatchObject({
			percentOfTransactionsLessThan10ThousandNaira: 0.75,
			percentOfTransactionsBetween10ThousandTo100ThousandNaira: 0,
			percentOfTransactionsBetween100ThousandTo500ThousandNaira: 0.25,
			percentOfBalancesLessThan10ThousandNaira: 0.25,
			percentOfBalancesBetween10ThousandTo100ThousandNaira: 0.25,
			percentOfBalancesBetween500ThousandToOneMillionNaira: 0.25,
			percentOfBalancesGreaterThanOneMillionNaira: 0.25,
			mostFrequentTransactionRange: '<=10k',
			transactionBreakdown: [
				{ min: -1e18, max: 500, percentageOfTransactionsInBucket: 0.25 },
				{ min: 500, max: 1000, percentageOfTransactionsInBucket: 0.25 },
				{ min: 1000, max: 10000, percentageOfTransactionsInBucket: 0 },
				{ min: 10000, max: 100000, percentageOfTransactionsInBucket: 0.25 },
				{ min: 100000, max: 500000, percentageOfTransactionsInBucket: 0.25 },
				{ min: 500000, max: 1000000, percentageOfTransactionsInBucket: 0 },
				{ min: 1000000, max: 1e18, percentageOfTransactionsInBucket: 0 },
			],
		});
		expect(pattern.balanceBreakdown.map((bucket) => bucket.percentageOfTransactionsInBucket)).toEqual([
			0.25, 0, 0, 0, 0.25, 0, 0.5,
		]);
	});

	it('counts the days that have a row in the range', () => {
		const pattern = patternOf([
			['2026-10-01', 'a', -100, 400],
			['2026-10-01', 'b', -50000, 90000],
			['2026-10-02', 'c', -50000, 40000],
			['2026-10-03', 'd', -700, 9000],
		]);

		expect(pattern).toMatchObject({
			percentNumberOfDaysTransactionsWasLessThan10ThousandNaira: 0.67,
			percentNumberOfDaysBalanceWasLessThan10ThousandNaira: 0.67,
			percentNumberOfDaysTransactionsInSmallestBucket: 0.333,
			percentNumberOfDaysBalancesInSmallestBucket: 0.333,
		});
	});

	it('counts returned cheques and card requests', () => {
		const pattern = patternOf([
			['2026-10-01', 'CHQ 000417 BODUNDE', -9000, 1],
			['2026-10-01', 'RTD CHQ 000417 INSUFFICIENT FUNDS', 9000, 1],
			['2026-10-01', 'RETURNED CHEQUE CHARGE', -500, 1],
			['2026-10-02', 'DEBIT CARD REQUEST', -1000, 1],
		]);

		expect(pattern).toMatchObject({ returnCheque: 1, numberOfCardRequests: 1 });
	});

	it('has no most frequent balance range without balances', () => {
		expect(patternOf([['2026-10-01', 'a', -1]]).mostFrequentBalanceRange).toBeNull();
	});
});
