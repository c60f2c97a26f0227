import { CreditError } from '../../../core/base/errors';
import { Reader } from '../../../core/insights/reader';
import { param, withLists } from '../../../core/provider/param';
import { id } from '../../../core/provider/paramTypes';
import { getCustomerPage } from '../api';

/** The provider's name in every output. */
export const PROVIDER = 'inscribe';

/** The ID that Inscribe gives a customer. */
export const customerId = withLists(
	param(
		{
			displayName: 'Customer ID',
			name: 'customerId',
			type: 'resourceLocator',
			required: true,
			default: { mode: 'id', value: '={{ $json.customer?.customerId }}' },
			description: 'The customer, as Inscribe named it when it was created',
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: 'Select a customer...',
					typeOptions: { searchListMethod: 'inscribeCustomers', searchable: true },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 684502aa-268a-4c2a-b166-ac4bfa2caf44' },
			],
		},
		id,
	),
	{
		/** The customers, newest first, by name. */
		inscribeCustomers: async ({ http, filter, page }) => {
			const { entries, isLast } = await getCustomerPage(http, { search: filter.trim(), page });
			const results = entries.flatMap((raw) => {
				const answer = Reader.of(raw, '', []).optional;
				const value = answer.text('id');
				return value === null ? [] : [{ name: answer.text('name') ?? value, value }];
			});
			return { results, ...(isLast ? {} : { paginationToken: String(page + 1) }) };
		},
	},
);

/** The ID in an answer; an answer without one is refused, as nothing could be done with it. */
export function idIn(answer: unknown, what: string): string {
	const id = Reader.of(answer, '', []).optional.text('id');
	if (id !== null) return id;
	throw new CreditError('provider', `Inscribe's answer names no ID of the ${what}`, {
		description: `It may have happened all the same. Look for the ${what} in Inscribe before sending it again.`,
		code: 'MALFORMED_ANSWER',
		mayHaveHappened: true,
	});
}
