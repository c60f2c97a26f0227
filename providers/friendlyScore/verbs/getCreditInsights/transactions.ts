import { inputError } from '../../../../core/base/errors';
import type { Transport } from '../../../../core/http/transport';
import { withRaw } from '../../../../core/provider/answers';
import { LIST_LIMIT } from '../../../../core/provider/insightParams';
import { type ValuesOf, collection, param } from '../../../../core/provider/param';
import { currency, oneOfItsOptions, optionalText } from '../../../../core/provider/paramTypes';
import { CURRENCY, INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import type { Transaction } from '../../../../core/shapes/outputs/transaction';
import { getTransactions } from '../../api';
import { type AccountKind, toTransaction } from '../../normalise';
import { customerId } from '../shared';
import { secondsOf, time } from './time';

/** The documented filters of transactions. */
const FILTERS = {
	accountNumber: param(
		{
			displayName: 'Account Number',
			name: 'accountNumber',
			type: 'string',
			default: '',
			description: 'Transactions of this account only',
		},
		optionalText,
	),
	accountType: param(
		{
			displayName: 'Account Type',
			name: 'accountType',
			type: 'options',
			options: [
				{ name: 'All', value: '', description: 'Accounts of either type' },
				{ name: 'Business', value: 'Business', description: 'Business accounts' },
				{ name: 'Personal', value: 'Personal', description: 'Personal accounts' },
			],
			default: '',
			description: 'Transactions of accounts of this type only',
		},
		oneOfItsOptions,
	),
	bankSlug: param(
		{
			displayName: 'Bank Slug',
			name: 'bankSlug',
			type: 'string',
			default: '',
			placeholder: 'e.g. barclays',
			description: "Transactions of this bank only, by FriendlyScore's short name for it",
		},
		optionalText,
	),
	bookedFrom: param(
		{
			displayName: 'Booked From',
			name: 'bookedFrom',
			type: 'dateTime',
			default: '',
			description: 'Transactions booked at this time or later. A time without a zone is read as UTC.',
		},
		time('start'),
	),
	bookedTo: param(
		{
			displayName: 'Booked To',
			name: 'bookedTo',
			type: 'dateTime',
			default: '',
			description: 'Transactions booked at this time or earlier. A date alone means the end of that day, in UTC.',
		},
		time('end'),
	),
	categoryId: param(
		{
			displayName: 'Category ID',
			name: 'categoryId',
			type: 'string',
			default: '',
			description: 'Transactions of this category only',
		},
		optionalText,
	),
	currency: param(
		{
			displayName: 'Currency',
			name: 'currency',
			type: 'string',
			default: '',
			placeholder: 'e.g. GBP',
			description: 'Transactions in this currency only',
		},
		currency,
	),
};

const additionalFields = collection(
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	FILTERS,
);

/** The transactions of a customer, one object each, in the provider's order. */
export const transactions = verb('getCreditInsights', {
	params: { customerId, ...LIST_LIMIT, additionalFields },
	options: { ...CURRENCY, ...INCLUDE_RAW },
	run: async ({ customerId, limit, additionalFields, options }, { http }) => {
		const { currency } = options;
		const filters = queryOf(additionalFields);
		const rows = await getTransactions(http, customerId, { filters, ...(limit === undefined ? {} : { limit }) });
		return rows.map((raw, index) => withRaw(toTransaction(raw, { index, currency }), raw, options));
	},
});

/** The filters that are set, in the document's spelling. */
function queryOf(told: ValuesOf<typeof FILTERS>): Record<string, string | number> {
	if (told.bookedFrom !== null && told.bookedTo !== null && told.bookedFrom > told.bookedTo) {
		throw inputError('Booked From is later than Booked To', 'Correct one of them.', 'INVALID_PARAMETER');
	}
	const query = {
		account_number: told.accountNumber,
		account_type: told.accountType,
		bank_slug: told.bankSlug,
		booking_date_time_from: told.bookedFrom,
		booking_date_time_to: told.bookedTo,
		category_id: told.categoryId,
		currency: told.currency,
	};
	return withoutNull(query);
}

function withoutNull(query: Readonly<Record<string, string | number | null>>): Record<string, string | number> {
	return Object.fromEntries(
		Object.entries(query).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const])),
	);
}

const ACCOUNT_TYPES: Readonly<Record<AccountKind, string>> = { business: 'Business', personal: 'Personal' };

/** The transactions of a customer's accounts of one kind in a time (days `YYYY-MM-DD`, null: no end), with a call for each thousand. */
export async function transactionsIn(
	http: Transport,
	customerId: string,
	asked: { accountKind: AccountKind; from: string | null; to: string | null; currency: string | null },
): Promise<Transaction[]> {
	const times = {
		booking_date_time_from: asked.from === null ? null : secondsOf(asked.from, 'start'),
		booking_date_time_to: asked.to === null ? null : secondsOf(asked.to, 'end'),
	};
	const filters = { account_type: ACCOUNT_TYPES[asked.accountKind], ...withoutNull(times) };
	const rows = await getTransactions(http, customerId, { filters });
	return rows.map((raw, index) => toTransaction(raw, { index, currency: asked.currency }));
}
