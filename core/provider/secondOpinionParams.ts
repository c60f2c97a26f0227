import { param } from './param';
import { boolean, optionalText, refuse } from './paramTypes';

const countryOrNull = optionalText
	.transform((code) => code.toUpperCase())
	.transform((code, context) => {
		if (code === '') return null;
		if (/^[A-Z]{2}$/.test(code)) return code;
		return refuse(context, 'must be a two-letter country code such as GB', {});
	});

/** The country whose words the rows are read by. */
export const COUNTRY = {
	country: param(
		{
			displayName: 'Country',
			name: 'country',
			type: 'string',
			default: '',
			placeholder: 'e.g. GB',
			description:
				'Two-letter code of the country of the account, whose words for salary, rent or loans are then known. Empty finds it by the currency and the rows.',
		},
		countryOrNull,
	),
};

/** Whether what the provider does not tell is worked out from its own transactions. */
export const FILL_FROM_TRANSACTIONS = {
	...COUNTRY,
	fillFromTransactions: param(
		{
			displayName: 'Fill From Transactions',
			name: 'fillFromTransactions',
			type: 'boolean',
			default: false,
			description:
				"Whether to work out what the provider does not tell from its own transactions, and to compare what it tells. Reads all transactions, with more requests where they are many; the provider's figures stay.",
			displayOptions: { show: { '/data': ['insights'] } },
		},
		boolean,
	),
};
