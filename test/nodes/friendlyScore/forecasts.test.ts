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
	test('gives the affordability score, and no amount', async () => {
		fake().on(FORECASTS, () => ({ body: forecast() }));
		expect(await first('assessAffordability', customer)).toEqual({
			affordable: 'undecided',
			provider: 'friendlyScore',
			method: 'provider',
			customerId: '77',
			status: 'ready',
			monthlyAmount: null,
			totalAmount: null,
			dti: null,
			termMonths: null,
			canAfford: null,
			assumptions: {},
			score: expect.objectContaining({ name: 'friendlyScoreAffordability', value: 71, band: 'B' }),
			createdAt: null,
			warnings: [],
		});
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
