import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { type Calendar, averageOf, totalTogether } from './calendar';
import { groupOf, incomeKind } from './categories';
import { byCategory, monthList } from './groups';
import type { Flow } from './settle';
import type { UserType } from './shared';

/**
 * Fills income from the credits. Qard tells no income: every credit is a source, but the income figures count only what is known to be
 * income. For a company a credit of unknown kind is turnover.
 */
export function fillIncome(
	flows: readonly Flow[],
	{ income, derived }: CreditInsights,
	{ calendar, userType, warnings }: { calendar: Calendar; userType: UserType | null; warnings: Warning[] },
): void {
	const credits = flows.filter(({ total }) => total !== null && total > 0);
	income.sources = byCategory(credits, calendar, 1);
	if (credits.length > 0) derived.push('income.sources');

	// A flow whose sign is not known may be a credit; where it counts as income its missing figure leaves the sums unknown.
	const candidates = flows.filter(({ total }) => total === null || total > 0);
	const unknown = candidates.filter((flow) => incomeKind(flow) === 'unknown');
	const counted = candidates.filter((flow) => incomeKind(flow) === 'income');
	if (userType === 'legal') counted.push(...unknown);
	else if (unknown.length > 0) warnings.push(notCounted(unknown, userType));
	const nothingIsKnown = counted.length === 0 && (unknown.length > 0 || flows.length === 0);
	if (nothingIsKnown) return;

	income.total = totalTogether(counted, calendar);
	income.monthlyAverage = averageOf(counted, calendar);
	income.months = monthList(counted, calendar, 1);
	for (const name of ['total', 'monthlyAverage'] as const) if (income[name] !== null) derived.push(`income.${name}`);
	if (income.months.length > 0) derived.push('income.months');
	warnings.push({
		code: 'INCOME_FROM_CASHFLOWS',
		path: 'income.monthlyAverage',
		message: 'Qard tells no income. It is worked out from the credits whose category says that they are income.',
	});
}

function notCounted(unknown: readonly Flow[], userType: UserType | null): Warning {
	const names = [...new Set(unknown.map(groupOf))].join(', ');
	const hint = userType === null ? ' If the user is a company, set User Type to Legal: they are its turnover.' : '';
	return {
		code: 'INCOME_CATEGORY_UNKNOWN',
		path: 'income.monthlyAverage',
		message: `Credits of these categories are not counted as income, as it is not known whether they are: ${names}.${hint}`,
	};
}
