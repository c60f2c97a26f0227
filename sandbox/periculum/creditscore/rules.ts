export type ScoreVariable =
	| 'AccountActivity'
	| 'AccountSweep'
	| 'AveragePredictedSalary'
	| 'GamblingRate'
	| 'MostFrequentBalanceRange'
	| 'NetAverageMonthlyEarning'
	| 'TotalLoanAmount';

/** `operand` as the reason sentences print it. */
export interface ScoreRule {
	name: string;
	variable: ScoreVariable;
	operator: 'BETWEEN' | 'EQUALS' | 'LESS_THAN' | 'GREATER_THAN';
	operand: string;
	points: number;
}

/** Every rule that the seed's two credit scores print, met or not, in the (alphabetical) order in which they print them. */
export const scoreRules: ScoreRule[] = [
	rule('AccountActivityBetween10-19%', 'AccountActivity', 'BETWEEN', '0.09-0.20', 3),
	rule('AccountActivityBetween20-29%', 'AccountActivity', 'BETWEEN', '0.19-0.30', 6),
	rule('AccountActivityBetween30-49%', 'AccountActivity', 'BETWEEN', '0.29-0.50', 15),
	rule('AccountActivityBetween50-100%', 'AccountActivity', 'BETWEEN', '0.49-1.1', 30),
	rule('AccountActivityLessThan10%', 'AccountActivity', 'LESS_THAN', '0.1', 0),
	rule('AccountSweepNo', 'AccountSweep', 'EQUALS', 'No', 60),
	rule('AccountSweepYes', 'AccountSweep', 'EQUALS', 'Yes', 0),
	rule('AveragePredictedSalaryBetween100kTo249k', 'AveragePredictedSalary', 'BETWEEN', '99999-250000', 60),
	rule('AveragePredictedSalaryBetween250kTo499k', 'AveragePredictedSalary', 'BETWEEN', '249999-500000', 90),
	rule('AveragePredictedSalaryBetween500kTo999k', 'AveragePredictedSalary', 'BETWEEN', '499999-1000000', 120),
	rule('AveragePredictedSalaryBetween50kTo99k', 'AveragePredictedSalary', 'BETWEEN', '49999-100000', 30),
	rule('AveragePredictedSalaryGreaterThan1m', 'AveragePredictedSalary', 'GREATER_THAN', '1000000', 150),
	rule('AveragePredictedSalaryLessThan50k', 'AveragePredictedSalary', 'LESS_THAN', '50000', 0),
	rule('GamblingRateBetween1-20%', 'GamblingRate', 'BETWEEN', '0-0.21', 30),
	rule('GamblingRateBetween20-40%', 'GamblingRate', 'BETWEEN', '0.20-0.41', 12),
	rule('GamblingRateEqualsTo0%', 'GamblingRate', 'EQUALS', '0', 60),
	rule('GamblingRateGreaterThan40%', 'GamblingRate', 'GREATER_THAN', '0.40', 0),
	rule('MostFrequentBalanceRangeBetween100k-500k', 'MostFrequentBalanceRange', 'EQUALS', '100k-500k', 60),
	rule('MostFrequentBalanceRangeBetween10k-100k', 'MostFrequentBalanceRange', 'EQUALS', '10k-100k', 30),
	rule('MostFrequentBalanceRangeBetween500k-1m', 'MostFrequentBalanceRange', 'EQUALS', '500k-1m', 90),
	rule('MostFrequentBalanceRangeGreaterThan1m', 'MostFrequentBalanceRange', 'EQUALS', '>1m', 90),
	rule('MostFrequentBalanceRangeLessThan10k', 'MostFrequentBalanceRange', 'EQUALS', '<=10k', 0),
	rule('NetAverageMonthlyEarningBetween100kTo249k', 'NetAverageMonthlyEarning', 'BETWEEN', '99999-250000', 60),
	rule('NetAverageMonthlyEarningBetween249kTo500k', 'NetAverageMonthlyEarning', 'BETWEEN', '249999-500000', 90),
	rule('NetAverageMonthlyEarningBetween25kTo49k', 'NetAverageMonthlyEarning', 'BETWEEN', '24999-50000', 15),
	rule('NetAverageMonthlyEarningBetween50kTo99k', 'NetAverageMonthlyEarning', 'BETWEEN', '49999-100000', 30),
	rule('NetAverageMonthlyEarningGreaterThan500k', 'NetAverageMonthlyEarning', 'GREATER_THAN', '500000', 120),
	rule('NetAverageMonthlyEarningLessThan25k', 'NetAverageMonthlyEarning', 'LESS_THAN', '25000', 0),
	rule('TotalLoanAmountBetween100kTo249k', 'TotalLoanAmount', 'BETWEEN', '99999-250000', 36),
	rule('TotalLoanAmountBetween1To49k', 'TotalLoanAmount', 'BETWEEN', '0-50000', 72),
	rule('TotalLoanAmountBetween249kTo500k', 'TotalLoanAmount', 'BETWEEN', '249999-500000', 18),
	rule('TotalLoanAmountBetween50kTo99k', 'TotalLoanAmount', 'BETWEEN', '49999-100000', 54),
	rule('TotalLoanAmountEqualstoZero', 'TotalLoanAmount', 'EQUALS', '0', 90),
	rule('TotalLoanAmountGreaterThan500k', 'TotalLoanAmount', 'GREATER_THAN', '500000', 0),
];

function rule(
	name: string,
	variable: ScoreVariable,
	operator: ScoreRule['operator'],
	operand: string,
	points: number,
): ScoreRule {
	return { name, variable, operator, operand, points };
}
