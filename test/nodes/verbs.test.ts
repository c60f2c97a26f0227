import type { INodeParameters } from 'n8n-workflow';
import { creditInsights, insightsSummary } from '../../core/shapes/insights';
import { runNode } from '../support/engine';
import { PericulumSandbox } from '../support/periculumSandbox';
import { periculumStatement } from '../support/statements';

let sandbox: PericulumSandbox;
beforeAll(async () => {
	sandbox = await PericulumSandbox.start();
});
beforeEach(async () => {
	await sandbox.reset();
	await run('uploadBankStatement', { statementName: 'Application 1', statement: JSON.stringify(periculumStatement()) });
});
afterAll(async () => await sandbox.stop());

const run = async (verb: string, parameters: INodeParameters) =>
	await runNode(verb, { parameters: { provider: 'periculum', ...parameters }, credential: sandbox.credential() });

const first = async (verb: string, parameters: INodeParameters) => {
	const { outputs, error } = await run(verb, parameters);
	expect(error).toBeUndefined();
	return outputs[0]?.[0]?.json ?? {};
};

const lastSent = async () => (await sandbox.sent()).at(-1);

describe('Check Analysis Status', () => {
	test('of a finished statement is ready; a verdict that is not told is null', async () => {
		expect(await first('checkAnalysisStatus', { statementKey: '1' })).toEqual({
			verdict: 'unknown',
			provider: 'periculum',
			id: '1',
			reference: 'Application 1',
			status: 'ready',
			providerStatus: 'PROCESSED',
			trustScore: null,
			fraudulent: null,
			holderMatch: null,
			reasons: [],
			warnings: [],
		});
	});

	test.each([
		['UPLOADED', 'processing', null],
		['PROCESSING', 'processing', null],
		['ALTERED', 'rejected', true],
		['FAILED', 'failed', null],
		['INSUFFIENT BALANCE', 'failed', null],
		['NOT ENOUGH TRANSACTIONS', 'insufficientData', null],
		['NO TRANSACTIONS', 'insufficientData', null],
		['NO BALANCE', 'insufficientData', null],
	])('%s means %s', async (processingStatus, status, fraudulent) => {
		await sandbox.fault({ pathIncludes: '/statements/1', status: 200, body: { key: 1, processingStatus }, times: 1 });
		const item = await first('checkAnalysisStatus', { statementKey: 1 });
		expect(item).toMatchObject({ status, fraudulent, providerStatus: processingStatus });
		expect(status === 'processing' || Array.isArray(item.reasons)).toBe(true);
		if (status !== 'processing') expect(item.reasons).toHaveLength(1);
	});

	test('waits until it is done', async () => {
		await sandbox.fault({
			pathIncludes: '/statements/1',
			status: 200,
			body: { key: 1, processingStatus: 'PROCESSING' },
			times: 2,
		});
		const options = { waitUntilDone: true, pollInterval: 1, maxWait: 30 };
		expect(await first('checkAnalysisStatus', { statementKey: '1', options })).toMatchObject({ status: 'ready' });
	});
});

