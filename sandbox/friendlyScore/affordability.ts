import { HttpError, type SandboxReply } from '../http';
import type { Route } from '../router';
import { toMajor } from '../statement/money';
import { lastMonthsOf, subjectOf, totalCents, type Subject } from './insights/subject';
import { authorised, type State } from './state';

const windowMonths = 12;

/**
 * What a person can afford a month (docs.planky.com, get-personal-affordability): income less expenditure over the last twelve months without
 * the running one; loans are no income, payday loans are not counted. The weights of the made-up lender are switched off.
 */
export function affordabilityRoutes(state: State): Route[] {
	const path = '/customers/:customerId/affordability/personal';
	return [
		{
			method: 'GET',
			path,
			handle(_request, { customerId = '' }): SandboxReply {
				const customer = state.customer(customerId);
				const status = customer.reports.Personal;
				if (status === 'none') return { status: 204 };
				if (status === 'calculating') return { status: 202 };
				return {
					status: 200,
					body: { data: affordabilityOf(subjectOf(authorised(customer, 'Personal'), 'Personal')) },
				};
			},
		},
		{
			method: 'GET',
			path: `${path}/weights`,
			handle(_request, { customerId = '' }): SandboxReply {
				state.customer(customerId);
				return { status: 200, body: { status: 'disabled', data: [] } };
			},
		},
	];
}

function affordabilityOf({ rows, income, expenditure, currency }: Subject): object[] {
	const last = rows.at(-1)?.date;
	if (last === undefined) throw new HttpError(404, { message: 'There are no transactions.' });
	const within = lastMonthsOf(rows, windowMonths + 1).map(({ date }) => date.slice(0, 7));
	const running = last.slice(0, 7);
	const months = [...new Set(within)].filter((month) => month < running);
	const whole = (kind: typeof income) => kind.filter(({ date }) => months.includes(date.slice(0, 7)));
	if (months.length === 0) return [];
	const [year = 0, month = 0] = (months.at(-1) ?? running).split('-').map(Number);
	return [
		{
			year,
			month,
			amount: toMajor((totalCents(whole(income)) - totalCents(whole(expenditure))) / months.length),
			currency,
			affordability_type: 'TWELVE_MONTH',
			account_type: 'personal',
		},
	];
}
