import { toStatus } from './checked';

const failed = { RegistrationId: 'application-1', UseCaseStatus: 'DATA_COLLECTION_ERROR' };
const codes = (answer: object) => toStatus(answer).reasons.map(({ code }) => code);

describe('a status', () => {
	test.each([
		['REGISTRATION_CREATED', 'processing'],
		['REGISTRATION_FINALISED', 'processing'],
		['DATA_COLLECTION_DONE', 'processing'],
		['DATA_COLLECTION_ERROR', 'failed'],
		['ANALYSIS_FINALISED', 'ready'],
		['AnalysisFinalised', 'ready'],
		['ANALYSIS_FINALIZED', 'ready'],
	])('%s means %s', (UseCaseStatus, status) => {
		expect(toStatus({ UseCaseStatus })).toMatchObject({ status, providerStatus: UseCaseStatus, warnings: [] });
	});

	test('is read from a registration in the document, whatever its casing', () => {
		const answer = {
			productType: 'CreditScoring',
			registrationId: 'application-1',
			registrationStatus: 'Finalised',
			useCaseStatus: 'DATA_COLLECTION_DONE',
			parameter: [{ key: 'option', value: 'CSPS' }],
			psus: [{ psuId: 'a' }, { psuId: 'b' }],
		};
		expect(toStatus(answer)).toEqual({
			registrationId: 'application-1',
			psuIds: ['a', 'b'],
			option: 'CSPS',
			status: 'processing',
			providerStatus: 'DATA_COLLECTION_DONE',
			reasons: [],
			ibans: [],
			warnings: [],
		});
	});

	test('that is not known is still being processed, and said so', () => {
		expect(toStatus({ UseCaseStatus: 'ON_HOLD' })).toMatchObject({
			status: 'processing',
			providerStatus: 'ON_HOLD',
			warnings: [{ code: 'STATUS_UNKNOWN' }],
		});
	});

	test('of the registration alone says nothing about the analysis', () => {
		expect(toStatus({ RegistrationStatus: 'Finalised' })).toMatchObject({
			status: 'processing',
			providerStatus: 'Finalised',
			warnings: [{ code: 'STATUS_UNKNOWN' }],
		});
	});
});

describe('a data collection error', () => {
	test('lists the three prerequisites where none is named', () => {
		expect(codes(failed)).toEqual(['NO_CHECKING_ACCOUNT', 'TOO_FEW_TRANSACTIONS', 'NOT_IN_EURO']);
		expect(toStatus(failed).status).toBe('failed');
	});

	test.each([
		[{ Message: 'No checking account was shared' }, 'NO_CHECKING_ACCOUNT'],
		[{ Error: { Code: 'NOT_ENOUGH_TRANSACTIONS' } }, 'TOO_FEW_TRANSACTIONS'],
		[{ details: 'At least 20 transactions are needed' }, 'TOO_FEW_TRANSACTIONS'],
		[{ Psus: [{ PsuId: 'a', ErrorReason: 'Transactions are not in EURO' }] }, 'NOT_IN_EURO'],
		[{ reason: 'UnsupportedCurrency' }, 'NOT_IN_EURO'],
	])('that names one is too little data, for that reason: %p', (more, code) => {
		expect(toStatus({ ...failed, ...more })).toMatchObject({ status: 'insufficientData', reasons: [{ code }] });
		expect(codes({ ...failed, ...more })).toEqual([code]);
	});

	test.each([
		{ Message: 'The bank could not deliver transactions' },
		{ Message: 'Requirements: a checking account, at least 20 transactions, in EUR' },
		{ Message: 'No answer from the bank while fetching transactions on 2026-11-20' },
		{ Message: 'The current account could not be reached' },
		{ Message: 'The transactions could not be read', Detail: 'At least one bank refused' },
		{ Psus: [{ PsuId: 'a', Accounts: [{ currencyCode: 'EUR' }] }] },
		{ AccountDetails: { Currency: 'EUR' } },
	])('that names none, or all alike, is failed: %p', (more) => {
		expect(toStatus({ ...failed, ...more }).status).toBe('failed');
		expect(codes({ ...failed, ...more })).toHaveLength(3);
	});
});

describe('the IBAN list', () => {
	const iban = 'FR0000000000000000000000000';

	test.each([
		{ Ibans: [iban] },
		{ IbanList: [{ Iban: iban }] },
		{ Psus: [{ PsuId: 'a', Accounts: [{ iban }, { iban }] }] },
	])('is found wherever it stands: %p', (answer) => {
		expect(toStatus(answer).ibans).toEqual([iban]);
	});

	test('is empty where none is told', () => {
		expect(toStatus({ Psus: [{ PsuId: 'a' }] }).ibans).toEqual([]);
	});
});
