import { divideMoney, sameMoney, sumMoney } from '../../../core/base/money';
import { sized } from '../../../core/insights/warnings';
import type { CreditInsights } from '../../../core/shapes/insights';
import { type Calendar, totalTogether } from './calendar';
import { isRejection } from './categories';
import type { Flow } from './settle';

/** The totals of incidents are whole numbers (seed), two of them together. */
const WHOLE_NUMBERS_SLACK = 1;

/**
 * The credits with which rejected payments came back, where they are all that was rejected: the seed counts a rejected payment in the total
 * of its flow, so that what came back has to be taken out of the expenses. Where they are not, REJECTED_IN_TOTALS says by how much
 * the expenses may be too high. The risks must be filled in before.
 */
export function rejectionsToSubtract(flows: readonly Flow[], insights: CreditInsights, calendar: Calendar): Flow[] {
	const { risks, currency, dataQuality } = insights;
	const incidents = [risks.returnedPayments, risks.returnedCheques];
	const wereAny = incidents.some(({ count, total }) => (count ?? 0) > 0 || (total ?? 0) > 0);
	const credits = flows.filter((flow) => isRejection(flow) && flow.total !== null && flow.total > 0);
	if (!wereAny && credits.length === 0) return [];
	const rejected = sumMoney(
		incidents.map(({ total, count }) => total ?? (count === 0 ? 0 : null)),
		currency,
	);
	const cameBack = totalTogether(credits, calendar);
	const isAll = rejected !== null && cameBack !== null && sameMoney(rejected, cameBack, WHOLE_NUMBERS_SLACK);
	if (credits.length > 0 && isAll) return credits;
	const months = calendar.full.length;
	const most = rejected === null || cameBack === null || months === 0 ? null : Math.max(rejected, cameBack);
	dataQuality.warnings.push(
		sized(
			{
				code: 'REJECTED_IN_TOTALS',
				path: 'cashFlow',
				message:
					'Payments were rejected, and Qard counts rejected payments in the totals of its cash flows: expenses can be too high by what came back.',
			},
			{ figure: 'expenses', side: 'below', monthlyAmount: most === null ? null : divideMoney(most, months, currency) },
		),
	);
	return [];
}
