import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { type KnownHolders, readHolders } from '../../../core/insights/knownHolders';
import { choice } from '../../../core/provider/params';
import type { Transport } from '../../../core/http/transport';
import { getAccounts } from '../api';
import { type AccountKind, holdersOf, toBankAccounts } from '../normalise';

/** The ID that FriendlyScore gives a customer. */
export const CUSTOMER_ID: INodeProperties = {
	displayName: 'Customer ID',
	name: 'customerId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 4217',
	description: 'The ID that FriendlyScore gave the customer when it was created',
};

/** The lender's own ID of a customer. */
export const USER_REFERENCE: INodeProperties = {
	displayName: 'User Reference',
	name: 'userReference',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. application-1042',
	description: 'Your own ID of the customer, unique at FriendlyScore',
};

/** FriendlyScore analyses business and personal accounts apart. */
export const ACCOUNT_KIND: INodeProperties = {
	displayName: 'Account Kind',
	name: 'accountKind',
	type: 'options',
	options: [
		{ name: 'Business', value: 'business', description: "The customer's business accounts" },
		{ name: 'Personal', value: 'personal', description: "The customer's personal accounts" },
	],
	default: 'business',
	description: 'Which of the connected accounts the analysis is about',
};

export const accountKindParam = choice(['business', 'personal']);

/** A text that may be left empty; null, which is what an expression often finds, is empty too. */
export const optionalText = z.preprocess(
	(value) => value ?? '',
	z
		.union([z.string(), z.number().transform(String)], { errorMap: () => ({ message: 'must be a text' }) })
		.pipe(z.string().trim()),
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
