import { EXPECTED_NAME } from '../../../../core/provider/expectedName';
import { param, type ValuesOf } from '../../../../core/provider/param';
import { oneOfItsOptions, optionalText } from '../../../../core/provider/paramTypes';
import { COUNTRY } from '../../../../core/provider/secondOpinionParams';
import { CURRENCY } from '../../../../core/provider/sharedOptions';
import { DATE_FORMAT, ORIGIN } from '../../../../core/provider/statementParams';
import { GIVEN_ROLES, type GivenColumns } from '../../../../statement';

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
function separatorOf(decimals: 'auto' | ',' | '.'): ',' | '.' | undefined {
	return decimals === AUTOMATIC ? undefined : decimals;
}

/** Columns of a table whose names do not tell what they hold; empty finds them. */
export const COLUMNS = {
	dateColumn: param(
		{
			displayName: 'Date Column',
			name: 'dateColumn',
			type: 'string',
			default: '',
			placeholder: 'e.g. Booked On',
			description:
				'Name of the column with the date of the transaction, or its number in a file without a header. Empty finds it by its name.',
		},
		optionalText,
	),
	descriptionColumn: param(
		{
			displayName: 'Description Column',
			name: 'descriptionColumn',
			type: 'string',
			default: '',
			placeholder: 'e.g. Narration',
			description:
				'Name of the column with the description, or its number in a file without a header. Empty finds it by its name.',
		},
		optionalText,
	),
	amountColumn: param(
		{
			displayName: 'Amount Column',
			name: 'amountColumn',
			type: 'string',
			default: '',
			placeholder: 'e.g. Amount',
			description:
				'Name of the column with the amount, where its sign or a type column says in or out, or its number in a file without a header. Empty finds it by its name.',
		},
		optionalText,
	),
	debitColumn: param(
		{
			displayName: 'Debit Column',
			name: 'debitColumn',
			type: 'string',
			default: '',
			placeholder: 'e.g. Debit',
			description:
				'Name of the column with money out, or its number in a file without a header. Empty finds it by its name.',
		},
		optionalText,
	),
	creditColumn: param(
		{
			displayName: 'Credit Column',
			name: 'creditColumn',
			type: 'string',
			default: '',
			placeholder: 'e.g. Credit',
			description:
				'Name of the column with money in, or its number in a file without a header. Empty finds it by its name.',
		},
		optionalText,
	),
	typeColumn: param(
		{
			displayName: 'Type Column',
			name: 'typeColumn',
			type: 'string',
			default: '',
			placeholder: 'e.g. Type',
			description:
				'Name of the column with debit or credit, beside the amount, or its number in a file without a header. Empty finds it by its name.',
		},
		optionalText,
	),
	balanceColumn: param(
		{
			displayName: 'Balance Column',
			name: 'balanceColumn',
			type: 'string',
			default: '',
			placeholder: 'e.g. Balance',
			description:
				'Name of the column with the balance after the transaction, or its number in a file without a header. Empty finds it by its name.',
		},
		optionalText,
	),
};

/** How a table is read, as it is set: what is empty is found by itself. */
export function tableReading(options: ValuesOf<typeof DECIMALS & typeof COLUMNS & typeof DATE_FORMAT>, now: string) {
	const columns: GivenColumns = {};
	for (const role of GIVEN_ROLES) if (options[`${role}Column`] !== '') columns[role] = options[`${role}Column`];
	return { dateFormat: options.dateFormat, decimalSeparator: separatorOf(options.decimals), columns, today: now };
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
