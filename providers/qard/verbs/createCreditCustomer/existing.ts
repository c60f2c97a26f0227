import { CreditError } from '../../../../core/base/errors';
import type { Transport } from '../../../../core/http/transport';
import { Reader } from '../../../../core/insights/reader';
import { findUsers } from '../../api';

/** A company that Qard has already. */
export interface ExistingCompany {
	customerId: string;
	siren: string;
	name: string | null;
}

/**
 * Answers to a look-up that say that there is none: the list is not documented, and an account may not have it. A web page or an empty
 * answer says nothing: the company may be there.
 */
const CANNOT_LOOK_UP = ['403', '404', '405'];

/**
 * The company with this SIREN, which identifies it in France; null where Qard has none, or its users cannot be looked up. Qard does not keep
 * users unique: of several nobody can say which is meant, and that is an error. Nothing is written.
 */
export async function findCompany(http: Transport, siren: string, group: string): Promise<ExistingCompany | null> {
	const companies = (await lookUp(http, siren)).flatMap((entry) => companyOf(entry, siren, group) ?? []);
	if (companies.length <= 1) return companies[0] ?? null;
	const ids = companies.map(({ customerId }) => customerId).join(', ');
	throw new CreditError('provider', `Qard has ${companies.length} users with this SIREN`, {
		description: `Nothing was created. Use the ID of the one that is meant in the next nodes (${ids}), or delete the others at Qard.`,
		code: 'SEVERAL_USERS',
	});
}

async function lookUp(http: Transport, siren: string): Promise<unknown[]> {
	try {
		return await findUsers(http, siren);
	} catch (error) {
		if (!(error instanceof CreditError)) throw error;
		const { httpCode, code } = error.detail;
		const isOtherList = code === 'MALFORMED_ANSWER' && httpCode === undefined;
		if (isOtherList || CANNOT_LOOK_UP.includes(httpCode ?? '')) return [];
		throw error;
	}
}

function companyOf(entry: unknown, siren: string, group: string): ExistingCompany | null {
	const user = Reader.of(entry, '', []).optional;
	const customerId = user.text('id');
	const isCompany = (user.text('type') ?? 'LEGAL').toUpperCase() === 'LEGAL';
	const isOfGroup = group === '' || (user.text('group') ?? group) === group;
	if (customerId === null || !isCompany || !isOfGroup || user.text('siren') !== siren) return null;
	return { customerId, siren, name: user.text('name') };
}
