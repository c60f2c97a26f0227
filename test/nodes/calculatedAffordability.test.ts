import { type IDataObject, type INodeParameters, jsonParse } from 'n8n-workflow';
import { borrower } from '../core/affordability/borrower';
import { type EngineOptions, runNode } from '../support/engine';

const DAY_MS = 86_400_000;
const fresh = () =>
	borrower((told) => {
		told.asOf = new Date(Date.now() - 20 * DAY_MS).toISOString().slice(0, 10);
	});
/** The borrower's insights as an item, of twenty days ago. */
const insights = () => jsonParse<IDataObject>(JSON.stringify(fresh()));
const LOAN = { principal: 100_000, loanCurrency: 'NGN', annualInterestRate: 12, termMonths: 12 };

const run = async (parameters: INodeParameters, options: Partial<EngineOptions> = {}) =>
	await runNode('assessAffordability', {
		parameters: { method: 'calculated', ...LOAN, ...parameters },
		items: [insights()],
		credential: {},
		...options,
	});

const outputOf = async (parameters: INodeParameters, items?: IDataObject[]) => {
	const { outputs, error } = await run(parameters, items === undefined ? {} : { items });
	expect(error).toBeUndefined();
	return (outputs[0] ?? []).map(({ json }) => json);
};

// 30 % of 200,000 less 10,000; the instalment of 100,000 at 12 % over a year is 8,884.88.
const YES = { provider: 'provider', method: 'calculated', monthlyAmount: 50_000, instalment: 8884.88, canAfford: true };

test('needs no provider and no credential, and decides with its defaults of 30 % and 10 %', async () => {
	expect(await outputOf({})).toEqual([expect.objectContaining(YES)]);
});

test('takes insights as text, and where they stand inside an upload or a callback', async () => {
	expect(await outputOf({ insights: JSON.stringify(fresh()) })).toEqual([expect.objectContaining(YES)]);
	const upload = { provider: 'periculum', statementId: '125', insights: insights() };
	expect(await outputOf({}, [upload])).toEqual([expect.objectContaining(YES)]);
});

test('lets through what a user added to the insights', async () => {
	expect(await outputOf({}, [{ ...insights(), applicant: 'application-1' }])).toEqual([expect.objectContaining(YES)]);
});

test('decides each item by its own parameters, in their order', async () => {
	const items = [20_000, 100_000, 900_000].map((principal) => ({ ...insights(), principal }));
	const { outputs } = await run({ principal: '={{ $json.principal }}' }, { items });
	expect(outputs[0]?.map(({ json, pairedItem }) => [json.canAfford, pairedItem])).toEqual([
		[true, { item: 0 }],
		[true, { item: 1 }],
		[false, { item: 2 }],
	]);
});

test('uses the additional fields', async () => {
	const additionalFields = { monthlyIncome: 100_000, minimumExpenses: 85_000, maxDataAgeDays: 100_000 };
	const [answer] = await outputOf({ additionalFields });
	// 0.3 x 100,000 - 10,000 = 20,000; 0.9 x (100,000 - 85,000 - 10,000) = 4,500
	expect(answer).toMatchObject({
		monthlyAmount: 4500,
		canAfford: false,
		assumptions: { monthlyIncomeSource: 'declared', monthlyExpensesSource: 'minimum', maxDataAgeDays: 100_000 },
	});
});

test.each<[INodeParameters, string]>([
	[{ principal: 0 }, 'Loan Amount must be more than 0 (it is "0")'],
	[{ principal: '={{ "lots" }}' }, 'Loan Amount must be a number (it is "lots")'],
	[{ principal: 1e15 }, 'Loan Amount is higher than this node works with (it is "[removed]")'],
	[
		{ annualInterestRate: -1 },
		'Annual Interest Rate (Percent) must be a percentage a year, 0 or more (24 is 24 %) (it is "-1")',
	],
	[
		{ annualInterestRate: '={{ "" }}' },
		'Annual Interest Rate (Percent) is empty. Enter the rate in percent a year; 0 only for a loan without interest.',
	],
	[{ termMonths: 0 }, 'Term (Months) must be a whole number from 1 to 600 (it is "0")'],
	[{ termMonths: 1.5 }, 'Term (Months) must be a whole number from 1 to 600 (it is "1.5")'],
	[{ maxDti: 0.3 }, 'Max Debt to Income (%) is in percent: for 30 % enter 30, not 0.3 (it is "0.3")'],
	[{ maxDti: 101 }, 'Max Debt to Income (%) must be between 0 and 100 percent (30 is 30 %) (it is "101")'],
	[{ livingBuffer: 0.99 }, 'Living Buffer (%) is in percent: for 30 % enter 30, not 0.3 (it is "0.99")'],
	[{ livingBuffer: -10 }, 'Living Buffer (%) must be between 0 and 100 percent (30 is 30 %) (it is "-10")'],
	[{ loanCurrency: 'Naira' }, 'Loan Currency must be a three-letter code such as NGN (it is "Naira")'],
	[{ additionalFields: { monthlyExpenses: -5 } }, 'Monthly Expenses must be 0 or more (it is "-5")'],
	[{ additionalFields: { minDscr: 0.9 } }, 'Min Debt Service Coverage must be 1 or more (it is "0.9")'],
	[
		{ additionalFields: { monthlyIncome: 0 } },
		'Monthly Income must be more than 0. Remove the field where no income was declared. (it is "0")',
	],
	[
		{ insights: '={{ ({ ...$json, loans: { repayments: { monthlyAverage: -5 } } }) }}' },
		'Insights cannot be used at loans.repayments.monthlyAverage: must not be below zero',
	],
	[
		{ additionalFields: { maxDataAgeDays: 1.5 } },
		'Max Data Age (Days) must be a whole number, 0 or more (it is "1.5")',
	],
	[{ insights: '={{ $json.nothing }}' }, 'Insights holds no credit insights'],
	[{ insights: '' }, 'Insights is empty'],
	[{ insights: '{' }, 'Insights is not valid JSON'],
	[{ insights: '={{ $json.summary }}' }, 'Insights holds no credit insights'],
	[
		{ insights: '={{ ({ ...$json, income: { monthlyAverage: "a lot" } }) }}' },
		'Insights cannot be used at income.monthlyAverage: must be a number',
	],
	[{ method: 'guess' }, 'Method must be one of: provider, calculated (it is "guess")'],
])('refuses %j in words', async (parameters, message) => {
	const { error } = await run(parameters);
	expect(error?.message).toBe(message);
});

