import { neutralScore, type Warning } from '../../../../core/shapes/insights';
import { toScore, toScores } from './checked';
import { changed, type Change } from './fixtures/changed';
import { sampleScore, sampleScoreHistory } from './fixtures/scores';

function read(change?: Change) {
	const warnings: Warning[] = [];
	const { score, createdAt } = toScore(changed(sampleScore, change), warnings);
	return {
		score,
		createdAt,
		codes: warnings.map(({ code }) => code),
		paths: warnings.map(({ source }) => source ?? ''),
	};
}

const MET = 'Rule A was met because $Statement.A was EQUALS 1 and 10 were added to the score';
const NOT_MET = 'Rule B was not met because $Statement.B was not LESS_THAN 5 and 30 were not added to the score';

function card(passReasons: unknown[], failReasons: unknown[], rulesScore: number) {
	const warnings: Warning[] = [];
	const raw = {
		baseScore: 300,
		rulesScore,
		calculatedScore: 300 + rulesScore,
		didPass: null,
		passReasons,
		failReasons,
	};
	return { ...toScore(raw, warnings).score, codes: warnings.map(({ code }) => code) };
}

describe("the document's sample score", () => {
	const { score, createdAt, codes } = read();

	it('is a valid neutral score without warnings', () => {
		expect(neutralScore.safeParse(score).error).toBeUndefined();
		expect(codes).toEqual([]);
	});

	it('has its value, parts and no date', () => {
		expect(score).toMatchObject({
			name: 'periculumRules',
			value: 705,
			higherIsBetter: true,
			band: null,
			horizonMonths: null,
			parts: { base: 300, rules: 405 },
		});
		expect(createdAt).toBeNull();
	});

	// best bands 30 + 60 + 150 + 60 + 90 + 120 + 90 = 600
	it('runs from 300 to 900', () => {
		expect(score).toMatchObject({ min: 300, max: 900 });
	});

	it('does not take an untold pass for a pass', () => {
		expect(score.passed).toBeNull();
	});

	it('reads each rule sentence into its parts', () => {
		expect(score.reasons).toHaveLength(34);
		expect(score.reasons[0]).toEqual({
			code: 'AccountActivityBetween30-49%',
			met: true,
			points: 15,
			variable: 'AccountActivity',
			operator: 'BETWEEN',
			operand: '0.29-0.50',
			message:
				'Rule AccountActivityBetween30-49% was met because $Statement.AccountActivity was BETWEEN 0.29-0.50 and 15 were added to the score',
		});
		expect(score.reasons.find(({ code }) => code === 'MostFrequentBalanceRangeLessThan10k')).toMatchObject({
			met: false,
			points: 0,
			variable: 'MostFrequentBalanceRange',
			operator: 'EQUALS',
			operand: '<=10k',
		});
	});

	it('tells per variable what was reached of what could be, most lost first', () => {
		expect(score.principalReasons).toEqual([
			{ variable: 'AveragePredictedSalary', points: 60, maxPoints: 150, pointsLost: 90 },
			{ variable: 'NetAverageMonthlyEarning', points: 60, maxPoints: 120, pointsLost: 60 },
			{ variable: 'MostFrequentBalanceRange', points: 60, maxPoints: 90, pointsLost: 30 },
			{ variable: 'AccountActivity', points: 15, maxPoints: 30, pointsLost: 15 },
			{ variable: 'AccountSweep', points: 60, maxPoints: 60, pointsLost: 0 },
			{ variable: 'GamblingRate', points: 60, maxPoints: 60, pointsLost: 0 },
			{ variable: 'TotalLoanAmount', points: 90, maxPoints: 90, pointsLost: 0 },
		]);
	});
});

describe('a score history', () => {
	it('keeps the order of the provider, and its best and worst scores are those of the same card', () => {
		const warnings: Warning[] = [];
		const scores = toScores(sampleScoreHistory, warnings);
		expect(scores).toHaveLength(1);
		expect(scores[0]).toMatchObject({
			createdAt: null,
			score: { value: 597, min: 300, max: 900, passed: false, parts: { base: 300, rules: 297 } },
		});
		expect(warnings).toEqual([]);
	});

	it('says that all points of a variable are lost where none of its bands was met', () => {
		const [first] = toScores(sampleScoreHistory, []);
		expect(first?.score.principalReasons).toContainEqual({
			variable: 'MostFrequentBalanceRange',
			points: 0,
			maxPoints: 90,
			pointsLost: 90,
		});
	});

	it('of several scores names the entry that a warning is about', () => {
		const warnings: Warning[] = [];
		const values = toScores([sampleScore, { ...sampleScore, calculatedScore: 'n/a' }], warnings);
		expect(values.map(({ score }) => score.value)).toEqual([705, null]);
		expect(warnings).toMatchObject([{ code: 'FIELD_UNREADABLE', source: '[1].calculatedScore' }]);
	});

	it.each([null, undefined, []])('that is %j is empty', (raw) => {
		const warnings: Warning[] = [];
		expect(toScores(raw, warnings)).toEqual([]);
		expect(warnings).toEqual([]);
	});

	it('of one score that is not in a list has that score', () => {
		expect(toScores(sampleScore, []).map(({ score }) => score.value)).toEqual([705]);
	});

	it('is read from the PascalCase of a webhook', () => {
		const warnings: Warning[] = [];
		const { rulesScore, baseScore, calculatedScore, passReasons, failReasons, type } = sampleScore;
		const [first] = toScores(
			[
				{
					Key: 12,
					RulesScore: rulesScore,
					BaseScore: baseScore,
					CalculatedScore: calculatedScore,
					DidPass: true,
					PassReasons: passReasons,
					FailReasons: failReasons,
					Type: type,
				},
			],
			warnings,
		);
		expect(first?.score).toMatchObject({ value: 705, min: 300, max: 900, passed: true });
		expect(warnings).toEqual([]);
	});
});

