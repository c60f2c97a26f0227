import type { Analytics } from '../analytics';
import { sum } from '../../statement/money';
import { scoreRules, type ScoreRule, type ScoreVariable } from './rules';

export type ScoreInputs = Record<ScoreVariable, number | string | null>;

/** One credit score as both endpoints answer it. */
export interface CreditScore {
	rulesScore: number;
	baseScore: number;
	calculatedScore: number;
	/** Null unless a scorecard with a threshold was used. */
	didPass: boolean | null;
	passReasons: string[];
	failReasons: string[];
	type: 'POINTS';
}

const baseScore = 300;

/** The variables of the seed's rules, from the analysis blocks. */
export function scoreInputs(analytics: Analytics): ScoreInputs {
	return {
		AccountActivity: analytics.behavioralAnalysis.accountActivity,
		AccountSweep: analytics.behavioralAnalysis.accountSweep,
		AveragePredictedSalary: analytics.incomeAnalysis.averagePredictedSalary,
		GamblingRate: analytics.behavioralAnalysis.gamblingRate,
		MostFrequentBalanceRange: analytics.transactionPatternAnalysis.mostFrequentBalanceRange,
		NetAverageMonthlyEarning: analytics.incomeAnalysis.NetAverageMonthlyEarning,
		TotalLoanAmount: analytics.behavioralAnalysis.totalLoanAmount,
	};
}

/** Applies the seed's rules; `passScore` is the threshold of a scorecard, null without one. */
export function creditScore(inputs: ScoreInputs, passScore: number | null): CreditScore {
	const met = scoreRules.filter((rule) => isMet(rule, inputs[rule.variable]));
	const notMet = scoreRules.filter((rule) => !met.includes(rule));
	const rulesScore = sum(met.map(({ points }) => points));
	const calculatedScore = baseScore + rulesScore;
	return {
		rulesScore,
		baseScore,
		calculatedScore,
		didPass: passScore === null ? null : calculatedScore >= passScore,
		passReasons: met.map((rule) => sentence(rule, '')),
		failReasons: notMet.map((rule) => sentence(rule, 'not ')),
		type: 'POINTS',
	};
}

function sentence({ name, variable, operator, operand, points }: ScoreRule, not: string): string {
	return (
		`Rule ${name} was ${not}met because $Statement.${variable} was ${not}${operator} ${operand} ` +
		`and ${points} were ${not}added to the score`
	);
}

/**
 * BETWEEN leaves both ends out. The lower: a loan amount of 0 met EQUALS 0 and not BETWEEN 0-50000. The upper: else a
 * round 50000 would also be BETWEEN 49999-100000, and score twice. A variable without a value meets no rule: the seed's
 * second score has no met MostFrequentBalanceRange rule.
 */
function isMet({ operator, operand }: ScoreRule, value: number | string | null): boolean {
	if (value === null) return false;
	if (typeof value === 'string') return operator === 'EQUALS' && value === operand;
	const [first = NaN, second = NaN] = operand.split('-').map(Number);
	switch (operator) {
		case 'EQUALS':
			return value === first;
		case 'BETWEEN':
			return value > first && value < second;
		case 'LESS_THAN':
			return value < first;
		case 'GREATER_THAN':
			return value > first;
	}
}
