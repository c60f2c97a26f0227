import { EXPECTED_NAME } from '../../../../core/provider/expectedName';
import { param } from '../../../../core/provider/param';
import { oneOfItsOptions, optionalText } from '../../../../core/provider/paramTypes';
import { CURRENCY } from '../../../../core/provider/sharedOptions';
import { DATE_FORMAT, ORIGIN } from '../../../../core/provider/statementParams';
import { COUNTRY } from '../shared';

const AUTOMATIC = 'auto';

/** How decimals are written, where a file leaves it open. */
export const DECIMALS = {
	decimals: param(
		{
			displayName: 'Decimals',
			name: 'decimals',
			type: 'options',
			options: [
				{ name: 'Automatic', value: 'auto', description: 'Found in the amounts; refused if they leave it open' },
				{ name: 'Comma', value: ',', description: 'Such as 1.234,56' },
				{ name: 'Point', value: '.', description: 'Such as 1,234.56' },
			],
			default: 'auto',
			description: 'How decimals are written in the file',
		},
		oneOfItsOptions,
	),
};

/** The sign before the decimals; undefined where it is to be found. */
export function separatorOf(decimals: 'auto' | ',' | '.'): ',' | '.' | undefined {
	return decimals === AUTOMATIC ? undefined : decimals;
}

export const reference = param(
	{
		displayName: 'Reference',
		name: 'reference',
		type: 'string',
		default: '',
		placeholder: 'e.g. Loan application 4711',
		description: 'Your own name for the application, handed on with the statement',
	},
	optionalText,
);

/** The options of every way to hand a statement over. */
export const OPTIONS = { ...CURRENCY, ...COUNTRY, ...EXPECTED_NAME, ...ORIGIN, ...DATE_FORMAT };
