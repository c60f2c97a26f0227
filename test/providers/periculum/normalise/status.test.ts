import { toStatus } from './checked';

const told = (processingStatus: unknown, rest: object = {}) => toStatus({ key: 1, processingStatus, ...rest });
const unaccused = { fraudulent: null, warnings: [] };

describe('the status of a statement', () => {
	it.each(['UPLOADED', 'PROCESSING'])('%s is still being processed', (word) => {
		expect(told(word)).toEqual({ ...unaccused, status: 'processing', providerStatus: word, reasons: [] });
	});

	it('PROCESSED is ready, and says nothing about whether the statement is genuine', () => {
		expect(told('PROCESSED')).toEqual({ ...unaccused, status: 'ready', providerStatus: 'PROCESSED', reasons: [] });
	});

	it.each([
		['FAILED', 'failed', 'PROCESSING_FAILED', 'retry'],
		['INSUFFIENT BALANCE', 'failed', 'PROVIDER_ACCOUNT_BALANCE', 'contactProvider'],
		['INSUFFICIENT BALANCE', 'failed', 'PROVIDER_ACCOUNT_BALANCE', 'contactProvider'],
		['NO BALANCE', 'insufficientData', 'NO_BALANCE', 'askApplicant'],
		['NO TRANSACTIONS', 'insufficientData', 'NO_TRANSACTIONS', 'askApplicant'],
		['NOT ENOUGH TRANSACTIONS', 'insufficientData', 'NOT_ENOUGH_TRANSACTIONS', 'askApplicant'],
	])('%s is %s, with the reason %s to %s', (word, status, code, action) => {
		expect(told(word)).toMatchObject({ ...unaccused, status, providerStatus: word, reasons: [{ code, action }] });
	});

	it('INSUFFIENT BALANCE is about the account of the lender, not that of the applicant', () => {
		expect(told('INSUFFIENT BALANCE').reasons[0]?.message).toContain('Your own account at Periculum');
	});

	it('ALTERED is rejected as fraudulent and goes to a person', () => {
		expect(told('ALTERED')).toMatchObject({
			status: 'rejected',
			fraudulent: true,
			reasons: [{ code: 'STATEMENT_ALTERED', action: 'manualReview' }],
		});
	});

	it.each([
		'not enough transactions',
		'NOT_ENOUGH_TRANSACTIONS',
		'NotEnoughTransactions',
		' Not  Enough-Transactions ',
	])('is known as %j too', (word) => {
		expect(told(word).status).toBe('insufficientData');
	});
});

describe('a status that is not known', () => {
	it('is processing with a warning while there is no analysis', () => {
		const answer = told('QUEUED', { spendAnalysis: null });
		expect(answer).toMatchObject({ status: 'processing', providerStatus: 'QUEUED', fraudulent: null, reasons: [] });
		expect(answer.warnings).toMatchObject([{ code: 'STATUS_UNKNOWN', source: 'processingStatus' }]);
	});

	it.each([
		'spendAnalysis',
		'transactionPatternAnalysis',
		'patternAnalysis',
		'behavioralAnalysis',
		'CashFlowAnalysis',
		'incomeAnalysis',
	])('is ready with a warning when %s is there', (block) => {
		const answer = told('DONE', { [block]: {} });
		expect(answer).toMatchObject({ status: 'ready', providerStatus: 'DONE' });
		expect(answer.warnings).toMatchObject([{ code: 'STATUS_UNKNOWN' }]);
	});

	it('may also be missing', () => {
		expect(toStatus({ key: 1 })).toMatchObject({
			status: 'processing',
			providerStatus: null,
			warnings: [{ code: 'STATUS_UNKNOWN' }],
		});
	});

	it.each(['constructor', '__proto__', 'toString'])('is never %s by accident', (word) => {
		expect(told(word)).toMatchObject({ status: 'processing', reasons: [] });
	});

	it('is what an answer that is no object has', () => {
		const answer = toStatus('Service unavailable');
		expect(answer.status).toBe('processing');
		expect(answer.warnings.map(({ code }) => code)).toEqual(['FIELD_UNREADABLE', 'STATUS_UNKNOWN']);
	});
});
