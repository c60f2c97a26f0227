import { streamOf } from '../../../core/insights/stream';
import { sized } from '../../../core/insights/warnings';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { type Calendar, averageOf, totalTogether } from './calendar';
import { groupOf, incomeKind, isRevenue, streamKind } from './categories';
import { byCategory, monthList } from './groups';
import type { Flow } from './settle';
import type { UserType } from './shared';

/**
 * Fills income from the credits. Qard tells no income: every credit is a source, but the income figures count only what is known to be
 * income. For a company a credit of unknown kind is turnover.
 */
export function fillIncome(
	flows: readonly Flow[],
	insights: CreditInsights,
	{ calendar, userType, warnings }: { calendar: Calendar; userType: UserType | null; warnings: Warning[] },
): void {
	const { income, derived } = insights;
	const credits = flows.filter(({ total }) => total !== null && total > 0);
	income.sources = byCategory(credits, calendar, 1);
	if (credits.length > 0) derived.push('income.sources');

	// A flow whose sign is not known may be a credit; where it counts as income its missing figure leaves the sums unknown.
	const candidates = flows.filter(({ total }) => total === null || total > 0);
	const unknown = candidates.filter((flow) => incomeKind(flow) === 'unknown');
	const counted = candidates.filter((flow) => incomeKind(flow) === 'income');
	// Where turnover has a category of its own, what has none is no turnover that is known.
	if (userType === 'legal' && !counted.some(isRevenue)) counted.push(...unknown);
	else if (unknown.length > 0) warnings.push(notCounted(unknown, userType, calendar));
	const nothingIsKnown = counted.length === 0 && (unknown.length > 0 || flows.length === 0);
	if (nothingIsKnown) return;

	fillStreams(counted, insights, calendar);
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

/** Each flow of income as a series of payments; one whose transactions lack a day or an amount is none. */
function fillStreams(
	flows: readonly Flow[],
	{ income, period, currency, derived }: CreditInsights,
	{ full }: Calendar,
): void {
	income.streams = flows.flatMap((flow) => {
		const payments = (flow.rows ?? []).flatMap(({ date, amount }) =>
			date === null || amount === null ? [] : [{ on: date, amount }],
		);
		if (payments.length !== flow.rows?.length) return [];
		const months = full.length === 0 ? null : full.length;
		const context = { label: flow.label ?? flow.labelRoot, kind: streamKind(flow) ?? 'other', until: period.to };
		return streamOf(payments, { ...context, months, currency }) ?? [];
	});
	if (income.streams.length > 0) derived.push('income.streams');
}

/** What is not counted may be income: no more than what came in of it. */
function notCounted(unknown: readonly Flow[], userType: UserType | null, calendar: Calendar): Warning {
	const names = [...new Set(unknown.map(groupOf))].join(', ');
	const hint = userType === null ? ' If the user is a company, set User Type to Legal: they are its turnover.' : '';
	const warning: Warning = {
		code: 'INCOME_CATEGORY_UNKNOWN',
		path: 'income.monthlyAverage',
		message: `Credits of these categories are not counted as income, as it is not known whether they are: ${names}.${hint}`,
	};
	return sized(warning, { figure: 'income', side: 'above', monthlyAmount: averageOf(unknown, calendar) });
}
