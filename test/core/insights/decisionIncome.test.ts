import { assess } from '../../../core/affordability/assess';
import { completeInsights } from '../../../core/insights/complete';
import { untoldInsights } from '../../../core/insights/untold';
import type { CreditInsights } from '../../../core/shapes/insights';

const NOW_MS = Date.parse('2026-11-05T12:00:00Z');

function completed(change: (insights: CreditInsights) => void): CreditInsights {
	const insights = untoldInsights('provider', { kind: 'customer', id: '1', holderType: 'individual' }, 'ready');
	insights.currency = 'GBP';
	insights.asOf = '2026-10-31';
	insights.period = { from: '2025-11-01', to: '2026-10-31', days: 365, months: 12 };
	insights.expenses.monthlyAverage = 1_500;
	insights.expenses.includesLoanRepayments = false;
	insights.loans.repayments.monthlyAverage = 0;
	change(insights);
	return completeInsights(insights, {}, NOW_MS);
}

/** Whether ten instalments of this, without interest, can be afforded with a limit of 30 % and a buffer of 10 %. */
const affords = (insights: CreditInsights, instalment: number) =>
	assess(
		insights,
		{
			loan: { principal: 10 * instalment, annualInterestRate: 0, termMonths: 10, currency: 'GBP' },
			rules: { maxDti: 30, livingBuffer: 10, minDscr: 1.25 },
			gates: { maxDataAgeDays: 45, minCoverageDays: 80 },
			declared: {},
		},
		NOW_MS,
	);

const codesOf = ({ dataQuality }: CreditInsights) => dataQuality.warnings.map(({ code }) => code);

describe('where months are told', () => {
	// 4,000 for eight months and 1,600 for the last four: 3,200 a month over the year.
	const fallen = () =>
		completed(({ income }) => {
			income.monthlyAverage = 3_200;
			income.months = Array.from({ length: 12 }, (_, index) => ({
				month: new Date(Date.UTC(2025, 10 + index)).toISOString().slice(0, 7),
				amount: index < 8 ? 4_000 : 1_600,
			}));
		});

	test('a decision counts the last three whole months where they brought less', () => {
		const insights = fallen();
		expect(insights.income).toMatchObject({ monthlyAverage: 3_200, recentMonthlyAverage: 1_600, trend: 'falling' });
		expect(insights.bounds.monthlyIncome).toEqual({ low: 1_600, high: 1_600 });
		expect(insights.summary.monthlyIncomeLow).toBe(1_600);
		expect(insights.derived).toEqual(expect.arrayContaining(['bounds.monthlyIncome.low', 'bounds.monthlyIncome.high']));
		expect(insights.dataQuality.warnings).toEqual([
			expect.objectContaining({ code: 'INCOME_FALLING', message: expect.stringMatching(/1600 a month.*3200/) }),
		]);
	});

	test('of 1,600 less 1,500 only 90 may be used, whatever the year brought', () => {
		expect(affords(fallen(), 800)).toMatchObject({
			affordable: 'no',
			monthlyAmount: 90,
			assumptions: { monthlyIncome: 1_600, monthlyIncomeSource: 'recent', seen: { monthlyIncome: 3_200 } },
		});
		expect(affords(fallen(), 90).affordable).toBe('yes');
	});

	test('a rise counts for nothing, and a few percent are no fall to warn of', () => {
		const recently = (amount: number) =>
			completed(({ income }) => {
				income.monthlyAverage = 1_000;
				income.recentMonthlyAverage = amount;
			});
		expect(recently(1_500).bounds.monthlyIncome).toEqual({ low: 1_000, high: 1_000 });
		expect([codesOf(recently(900)), recently(900).bounds.monthlyIncome.high]).toEqual([[], 900]);
		expect(codesOf(recently(899.99))).toEqual(['INCOME_FALLING']);
	});

	test('where nothing came in of late, nothing can be afforded', () => {
		const ended = completed(({ income }) => {
			income.monthlyAverage = 1_000;
			income.recentMonthlyAverage = 0;
		});
		expect(affords(ended, 10).affordable).toBe('no');
	});
});

describe('where only salaries are told', () => {
	const paid = (latest: number, frequency: string | null, other: number | null = null) =>
		completed(({ income, risks }) => {
			income.salary.monthlyAverage = 3_000;
			income.salary.latest = latest;
			income.salary.frequency = frequency;
			income.other.monthlyAverage = other;
			income.monthlyAverage = 3_000 + (other ?? 0);
			risks.accountSweep = null;
		});

	test('the latest counts where it is under 80 % of the average, beside the other income', () => {
		expect(paid(1_000, 'monthly').bounds.monthlyIncome).toEqual({ low: 1_000, high: 1_000 });
		expect(paid(1_000, 'monthly', 250).bounds.monthlyIncome).toEqual({ low: 1_250, high: 1_250 });
		expect(codesOf(paid(1_000, 'monthly'))).toEqual(['INCOME_FALLING']);
		expect(paid(2_400, 'monthly').bounds.monthlyIncome).toEqual({ low: 3_000, high: 3_000 });
		expect(codesOf(paid(2_399, 'monthly'))).toEqual(['INCOME_FALLING']);
		// 0.3 x 1,000 = 300; 1,000 - 1,500 leaves nothing.
		expect(affords(paid(1_000, 'monthly'), 800)).toMatchObject({ affordable: 'no', monthlyAmount: 0 });
	});

	test.each([
		// 700 x 52 / 12 = 3,033.33, 1,400 x 26 / 12 likewise, 2,800 x 13 / 12 likewise, 1,500 x 2 = 3,000.
		['weekly', 700],
		['Fortnightly', 1_400],
		['four-weekly', 2_800],
		['2 times a month', 1_500],
	])('one that is paid %s is brought to a month first', (frequency, latest) => {
		expect(codesOf(paid(latest, frequency))).toEqual([]);
		expect(codesOf(paid(latest / 2, frequency))).toEqual(['INCOME_FALLING']);
	});

	test('where nobody tells how often it is paid, both readings stay', () => {
		const insights = paid(700, null);
		expect(insights.bounds.monthlyIncome).toEqual({ low: 700, high: 3_000 });
		expect(codesOf(insights)).toEqual(['INCOME_FALLING']);
		expect(affords(insights, 800).affordable).toBe('undecided');
	});
});
