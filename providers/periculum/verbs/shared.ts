import { param } from '../../../core/provider/param';
import { optionalText } from '../../../core/provider/paramTypes';

/** The provider's name in every output. */
export const PROVIDER = 'periculum';

const WHOLE_NUMBER = 'must be the whole number that Periculum gave the statement';

/** The key that Periculum gives a statement, a whole number; there the statement is the customer. */
export const statementKey = param(
	{
		displayName: 'Statement Key',
		name: 'statementKey',
		type: 'string',
		required: true,
		default: '={{ $json.statement?.statementId }}',
		placeholder: 'e.g. 121',
		description: 'The key that Periculum gave the statement when it was uploaded',
	},
	optionalText
		.refine((key) => key !== '', 'is empty')
		.refine((key) => /^\d+$/.test(key), WHOLE_NUMBER)
		.transform(Number)
		.refine((key) => Number.isSafeInteger(key) && key > 0, WHOLE_NUMBER),
);
