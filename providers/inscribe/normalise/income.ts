import { areApart } from '../../../core/insights/amounts';
import { divideMoney, subtractMoney } from '../../../core/base/money';
import { sized } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { Statistics } from './statistics';
import { STATISTICS } from './unit';

const MONTHS_PER_YEAR = 12;
const PATH = STATISTICS.source;

const NO_SALARY_SEEN: Warning = {
	code: 'NO_SALARY_SEEN',
	path: 'income.monthlyAverage',
	message:
		'Inscribe tells no income of a person but the salary, and sees none. Whether other money that comes in is income is not told.',
};

/**
 * The salary is what Inscribe calls a person's income, the revenue a business's; credits are cash flow and never income. No salary
 * where money comes in is no income of zero: a pension, a payout or an invoice would be missing.
 */
export function fillIncome(told: Statistics, insights: CreditInsights): void {
	const { income, subject, derived, dataQuality } = insights;
	income.salary.monthlyAverage = monthly('salary', [told.salaryPeriodNet, told.salaryAnnualNet], insights);
	if (income.salary.monthlyAverage !== null) derived.push('income.salary.monthlyAverage');
	if (subject.holderType === 'business') {
		income.total = told.revenuePeriod;
		income.monthlyAverage = monthly('revenue', [told.revenuePeriod, told.revenueAnnual], insights);
	} else {
		const isSalaryAll = income.salary.monthlyAverage !== 0 || told.creditsTotal === 0;
		if (isSalaryAll) income.monthlyAverage = income.salary.monthlyAverage;
		else dataQuality.warnings.push(NO_SALARY_SEEN);
		if ((told.revenuePeriod ?? 0) > 0) {
			dataQuality.warnings.push({
				code: 'REVENUE_NOT_COUNTED',
				path: 'income.monthlyAverage',
				source: `${PATH}.revenue_period_gross`,
				message:
					'Inscribe sees revenue beside any salary. It is income of a business only, and this customer is not known as one, so it is left out.',
			});
		}
	}
	if (income.monthlyAverage !== null) derived.push('income.monthlyAverage');
}

/**
 * A month of what is told for the period and for a year. Inscribe makes a year of the payments' rhythm (page "How are personal income and
 * revenue calculated"), so a twelfth of it is a month also where the period begins and ends on pay-day. Where the income ended or one
 * payment was odd it is not what came in: beyond 10 % the lower of the two counts, with a warning.
 */
function monthly(
	what: 'salary' | 'revenue',
	[ofPeriod, ofYear]: readonly [ofPeriod: number | null, ofYear: number | null],
	{ period, currency, dataQuality }: CreditInsights,
): number | null {
	const byYear = ofYear === null ? null : divideMoney(ofYear, MONTHS_PER_YEAR, currency);
	const byPeriod = ofPeriod === null || period.months === null ? null : divideMoney(ofPeriod, period.months, currency);
	if (byYear === null || byPeriod === null || !areApart(byYear, byPeriod)) return byYear ?? byPeriod;
	const warning: Warning = {
		code: 'SALARY_MONTHS_UNCLEAR',
		path: what === 'salary' ? 'income.salary.monthlyAverage' : 'income.monthlyAverage',
		source: `${PATH}.${what}_${what === 'salary' ? 'annual_net' : 'annual_gross'}`,
		message: `A twelfth of the ${what} of a year is ${byYear}, that of the period over its months is ${byPeriod}. The lower one is used.`,
	};
	const [lower, higher] = byYear < byPeriod ? [byYear, byPeriod] : [byPeriod, byYear];
	const monthlyAmount = subtractMoney(higher, [lower], currency);
	dataQuality.warnings.push(sized(warning, { figure: 'income', side: 'above', monthlyAmount }));
	return lower;
}
