import type { CreditInsights } from '../../../core/shapes/insights';
import type { Warning } from '../../../core/shapes/warnings';
import { completeInsights } from '../../../core/insights/complete';
import { untoldInsights } from '../../../core/insights/untold';
import { sized } from '../../../core/insights/warnings';

const warned = (code: Warning['code'], path = ''): Warning => ({ code, path, message: 'why' });

/** 1,000 a month come in, 600 are spent without loans and 150 repaid, over 304 days: ten months of 30.4 days. */
function bounded(change: (insights: CreditInsights) => void, warnings: Warning[] = []) {
	const insights = untoldInsights('provider', { kind: 'user', id: '1', holderType: 'individual' }, 'ready');
	insights.currency = 'EUR';
	insights.period.days = 304;
	insights.income.monthlyAverage = 1_000;
	insights.expenses.monthlyAverage = 600;
	insights.expenses.includesLoanRepayments = false;
	insights.loans.repayments.monthlyAverage = 150;
	insights.dataQuality.warnings.push(...warnings);
	change(insights);
	return completeInsights(insights, {}, Date.UTC(2026, 10, 20));
}

const unchanged = () => {};
const together = ({ expenses }: CreditInsights) => {
	expenses.monthlyAverage = 750;
	expenses.includesLoanRepayments = true;
};

test('figures that nobody doubts have two ends alike', () => {
	const { bounds, derived } = bounded(unchanged);
	expect(bounds).toEqual({
		monthlyIncome: { low: 1_000, high: 1_000 },
		monthlyLivingCosts: { low: 600, high: 600 },
		monthlyRepayments: { low: 150, high: 150 },
		monthlyOutgoings: { low: 750, high: 750 },
	});
	expect(derived.filter((path) => path.startsWith('bounds'))).toEqual(['bounds.monthlyOutgoings']);
});

test('a size opens its figure to its side, sizes add up, and the ends are derived', () => {
	const { bounds, derived, summary } = bounded(unchanged, [
		sized(warned('INCOME_CATEGORY_UNKNOWN'), { figure: 'income', side: 'above', monthlyAmount: 250 }),
		sized(warned('OWN_TRANSFERS_AS_INCOME'), { figure: 'income', side: 'below', monthlyAmount: 100 }),
		sized(warned('REVENUE_NOT_COUNTED'), { figure: 'income', side: 'above', monthlyAmount: 50.5 }),
		sized(warned('EXPENSES_HOLD_SAVINGS'), { figure: 'expenses', side: 'below', monthlyAmount: 80 }),
		sized(warned('EXPENSES_EXCLUDE_TRANSFERS'), { figure: 'expenses', side: 'above', monthlyAmount: 20 }),
	]);
	expect(bounds).toEqual({
		monthlyIncome: { low: 900, high: 1_300.5 },
		monthlyLivingCosts: { low: 520, high: 620 },
		monthlyRepayments: { low: 150, high: 150 },
		monthlyOutgoings: { low: 670, high: 770 },
	});
	// 900 - 770
	expect(summary).toMatchObject({ monthlyIncome: 1_000, monthlyIncomeLow: 900, monthlyDisposableLow: 130 });
	expect(derived).toEqual(
		expect.arrayContaining([
			'bounds.monthlyIncome.low',
			'bounds.monthlyIncome.high',
			'bounds.monthlyLivingCosts.low',
			'bounds.monthlyLivingCosts.high',
		]),
	);
});

test('one warning can open several figures, and then only those', () => {
	const { bounds } = bounded(unchanged, [
		sized(
			warned('PARTIAL_MONTHS'),
			{ figure: 'expenses', side: 'above', monthlyAmount: 60 },
			{ figure: 'repayments', side: 'above', monthlyAmount: 15 },
		),
	]);
	expect(bounds).toMatchObject({
		monthlyIncome: { low: 1_000, high: 1_000 },
		monthlyLivingCosts: { low: 600, high: 660 },
		monthlyRepayments: { low: 150, high: 165 },
		monthlyOutgoings: { low: 750, high: 825 },
	});
});

test('no figure lies below zero', () => {
	const { bounds } = bounded(unchanged, [
		sized(warned('OWN_TRANSFERS_AS_INCOME'), { figure: 'income', side: 'below', monthlyAmount: 4_000 }),
	]);
	expect(bounds.monthlyIncome).toEqual({ low: 0, high: 1_000 });
});

