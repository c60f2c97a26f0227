import fc from 'fast-check';
import { type Warning } from '../../../../core/shapes/insights';
import { toInsights, toScore } from '../../../../providers/periculum/normalise';
import { commonFormulas, expectDerived } from '../../../support/laws/derived';
import { exact, rounded, share, total } from '../../../support/laws/exact';
import { sampleStatement } from './fixtures/statement';

const cents = fc.integer({ min: 0, max: 1_000_000_000_000 }).map((amount) => Number(`${amount}e-2`));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 });
const words = fc.constantFrom('Yes', 'No', null);
const months = fc.uniqueArray(
	fc.record({
		year: fc.constantFrom('2020', '2021'),
		'month-name': fc.constantFrom('January', 'Febuary', 'June', 'December'),
		amount: maybe(cents),
	}),
	{ selector: (entry) => `${entry.year}${entry['month-name']}`, maxLength: 6 },
);

/** A statement whose figures are any amounts; where `averageIs` says so, its average expenses are the sum of its categories. */
const statements = fc
	.record({
		averages: fc.array(cents, { minLength: 16, maxLength: 16 }),
		// Beyond the slack for rounding: below it nobody can tell whether a sum holds it.
		others: maybe(
			fc.oneof(
				fc.constant(0),
				fc.integer({ min: 100, max: 1_000_000_000_000 }).map((amount) => Number(`${amount}e-2`)),
			),
		),
		averageIs: fc.constantFrom<'without' | 'with' | 'neither'>('without', 'with', 'neither'),
		anyAverage: maybe(cents),
		rent: cents,
		insurance: cents,
		income: fc.record({
			averagePredictedSalary: maybe(cents),
			isSalaryEarner: words,
			averageOtherIncome: maybe(cents),
			hasOtherIncome: words,
			NetAverageMonthlyEarning: fc.option(cents, { freq: 2 }),
		}),
		repayments: maybe(cents),
		turnover: fc.record({ totalCreditTurnover: maybe(cents), totalDebitTurnOver: maybe(cents) }),
		monthlyInflow: months,
		monthlyOutflow: months,
	})
	.map(({ averages, others, averageIs, anyAverage, ...more }) => {
		const sum = total(averages) + (averageIs === 'with' ? exact(others ?? 0) : 0n);
		return { averages, others, averageIs, average: averageIs === 'neither' ? anyAverage : rounded(sum), ...more };
	});

const CATEGORIES = Object.keys(sampleStatement.spendAnalysis).filter(
	(name) => /^averageMonthlySpendOn/.test(name) && !/Others|Savings/.test(name),
);

function statementOf(told: typeof statements extends fc.Arbitrary<infer T> ? T : never) {
	return {
		...sampleStatement,
		spendAnalysis: {
			...sampleStatement.spendAnalysis,
			...Object.fromEntries(CATEGORIES.map((name, index) => [name, told.averages[index]])),
			averageMonthlySpendOnOthers: told.others,
			averageMonthlyTotalExpenses: told.average,
			totalSpendOnRent: told.rent,
			totalSpendOnInsurance: told.insurance,
		},
		incomeAnalysis: { ...sampleStatement.incomeAnalysis, ...told.income },
		behavioralAnalysis: { ...sampleStatement.behavioralAnalysis, averageMonthlyLoanRepaymentAmount: told.repayments },
		cashFlowAnalysis: {
			...sampleStatement.cashFlowAnalysis,
			// 120 days, which are the four months by which the averages are made.
			lastDateInStatement: '2020-10-14',
			...told.turnover,
			monthlyInflow: told.monthlyInflow,
			monthlyOutflow: told.monthlyOutflow,
		},
	};
}

const averageOf = (told: { averages: number[] }, ending: string) =>
	told.averages[CATEGORIES.indexOf(`averageMonthlySpendOn${ending}`)] ?? 0;

