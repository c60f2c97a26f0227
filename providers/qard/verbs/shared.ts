import { CreditError } from '../../../core/base/errors';
import { param } from '../../../core/provider/param';
import { id } from '../../../core/provider/paramTypes';

/** The ID that Qard gives a user: a company or a person. */
export const userId = param(
	{
		displayName: 'User ID',
		name: 'userId',
		type: 'string',
		required: true,
		default: '={{ $json.customer?.customerId }}',
		placeholder: 'e.g. 684502aa-268a-4c2a-b166-ac4bfa2caf44',
		description: 'The ID that Qard gave the user when it was created',
	},
	id,
);

/** The error about an answer to a write that does not say what was made. */
export function withoutId(what: string): CreditError {
	return new CreditError('provider', `Qard's answer names no ID of the ${what}`, {
		description: `It may have happened all the same. Look for the ${what} at Qard before sending it again.`,
		code: 'MALFORMED_ANSWER',
		mayHaveHappened: true,
	});
}
