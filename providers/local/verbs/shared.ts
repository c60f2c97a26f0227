import { param } from '../../../core/provider/param';
import { refuse, optionalText } from '../../../core/provider/paramTypes';

/** The provider's name in every output. */
export const PROVIDER = 'local';

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
