import { subtractMoney, sumMoney } from '../../../core/base/money';
import { areApart } from '../../../core/insights/amounts';
import type { IncomeStream } from '../../../core/insights/stream';
import { sized } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { monthly } from './monthly';
import { STATISTICS } from './unit';

const MONTHS_PER_YEAR = 12;

/** What the streams make of a year, as Inscribe does it; null where one of them has no rhythm. */
export function yearOf(streams: readonly IncomeStream[], { currency }: CreditInsights): number | null {
	const months = sumMoney(
		streams.map(({ monthlyEquivalent }) => monthlyEquivalent),
		currency,
	);
	return months === null ? null : sumMoney(Array<number>(MONTHS_PER_YEAR).fill(months), currency);
}

/** Where a month of income stands, and what tells its year. */
const PLACES = {
	salary: { path: 'income.salary.monthlyAverage', source: `${STATISTICS.source}.salary_annual_net` },
	revenue: { path: 'income.monthlyAverage', source: `${STATISTICS.source}.revenue_annual_gross` },
	other: { path: 'income.other.monthlyAverage', source: 'transactions' },
} as const;

/**
 * A month of what is told for the period and for a year. Inscribe makes a year of the payments' rhythm (page "How are personal income and
 * revenue calculated"), so a twelfth of it is a month also where the period begins and ends on pay-day. Where the income ended or one
 * payment was odd it is not what came in: beyond 10 % the lower of the two counts, with a warning.
 */
export function monthOf(
	what: 'salary' | 'revenue' | 'other',
	[ofPeriod, ofYear]: readonly [ofPeriod: number | null, ofYear: number | null],
	insights: CreditInsights,
): number | null {
	const { currency, dataQuality } = insights;
	const byYear = monthly(ofYear, { period: { ...insights.period, months: MONTHS_PER_YEAR }, currency });
	const byPeriod = monthly(ofPeriod, insights);
	if (byYear === null || byPeriod === null || !areApart(byYear, byPeriod)) return byYear ?? byPeriod;
	const warning: Warning = {
		code: 'SALARY_MONTHS_UNCLEAR',
		...PLACES[what],
		message: `A twelfth of the ${what === 'other' ? 'other income' : what} of a year is ${byYear}, that of the period over its months is ${byPeriod}. The lower one is used.`,
	};
	const [lower, higher] = byYear < byPeriod ? [byYear, byPeriod] : [byPeriod, byYear];
	const monthlyAmount = subtractMoney(higher, [lower], currency);
	dataQuality.warnings.push(sized(warning, { figure: 'income', side: 'above', monthlyAmount }));
	return lower;
}