describe('Get Credit Insights', () => {
	test('gives neutral insights that keep their schema', async () => {
		const item = await first('getCreditInsights', { statementKey: '1', options: { currency: 'NGN' } });
		expect(creditInsights.safeParse(item).error).toBeUndefined();
		expect(item).toMatchObject({
			schemaVersion: '1',
			currency: 'NGN',
			summary: { monthlyIncome: 200_000, monthlyLivingCosts: 80_000, monthlyDisposable: 120_000 },
		});
	});

	test('gives the flat summary', async () => {
		const item = await first('getCreditInsights', { statementKey: '1', output: 'summary' });
		expect(insightsSummary.safeParse(item).error).toBeUndefined();
		expect(item).toMatchObject({
			subjectId: '1',
			monthlyIncome: 200_000,
			currency: null,
			creditScore: null,
			authenticity: 'unverified',
		});
	});

	test("gives the provider's own answer untouched", async () => {
		const item = await first('getCreditInsights', { statementKey: '1', output: 'raw' });
		expect(Object.keys(item)).toEqual(['provider', 'raw']);
		expect(item).toMatchObject({ raw: { key: 1, incomeAnalysis: { isSalaryEarner: 'Yes' } } });
	});

	test('adds the raw answer to the neutral one when asked to', async () => {
		const item = await first('getCreditInsights', { statementKey: '1', options: { includeRaw: true } });
		expect(item).toMatchObject({ schemaVersion: '1', raw: { key: 1 } });
		expect(creditInsights.safeParse(item).error).toBeUndefined();
	});

	test('has every figure null while the statement is processed', async () => {
		await sandbox.fault({
			pathIncludes: '/statements/1',
			status: 200,
			body: { key: 1, name: 'A', processingStatus: 'PROCESSING' },
			times: 1,
		});
		const item = await first('getCreditInsights', { statementKey: '1', output: 'summary' });
		expect(item).toMatchObject({
			status: 'processing',
			monthlyIncome: null,
			monthlyLivingCosts: null,
			transactionCount: null,
			warningCount: 0,
		});
	});

	test('gives transactions one item each: money out is negative', async () => {
		const { outputs } = await run('getCreditInsights', {
			data: 'transactions',
			statementKey: '1',
			returnAll: true,
			options: { currency: 'NGN' },
		});
		expect(outputs[0]).toHaveLength(12);
		expect(outputs[0]?.[0]).toMatchObject({
			json: {
				provider: 'periculum',
				date: '2026-09-01',
				amount: -50_000,
				balance: 50_000,
				currency: 'NGN',
				type: 'debit',
				status: 'booked',
			},
			pairedItem: { item: 0 },
		});
		expect(outputs[0]?.[1]?.json).toMatchObject({ amount: 200_000, type: 'credit' });
	});

	test('stops at the limit', async () => {
		const { outputs } = await run('getCreditInsights', { data: 'transactions', statementKey: '1', limit: 5 });
		expect(outputs[0]).toHaveLength(5);
	});

	const NO_KEY = /^Statement Key must be the whole number that Periculum gave the statement/;
	const NO_KEY_TOLD = /^Statement Key is empty: \{\{ .+ \}\} found nothing$/;
	test.each([
		['""', NO_KEY_TOLD],
		['null', NO_KEY_TOLD],
		['$json.nothing', NO_KEY_TOLD],
		['({})', /^Statement Key must be a text$/],
		['".."', NO_KEY],
		['"abc"', NO_KEY],
		['"1/transactions"', NO_KEY],
		['"-1"', NO_KEY],
		['-1', NO_KEY],
		['"1.5"', NO_KEY],
	])('refuses the statement key %s before anything is sent', async (key, words) => {
		await sandbox.reset();
		const { error } = await run('getCreditInsights', { statementKey: `={{ ${key} }}` });
		expect(error?.message).toMatch(words);
		expect(await sandbox.sent()).toEqual([]);
	});

	test.each([
		[{ limit: 0, data: 'transactions' }, /^Limit/],
		[{ options: { currency: 'Naira' } }, /^Currency must be a three-letter code/],
	])('refuses %p by its label', async (parameters, message) => {
		await sandbox.reset();
		const { error } = await run('getCreditInsights', { statementKey: '1', ...parameters });
		expect(error?.message).toMatch(message);
		expect(await sandbox.sent()).toEqual([]);
	});
});

