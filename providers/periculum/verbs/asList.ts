import { z } from 'zod';
import { CreditError } from '../../../core/base/errors';

/** The entries of an answer that the document says is a list; `what` names them in the error for anything else. */
export function asList(answer: unknown, what: string): unknown[] {
	const parsed = z.array(z.unknown()).safeParse(answer);
	if (parsed.success) return parsed.data;
	throw new CreditError('provider', `Periculum answered with something that is not a list of ${what}`, {
		description: 'Check the API URL in the credential, or ask Periculum.',
		code: 'MALFORMED_ANSWER',
	});
}
