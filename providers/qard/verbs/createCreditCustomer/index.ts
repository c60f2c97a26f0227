import { inputError } from '../../../../core/base/errors';
import { Reader } from '../../../../core/insights/reader';
import { verb } from '../../../../core/provider/verb';
import { type NewUser, postUser } from '../../api';
import { PROVIDER, type UserType } from '../../normalise';
import { withoutId } from '../shared';
import { findCompany } from './existing';
import { ADDITIONAL_FIELDS, DEFAULT_COUNTRY, additionalFields, name, userType } from './parameters';

/** Additional fields that one kind of user does not have. */
const ONLY_FOR: Readonly<Record<string, UserType>> = {
	apeCode: 'legal',
	siren: 'legal',
	email: 'natural',
	firstName: 'natural',
	lastName: 'natural',
};

export const createCreditCustomer = verb('createCreditCustomer', {
	params: { userType, name, additionalFields },
	run: async ({ userType, name, additionalFields: { otherFields, country = '', ...told } }, { http }) => {
		refuseFieldsOfTheOther(userType, told);
		const siren = sirenOf(told.siren, country);
		const existing = isFrench(country) && siren !== '' ? await findCompany(http, siren, told.group ?? '') : null;
		if (existing !== null) return [itemOf('existing', userType, { ...existing, name: existing.name ?? name })];
		const optional = {
			siren,
			postal_code: told.postalCode,
			country,
			ape_code: told.apeCode,
			group: told.group,
			return_url: told.returnUrl,
			first_name: told.firstName,
			last_name: told.lastName,
			email: told.email,
		};
		const user: NewUser = {
			...otherFields,
			name,
			...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
		};
		const answer = Reader.of(await postUser(http, userType, user), '', []).optional;
		const customerId = answer.text('id');
		if (customerId === null) throw withoutId('user');
		const reference = answer.text('siren') ?? (siren === '' ? null : siren);
		return [itemOf('created', userType, { customerId, siren: reference, name: answer.text('name') ?? name })];
	},
});

function itemOf(
	status: 'created' | 'existing',
	userType: UserType,
	{ customerId, siren, name }: { customerId: string; siren: string | null; name: string },
) {
	return { provider: PROVIDER, customerId, reference: siren, status, userType, name } as const;
}

function refuseFieldsOfTheOther(userType: UserType, told: Record<string, string | undefined>): void {
	const stray = Object.values(ADDITIONAL_FIELDS).find(
		({ name }) => (ONLY_FOR[name] ?? userType) !== userType && (told[name] ?? '') !== '',
	);
	if (stray === undefined) return;
	const other = userType === 'legal' ? 'natural' : 'legal';
	throw inputError(
		`"${stray.property.displayName}" belongs to a ${other} user`,
		'Remove it under Additional Fields, or change User Type.',
		'INVALID_PARAMETER',
	);
}

function isFrench(country: string): boolean {
	return country === '' || country.toUpperCase() === DEFAULT_COUNTRY;
}

/** In France a SIREN has nine digits, often written in groups of three. */
function sirenOf(told: string, country: string): string {
	if (told === '' || !isFrench(country)) return told;
	const digits = told.replace(/\s/g, '');
	if (/^\d{9}$/.test(digits)) return digits;
	throw inputError(
		'SIREN must have nine digits for a company in France',
		'Correct it under Additional Fields, or set Country.',
		'INVALID_PARAMETER',
	);
}
