import { friendlyScoreRunner } from './runner';

const { fake, first, run } = friendlyScoreRunner();
const customer = { customerId: '77', accountKind: 'personal' };
const FORECASTS = 'GET /customers/77/forecasts/current_personal';

const forecast = () => ({
	financial_credibility_score: {
		generic: { score: 612, band: 'C', reason_codes: [{ code: 'R12', sentiment: 'Negative' }] },
		custom: { score: 588, band: 'D', reason_codes: [] },
	},
	affordability: { score: 71, band: 'B' },
	liquidity: [{ score: 55, band: 'C', days: 60 }],
	financial_forecast: [],
});

describe('Get Credit Score', () => {
	test('gives the financial credibility score, and the others beside it', async () => {
		fake().on(FORECASTS, () => ({ body: forecast() }));
		const item = await first('getCreditScore', customer);
		expect(item).toMatchObject({
			provider: 'friendlyScore',
			customerId: '77',
			status: 'ready',
			score: { name: 'friendlyScoreCredibility', value: 612, min: null, max: null, band: 'C' },
			scores: [
				{ name: 'friendlyScoreCredibility', value: 612 },
				{ name: 'friendlyScoreCustomCredibility', value: 588, band: 'D' },
				{ name: 'friendlyScoreLiquidity', value: 55, horizonMonths: 2 },
				{ name: 'friendlyScoreAffordability', value: 71 },
			],
			reasons: [{ code: 'R12', message: 'Reason code R12 (negative)' }],
			principalReasons: [],
			createdAt: null,
			warnings: [],
		});
		expect(item).not.toHaveProperty('raw');
	});

	test('asks for business accounts where those are chosen, and adds the answer itself', async () => {
		fake().on('GET /customers/77/forecasts/current_business', () => ({ body: forecast() }));
		const item = await first('getCreditScore', {
			...customer,
			accountKind: 'business',
			options: { includeRaw: true },
		});
		expect(item).toMatchObject({ raw: forecast() });
	});

	test.each([
		[202, 'processing'],
		[204, 'insufficientData'],
	])('that is answered with %d is %s, without a figure', async (status, word) => {
		fake().on(FORECASTS, () => ({ status }));
		expect(await first('getCreditScore', customer)).toMatchObject({
			status: word,
			score: { value: null, band: null },
			scores: [],
			reasons: [],
			warnings: [],
		});
	});

	test('of a customer that is not there is told', async () => {
		const { error } = await run('getCreditScore', { ...customer, customerId: '404' });
		expect(error?.description).toBe('Check the customer ID: FriendlyScore does not know it.');
	});
});

describe('Assess Affordability', () => {
	const AMOUNT = 'GET /customers/77/affordability/personal';
	const WEIGHTS = `${AMOUNT}/weights`;
	const entry = (changes: object = {}) => ({
		year: 2021,
		month: 11,
		amount: '2000.0',
		currency: 'GBP',
		affordability_type: 'TWELVE_MONTH',
		account_type: 'personal',
		...changes,
	});

	test('gives the amount of a person a month with the weights it was made with, and the score', async () => {
		fake().on(FORECASTS, () => ({ body: forecast() }));
		fake().on(AMOUNT, () => ({
			body: { data: [entry({ month: 10, amount: 1900 }), entry(), entry({ month: 12, account_type: 'Business' })] },
		}));
		fake().on(WEIGHTS, () => ({
			body: {
				status: 'enabled',
				data: [
					{ id: 1, value: 100, category: 'Benefits', income_expenditure: 'income' },
					{ id: 2, value: '50', category: 'Cash Deposits', income_expenditure: 'Income' },
				],
			},
		}));
		expect(await first('assessAffordability', customer)).toEqual({
			affordable: 'undecided',
			provider: 'friendlyScore',
			method: 'provider',
			customerId: '77',
			status: 'ready',
			currency: 'GBP',
			monthlyAmount: 2000,
			totalAmount: null,
			dti: null,
			termMonths: null,
			canAfford: null,
			assumptions: {
				untilMonth: '2021-11',
				windowMonths: 12,
				categoryWeights: [
					{ category: 'Benefits', direction: 'in', percent: 100 },
					{ category: 'Cash Deposits', direction: 'in', percent: 50 },
				],
			},
			score: expect.objectContaining({ name: 'friendlyScoreAffordability', value: 71, band: 'B' }),
			createdAt: null,
			warnings: [],
		});
	});

	test('counts every category in full where the weights are switched off', async () => {
		fake().on(FORECASTS, () => ({ body: forecast() }));
		fake().on(AMOUNT, () => ({ body: { data: [entry()] } }));
		fake().on(WEIGHTS, () => ({ body: { status: 'disabled', data: [] } }));
		expect(await first('assessAffordability', customer)).toMatchObject({
			monthlyAmount: 2000,
			assumptions: { untilMonth: '2021-11', windowMonths: 12 },
		});
	});

	test.each([
		['is not given to the account', 403],
		['is not there', 404],
		['is not there yet', 202],
		['has no data', 204],
	])('tells the score alone where the amount %s', async (_, status) => {
		fake().on(FORECASTS, () => ({ body: forecast() }));
		fake().on(AMOUNT, () => ({ status }));
		expect(await first('assessAffordability', customer)).toMatchObject({
			monthlyAmount: null,
			score: { value: 71 },
			warnings: [{ code: 'NOT_READ', path: 'monthlyAmount' }],
		});
	});

	test.each([
		['below zero', { data: [{ ...entry(), amount: -5 }] }, 'AMOUNT_NEGATIVE'],
		['of no twelve months', { data: [{ ...entry(), affordability_type: 'THREE_MONTH' }] }, 'FIELD_MISSING'],
		['without entries', { data: [] }, 'FIELD_MISSING'],
	])('leaves out an amount %s', async (_, body, code) => {
		fake().on(FORECASTS, () => ({ body: forecast() }));
		fake().on(AMOUNT, () => ({ body }));
		expect(await first('assessAffordability', customer)).toMatchObject({
			monthlyAmount: null,
			warnings: [expect.objectContaining({ code })],
		});
	});

	test('asks for no amount of a business', async () => {
		fake().on('GET /customers/77/forecasts/current_business', () => ({ body: forecast() }));
		const item = await first('assessAffordability', { ...customer, accountKind: 'business' });
		expect(item).toMatchObject({ monthlyAmount: null, score: { value: 71 }, warnings: [] });
		expect(fake().sent.filter(({ path }) => path.includes('affordability'))).toEqual([]);
	});

	test('that is not there yet is processing', async () => {
		fake().on(FORECASTS, () => ({ status: 202 }));
		expect(await first('assessAffordability', customer)).toMatchObject({
			status: 'processing',
			score: { value: null },
			canAfford: null,
		});
	});
});
