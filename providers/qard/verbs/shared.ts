import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { CreditError } from '../../../core/base/errors';

/** The ID that Qard gives a user: a company or a person. */
export const USER_ID: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 684502aa-268a-4c2a-b166-ac4bfa2caf44',
	description: 'The ID that Qard gave the user when it was created',
};

/** A text that may be left empty; null, which is what an expression often finds, is empty too. */
export const optionalText = z.preprocess(
	(value) => value ?? '',
	z
		.union([z.string(), z.number().transform(String)], { errorMap: () => ({ message: 'must be a text' }) })
		.pipe(z.string().trim()),
);

/** Names separated by commas, or a list of them from an expression; none where left empty. */
export const nameList = z.preprocess(
	(value) => value ?? '',
	z
		.union([z.array(z.string()), z.string().transform((text) => text.split(','))], {
			errorMap: () => ({ message: 'must be names separated by commas' }),
		})
		.transform((names) => names.map((name) => name.trim()).filter((name) => name !== '')),
);

/** The error about an answer to a write that does not say what was made. */
export function withoutId(what: string): CreditError {
	return new CreditError('provider', `Qard's answer names no ID of the ${what}`, {
		description: `It may have happened all the same. Look for the ${what} at Qard before sending it again.`,
		code: 'MALFORMED_ANSWER',
		mayHaveHappened: true,
	});
}
