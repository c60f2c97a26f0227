import { failedStatement } from '../../../sandbox/periculum/pdf/read';
import { StatementStore } from '../../../sandbox/periculum/store';
import { threeMonths } from './analytics/fixture';

describe('the processing of a statement', () => {
	it('goes from UPLOADED over PROCESSING to PROCESSED as time passes, with analytics at the end', () => {
		let nowMs = 1_000_000;
		const store = new StatementStore(() => nowMs);
		const statement = store.add({
			name: 'a',
			source: 'PERICULUM',
			statementType: 'CONSUMER',
			read: { ...failedStatement, ended: 'PROCESSED', transactions: threeMonths },
			processingSeconds: 10,
		});

		expect(store.statusOf(statement)).toBe('UPLOADED');
		nowMs += 5000;
		expect(store.statusOf(statement)).toBe('PROCESSING');
		expect(() => store.analyticsOf(statement)).toThrow();
		nowMs += 5000;
		expect(store.statusOf(statement)).toBe('PROCESSED');
		expect(store.analyticsOf(statement).transactionPatternAnalysis.totalNumberOfTransactions).toBe(15);
	});
});
