import { z } from 'zod';
import { Reader } from '../../../core/insights/reader';
import { jsonObject } from '../../../core/provider/jsonInput';
import { collection, param } from '../../../core/provider/param';
import { boolean, optionalJson, optionalText, text, whereSet } from '../../../core/provider/paramTypes';
import { verb } from '../../../core/provider/verb';
import { type NewCustomer, postCustomer } from '../api';
import { RATE_LIMIT_OPTIONS } from '../rateLimit';
import { PROVIDER, idIn } from './shared';

const listOfPersons = z.array(jsonObject, { invalid_type_error: 'must be a list of persons' });

const name = param(
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Loan application 4711',
		description: 'A name of your own for the customer, different for each of them',
	},
	text,
);

const additionalFields = collection(
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	{
		approved: param(
			{
				displayName: 'Approved',
				name: 'approved',
				type: 'boolean',
				default: true,
				description: 'Whether you have approved the customer; off means rejected. Remove this field to leave it open.',
			},
			whereSet(boolean),
		),
		company: param(
			{
				displayName: 'Company',
				name: 'company',
				type: 'string',
				default: '',
				description: 'Name of the company, for a business',
			},
			optionalText,
		),
		verifyEntity: param(
			{
				displayName: 'Entity to Verify',
				name: 'verifyEntity',
				type: 'json',
				default: '',
				placeholder: 'e.g. { "income": { "personal_income": { "lower_income_tolerance": 0.1 } } }',
				description: 'What Inscribe is to verify about the customer, as an object in its own spelling (verify_entity)',
			},
			optionalJson(jsonObject),
		),
		notes: param(
			{
				displayName: 'Notes',
				name: 'notes',
				type: 'string',
				default: '',
				description: 'Notes on the customer',
			},
			optionalText,
		),
		persons: param(
			{
				displayName: 'Persons',
				name: 'persons',
				type: 'json',
				default: '',
				placeholder: 'e.g. [{ "first_name": "Ada", "last_name": "Example" }]',
				description:
					'The persons of the customer, as a list in the spelling of Inscribe: first_name, last_name, date_of_birth, phone_number, id_number, address',
			},
			optionalJson(listOfPersons),
		),
	},
);

export const createCreditCustomer = verb('createCreditCustomer', {
	params: { name, additionalFields },
	options: RATE_LIMIT_OPTIONS,
	run: async ({ name, additionalFields: { approved, notes, company, persons, verifyEntity } }, { http }) => {
		const customer: NewCustomer = {
			name,
			...(approved === undefined ? {} : { approved }),
			...(notes === '' ? {} : { notes }),
			...(company === '' ? {} : { company: { name: company } }),
			...(persons === undefined ? {} : { persons }),
			...(verifyEntity === undefined ? {} : { verify_entity: verifyEntity }),
		};
		const raw = await postCustomer(http, customer);
		return [
			{
				provider: PROVIDER,
				customerId: idIn(raw, 'customer'),
				reference: Reader.of(raw, '', []).optional.text('name') ?? name,
				status: 'created',
			},
		];
	},
});
