import { HttpError, type SandboxReply } from '../http';
import type { Route } from '../router';
import { forecast } from './forecast';
import { insights } from './insights';
import { subjectOf, type Subject } from './insights/subject';
import { accountTypes, authorised, type AccountType, type Customer, type State } from './state';

/** "Name of the referred report (current allowed values are: forecast|insights)" */
type ReportName = 'insights' | 'forecast';

const readinessWords = { none: 'not_available', calculating: 'processing', available: 'ready' } as const;

/** Insights and forecasts, and whether they are ready: the words of the readiness are the sandbox's own. */
export function reportRoutes(state: State): Route[] {
	const documents = accountTypes.flatMap((type) =>
		(
			[
				['insights', insights],
				['forecasts', forecast],
			] as const
		).map(([folder, make]): Route => ({
			method: 'GET',
			path: `/customers/:customerId/${folder}/current_${type.toLowerCase()}`,
			handle: (_request, { customerId = '' }) => report(state.customer(customerId), type, make),
		})),
	);
	const readiness = '/customers/:customerId/report_readiness_statuses';
	return [
		...documents,
		{
			method: 'GET',
			path: readiness,
			handle(_request, { customerId = '' }) {
				const customer = state.customer(customerId);
				return { status: 200, body: { data: [readinessOf(customer, 'insights'), readinessOf(customer, 'forecast')] } };
			},
		},
		{
			method: 'GET',
			path: `${readiness}/:name`,
			handle(_request, { customerId = '', name = '' }) {
				if (name !== 'insights' && name !== 'forecast') {
					throw new HttpError(404, { message: `There is no report "${name}".` });
				}
				return { status: 200, body: readinessOf(state.customer(customerId), name) };
			},
		},
	];
}

/** "202: calculations scheduled, data soon"; "204: no data". */
function report(customer: Customer, type: AccountType, make: (subject: Subject) => object): SandboxReply {
	switch (customer.reports[type]) {
		case 'none':
			return { status: 204 };
		case 'calculating':
			return { status: 202 };
		case 'available':
			return { status: 200, body: make(subjectOf(authorised(customer, type), type)) };
	}
}

function readinessOf({ reports: statuses }: Customer, name: ReportName) {
	const all = Object.values(statuses);
	const status = all.includes('calculating') ? 'calculating' : all.includes('available') ? 'available' : 'none';
	return {
		name,
		status: readinessWords[status],
		account_types: accountTypes.filter((type) => statuses[type] === 'available'),
	};
}
