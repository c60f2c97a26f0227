import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode } from '../../support/engine';
import { giveConsent, refuseConsent, truthOf } from '../../support/people';
import { type SandboxProcess, startSandboxProcess } from '../../support/sandboxProcess';

let sandbox: SandboxProcess;
beforeAll(async () => {
	sandbox = await startSandboxProcess(['--friendlyscore-seconds', '0.4']);
}, 60_000);
afterAll(async () => await sandbox.stop());

const items = async (verb: string, parameters: INodeParameters): Promise<IDataObject[]> => {
	const { apiUrl, clientId, clientSecret } = sandbox.friendlyScore;
	const secrets = { clientSecret, accessToken: '', callbackSecret: '', previousCallbackSecret: '' };
	const { outputs, error } = await runNode(verb, {
		parameters: { provider: 'friendlyScore', ...parameters },
		credential: { clientId, baseUrl: apiUrl, ...secrets },
	});
	expect(error).toBeUndefined();
	return (outputs[0] ?? []).map(({ json }) => json);
};

const first = async (verb: string, parameters: INodeParameters): Promise<IDataObject> =>
	(await items(verb, parameters))[0] ?? {};

type AccountKind = 'personal' | 'business';

let references = 0;

/** A new customer with the link to the consent page. */
const invite = async (accountKind: AccountKind = 'personal') => {
	references += 1;
	const userReference = `application-${references}`;
	const { customerId } = await first('createCreditCustomer', { userReference });
	const { consentUrl } = await first('requestBankConsent', {
		userReference,
		email: 'name@example.com',
		customerType: accountKind === 'business' ? 'Business' : 'Individual',
		additionalFields: {},
	});
	return { customerId: String(customerId), consentUrl, userReference };
};

const status = async (customerId: string, accountKind: AccountKind, options: INodeParameters = {}) =>
	await first('checkAnalysisStatus', { customerId, accountKind, options });

const untilDone = { waitUntilDone: true, pollInterval: 1, maxWait: 30 };

/** A customer whose bank is connected and whose reports are calculated. */
const connected = async (person: string, accountKind: AccountKind = 'personal', bank = 'northgate-bank') => {
	const { customerId, consentUrl } = await invite(accountKind);
	await giveConsent(consentUrl, { bank, person });
	expect(await status(customerId, accountKind, untilDone)).toMatchObject({ status: 'ready', reasons: [] });
	return customerId;
};

const insights = async (customerId: string, accountKind: AccountKind = 'personal') =>
	await first('getCreditInsights', {
		data: 'insights',
		customerId,
		accountKind,
		output: 'insights',
		options: { includeBalances: true },
	});

const list = async (data: string, customerId: string, additionalFields: INodeParameters = {}) =>
	await items('getCreditInsights', { data, customerId, returnAll: true, additionalFields, options: {} });

test('goes from a new customer over the consent to reports that are there', async () => {
	const { customerId, consentUrl } = await invite();
	expect(await status(customerId, 'personal')).toMatchObject({ status: 'insufficientData', providerStatus: '204' });
	await giveConsent(consentUrl, { bank: 'northgate-bank', person: 'adaeze-nwokolo' });
	expect(await status(customerId, 'personal')).toMatchObject({ status: 'processing', providerStatus: '202' });
	expect(await status(customerId, 'personal', untilDone)).toMatchObject({ status: 'ready', providerStatus: '200' });
}, 60_000);

test('finds a customer whose user reference is taken', async () => {
	const { customerId, userReference } = await invite();
	expect(await first('createCreditCustomer', { userReference })).toMatchObject({ customerId, status: 'existing' });
}, 60_000);

const PEOPLE = ['adaeze-nwokolo', 'halima-okon', 'kelechi-danjuma'];

