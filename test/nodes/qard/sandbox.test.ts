import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode } from '../../support/engine';
import { giveConsent, refuseConsent, truthOf } from '../../support/people';
import { type SandboxProcess, startSandboxProcess } from '../../support/sandboxProcess';

let sandbox: SandboxProcess;
beforeAll(async () => {
	sandbox = await startSandboxProcess(['--qard-connect-seconds', '0', '--qard-sync-seconds', '0.4']);
}, 60_000);
afterAll(async () => await sandbox.stop());

const items = async (verb: string, parameters: INodeParameters): Promise<IDataObject[]> => {
	const { apiKey, apiUrl } = sandbox.qard;
	const { outputs, error } = await runNode(verb, {
		parameters: { provider: 'qard', ...parameters },
		credential: { apiKey, baseUrl: apiUrl, callbackSecret: '', previousCallbackSecret: '' },
	});
	expect(error).toBeUndefined();
	return (outputs[0] ?? []).map(({ json }) => json);
};

const first = async (verb: string, parameters: INodeParameters): Promise<IDataObject> =>
	(await items(verb, parameters))[0] ?? {};

const create = async (userType = 'natural') =>
	String((await first('createCreditCustomer', { userType, name: 'Example', additionalFields: {} })).customerId);

const ask = async (userId: string) =>
	await first('requestBankConsent', {
		userId,
		bankProvider: sandbox.qard.bankProvider,
		dataTypes: 'BANK_ACCOUNT, BANK_TRANSACTION, BANK_CREDIT_INSIGHTS',
		additionalFields: {},
	});

const sync = async (userId: string) =>
	await first('checkAnalysisStatus', {
		userId,
		options: { startSync: true, waitUntilDone: true, pollInterval: 1, maxWait: 30 },
	});

/** A user whose bank is connected and read. */
const connected = async (person: string, userType?: string) => {
	const userId = await create(userType);
	await giveConsent((await ask(userId)).consentUrl, { bank: 'banque-du-lac', person });
	expect(await sync(userId)).toMatchObject({ status: 'ready', reasons: [] });
	return userId;
};

const insights = async (userId: string) =>
	await first('getCreditInsights', { data: 'insights', userId, output: 'insights', options: {} });

test('goes from a new user over the consent to a finished sync', async () => {
	const userId = await create();
	const consent = await ask(userId);
	expect(consent).toMatchObject({ customerId: userId, status: 'pending', providerStatus: 'AUTH_REQUIRED' });
	await giveConsent(consent.consentUrl, { bank: 'banque-du-lac', person: 'adaeze-nwokolo' });
	expect(await sync(userId)).toMatchObject({ id: userId, status: 'ready', providerStatus: 'SUCCESS', warnings: [] });
}, 60_000);

// WAGE and WAGE_BONUS are income. Interest is none, and invoices come as OTHER_ENTRY, which does not say that they are.
const BONUS: Record<string, number> = { 'adaeze-nwokolo': 150_000 };
const PEOPLE = ['adaeze-nwokolo', 'halima-okon', 'kelechi-danjuma'];

