import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';

/** The provider's name in every output. */
export const PROVIDER = 'periculum';

/** A text that may be empty: what an expression did not find is empty, never the word "undefined"; a number is taken for text. */
export const optionalText = z.preprocess(
	(value) => value ?? '',
	z.union([z.string(), z.number().transform(String)], { errorMap: () => ({ message: 'must be a text' }) }),
);

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
