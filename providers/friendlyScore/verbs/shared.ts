import { type KnownHolders, readHolders } from '../../../core/insights/knownHolders';
import type { Transport } from '../../../core/http/transport';
import { Reader } from '../../../core/insights/reader';
import { narrowed } from '../../../core/provider/narrowed';
import { param, withLists } from '../../../core/provider/param';
import { id, oneOfItsOptions } from '../../../core/provider/paramTypes';
import { getAccounts, getCustomers } from '../api';
import { type AccountKind, holdersOf, toBankAccounts } from '../normalise';

/** The ID that FriendlyScore gives a customer. */
export const customerId = withLists(
	param(
		{
			displayName: 'Customer ID',
			name: 'customerId',
			type: 'resourceLocator',
			required: true,
			default: { mode: 'id', value: '={{ $json.customer?.customerId ?? $json.consent?.customerId }}' },
			description: 'The customer, as FriendlyScore named it when it was created',
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: 'Select a customer...',
					typeOptions: { searchListMethod: 'friendlyScoreCustomers', searchable: true },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 4217' },
			],
		},
		id,
	),
	{
		/** The customers by their user references. */
		friendlyScoreCustomers: async ({ http, filter }) => {
			const results = (await getCustomers(http)).flatMap((raw) => {
				const answer = Reader.of(raw, '', []).optional;
				const value = answer.text('id');
				return value === null ? [] : [{ name: answer.text('user_reference') ?? value, value }];
			});
			return { results: narrowed(results, filter) };
		},
	},
);

/** The lender's own ID of a customer. */
export const userReference = param(
	{
		displayName: 'User Reference',
		name: 'userReference',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. application-1042',
		description: 'Your own ID of the customer, unique at FriendlyScore',
	},
	id,
);

/** FriendlyScore analyses business and personal accounts apart. */
export const accountKind = param(
	{
		displayName: 'Account Kind',
		name: 'accountKind',
		type: 'options',
		options: [
			{ name: 'Business', value: 'business', description: "The customer's business accounts" },
			{ name: 'Personal', value: 'personal', description: "The customer's personal accounts" },
		],
		default: 'business',
		description: 'Which of the connected accounts the analysis is about',
	},
	oneOfItsOptions,
);

/** Who holds a customer's accounts of a kind, with one call; none where nobody is expected. */
export async function readAccountHolders(
	http: Transport,
	customerId: string,
	{ accountKind, expectedName }: { accountKind: AccountKind; expectedName: string | null },
): Promise<Readonly<KnownHolders>> {
	return await readHolders(expectedName, 'bank accounts', async () =>
		holdersOf(toBankAccounts(await getAccounts(http, customerId), []), accountKind),
	);
}