describe('a card whose scale cannot be told', () => {
	const unknownScale = { min: null, max: null, principalReasons: [] };

	it('has a reason that is no rule sentence: its words are kept', () => {
		const { score, codes, paths } = read((answer) => answer.set('failReasons', ['The applicant has moved often']));
		expect(score).toMatchObject({ ...unknownScale, value: 705 });
		expect(score.reasons.at(-1)).toEqual({
			code: 'unreadable',
			met: false,
			points: null,
			variable: null,
			operator: null,
			operand: null,
			message: 'The applicant has moved often',
		});
		expect(codes).toEqual(['REASON_UNREADABLE', 'SCORE_SCALE_UNKNOWN']);
		expect(paths[0]).toBe('failReasons[0]');
	});

	it('has a sentence in the wrong list', () => {
		const { codes, ...score } = card([MET, NOT_MET], [], 10);
		expect(score).toMatchObject(unknownScale);
		expect(codes).toEqual(['REASON_UNREADABLE', 'SCORE_SCALE_UNKNOWN']);
	});

	it('has a reason that is not even text', () => {
		const { codes, ...score } = card([MET, { rule: 'B' }], [], 10);
		expect(score).toMatchObject(unknownScale);
		expect(codes).toContain('SCORE_SCALE_UNKNOWN');
	});

	it.each([null, 'none'])('has %j for the list of rules that were not met', (failReasons) => {
		const { score, codes } = read((answer) => answer.set('failReasons', failReasons));
		expect(score).toMatchObject(unknownScale);
		expect(codes).toContain('SCORE_SCALE_UNKNOWN');
	});

	it('has two bands of one variable met', () => {
		const second = 'Rule A2 was met because $Statement.A was BETWEEN 0-2 and 5 were added to the score';
		expect(card([MET, second], [NOT_MET], 15)).toMatchObject({ ...unknownScale, codes: ['SCORE_SCALE_UNKNOWN'] });
	});

	it('has a penalty', () => {
		const penalty = 'Rule C was not met because $Statement.C was not EQUALS Yes and -20 were not added to the score';
		expect(card([MET], [penalty], 10)).toMatchObject({ ...unknownScale, codes: ['SCORE_SCALE_UNKNOWN'] });
	});

	it('has no reasons', () => {
		expect(card([], [], 0)).toMatchObject({ ...unknownScale, codes: ['SCORE_SCALE_UNKNOWN'] });
	});

	it('has reasons that do not give the rules score told', () => {
		expect(card([MET], [NOT_MET], 25)).toMatchObject({
			...unknownScale,
			codes: ['TOTALS_DISAGREE', 'SCORE_SCALE_UNKNOWN'],
		});
	});

	it('has a base and rules that do not give the score told', () => {
		const { score, codes } = read((answer) => answer.set('calculatedScore', 900));
		expect(score).toMatchObject({ ...unknownScale, value: 900 });
		expect(codes).toEqual(['TOTALS_DISAGREE', 'SCORE_SCALE_UNKNOWN']);
	});

	it('has no base', () => {
		const { score, codes } = read((answer) => answer.remove('baseScore'));
		expect(score).toMatchObject(unknownScale);
		expect(codes).toEqual(['FIELD_MISSING', 'SCORE_SCALE_UNKNOWN']);
	});
});

describe('a rule sentence', () => {
	it('may be about a field of a custom scorecard, with words and decimals', () => {
		const sentence =
			'Rule Lives in Lagos and owns was met because $Custom.Home was EQUALS own and paid and 12.5 were added to the score.';
		const score = card([sentence], [], 12.5);
		expect(score.reasons[0]).toMatchObject({
			code: 'Lives in Lagos and owns',
			variable: 'Custom.Home',
			operator: 'EQUALS',
			operand: 'own and paid',
			points: 12.5,
		});
		expect(score).toMatchObject({ min: 300, max: 312.5, codes: [] });
	});

	it('of absurd length is not read', () => {
		const sentence = `Rule ${'x'.repeat(2000)} was met because $Statement.A was EQUALS 1 and 10 were added to the score`;
		expect(card([sentence], [], 10).reasons[0]?.code).toBe('unreadable');
	});
});
