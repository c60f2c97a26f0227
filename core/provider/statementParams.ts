import { param } from './param';
import { oneOfItsOptions } from './paramTypes';

/** Whose account it is. */
export const STATEMENT_TYPE = {
	statementType: param(
		{
			displayName: 'Statement Type',
			name: 'statementType',
			type: 'options',
			options: [
				{ name: 'Business', value: 'business' },
				{ name: 'Consumer', value: 'consumer' },
			],
			default: 'consumer',
			description: 'Whose account it is',
		},
		oneOfItsOptions,
	),
};

/** Where the rows of a statement came from, as the lender knows it: what an applicant hands in, nobody vouches for. */
export const ORIGIN = {
	origin: param(
		{
			displayName: 'Origin',
			name: 'origin',
			type: 'options',
			options: [
				{ name: 'Applicant', value: 'applicant', description: 'Handed in by the applicant; nobody vouches for it' },
				{ name: 'Bank', value: 'bank', description: 'Sent to you by the bank itself' },
				{ name: 'Bank Connection', value: 'bankConnection', description: 'Fetched from the bank by a connection' },
			],
			default: 'applicant',
			description: 'Where the transactions come from, as you know it',
		},
		oneOfItsOptions,
	),
};

/** How dates are written in transactions. */
export const DATE_FORMAT = {
	dateFormat: param(
		{
			displayName: 'Date Format',
			name: 'dateFormat',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'auto',
					description: 'Decided from all dates of the statement; refused if they leave it open',
				},
				{ name: 'Day First', value: 'DD/MM/YYYY', description: 'Such as 31/12/2026' },
				{ name: 'Month First', value: 'MM/DD/YYYY', description: 'Such as 12/31/2026' },
				{ name: 'Year First', value: 'YYYY-MM-DD', description: 'Such as 2026-12-31' },
			],
			default: 'auto',
			description: 'How dates are written in the statement',
		},
		oneOfItsOptions,
	),
};
