import type { Words } from './words';

const PERSON = 'a person decides';

/** Decisions in English. */
export const english: Words = {
	locale: 'en-US',
	figures: {
		monthlyIncome: 'Income per month',
		monthlyIncomeLow: 'Income per month at its low end',
		recentMonthlyIncome: 'Recent income per month',
		incomeTrend: 'Income trend',
		monthlyLivingCosts: 'Living costs per month',
		monthlyDisposable: 'Disposable income per month',
		monthlyDisposableLow: 'Disposable income per month at its low end',
		monthlyLoanRepayments: 'Loan repayments per month',
		instalment: 'Instalment',
		debtToIncome: 'Debt to income with this loan',
		monthlyAmount: 'Affordable instalment',
		affordable: 'Affordable',
		dscr: 'Debt service coverage',
		closingBalance: 'Closing balance',
		averageBalance: 'Average balance',
		minimumBalance: 'Lowest balance',
		overdraftDays: 'Overdraft days',
		returnedItems: 'Returned items',
		returnedItems90d: 'Returned items in 90 days',
		returnedCheques: 'Returned cheques',
		gamblingShareOfIncome: 'Gambling share of income',
		missedRepayments: 'Missed loan repayments',
		debtRecoveries: 'Debt recoveries',
		accountSeizures: 'Account seizures',
		wageAdvances: 'Wage advances',
		highCostCredit: 'High-cost credit',
		newDebt: 'New debt',
		creditScore: 'Credit score',
		trustScore: 'Trust score',
		qualityScore: 'Quality score',
		transactionCount: 'Transactions',
		periodDays: 'Days covered',
		dataAgeDays: 'Age of the data in days',
		requestedAmount: 'Requested amount',
		termMonths: 'Term in months',
		amountToMonthlyIncome: 'Requested amount over income per month',
	},
	word: (word) => word,
	percent: (figure) => `${figure} %`,
	times: (figure) => `${figure} times`,
	isBelow: (figure, actual, limit) => `${figure} is ${actual}, below ${limit}`,
	isAbove: (figure, actual, limit) => `${figure} is ${actual}, above ${limit}`,
	isAboveEveryLimit: (figure, limit) =>
		`${figure} is above every limit, as there is no income: at most ${limit} may be`,
	isWord: (figure, actual) => `${figure}: ${actual}`,
	isNotWord: (figure, actual, limit) => `${figure}: ${actual}, not ${limit}`,
	cannotBeTold: (figure, range, operator, limit) =>
		`${figure} is ${english.range(range)}: nobody can tell whether that is ${operator} ${limit}, ${PERSON}`,
	range: ({ low, high }) => {
		if (low === null) return high === null ? 'not bounded' : `${high} or less`;
		return high === null ? `${low} or more` : `between ${low} and ${high}`;
	},
	notTold: (figure, why) => `${figure} is not told: ${why}`,
	why: {
		notInFile: 'no answer in the file holds it',
		notUpstream: 'no active node of this package before this one makes it',
		unreadable: 'what stands there is no figure',
		noInterestRate: 'the policy has no interest rate',
		inputNotTold: 'a figure that it is worked out from is not told',
	},
	evidence: {
		POLICY_INVALID: ({ actual }) => `The policy cannot be read: ${actual}`,
		STEP_FAILED: ({ part, actual }) => `A step before failed (${part}): ${actual}`,
		ANALYSIS_NOT_READY: ({ part, actual }) => `The analysis is not ready: ${part} is ${actual}`,
		ANALYSIS_TIMED_OUT: ({ part }) => `The analysis was not finished when the waiting ended (${part})`,
		NO_CREDIT_DATA: () =>
			'There are no insights and no credit score of an active node before this one. Keep Include Input Fields on in the nodes that make them.',
		AUTHENTICITY_REFUTED: () => `A fraud check failed: ${PERSON}`,
		AUTHENTICITY_UNVERIFIED: () => 'Nobody vouches for the figures: neither a bank connection nor a fraud check',
		SUBJECTS_DIFFER: ({ actual }) => `The parts of the file are about different subjects: ${actual}`,
		HOLDER_MISMATCH: () => 'The account is held by somebody else than the applicant',
		HOLDER_UNCERTAIN: ({ actual }) => `It is not certain that the applicant holds the account (${actual})`,
		NOT_VOUCHED_FOR: ({ part }) => `The figures of ${part} came with a callback that nothing vouches for`,
		ACCOUNT_CURRENCY_UNKNOWN: ({ part }) =>
			`The currency of the figures is not told (${part}): set Currency in Get Credit Insights or Upload Bank Statement`,
		ACCOUNT_CURRENCY_DIFFERS: ({ part, actual, limit }) =>
			`The figures of ${part} are in ${actual}, the policy is in ${limit}: correct Currency in Decide Credit Application, or in Get Credit Insights`,
		AMOUNT_NOT_TOLD: () => 'The requested amount is not told, or is no number',
		AMOUNT_OUTSIDE_LIMITS: ({ actual, least, most }) =>
			`The requested amount is ${actual}; the policy lends from ${least} to ${most}`,
		TERM_NOT_TOLD: () => 'The term is not told, or is no whole number of months',
		TERM_OUTSIDE_LIMITS: ({ actual, least, most }) =>
			`The term is ${actual} months; the policy lends for ${least} to ${most} months`,
		CURRENCY_DIFFERS: ({ actual, limit }) =>
			`The loan is asked for in ${actual}, the policy is in ${limit}: correct Currency in Decide Credit Application, or in the application`,
		DATA_AGE_UNKNOWN: () => 'It is not known how old the data is',
		DATA_DATED_AHEAD: () => 'The data is dated ahead of today',
		DATA_TOO_OLD: ({ actual, limit }) => `The data ended ${actual} days ago, and may be ${limit} days old at most`,
		COVERAGE_UNKNOWN: () => 'It is not known how many days the data covers',
		DATA_TOO_SHORT: ({ actual, limit }) => `The data covers ${actual} days, and at least ${limit} are needed`,
		WARNING_FOR_PERSON: ({ part, actual }) => `A warning needs a person: ${actual} (${part})`,
		AFFORDABILITY_OF_ANOTHER_LOAN: ({ actual, limit }) =>
			`Affordability was assessed for another loan: ${actual} where this one has ${limit}`,
		NO_RULES: () =>
			'The policy has no rules. Choose a policy under Start From, or add rules, so that applications can be decided.',
		NO_RULE_CHECKED: () => 'No rule of the policy could be checked: none of its figures is told',
	},
	allKept: (rules) => (rules === 1 ? 'The rule of the policy is kept' : `All ${rules} rules of the policy are kept`),
	wouldHaveToBe: (figure, { operator, value }, isEnough) => {
		const needed = {
			atLeast: `at least ${value}`,
			atMost: `at most ${value}`,
			is: value,
			isNot: `other than ${value}`,
		};
		const end = isEnough ? 'that alone would be approved' : 'that alone is not enough';
		return `${figure} would have to be ${needed[operator]}: ${end}`;
	},
	noValueWouldDo: (figure) => `No other value of this figure would do by itself: ${figure}`,
};
