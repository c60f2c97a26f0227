import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';

/** The provider's name in every output. */
export const PROVIDER = 'periculum';

/** The key that Periculum gives a statement; there the statement is the customer. */
export const STATEMENT_KEY: INodeProperties = {
	displayName: 'Statement Key',
	name: 'statementKey',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 121',
	description: 'The key that Periculum gave the statement when it was uploaded',
};

/** An ISO 4217 code, or null when left empty. */
export const currencyOption = z
	.string()
	.trim()
	.toUpperCase()
	.regex(/^([A-Z]{3})?$/, 'must be a three-letter code such as NGN')
	.default('')
	.transform((code) => (code === '' ? null : code));
