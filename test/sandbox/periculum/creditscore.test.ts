import { scoreRules } from '../../../sandbox/periculum/creditscore/rules';
import { creditScore, type ScoreInputs } from '../../../sandbox/periculum/creditscore/score';
import { startClient, type SandboxClient } from '../fixtures/client';
import { tenRowStatement } from '../fixtures/tenRows';

/** Values that the met rules of the seed's first printed score (705) imply. */
const first: ScoreInputs = {
	AccountActivity: 0.4,
	AccountSweep: 'No',
	AveragePredictedSalary: 150000,
	GamblingRate: 0,
	MostFrequentBalanceRange: '100k-500k',
	NetAverageMonthlyEarning: 120000,
	TotalLoanAmount: 0,
};

/** Values that the met rules of the seed's second printed score (597) imply: no balance range rule is met. */
const second: ScoreInputs = {
	AccountActivity: 0.31,
	AccountSweep: 'No',
	AveragePredictedSalary: 315149.25,
	GamblingRate: 0,
	MostFrequentBalanceRange: null,
	NetAverageMonthlyEarning: -12000,
	TotalLoanAmount: 13000,
};

function metRules(inputs: ScoreInputs): string[] {
	return creditScore(inputs, null).passReasons.map((reason) => reason.split(' ')[1] ?? '');
}

describe('the credit score', () => {
	it('gives the first score that the seed prints', () => {
		expect(creditScore(first, null)).toMatchObject({
			rulesScore: 405,
			baseScore: 300,
			calculatedScore: 705,
			didPass: null,
			type: 'POINTS',
		});
	});

	it('gives the second score that the seed prints', () => {
		expect(creditScore(second, 600)).toMatchObject({ rulesScore: 297, calculatedScore: 597, didPass: false });
	});

	it('words its reasons as the seed does, met ones and not met ones', () => {
		const { passReasons, failReasons } = creditScore(first, null);

		expect(passReasons).toEqual([
			'Rule AccountActivityBetween30-49% was met because $Statement.AccountActivity was BETWEEN 0.29-0.50 and 15 were added to the score',
			'Rule AccountSweepNo was met because $Statement.AccountSweep was EQUALS No and 60 were added to the score',
			'Rule AveragePredictedSalaryBetween100kTo249k was met because $Statement.AveragePredictedSalary was BETWEEN 99999-250000 and 60 were added to the score',
			'Rule GamblingRateEqualsTo0% was met because $Statement.GamblingRate was EQUALS 0 and 60 were added to the score',
			'Rule MostFrequentBalanceRangeBetween100k-500k was met because $Statement.MostFrequentBalanceRange was EQUALS 100k-500k and 60 were added to the score',
			'Rule NetAverageMonthlyEarningBetween100kTo249k was met because $Statement.NetAverageMonthlyEarning was BETWEEN 99999-250000 and 60 were added to the score',
			'Rule TotalLoanAmountEqualstoZero was met because $Statement.TotalLoanAmount was EQUALS 0 and 90 were added to the score',
		]);
		expect(failReasons[0]).toBe(
			'Rule AccountActivityBetween10-19% was not met because $Statement.AccountActivity was not BETWEEN 0.09-0.20 and 3 were not added to the score',
		);
		expect(failReasons[26]).toBe(
			'Rule TotalLoanAmountGreaterThan500k was not met because $Statement.TotalLoanAmount was not GREATER_THAN 500000 and 0 were not added to the score',
		);
	});

	it('has the 34 rules that the seed prints, in alphabetical order', () => {
		const names = scoreRules.map(({ name }) => name);

		// 7 met and 27 not met in the first score, 6 met and 28 not met in the second.
		expect(names).toHaveLength(34);
		expect(names).toEqual([...names].sort());
	});

	it.each([
		[0, ['TotalLoanAmountEqualstoZero']],
		[0.01, ['TotalLoanAmountBetween1To49k']],
		[50000, ['TotalLoanAmountBetween50kTo99k']],
		[500000, []],
		[500000.01, ['TotalLoanAmountGreaterThan500k']],
	])('leaves both ends of BETWEEN out: a loan amount of %d meets %j', (amount, rules) => {
		const met = metRules({ ...first, TotalLoanAmount: amount });

		expect(met.filter((name) => name.startsWith('TotalLoanAmount'))).toEqual(rules);
	});

	it.each([
		[0.1, ['AccountActivityBetween10-19%']],
		[0.09, ['AccountActivityLessThan10%']],
		[0.5, ['AccountActivityBetween50-100%']],
		[1, ['AccountActivityBetween50-100%']],
	])('sorts an account activity of %d into %j', (activity, rules) => {
		const met = metRules({ ...first, AccountActivity: activity });

		expect(met.filter((name) => name.startsWith('AccountActivity'))).toEqual(rules);
	});
});

describe('the credit score endpoints', () => {
	let client: SandboxClient;

	beforeEach(async () => {
		client = await startClient();
		await client.api.post('/statements/analytics?format=periculum', tenRowStatement('a'));
	});

	afterEach(() => client.sandbox.close());

	it('scores the seed sample statement', async () => {
		const headers = { 'content-type': 'application/json' };
		const { status, data } = await client.api.post('/creditscore/1', Buffer.from('none'), { headers });

		// Activity 7 of 52 days: 3; no sweep 60; no salary 0; no gambling 60; balances 10k-100k 30; negative earning 0; no loan 90.
		expect(status).toBe(200);
		expect(data).toMatchObject({ rulesScore: 243, calculatedScore: 543, didPass: null });
	});

	it('judges a score with the scorecard named Default', async () => {
		const body = {
			statementKey: 1,
			scorecardDefinitionName: 'Default',
			customScorecardFields: [{ FieldName: 'Region', FieldValue: 'Lagos' }],
		};
		const { status, data } = await client.api.post('/creditscore/v2', body);

		expect(status).toBe(200);
		expect(data).toMatchObject({ calculatedScore: 543, didPass: false });
	});

	it('answers 404 with a message to an unknown scorecard', async () => {
		const body = { statementKey: 1, scorecardDefinitionName: 'Gold' };
		const { status, data } = await client.api.post('/creditscore/v2', body);

		expect(status).toBe(404);
		expect(data.message).toContain('"Gold"');
	});

	it('lists the names of the scorecards', async () => {
		const { data } = await client.api.get('/creditscore/score-definition');

		expect(data).toMatchObject([{ name: 'Default' }]);
	});

	it('keeps the history of a statement in an array', async () => {
		expect((await client.api.get('/creditscore/1')).data).toEqual([]);
		await client.api.post('/creditscore/1');
		await client.api.post('/creditscore/v2', { statementKey: 1, scorecardDefinitionName: 'Default' });

		expect((await client.api.get('/creditscore/1')).data).toMatchObject([{ didPass: null }, { didPass: false }]);
	});

	it('answers 404 to an unknown statement', async () => {
		expect((await client.api.post('/creditscore/2')).status).toBe(404);
		expect((await client.api.get('/creditscore/2')).status).toBe(404);
	});
});
