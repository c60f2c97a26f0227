import { CreditError } from '../../../core/base/errors';
import { Reader } from '../../../core/insights/reader';
import { param } from '../../../core/provider/param';
import { id } from '../../../core/provider/paramTypes';

/** The provider's name in every output. */
export const PROVIDER = 'inscribe';

/** The ID that Inscribe gives a customer. */
export const customerId = param(
	{
		displayName: 'Customer ID',
		name: 'customerId',
		type: 'string',
		required: true,
		default: '={{ $json.customer?.customerId }}',
		placeholder: 'e.g. 684502aa-268a-4c2a-b166-ac4bfa2caf44',
		description: 'The ID that Inscribe gave the customer when it was created',
	},
	id,
);

/** The ID in an answer; an answer without one is refused, as nothing could be done with it. */
export function idIn(answer: unknown, what: string): string {
	const id = Reader.of(answer, '', []).optional.text('id');
	if (id !== null) return id;
	throw new CreditError('provider', `Inscribe's answer names no ID of the ${what}`, {
		description: `It may have happened all the same. Look for the ${what} in Inscribe before sending it again.`,
		code: 'MALFORMED_ANSWER',
		mayHaveHappened: true,
	});
}
