import { creditInsights, type CreditInsights } from '../../../core/shapes/insights';
import { untoldInsights } from '../../../core/insights/untold';
import { completeInsights } from '../../../core/insights/complete';
import { fillDaysOfTransactions } from '../../../core/insights/period';
import type { ToldForSummary } from '../../../core/insights/summary';

const NOW_MS = Date.UTC(2021, 3, 10, 12);

function completed(change: (insights: CreditInsights) => void, told: ToldForSummary = {}, nowMs = NOW_MS) {
	const insights = untoldInsights('provider', { kind: 'statement', id: '125', holderType: 'individual' }, 'ready');
	change(insights);
	const complete = completeInsights(insights, told, nowMs);
	expect(creditInsights.safeParse(complete).error?.issues).toBeUndefined();
	return complete;
}

const codesOf = ({ dataQuality }: CreditInsights) => dataQuality.warnings.map(({ code }) => code);

describe('insights in which nothing is told', () => {
	it('stay without any figure, warning or derivation', () => {
		const insights = completed(() => {});
		expect(insights.derived).toEqual([]);
		expect(insights.dataQuality.warnings).toEqual([]);
		expect(insights.summary).toEqual({
			status: 'ready',
			monthlyIncome: null,
			monthlyLivingCosts: null,
			monthlyLoanRepayments: null,
			monthlyDisposable: null,
			monthlyIncomeLow: null,
			monthlyDisposableLow: null,
			closingBalance: null,
			returnedItems: null,
			returnedItems90d: null,
			gamblingShareOfIncome: null,
			overdraftDays: null,
			creditScore: null,
			creditScoreName: null,
			creditScoreMin: null,
			creditScoreMax: null,
			authenticity: 'unverified',
			holderMatch: null,
			periodDays: null,
			transactionCount: null,
			warningCount: 0,
			holderType: 'individual',
			currency: null,
			asOf: null,
			provider: 'provider',
			subjectId: '125',
			reference: null,
		});
	});
});

describe('the period', () => {
	it('of 1 January to 31 March is 90 days long, both ends counted, which is derived', () => {
		const { period, summary, dataQuality, derived } = completed((insights) => {
			insights.period = { from: '2021-01-01', to: '2021-03-31', days: null, months: null };
		});
		expect(period.days).toBe(90);
		expect(summary.periodDays).toBe(90);
		expect(dataQuality.coverageDays).toBe(90);
		expect(derived).toEqual(['period.days', 'dataQuality.coverageDays', 'dataQuality.wholeMonths']);
	});

	it('of one day is one day long', () => {
		const { period } = completed((insights) => {
			insights.period = { from: '2021-03-31', to: '2021-03-31', days: null, months: null };
		});
		expect(period.days).toBe(1);
	});

	it('that is told stays as told', () => {
		const { period, dataQuality, derived } = completed((insights) => {
			insights.period = { from: '2021-01-01', to: '2021-03-31', days: 90, months: 3 };
			insights.dataQuality.coverageDays = 80;
		});
		expect([period.days, dataQuality.coverageDays, derived]).toEqual([90, 80, ['dataQuality.wholeMonths']]);
	});

	it('with one end has no length', () => {
		const { period, derived } = completed((insights) => {
			insights.period.from = '2021-01-01';
		});
		expect([period.days, derived]).toEqual([null, []]);
	});
});

it('a period that ends before it begins has no length, and is warned about', () => {
	const { period, dataQuality } = completed((insights) => {
		insights.period = { from: '2021-03-31', to: '2021-01-01', days: null, months: 3 };
	});
	expect([period.days, dataQuality.coverageDays]).toEqual([null, null]);
	expect(dataQuality.warnings.map(({ code }) => code)).toEqual(['PERIOD_REVERSED']);
});

describe('freshness', () => {
	it('of a transaction that bears the date of tomorrow, as it can in the east, is 0 days', () => {
		const { dataQuality } = completed((insights) => {
			insights.asOf = '2021-04-11';
		});
		expect(dataQuality.daysSinceLastTransaction).toBe(0);
	});

	it('counts days from the last day of data to today', () => {
		const { dataQuality, derived } = completed((insights) => {
			insights.asOf = '2021-03-31';
		});
		expect(dataQuality.daysSinceLastTransaction).toBe(10);
		expect(derived).toEqual(['dataQuality.daysSinceLastTransaction']);
	});

	it('of one day is one day long', () => {
		const { period } = completed((insights) => {
			insights.period = { from: '2021-03-31', to: '2021-03-31', days: null, months: null };
		});
		expect(period.days).toBe(1);
	});

	it('that is told stays as told', () => {
		const { dataQuality, derived } = completed((insights) => {
			insights.asOf = '2021-03-31';
			insights.dataQuality.daysSinceLastTransaction = 3;
		});
		expect([dataQuality.daysSinceLastTransaction, derived]).toEqual([3, []]);
	});
});

