import fc from 'fast-check';
import { toInsights } from '../../../../providers/inscribe/normalise';
import { commonFormulas, expectDerived } from '../../../support/laws/derived';
import { type Exact, exact, mean, rounded, total } from '../../../support/laws/exact';
import { answers } from './fixtures/answers';

const amount = (cents: number) => Number(`${cents}e-2`);
const money = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(amount);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 });
const count = maybe(fc.nat({ max: 10_000 }));

const told = fc.record({
	statistics: fc.record({
		credits_total_gross: maybe(money),
		debits_total_gross: maybe(money),
		total_net: maybe(money),
		credits_count: count,
		debits_count: count,
		transfers_debits_total_gross: maybe(money),
		salary_period_net: maybe(money),
		salary_annual_net: maybe(money),
		revenue_period_gross: maybe(money),
		revenue_annual_gross: maybe(money),
	}),
	days: fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 6 }),
	isBusiness: fc.boolean(),
	isInCents: fc.boolean(),
});

const DAY_MS = 86_400_000;
const dayAt = (offset: number) => new Date(Date.parse('2025-05-01') + offset * DAY_MS).toISOString().slice(0, 10);
/** A month is 30.4 days; both ends have been lived through, and less than a month counts as one. Two decimals. */
const monthsOf = (days: number[]) =>
	Math.max(1, rounded(BigInt(Math.max(...days) - Math.min(...days) + 1) * 10n, { by: 304n }));

/** A figure over the months of the period (two decimals), in hundredths. */
const over = (figure: Exact, months: number) => rounded(figure * 100n, { by: exact(months) * 100n });

test('every figure worked out of the statistics is the sum of its parts', () => {
	fc.assert(
		fc.property(told, ({ statistics, days, isBusiness, isInCents }) => {
			const sent = (value: number | null) => (value === null || !isInCents ? value : rounded(exact(value) * 100n));
			const { credits_count: credits, debits_count: debits, ...amounts } = statistics;
			const asSent = Object.fromEntries(Object.entries(amounts).map(([name, value]) => [name, sent(value)]));
			const insights = toInsights(
				answers(
					{ ...asSent, credits_count: credits, debits_count: debits },
					{
						// They are not those of the statistics: what only rows tell is held to figures by hand.
						transactions: days.length === 0 ? null : days.map((day) => ({ id: 't', date: dayAt(day), amount: 1 })),
						customer: isBusiness ? { company: { name: 'Example Ltd' }, persons: [] } : null,
					},
				),
				{
					subject: { customerId: 'c', bankAccountId: null },
					currency: 'USD',
					amountUnit: isInCents ? 'cents' : 'major',
					nowMs: Date.parse('2027-01-01T00:00:00Z'),
				},
			);
			const months = days.length === 0 ? null : monthsOf(days);
			// A twelfth of the year; the lower one where the period over its months is more than 10 % away.
			const perMonth = (ofPeriod: number | null, ofYear: number | null) => {
				const byPeriod = ofPeriod === null || months === null ? null : over(exact(ofPeriod), months);
				const byYear = ofYear === null ? null : mean(exact(ofYear), 12);
				if (byPeriod === null || byYear === null) return byYear ?? byPeriod;
				const [lower, higher] = byPeriod < byYear ? [byPeriod, byYear] : [byYear, byPeriod];
				return higher - lower > higher * 0.1 ? lower : byYear;
			};
			const salary = perMonth(amounts.salary_period_net, amounts.salary_annual_net);
			const revenue = perMonth(amounts.revenue_period_gross, amounts.revenue_annual_gross);
			const expenses = exact(amounts.debits_total_gross ?? 0) - exact(amounts.transfers_debits_total_gross ?? 0);
			const { 'cashFlow.net': _told, ...common } = commonFormulas(insights, '2027-01-01');
			expectDerived(insights, {
				...common,
				'period.from': () => dayAt(Math.min(...days)),
				'period.to': () => dayAt(Math.max(...days)),
				asOf: () => dayAt(Math.max(...days)),
				'period.months': () => months,
				'dataQuality.transactionCount': () => (credits ?? 0) + (debits ?? 0),
				'income.salary.monthlyAverage': () => salary,
				'income.monthlyAverage': () => (isBusiness ? revenue : salary),
				'expenses.total': () => rounded(expenses),
				'expenses.monthlyAverage': () => (months === null ? null : over(expenses, months)),
			});
			expect(insights.income.salary.monthlyAverage).toBe(salary);
			// No salary says nothing of other income, unless nothing came in at all.
			const ofPerson = salary === 0 && amounts.credits_total_gross !== 0 ? null : salary;
			expect(insights.income.monthlyAverage).toBe(isBusiness ? revenue : ofPerson);
			const areExpensesTold = amounts.debits_total_gross !== null && amounts.transfers_debits_total_gross !== null;
			expect(insights.expenses.total !== null).toBe(areExpensesTold && expenses >= 0n);
			expect(insights.dataQuality.transactionCount !== null).toBe(credits !== null && debits !== null);
		}),
		{ numRuns: 300 },
	);
});

test('a net that credits less debits contradict is kept with them', () => {
	fc.assert(
		fc.property(money, money, fc.integer({ min: 100, max: 1_000_000 }), (credits, debits, more) => {
			const net = rounded(total([credits, amount(more)]) - exact(debits));
			const { cashFlow, dataQuality } = toInsights(
				answers({ credits_total_gross: credits, debits_total_gross: debits, total_net: net }),
				{ subject: { customerId: 'c', bankAccountId: null }, currency: 'USD', amountUnit: 'major', nowMs: 0 },
			);
			expect(cashFlow).toMatchObject({ inflow: credits, outflow: debits, net });
			expect(dataQuality.warnings).toContainEqual(
				expect.objectContaining({ code: 'TOTALS_DISAGREE', path: 'cashFlow.net' }),
			);
		}),
		{ numRuns: 50 },
	);
});
