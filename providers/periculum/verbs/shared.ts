import type { INodeProperties } from 'n8n-workflow';

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