describe.each(PEOPLE)('the year of %s', (person) => {
	const truth = truthOf(person);
	const returned = truth.incidents.returnedCheques;
	// Rejected cheques are among the debits ("transactions that are or has been rejected are included") and come back by themselves.
	const spent = truth.moneyOut - truth.savings.total - returned.total;
	const earned = truth.income.salary.total + (BONUS[person] ?? 0);
	let userId: string;
	let found: IDataObject;
	beforeAll(async () => {
		userId = await connected(person);
		found = await insights(userId);
	}, 60_000);

	test('has all its transactions, in and out', () => {
		expect(found).toMatchObject({
			currency: 'EUR',
			subject: { kind: 'user', id: userId, holderType: 'individual' },
			cashFlow: { inflow: truth.moneyIn, outflow: truth.moneyOut },
			dataQuality: { transactionCount: truth.transactions },
		});
	});

	test('has the wages as income', () => {
		expect(found).toMatchObject({ income: { total: earned } });
	});

	test('has the debits without savings and what came back as expenses', () => {
		expect(found).toMatchObject({ expenses: { total: spent, includesLoanRepayments: true } });
	});

	// The average is that of eleven whole months: the running one, October, is left out.
	test('has averages within 10 % of a twelfth of the year', () => {
		const { monthlyIncome, monthlyDisposable } = found.summary as IDataObject;
		const { monthlyAverage: monthlyExpenses } = found.expenses as IDataObject;
		expect(Math.abs(Number(monthlyIncome) / (earned / 12) - 1)).toBeLessThan(0.1);
		expect(Math.abs(Number(monthlyExpenses) / (spent / 12) - 1)).toBeLessThan(0.1);
		expect(monthlyDisposable).toBeCloseTo(Number(monthlyIncome) - Number(monthlyExpenses), 2);
	});

	test('has the loans', () => {
		const { repayments, drawdowns } = truth.loans;
		expect(found).toMatchObject({
			loans: {
				repayments: { count: repayments.count, total: repayments.total },
				drawdowns: { count: drawdowns.count, total: drawdowns.total },
				missed: { count: 0, total: 0 },
			},
		});
		const { monthlyLoanRepayments } = found.summary as IDataObject;
		expect(monthlyLoanRepayments).toBeCloseTo(repayments.total / 12, 2);
	});

	// All returned payments of these people are cheques. The totals are whole numbers.
	test('has the returned cheques, and no figure that Qard does not tell', () => {
		expect(found).toMatchObject({
			risks: {
				returnedCheques: { count: returned.count, total: Math.round(returned.total) },
				returnedPayments: { count: 0, total: 0 },
				debtRecoveries: { count: 0, total: 0 },
				accountSeizures: { count: 0, total: 0 },
				gambling: { count: null, total: null },
			},
			summary: { gamblingShareOfIncome: null, closingBalance: null, creditScore: null },
		});
	});

	test('has the balance of the account', async () => {
		expect(await items('getCreditInsights', { data: 'bankAccounts', userId, returnAll: true, options: {} })).toEqual([
			expect.objectContaining({ currency: 'EUR', bankName: 'Banque du Lac', balance: truth.closingBalance }),
		]);
	});

	test('lists every transaction with the sign of the bank', async () => {
		const rows = await items('getCreditInsights', { data: 'transactions', userId, returnAll: true, options: {} });
		const cents = rows.map(({ amount }) => Math.round(Number(amount) * 100));
		const sum = (some: number[]) => some.reduce((total, amount) => total + amount, 0) / 100;
		expect(rows).toHaveLength(truth.transactions);
		expect(sum(cents.filter((amount) => amount > 0))).toBe(truth.moneyIn);
		expect(sum(cents.filter((amount) => amount < 0))).toBe(-truth.moneyOut);
	});
});

test('counts credits that are no wages as turnover of a company', async () => {
	const found = await insights(await connected('halima-okon', 'legal'));
	const { income } = truthOf('halima-okon');
	expect(found).toMatchObject({
		subject: { holderType: 'business' },
		income: { total: income.salary.total + income.other.total },
	});
}, 60_000);

test('has no income to tell where nothing says that it is one', async () => {
	const found = await insights(await connected('zainab-garba'));
	expect(found).toMatchObject({
		income: { total: null, monthlyAverage: null },
		expenses: { total: truthOf('zainab-garba').moneyOut },
		summary: { monthlyIncome: null, monthlyDisposable: null },
		dataQuality: { warnings: expect.arrayContaining([expect.objectContaining({ code: 'INCOME_CATEGORY_UNKNOWN' })]) },
	});
}, 60_000);

test('reads a bank again that did not answer the first time', async () => {
	const userId = await create();
	await giveConsent((await ask(userId)).consentUrl, { bank: 'caisse-bleue', person: 'halima-okon' });
	expect(await sync(userId)).toMatchObject({
		status: 'failed',
		reasons: expect.arrayContaining([expect.objectContaining({ code: 'FETCH_ERROR', action: 'retry' })]),
	});
	expect(await sync(userId)).toMatchObject({ status: 'ready', reasons: [] });
}, 60_000);

test('says to connect again where the bank takes the consent back', async () => {
	const userId = await create();
	await giveConsent((await ask(userId)).consentUrl, { bank: 'credit-vallon', person: 'halima-okon' });
	expect(await sync(userId)).toMatchObject({
		status: 'failed',
		reasons: expect.arrayContaining([expect.objectContaining({ code: 'AUTH_ERROR', action: 'reconnect' })]),
	});
}, 60_000);

test('has nothing to read after a refusal', async () => {
	const userId = await create();
	await refuseConsent((await ask(userId)).consentUrl);
	expect(await first('checkAnalysisStatus', { userId, options: {} })).toMatchObject({
		status: 'processing',
		warnings: [expect.objectContaining({ code: 'NOTHING_SYNCED' })],
	});
}, 60_000);
