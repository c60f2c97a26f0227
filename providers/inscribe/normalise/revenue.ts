import { sized } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { type Ledger, ofKind, totalOf } from './ledger';
import { monthly } from './monthly';
import type { Statistics } from './statistics';
import { STATISTICS } from './unit';

const SOURCE = `${STATISTICS.source}.revenue_period_gross`;

/** That revenue beside a salary is seen, and left out of a person's income. */
export function revenueNotCounted(told: Statistics | null, insights: CreditInsights): Warning {
	const warning: Warning = {
		code: 'REVENUE_NOT_COUNTED',
		path: 'income.monthlyAverage',
		source: SOURCE,
		message:
			'Inscribe sees revenue beside any salary. It is income of a business only, and this customer is not known as one, so it is left out.',
	};
	const monthlyAmount = monthly(told?.revenuePeriod ?? null, insights);
	return sized(warning, { figure: 'income', side: 'above', monthlyAmount });
}

/**
 * Loans that came in are not among what Inscribe leaves out of the revenue by name. Where the revenue is more than all other credits, some
 * of them are in it.
 */
export function warnOfLoansInRevenue(told: Statistics | null, ledger: Ledger | null, insights: CreditInsights): void {
	if (ledger === null || told?.revenuePeriod === null || told === null) return;
	const { credits } = ledger;
	const loans = totalOf(ofKind(credits, 'loan'), insights);
	const others = totalOf(
		credits.filter(({ kind }) => !['loan', 'refund', 'interest', 'ownTransfer'].includes(kind)),
		insights,
	);
	if (loans === null || loans === 0 || others === null || told.revenuePeriod <= others) return;
	const warning: Warning = {
		code: 'LOANS_AS_INCOME',
		path: 'income.monthlyAverage',
		source: SOURCE,
		message: `The revenue of ${told.revenuePeriod} is more than all credits but loans, ${others}: loans of ${loans} that came in may be counted in it.`,
	};
	const size = { figure: 'income', side: 'below', monthlyAmount: monthly(loans, insights) } as const;
	insights.dataQuality.warnings.push(sized(warning, size));
}