describe('the days of the transactions', () => {
	const filled = (days: string[]) => {
		const insights = untoldInsights('provider', { kind: 'statement', id: '125', holderType: null }, 'ready');
		fillDaysOfTransactions(days, insights);
		const { firstTransactionOn, longestGapDays } = insights.dataQuality;
		return [firstTransactionOn, longestGapDays, insights.derived.length];
	};

	it('tell the first and the longest time without any', () => {
		expect(filled(['2021-03-01', '2021-02-01', '2021-02-27', '2021-03-01'])).toEqual(['2021-02-01', 26, 2]);
		expect(filled(['2021-02-01'])).toEqual(['2021-02-01', 0, 2]);
	});

	it('tell nothing where there are none', () => {
		expect(filled([])).toEqual([null, null, 0]);
	});
});

describe('PARTIAL_MONTHS', () => {
	const withPeriod = (days: number | null, months: number | null) =>
		codesOf(completed((insights) => Object.assign(insights.period, { days, months })));

	it.each<[number, number]>([
		// 90 / 30.4 = 2.96, and 4 - 0.5 = 3.5.
		[90, 4],
		// 106 / 30.4 = 3.49.
		[106, 4],
		[10, 1],
		[1, 1],
	])('is said of %d days divided by %d months', (days, months) => {
		expect(withPeriod(days, months)).toEqual(['PARTIAL_MONTHS']);
	});

	it.each<[number | null, number | null]>([
		// 89 / 30.4 = 2.93, and 3 - 0.5 = 2.5.
		[89, 3],
		// 107 / 30.4 = 3.52.
		[107, 4],
		[365, 12],
		// 15.2 / 30.4 = 0.5 exactly is not under.
		[76, 3],
		[null, 4],
		[89, null],
	])('is not said of %s days divided by %s months', (days, months) => {
		expect(withPeriod(days, months)).toEqual([]);
	});
});

describe('LOAN_WITHOUT_REPAYMENTS', () => {
	const withLoans = (
		drawdowns: Partial<CreditInsights['loans']['drawdowns']>,
		repayments: Partial<CreditInsights['loans']['repayments']>,
	) =>
		codesOf(
			completed(({ loans }) => {
				Object.assign(loans.drawdowns, drawdowns);
				Object.assign(loans.repayments, repayments);
			}),
		);

	it.each([
		[{ total: 5_000 }, { total: 0 }],
		[{ count: 1 }, { total: 0 }],
		[{ total: 5_000 }, { count: 0 }],
		[{ total: 5_000 }, { total: 0, count: 0, monthlyAverage: 0 }],
		[{ total: 5_000 }, { monthlyAverage: 0 }],
	])('is said where %j came in and %j was repaid', (drawdowns, repayments) => {
		expect(withLoans(drawdowns, repayments)).toEqual(['LOAN_WITHOUT_REPAYMENTS']);
	});

	it.each([
		[{ total: 5_000 }, {}],
		[{ total: 5_000 }, { total: 100 }],
		[{ total: 5_000 }, { count: 2 }],
		[{ total: 5_000 }, { monthlyAverage: 20 }],
		[
			{ total: 0, count: 0 },
			{ total: 0, count: 0 },
		],
		[{}, { total: 0 }],
	])('is not said where %j came in and %j was repaid', (drawdowns, repayments) => {
		expect(withLoans(drawdowns, repayments)).toEqual([]);
	});
});

describe('monthly disposable', () => {
	const withFigures = (figures: {
		income?: number | null;
		expenses?: number | null;
		notInAverage?: number | null;
		repayments?: number | null;
		includes?: boolean | null;
	}) => {
		const { summary, derived } = completed((insights) => {
			insights.currency = 'NGN';
			insights.income.monthlyAverage = figures.income ?? null;
			insights.expenses.monthlyAverage = figures.expenses ?? null;
			insights.expenses.notInAverage = figures.notInAverage ?? null;
			insights.expenses.includesLoanRepayments = figures.includes ?? null;
			insights.loans.repayments.monthlyAverage = figures.repayments ?? null;
		});
		return [summary.monthlyDisposable, derived.filter((path) => path === 'summary.monthlyDisposable')];
	};
	const derived = ['summary.monthlyDisposable'];

	it.each([
		[
			'income less expenses, what their average leaves out and repayments',
			{ income: 1000, expenses: 200.1, notInAverage: 50.2, repayments: 100.3 },
			649.4,
		],
		[
			'without repayments where the expenses hold them',
			{ income: 1000, expenses: 200, repayments: 100, includes: true },
			800,
		],
		[
			'with repayments where the expenses do not hold them',
			{ income: 1000, expenses: 200, repayments: 100, includes: false },
			700,
		],
		[
			'with repayments where it is not known whether the expenses hold them',
			{ income: 1000, expenses: 200, repayments: 100, includes: null },
			700,
		],
		['below zero where more goes out than comes in', { income: 100, expenses: 200, repayments: 0 }, -100],
		['told zeros', { income: 0, expenses: 0, repayments: 0 }, 0],
		['known without repayments where the expenses hold them', { income: 1000, expenses: 200, includes: true }, 800],
	])('is %s', (_case, figures, expected) => {
		expect(withFigures(figures)).toEqual([expected, derived]);
	});

	it.each([
		['income', { expenses: 200, repayments: 100 }],
		['expenses', { income: 1000, repayments: 100 }],
		['repayments', { income: 1000, expenses: 200 }],
	])('is not told where %s are not', (_case, figures) => {
		expect(withFigures(figures)).toEqual([null, []]);
	});

	it('that the provider tells wins and is not derived', () => {
		const { summary, derived: list } = completed(
			(insights) => {
				insights.income.monthlyAverage = 1000;
				insights.expenses.monthlyAverage = 200;
				insights.loans.repayments.monthlyAverage = 0;
			},
			{ monthlyDisposable: 0 },
		);
		expect(summary.monthlyDisposable).toBe(0);
		expect(list).not.toContain('summary.monthlyDisposable');
	});
});

