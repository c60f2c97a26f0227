import { CreditError } from '../../../../core/base/errors';
import { Reader } from '../../../../core/insights/reader';
import type { Transport } from '../../../../core/http/transport';
import { getUser } from '../../api';
import type { UserType } from '../../normalise';

const TYPES: Readonly<Record<string, UserType>> = { legal: 'legal', natural: 'natural' };

/** Whether a user is a company or a person; null where Qard does not tell: the path of the look-up is inferred, so a refusal is no failure. */
export async function lookUpUserType(http: Transport, userId: string): Promise<UserType | null> {
	try {
		const told =
			Reader.of(await getUser(http, userId), '', [])
				.optional.text('type')
				?.toLowerCase() ?? '';
		return (Object.hasOwn(TYPES, told) ? TYPES[told] : undefined) ?? null;
	} catch (error) {
		if (error instanceof CreditError && ['403', '404', '405'].includes(error.detail.httpCode ?? '')) return null;
		throw error;
	}
}