describe('every figure worked out of a statement', () => {
	it('is the sum of its parts', () => {
		fc.assert(
			fc.property(statements, (told) => {
				const insights = toInsights(statementOf(told), { currency: 'NGN', nowMs: Date.parse('2021-01-01T10:00:00Z') });
				const { averagePredictedSalary: salary, averageOtherIncome: other, NetAverageMonthlyEarning } = told.income;
				expectDerived(
					insights,
					{
						...commonFormulas(insights, '2021-01-01'),
						'income.monthlyAverage': () => rounded(total([salary ?? 0, other ?? 0])),
						'expenses.notInAverage': () => (told.averageIs === 'with' && told.others !== 0 ? 0 : told.others),
						'expenses.housing': () => told.rent > 0 || averageOf(told, 'Rent') > 0,
						'expenses.insurance': () => told.insurance > 0 || averageOf(told, 'Insurance') > 0,
						'summary.gamblingShareOfIncome': () =>
							share(averageOf(told, 'Gambling'), insights.income.monthlyAverage ?? 0),
					},
					{ 'summary.monthlyDisposable': () => NetAverageMonthlyEarning },
				);
			}),
			{ numRuns: 150 },
		);
	});

	it('is not there where a part of the income is neither told nor denied', () => {
		fc.assert(
			fc.property(statements, (told) => {
				const { income } = toInsights(statementOf(told), { currency: 'NGN', nowMs: 0 });
				const { averagePredictedSalary, isSalaryEarner, averageOtherIncome, hasOtherIncome } = told.income;
				const isOpen =
					(averagePredictedSalary === null && (isSalaryEarner !== 'No' || averageOtherIncome === null)) ||
					(averageOtherIncome === null && hasOtherIncome !== 'No');
				expect(income.monthlyAverage === null).toBe(isOpen);
			}),
			{ numRuns: 100 },
		);
	});
});

const bands = fc.array(
	fc.record({ best: fc.integer({ min: 0, max: 20_000 }), met: fc.option(fc.nat({ max: 20_000 })) }),
	{ minLength: 1, maxLength: 8 },
);

it('a scorecard reaches from its base to its best bands, and loses the rest', () => {
	fc.assert(
		fc.property(fc.integer({ min: -30_000, max: 100_000 }), bands, (baseCents, variables) => {
			const points = (amount: number) => String(Number(`${amount}e-2`));
			const sentence = (index: number, amount: number, not: string) =>
				`Rule R was ${not}met because $Statement.V${index} was ${not}EQUALS x and ${points(amount)} were ${not}added to the score`;
			const card = variables.map(({ best, met }) => ({ best: Math.max(best, met ?? 0), met }));
			const rulesCents = card.reduce((sum, { met }) => sum + (met ?? 0), 0);
			const warnings: Warning[] = [];
			const { score } = toScore(
				{
					baseScore: Number(`${baseCents}e-2`),
					rulesScore: Number(`${rulesCents}e-2`),
					calculatedScore: Number(`${baseCents + rulesCents}e-2`),
					didPass: true,
					passReasons: card.flatMap(({ met }, index) => (met === null ? [] : [sentence(index, met, '')])),
					failReasons: card.map(({ best }, index) => sentence(index, best, 'not ')),
				},
				warnings,
			);
			expect(warnings).toEqual([]);
			const amount = (count: number) => Number(`${count}e-2`);
			expect(score).toMatchObject({
				min: amount(baseCents),
				max: amount(card.reduce((sum, { best }) => sum + best, baseCents)),
			});
			const reasons = card.map(({ best, met }, index) => ({
				variable: `V${index}`,
				points: amount(met ?? 0),
				maxPoints: amount(best),
				pointsLost: amount(best - (met ?? 0)),
			}));
			expect(new Set(score.principalReasons)).toEqual(new Set(reasons));
			const lost = score.principalReasons.map(({ pointsLost }) => pointsLost ?? 0);
			expect(lost).toEqual([...lost].sort((left, right) => right - left));
		}),
		{ numRuns: 200 },
	);
});