describe('Assess Affordability', () => {
	test('is max(0, dti x income - expenses - repayments), and that over the term', async () => {
		// 0.5 x 200,000 - 80,000 - 0 = 20,000 a month, 120,000 in six months.
		const item = await first('assessAffordability', { statementKey: '1', dti: 50, loanTenure: 6 });
		expect(item).toMatchObject({
			provider: 'periculum',
			method: 'provider',
			monthlyAmount: 20_000,
			totalAmount: 120_000,
			dti: 0.5,
			termMonths: 6,
			canAfford: null,
		});
	});

	test('sends no figure that is not set', async () => {
		await first('assessAffordability', { statementKey: '1', dti: 30, loanTenure: 12 });
		expect((await lastSent())?.body).toEqual({ statementKey: 1, dti: 0.3, loanTenure: 12 });
	});

	test('sends the figures that are set, zero among them', async () => {
		// 0.5 x 200,000 - 40,000 - 0 = 60,000 a month.
		const additionalFields = { averageMonthlyTotalExpenses: 40_000, averageMonthlyLoanRepaymentAmount: 0 };
		const item = await first('assessAffordability', { statementKey: '1', dti: 50, loanTenure: 1, additionalFields });
		expect((await lastSent())?.body).toEqual({ statementKey: 1, dti: 0.5, loanTenure: 1, ...additionalFields });
		expect(item).toMatchObject({ monthlyAmount: 60_000, totalAmount: 60_000 });
	});

	test('lists the earlier ones, newest first', async () => {
		for (const loanTenure of [3, 6, 9]) await first('assessAffordability', { statementKey: '1', dti: 50, loanTenure });
		const { outputs } = await run('assessAffordability', { operation: 'getAll', statementKey: '1' });
		expect(outputs[0]?.map(({ json }) => json.termMonths)).toEqual([9, 6, 3]);
		expect(outputs[0]?.[0]?.json).toMatchObject({
			method: 'provider',
			monthlyAmount: 20_000,
			assumptions: { monthlySalary: 200_000, monthlyExpenses: 80_000 },
		});
	});

	test.each([
		[{ dti: 0.5, loanTenure: 6 }, 'Debt to Income (%) is in percent: for 30 % enter 30, not 0.3 (it is "0.5")'],
		[
			{ dti: 100.5, loanTenure: 6 },
			'Debt to Income (%) must be between 0 and 100 percent (30 is 30 %) (it is "100.5")',
		],
		[{ dti: -1, loanTenure: 6 }, 'Debt to Income (%) must be between 0 and 100 percent (30 is 30 %) (it is "-1")'],
		[{ dti: '={{ "lots" }}', loanTenure: 6 }, 'Debt to Income (%) must be a number (it is "lots")'],
		[{ dti: 30, loanTenure: 0 }, 'Loan Tenure (Months) must be a whole number of months, 1 or more (it is "0")'],
		[{ dti: 30, loanTenure: 2.5 }, 'Loan Tenure (Months) must be a whole number of months, 1 or more (it is "2.5")'],
		[
			{ dti: 30, loanTenure: 6, additionalFields: { averageMonthlyTotalExpenses: -1 } },
			'Average Monthly Total Expenses must be 0 or more (it is "-1")',
		],
	])('refuses %p before anything is sent', async (parameters, message) => {
		await sandbox.reset();
		const { error } = await run('assessAffordability', { statementKey: '1', ...parameters });
		expect(error?.message).toBe(message);
		expect(await sandbox.sent()).toEqual([]);
	});
});