describe('a doubt whose size nobody knows', () => {
	test('leaves that end open, down to nothing or without a limit', () => {
		const { bounds, summary } = bounded(unchanged, [
			warned('INCOME_CATEGORY_UNKNOWN'),
			warned('EXPENSES_HOLD_SAVINGS'),
			warned('LOAN_WITHOUT_REPAYMENTS'),
		]);
		expect(bounds).toEqual({
			monthlyIncome: { low: 1_000, high: null },
			monthlyLivingCosts: { low: 0, high: 600 },
			monthlyRepayments: { low: 150, high: null },
			monthlyOutgoings: { low: 150, high: null },
		});
		expect(summary.monthlyDisposableLow).toBeNull();
	});

	test('is limited by all money that came in, less loans, and by all that went out: 3 % more, as months are uneven', () => {
		const { bounds } = bounded(
			({ cashFlow, loans }) => {
				cashFlow.inflow = 15_000;
				loans.drawdowns.total = 1_000;
				cashFlow.outflow = 9_000;
			},
			[warned('INCOME_CATEGORY_UNKNOWN'), warned('EXPENSES_EXCLUDE_TRANSFERS')],
		);
		// (15,000 - 1,000) / 10 x 1.03; 9,000 / 10 x 1.03
		expect(bounds.monthlyIncome).toEqual({ low: 1_000, high: 1_442 });
		expect(bounds.monthlyLivingCosts).toEqual({ low: 600, high: 927 });
	});

	test('opens the figure at whose own path two figures contradict each other, and no other', () => {
		const at = (path: string) => bounded(unchanged, [warned('TOTALS_DISAGREE', path)]).bounds;
		expect(at('income.total').monthlyIncome).toEqual({ low: 0, high: null });
		expect(at('loans.repayments.monthlyAverage').monthlyRepayments).toEqual({ low: 0, high: null });
		expect(at('income.sources')).toEqual(bounded(unchanged).bounds);
		expect(at('cashFlow.net')).toEqual(bounded(unchanged).bounds);
	});
});

describe('a figure that nobody told', () => {
	test('lies between nothing and what another figure limits it to', () => {
		const none = ({ income, loans }: CreditInsights) => {
			income.monthlyAverage = null;
			loans.repayments.monthlyAverage = null;
		};
		expect(bounded(none).bounds).toMatchObject({
			monthlyIncome: { low: 0, high: null },
			monthlyRepayments: { low: 0, high: null },
			monthlyOutgoings: { low: 600, high: null },
		});
		const flows = bounded((insights) => {
			none(insights);
			insights.cashFlow.inflow = 10_000;
			insights.cashFlow.outflow = 8_000;
		});
		// 8,000 / 10 x 1.03 = 824, of which 600 are costs.
		expect(flows.bounds).toMatchObject({
			monthlyIncome: { low: 0, high: 1_030 },
			monthlyRepayments: { low: 0, high: 224 },
			monthlyOutgoings: { low: 600, high: 824 },
		});
	});

	test('is limited by the size of what may be it', () => {
		const { bounds } = bounded(
			({ income }) => void (income.monthlyAverage = null),
			[sized(warned('NO_TURNOVER_TOLD'), { figure: 'income', side: 'above', monthlyAmount: 1_700 })],
		);
		expect(bounds.monthlyIncome).toEqual({ low: 0, high: 1_700 });
	});
});

describe('expenses that hold the repayments', () => {
	test('are costs and repayments together, of which a doubt about the repayments moves the parts only', () => {
		expect(bounded(together).bounds.monthlyLivingCosts).toEqual({ low: 600, high: 600 });
		const { bounds } = bounded(together, [
			sized(warned('TOTALS_DISAGREE'), { figure: 'repayments', side: 'above', monthlyAmount: 50 }),
		]);
		expect(bounds).toMatchObject({
			monthlyRepayments: { low: 150, high: 200 },
			monthlyLivingCosts: { low: 550, high: 600 },
			monthlyOutgoings: { low: 750, high: 750 },
		});
	});

	test('limit repayments that are not told', () => {
		const { bounds } = bounded((insights) => {
			together(insights);
			insights.loans.repayments.monthlyAverage = null;
		});
		expect(bounds).toMatchObject({
			monthlyRepayments: { low: 0, high: 750 },
			monthlyLivingCosts: { low: 0, high: 750 },
			monthlyOutgoings: { low: 750, high: 750 },
		});
	});
});
