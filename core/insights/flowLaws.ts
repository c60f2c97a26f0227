import Big from 'big.js';
import { roundMoney, subtractMoney, sumMoney } from '../base/money';
import type { CreditInsights } from '../shapes/insights';
import { DAYS_PER_MONTH } from './period';
import { sized } from './warnings';

/** Months differ in length from their average: what a month brings may be so much more than the total tells. */
export const UNEVEN_MONTHS_SHARE = 0.03;

/** An amount over the days that the data covers as one a month, in major units; null where either is not told. */
export function perMonth(total: number | null, { period, currency }: CreditInsights): number | null {
	if (total === null || period.days === null || period.days <= 0) return null;
	return roundMoney(new Big(total).times(DAYS_PER_MONTH).div(period.days), currency);
}

/**
 * Warns where a monthly figure is more than all the money that moved: no income is above what came in, no costs and repayments are above
 * what went out. The figure may be an average over other months, or not monthly at all.
 */
export function warnOfFlowLaws(insights: CreditInsights): void {
	const { income, expenses, loans, cashFlow, currency, dataQuality } = insights;
	const inflow = perMonth(cashFlow.inflow, insights);
	const outflow = perMonth(cashFlow.outflow, insights);
	const spent = sumMoney([expenses.monthlyAverage, expenses.notInAverage ?? 0], currency);
	const repaid = expenses.includesLoanRepayments === true ? 0 : (loans.repayments.monthlyAverage ?? 0);
	const out = sumMoney([spent, repaid], currency);
	if (isAbove(income.monthlyAverage, inflow)) {
		const message = `An income of ${income.monthlyAverage} a month is more than all that came in (${inflow} a month).`;
		dataQuality.warnings.push(
			sized(
				{ code: 'INCOME_ABOVE_INFLOW', path: 'income.monthlyAverage', message },
				{ figure: 'income', side: 'below', monthlyAmount: subtractMoney(income.monthlyAverage, [inflow], currency) },
			),
		);
	}
	if (isAbove(out, outflow)) {
		const message = `Costs and repayments of ${out} a month are more than all that went out (${outflow} a month).`;
		dataQuality.warnings.push(
			sized(
				{ code: 'EXPENSES_ABOVE_OUTFLOW', path: 'expenses.monthlyAverage', message },
				{ figure: 'expenses', side: 'below', monthlyAmount: subtractMoney(out, [outflow], currency) },
			),
		);
	}
}

function isAbove(monthly: number | null, all: number | null): boolean {
	return monthly !== null && all !== null && monthly > all * (1 + UNEVEN_MONTHS_SHARE);
}