test('takes shares in percent, repeats them as they were entered and puts out ratios', async () => {
	const [answer] = await outputOf({ maxDti: 24.5, livingBuffer: 0 });
	// 24.5 % of 200,000 less 10,000 is 39,000; the default is 30 and 10.
	expect(answer).toMatchObject({ monthlyAmount: 39_000, dti: 0.245, assumptions: { maxDti: 24.5, livingBuffer: 0 } });
	expect((await outputOf({}))[0]).toMatchObject({ dti: 0.3, assumptions: { maxDti: 30, livingBuffer: 10 } });
});

test('uses the rules for a business and the gates for the data', async () => {
	const business = '={{ ({ ...$json, subject: { ...$json.subject, holderType: "business" } }) }}';
	// (200,000 - 80,000) / 2 - 15,000 = 45,000
	const additionalFields = { minDscr: 2, monthlyRepayments: 15_000, minCoverageDays: 365 };
	expect(await outputOf({ insights: business, additionalFields })).toEqual([
		expect.objectContaining({ monthlyAmount: 45_000, canAfford: true, dti: null }),
	]);
	expect(await outputOf({ additionalFields: { minCoverageDays: 366 } })).toEqual([
		expect.objectContaining({ canAfford: null, reasons: [expect.objectContaining({ code: 'DATA_TOO_SHORT' })] }),
	]);
});

test('decides nothing on old or short data where no gate is set, and asks for neither where it is 0', async () => {
	const old = '={{ ({ ...$json, asOf: "2023-11-30" }) }}';
	expect(await outputOf({ insights: old })).toEqual([
		expect.objectContaining({
			affordable: 'undecided',
			reasons: [expect.objectContaining({ code: 'DATA_TOO_OLD' })],
			assumptions: expect.objectContaining({ maxDataAgeDays: 45, minCoverageDays: 80 }),
		}),
	]);
	const short = '={{ ({ ...$json, dataQuality: { ...$json.dataQuality, coverageDays: 79 } }) }}';
	expect(await outputOf({ insights: short })).toEqual([
		expect.objectContaining({ reasons: [expect.objectContaining({ code: 'DATA_TOO_SHORT' })] }),
	]);
	const asked = { maxDataAgeDays: 0, minCoverageDays: 0 };
	for (const insights of [old, short]) {
		expect(await outputOf({ insights, additionalFields: asked })).toEqual([expect.objectContaining(YES)]);
	}
});

test('takes a declared figure that an expression did not find for not declared', async () => {
	const additionalFields = {
		monthlyIncome: '={{ $json.nothing }}',
		monthlyRepayments: '={{ null }}',
		minimumExpenses: '',
	};
	expect(await outputOf({ additionalFields })).toEqual([expect.objectContaining(YES)]);
});

test('decides nothing on an item that tells why there are no insights', async () => {
	const unfinished = { provider: 'periculum', statementId: '1', reference: 'application-1', status: 'processing' };
	expect(await outputOf({}, [unfinished])).toEqual([
		expect.objectContaining({
			provider: 'periculum',
			reference: 'application-1',
			canAfford: null,
			reasons: [expect.objectContaining({ code: 'NOT_READY' })],
		}),
	]);
});

test('says where insights come from when it is handed something else', async () => {
	const { error } = await run({}, { items: [{ customerId: '1' }] });
	expect(error?.description).toMatch(/^Hand on what Get Credit Insights gives with Output set to Insights/);
	expect(error?.context).toMatchObject({ itemIndex: 0 });
});

test('goes on with the other items where the node is set to continue', async () => {
	const items = [insights(), { customerId: '1' }, insights()];
	const { outputs, error } = await run({}, { items, onError: 'continueErrorOutput' });
	expect(error).toBeUndefined();
	expect(outputs.map((output) => output.map(({ json }) => json.canAfford ?? json.error))).toEqual([
		[true, true],
		['Insights holds no credit insights'],
	]);
});

test('asks the provider where the node was stored before there was a choice', async () => {
	const { error } = await runNode('assessAffordability', {
		parameters: { provider: 'periculum', statementKey: 'none' },
		credential: {},
	});
	expect(error?.message).toBe('The Periculum credential: Client ID is missing');
});

test('fields that are left over from a provider do not stop it', async () => {
	const additionalFields = { averageMonthlyTotalExpenses: 5 };
	const left = { provider: 'friendlyScore', customerId: 'c', accountKind: 'business', options: { concurrency: 3 } };
	expect(await outputOf({ ...left, additionalFields })).toEqual([expect.objectContaining(YES)]);
});
