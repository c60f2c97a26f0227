import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { inputError } from '../../../../core/base/errors';
import { choice } from '../../../../core/provider/params';
import { optionalWebAddress } from '../../../../core/provider/paramTypes';
import type { VerbOfProvider } from '../../../../core/provider/provider';
import { Reader } from '../../../../core/insights/reader';
import { type NewUser, postUser } from '../../api';
import { PROVIDER, type UserType } from '../../normalise';
import { optionalText, withoutId } from '../shared';
import { DEFAULT_COUNTRY, additionalFields, fields } from './fields';

/** Additional fields that one kind of user does not have. */
const ONLY_FOR: Readonly<Record<string, UserType>> = {
	apeCode: 'legal',
	siren: 'legal',
	email: 'natural',
	firstName: 'natural',
	lastName: 'natural',
};

export const createCreditCustomer: VerbOfProvider = {
	fields,
	run: async (call) => [await create(call)],
};

const jsonObject = z.record(z.unknown());

async function create({ params, http }: Call): Promise<object> {
	const userType = params.read('userType', choice(['legal', 'natural']));
	const name = params.text('name');
	const { otherFields, ...told } = params.collection('additionalFields', {
		apeCode: optionalText,
		country: optionalText,
		email: optionalText,
		firstName: optionalText,
		group: optionalText,
		lastName: optionalText,
		postalCode: optionalText,
		returnUrl: optionalWebAddress,
		siren: optionalText,
		otherFields: z.unknown(),
	});
	refuseFieldsOfTheOther(userType, told);
	const siren = sirenOf(told.siren, told.country);
	const optional = {
		siren,
		postal_code: told.postalCode,
		country: told.country,
		ape_code: told.apeCode,
		group: told.group,
		return_url: told.returnUrl,
		first_name: told.firstName,
		last_name: told.lastName,
		email: told.email,
	};
	const user: NewUser = {
		...objectIn(otherFields),
		name,
		...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
	};
	const answer = Reader.of(await postUser(http, userType, user), '', []).optional;
	const customerId = answer.text('id');
	if (customerId === null) throw withoutId('user');
	return {
		provider: PROVIDER,
		customerId,
		reference: answer.text('siren') ?? (siren === '' ? null : siren),
		status: 'created',
		userType,
		name: answer.text('name') ?? name,
	};
}

function refuseFieldsOfTheOther(userType: UserType, told: Record<string, string | undefined>): void {
	const stray = additionalFields.find(
		({ name }) => (ONLY_FOR[name] ?? userType) !== userType && (told[name] ?? '') !== '',
	);
	if (stray === undefined) return;
	const other = userType === 'legal' ? 'natural' : 'legal';
	throw inputError(
		`"${stray.displayName}" belongs to a ${other} user`,
		'Remove it under Additional Fields, or change User Type.',
		'INVALID_PARAMETER',
	);
}

/** In France a SIREN has nine digits, often written in groups of three. */
function sirenOf(told: string, country: string): string {
	const isFrench = country === '' || country.toUpperCase() === DEFAULT_COUNTRY;
	if (told === '' || !isFrench) return told;
	const digits = told.replace(/\s/g, '');
	if (/^\d{9}$/.test(digits)) return digits;
	throw inputError(
		'SIREN must have nine digits for a company in France',
		'Correct it under Additional Fields, or set Country.',
		'INVALID_PARAMETER',
	);
}

function objectIn(value: unknown): Record<string, unknown> {
	if (value === undefined || value === null || value === '') return {};
	const parsed = jsonObject.safeParse(typeof value === 'string' ? parseJson(value) : value);
	if (parsed.success) return parsed.data;
	throw inputError('Other Fields is not a JSON object', 'Write it as { "field": "value" }.', 'INVALID_PARAMETER');
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
