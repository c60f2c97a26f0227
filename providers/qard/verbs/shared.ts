import { CreditError } from '../../../core/base/errors';
import { Reader } from '../../../core/insights/reader';
import { narrowed } from '../../../core/provider/narrowed';
import { param, withLists } from '../../../core/provider/param';
import { id } from '../../../core/provider/paramTypes';
import { getUserPage } from '../api';

/** The ID that Qard gives a user: a company or a person. */
export const userId = withLists(
	param(
		{
			displayName: 'User ID',
			name: 'userId',
			type: 'resourceLocator',
			required: true,
			default: { mode: 'id', value: '={{ $json.customer?.customerId }}' },
			description: 'The user, a company or a person, as Qard named it when it was created',
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: 'Select a user...',
					typeOptions: { searchListMethod: 'qardUsers', searchable: true },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 684502aa-268a-4c2a-b166-ac4bfa2caf44' },
			],
		},
		id,
	),
	{
		/** The users, by name, a company with its SIREN; Qard has no search, so what was typed narrows each page. */
		qardUsers: async ({ http, filter, page }) => {
			const { entries, next } = await getUserPage(http, page);
			const results = entries.flatMap((raw) => {
				const answer = Reader.of(raw, '', []).optional;
				const value = answer.text('id');
				const name = [answer.text('name'), answer.text('siren')].filter((part) => part !== null).join(' ');
				return value === null ? [] : [{ name: name === '' ? value : name, value }];
			});
			return {
				results: narrowed(results, filter),
				...(next === null ? {} : { paginationToken: String(next) }),
			};
		},
	},
);

/** The error about an answer to a write that does not say what was made. */
export function withoutId(what: string): CreditError {
	return new CreditError('provider', `Qard's answer names no ID of the ${what}`, {
		description: `It may have happened all the same. Look for the ${what} at Qard before sending it again.`,
		code: 'MALFORMED_ANSWER',
		mayHaveHappened: true,
	});
}