describe.each(PEOPLE)('the year of %s', (person) => {
	const truth = truthOf(person);
	// All that came back of these people are cheques: the sandbox counts them among the returned direct debits.
	const returned = truth.incidents.returnedCheques;
	const earned = truth.income.salary.total + truth.income.other.total;
	// Neither savings nor cheques that came back were spent. Loan repayments were.
	const spent = truth.moneyOut - truth.savings.total - returned.total;
	const fixed = truth.spending.fixedTotal + truth.loans.repayments.total;
	let customerId: string;
	let found: IDataObject;
	beforeAll(async () => {
		customerId = await connected(person);
		found = await insights(customerId);
	}, 60_000);

	test('is told whole', () => {
		expect(found).toMatchObject({
			currency: 'GBP',
			subject: { kind: 'customer', id: customerId, holderType: 'individual' },
			period: { from: truth.from, to: truth.to },
		});
	});

	test('has what was earned as income, a twelfth of it a month', () => {
		const { sources, monthlyAverage } = found.income as { sources: IDataObject[]; monthlyAverage: number };
		expect(sources.reduce((sum, { total }) => sum + Number(total), 0)).toBeCloseTo(earned, 2);
		expect(monthlyAverage).toBeCloseTo(earned / 12, 1);
	});

	test('has what was spent as expenses, a twelfth of it a month', () => {
		const { categories, ...expenses } = found.expenses as { categories: IDataObject[] } & IDataObject;
		expect(categories.reduce((sum, { total }) => sum + Number(total), 0)).toBeCloseTo(spent, 2);
		expect(expenses.includesLoanRepayments).toBe(true);
		expect(expenses.monthlyAverage).toBeCloseTo(spent / 12, 1);
		expect(expenses.fixed).toBeCloseTo(fixed / 12, 1);
		expect(expenses.flexible).toBeCloseTo((spent - fixed) / 12, 1);
	});

	test('leaves a twelfth of what was not spent', () => {
		const { monthlyDisposable } = found.summary as IDataObject;
		expect(monthlyDisposable).toBeCloseTo((earned - spent) / 12, 1);
	});

	test('has the loan repayments, and no drawdowns', () => {
		const { repayments } = truth.loans;
		const { repayments: seen, repaymentShareOfIncome, drawdowns } = found.loans as Record<string, IDataObject>;
		expect(seen).toMatchObject({ count: repayments.count, total: repayments.total });
		expect(seen?.monthlyAverage).toBeCloseTo(repayments.total / 12, 2);
		expect(repaymentShareOfIncome).toBeCloseTo(repayments.total / earned, 3);
		expect(drawdowns).toMatchObject({ count: null, total: null });
	});

	test('has the gambling, and its share of the income', () => {
		const { count, total } = truth.gambling;
		expect(found).toMatchObject({ risks: { gambling: { count, total } } });
		expect((found.summary as IDataObject).gamblingShareOfIncome).toBeCloseTo(total / earned, 3);
	});

	test('has the returned payments of three, six and twelve months', () => {
		const of = (months: 3 | 6 | 12) => truthOf(person, months).incidents.returnedCheques;
		const { returnedPayments } = found.risks as { returnedPayments: { windows: IDataObject[] } & IDataObject };
		expect(returnedPayments).toMatchObject({ count: returned.count, total: returned.total });
		expect(returnedPayments.windows).toMatchObject([of(3), of(6), of(12)]);
		expect(found).toMatchObject({ summary: { returnedItems90d: of(3).count } });
	});

	test('says whether there is a new loan, rent and insurance', () => {
		expect(found).toMatchObject({
			risks: { newDebt: truthOf(person, 3).loans.drawdowns.count > 0 },
			expenses: { housing: true, insurance: person === 'adaeze-nwokolo' },
		});
	});

	test('has one salary a month as the next to expect, and no number of payments, which is not told', () => {
		expect(found).toMatchObject({ income: { salary: { count: null, frequency: 'monthly' } } });
	});

	test('has the balance of the account', async () => {
		expect(found).toMatchObject({
			balances: { closing: truth.closingBalance },
			summary: { closingBalance: truth.closingBalance },
		});
		expect(await list('bankAccounts', customerId)).toMatchObject([{ balance: truth.closingBalance, currency: 'GBP' }]);
	});

	test('lists every transaction with the sign of the bank', async () => {
		const rows = await list('transactions', customerId);
		const cents = rows.map(({ amount }) => Math.round(Number(amount) * 100));
		const sum = (some: number[]) => some.reduce((total, amount) => total + amount, 0) / 100;
		expect(rows).toHaveLength(truth.transactions);
		expect(sum(cents.filter((amount) => amount > 0))).toBe(truth.moneyIn);
		expect(sum(cents.filter((amount) => amount < 0))).toBe(-truth.moneyOut);
	});

	test('lists the transactions of the days asked for', async () => {
		const { from, to, transactions } = truthOf(person, 3);
		expect(await list('transactions', customerId, { bookedFrom: from, bookedTo: to })).toHaveLength(transactions);
	});

	test('has scores without a scale, what is left of a month, and no verdict on a loan', async () => {
		const score = await first('getCreditScore', { customerId, accountKind: 'personal', options: {} });
		expect(score).toMatchObject({
			status: 'ready',
			score: { name: 'friendlyScoreCredibility', value: expect.any(Number), min: null, max: null, passed: null },
		});
		const { monthlyAmount, ...answer } = await first('assessAffordability', {
			customerId,
			accountKind: 'personal',
			options: {},
		});
		expect(answer).toMatchObject({ canAfford: null, score: { value: expect.any(Number) } });
		// The running month is not among those of the average, so that it lies near to that of the year only. A deficit is no amount.
		const left = (earned - spent) / 12;
		if (left < 0) expect(monthlyAmount).toBeNull();
		else expect(Math.abs(Number(monthlyAmount) - left)).toBeLessThan((0.05 * earned) / 12);
	});
});