describe('Get Credit Score', () => {
	test('adds the points of the printed rules: 300 + 3 + 60 + 60 + 60 + 60 + 60 + 90 = 693, on a scale of 300 to 900', async () => {
		const item = await first('getCreditScore', { statementKey: '1' });
		expect(item).toMatchObject({
			provider: 'periculum',
			score: { value: 693, min: 300, max: 900, higherIsBetter: true, passed: null, parts: { base: 300, rules: 393 } },
			createdAt: null,
		});
		expect(item.scores).toEqual([item.score]);
		expect(item.reasons).toEqual(
			expect.arrayContaining([
				expect.objectContaining({
					code: 'AccountSweepNo',
					met: true,
					points: 60,
					variable: 'AccountSweep',
					operator: 'EQUALS',
					operand: 'No',
				}),
				expect.objectContaining({
					met: false,
					variable: 'TotalLoanAmount',
					operator: 'BETWEEN',
					operand: '0-50000',
					points: 72,
				}),
			]),
		);
	});

	test('tells what cost most points first: 150 - 60 = 90 for the salary, 120 - 60 = 60 for the net earning', async () => {
		const { principalReasons } = await first('getCreditScore', { statementKey: '1' });
		expect(principalReasons).toEqual(
			expect.arrayContaining([
				{ variable: 'AveragePredictedSalary', points: 60, maxPoints: 150, pointsLost: 90 },
				{ variable: 'NetAverageMonthlyEarning', points: 60, maxPoints: 120, pointsLost: 60 },
			]),
		);
		expect(principalReasons).toHaveProperty('0.variable', 'AveragePredictedSalary');
	});

	test('by a named scorecard sends its name and its fields', async () => {
		const item = await first('getCreditScore', {
			statementKey: '1',
			scorecard: 'Default',
			scorecardFields: { values: [{ fieldName: 'YearsEmployed', fieldValue: '4' }] },
		});
		expect(await lastSent()).toMatchObject({
			path: '/periculum/creditscore/v2',
			body: {
				statementKey: 1,
				scorecardDefinitionName: 'Default',
				customScorecardFields: [{ FieldName: 'YearsEmployed', FieldValue: '4' }],
			},
		});
		expect(item).toMatchObject({ score: { value: 693, passed: true } });
	});

	test('lists the earlier ones in the order of the provider', async () => {
		await first('getCreditScore', { statementKey: '1' });
		await first('getCreditScore', { statementKey: '1', scorecard: 'Default' });
		const { outputs } = await run('getCreditScore', { operation: 'getAll', statementKey: '1' });
		expect(outputs[0]).toHaveLength(2);
		expect(outputs[0]?.[0]?.json).toMatchObject({ score: { value: 693 } });
	});

	test('refuses scorecard fields without a scorecard', async () => {
		await sandbox.reset();
		const { error } = await run('getCreditScore', {
			statementKey: '1',
			scorecardFields: { values: [{ fieldName: 'YearsEmployed', fieldValue: '4' }] },
		});
		expect(error?.message).toMatch(/Scorecard Fields are filled in, but Scorecard is empty/);
		expect(await sandbox.sent()).toEqual([]);
	});

	test('refuses a scorecard field whose expression found no value, by its name', async () => {
		await sandbox.reset();
		const { error } = await run('getCreditScore', {
			statementKey: '1',
			scorecard: 'Default',
			scorecardFields: { values: [{ fieldName: 'YearsEmployed', fieldValue: '={{ $json.years }}' }] },
		});
		expect(error?.message).toBe('The scorecard field "YearsEmployed" has no value');
		expect(await sandbox.sent()).toEqual([]);
	});

	test('uses the own rules of the account where the expression of Scorecard found nothing', async () => {
		expect(await first('getCreditScore', { statementKey: '1', scorecard: '={{ $json.card }}' })).toMatchObject({
			score: { value: 693 },
		});
		expect((await lastSent())?.path).toBe('/periculum/creditscore/1');
	});
});

describe('Create Credit Customer', () => {
	const identifications = {
		values: [
			{ identifierName: 'bvn', value: '22200000001' },
			{ identifierName: 'nin', value: '33300000002' },
		],
	};

	test('attaches identification to the statement, and outputs none of it', async () => {
		const { outputs } = await run('createCreditCustomer', {
			statementKey: '1',
			identifications: { values: [{ identifierName: 'bvn', value: '={{ "222000" + "00001" }}' }] },
		});
		expect(outputs[0]?.[0]?.json).toEqual({
			provider: 'periculum',
			customerId: '1',
			reference: null,
			status: 'existing',
			identifiers: ['bvn'],
		});
		expect(JSON.stringify(outputs)).not.toContain('22200000001');
	});

	test('sends every identifier in the spelling of the document', async () => {
		await first('createCreditCustomer', { statementKey: '1', identifications });
		expect(await lastSent()).toMatchObject({
			method: 'PATCH',
			path: '/periculum/statements/identification',
			body: {
				statementKey: 1,
				identificationData: [
					{ IdentifierName: 'bvn', Value: '22200000001' },
					{ IdentifierName: 'nin', Value: '33300000002' },
				],
			},
		});
	});

	test.each([
		[{}, /^Identifications is empty/],
		[{ values: [{ identifierName: 'bvn', value: '' }] }, /^Identification 1 lacks its name or its value/],
		[
			{ values: [{ identifierName: 'bvn', value: '={{ $json.bvn }}' }] },
			/^Identification 1 lacks its name or its value/,
		],
		[{ values: [{ identifierName: '={{ null }}', value: '1' }] }, /^Identification 1 lacks its name or its value/],
	])('refuses %p before anything is sent', async (none, message) => {
		await sandbox.reset();
		const { error } = await run('createCreditCustomer', { statementKey: '1', identifications: none });
		expect(error?.message).toMatch(message);
		expect(await sandbox.sent()).toEqual([]);
	});

	test('of a statement that is not there is told', async () => {
		const { error } = await run('createCreditCustomer', { statementKey: '99', identifications });
		expect(error).toMatchObject({
			httpCode: '404',
			description: 'Check the statement key: Periculum does not know it.',
		});
	});
});
