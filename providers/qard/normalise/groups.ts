import type { CreditInsights } from '../../../core/shapes/insights';
import { type Calendar, averageOf, monthsTogether, totalTogether } from './calendar';
import { groupOf } from './categories';
import type { Flow } from './settle';

type Source = CreditInsights['income']['sources'][number];

/** Flows put together by category, in the provider's order; `sign` makes money out positive. All figures but `months` as told are derived. */
export function byCategory(flows: readonly Flow[], calendar: Calendar, sign: 1 | -1): Source[] {
	const groups = new Map<string, Flow[]>();
	for (const flow of flows) {
		const group = groups.get(groupOf(flow));
		if (group === undefined) groups.set(groupOf(flow), [flow]);
		else group.push(flow);
	}
	return [...groups].map(([category, members]) => ({
		category,
		total: signed(totalTogether(members, calendar), sign),
		monthlyAverage: signed(averageOf(members, calendar), sign),
		share: null,
		months: monthList(members, calendar, sign),
	}));
}

/** The months of flows together, as a list; empty where they are not known. */
export function monthList(flows: readonly Flow[], calendar: Calendar, sign: 1 | -1): Source['months'] {
	return [...(monthsTogether(flows, calendar) ?? [])].map(([month, amount]) => ({
		month,
		amount: signed(amount, sign),
	}));
}

function signed(amount: number | null, sign: 1 | -1): number | null {
	// Plus zero, as zero would else become -0.
	return amount === null ? null : sign * amount + 0;
}