describe('the year of a business', () => {
	const truth = truthOf('halima-okon');
	let found: IDataObject;
	beforeAll(async () => {
		found = await insights(await connected('halima-okon', 'business'), 'business');
	}, 60_000);

	test('has its turnover as income and no salary', () => {
		const { salary, other } = truth.income;
		const { income } = found as { income: { monthlyAverage: number; salary: IDataObject; sources: IDataObject[] } };
		expect(income.monthlyAverage).toBeCloseTo((salary.total + other.total) / 12, 1);
		expect(income.salary).toMatchObject({ monthlyAverage: null, count: null, nextOn: null, expected: [] });
		const services = income.sources.find(({ category }) => category === 'Services');
		expect(services?.share).toBeCloseTo(other.total / (salary.total + other.total), 3);
	});

	// 96,000 in twelve transfers to the same person.
	test('has the payroll that it pays', () => {
		expect(found).toMatchObject({ business: { payroll: { count: 1, nextAmount: 8_000, frequency: 'monthly' } } });
	});

	test('has its profitability', () => {
		const income = truth.income.salary.total + truth.income.other.total;
		const { business } = found as { business: { profitability: number } };
		expect(business.profitability).toBeCloseTo(income / (truth.moneyOut - truth.savings.total), 3);
	});

	test('counts as new a loan of the last six months', () => {
		expect(found).toMatchObject({ risks: { newDebt: truthOf('halima-okon', 6).loans.drawdowns.count > 0 } });
	});

	test('has no figures of the accounts that it does not have', async () => {
		expect(await status(String((found.subject as IDataObject).id), 'personal')).toMatchObject({
			status: 'insufficientData',
		});
	});
});

test('says that an empty account has no transactions', async () => {
	const { customerId, consentUrl } = await invite();
	await giveConsent(consentUrl, { bank: 'hollow-bank', person: 'adaeze-nwokolo' });
	expect(await status(customerId, 'personal', untilDone)).toMatchObject({
		status: 'insufficientData',
		reasons: [{ code: 'NO_TRANSACTIONS', action: 'askApplicant' }],
	});
	expect((await insights(customerId)).summary).toMatchObject({ monthlyIncome: null, monthlyLivingCosts: null });
}, 60_000);

test('says that the person refused', async () => {
	const { customerId, consentUrl } = await invite();
	await refuseConsent(consentUrl);
	expect(await status(customerId, 'personal')).toMatchObject({
		status: 'insufficientData',
		reasons: [{ code: 'CONSENT_REJECTED' }],
	});
}, 60_000);