describe("gambling's share of income", () => {
	const withIncome = (income: number | null, told: ToldForSummary) => {
		const { summary, derived } = completed((insights) => {
			insights.income.monthlyAverage = income;
		}, told);
		return [summary.gamblingShareOfIncome, derived];
	};

	it('is monthly gambling by monthly income', () => {
		expect(withIncome(1000, { monthlyGambling: 125 })).toEqual([0.125, ['summary.gamblingShareOfIncome']]);
	});

	it('is zero where no gambling is told as zero', () => {
		expect(withIncome(1000, { monthlyGambling: 0 })).toEqual([0, ['summary.gamblingShareOfIncome']]);
	});

	it('that the provider tells wins and is not derived', () => {
		expect(withIncome(1000, { monthlyGambling: 125, gamblingShareOfIncome: 0 })).toEqual([0, []]);
	});

	it.each<[string, number | null, ToldForSummary]>([
		['of zero income', 0, { monthlyGambling: 125 }],
		['of income not told', null, { monthlyGambling: 125 }],
		['where gambling is not told', 1000, {}],
		['where gambling is told as unknown', 1000, { monthlyGambling: null, gamblingShareOfIncome: null }],
	])('%s is not told', (_case, income, told) => {
		expect(withIncome(income, told)).toEqual([null, []]);
	});
});

describe('the summary', () => {
	it('repeats what is told elsewhere', () => {
		const { summary, derived } = completed((insights) => {
			insights.reference = 'March statement';
			insights.currency = 'NGN';
			insights.income.monthlyAverage = 10;
			insights.expenses.monthlyAverage = 20;
			insights.loans.repayments.monthlyAverage = null;
			insights.balances.closing = 0;
			insights.risks.returnedPayments.count = 0;
			insights.risks.returnedCheques.count = 3;
			insights.risks.overdraft.days = 4;
			insights.dataQuality.transactionCount = 55;
		});
		expect(summary).toMatchObject({
			reference: 'March statement',
			currency: 'NGN',
			monthlyIncome: 10,
			monthlyLivingCosts: 20,
			monthlyDisposable: null,
			monthlyLoanRepayments: null,
			closingBalance: 0,
			returnedItems: 3,
			returnedItems90d: null,
			overdraftDays: 4,
			transactionCount: 55,
		});
		expect(derived).toEqual(['expenses.livingCosts', 'bounds.monthlyOutgoings']);
	});

	it.each([
		[88, null],
		[89, 2],
		[90, 2],
		[92, 2],
		[93, null],
	])('takes a window of %d days for one of 90: %s', (days, expected) => {
		const { summary } = completed((insights) => {
			insights.risks.returnedPayments.windows = [
				{ days: 180, count: 9, total: null },
				{ days, count: 2, total: null },
			];
		});
		expect(summary.returnedItems90d).toBe(expected);
	});

	const score = (name: string, value: number): CreditInsights['scores'][number] => ({
		name,
		value,
		min: 300,
		max: 900,
		higherIsBetter: true,
		band: null,
		passed: null,
		horizonMonths: null,
		parts: {},
		reasons: [],
		principalReasons: [],
		derived: [],
	});

	it('shows the score that is said to be a credit score', () => {
		const { summary } = completed((insights) => insights.scores.push(score('payment', 5), score('credit', 640)), {
			creditScoreName: 'credit',
		});
		expect(summary).toMatchObject({
			creditScore: 640,
			creditScoreName: 'credit',
			creditScoreMin: 300,
			creditScoreMax: 900,
		});
	});

	it('shows no score where none is said to be a credit score', () => {
		const { summary } = completed((insights) => insights.scores.push(score('payment', 5)));
		expect(summary).toMatchObject({
			creditScore: null,
			creditScoreName: null,
			creditScoreMin: null,
			creditScoreMax: null,
		});
	});

	it('counts the warnings, its own included', () => {
		const { summary } = completed((insights) => {
			insights.dataQuality.warnings.push({ code: 'NO_DATA', path: '', message: '' });
			Object.assign(insights.period, { days: 89, months: 4 });
			insights.loans.drawdowns.total = 1;
			insights.loans.repayments.total = 0;
		});
		expect(summary.warningCount).toBe(3);
	});
});
