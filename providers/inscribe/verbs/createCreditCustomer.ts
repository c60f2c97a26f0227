import { z } from 'zod';
import type { Call } from '../../../core/provider/call';
import type { VerbOfProvider } from '../../../core/provider/provider';
import { Reader } from '../../../core/insights/reader';
import { type NewCustomer, postCustomer } from '../api';
import { RATE_LIMIT_OPTIONS } from '../rateLimit';
import { jsonInput, jsonObject } from '../../../core/provider/jsonInput';
import { PROVIDER, idIn } from './shared';

const persons = z.array(jsonObject, { invalid_type_error: 'expected a list of persons' });

export const createCreditCustomer: VerbOfProvider = {
	fields: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Loan application 4711',
			description: 'A name of your own for the customer, different for each of them',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Approved',
					name: 'approved',
					type: 'boolean',
					default: true,
					description:
						'Whether you have approved the customer; off means rejected. Remove this field to leave it open.',
				},
				{
					displayName: 'Company',
					name: 'company',
					type: 'string',
					default: '',
					description: 'Name of the company, for a business',
				},
				{
					displayName: 'Entity to Verify',
					name: 'verifyEntity',
					type: 'json',
					default: '',
					placeholder: 'e.g. { "income": { "personal_income": { "lower_income_tolerance": 0.1 } } }',
					description:
						'What Inscribe is to verify about the customer, as an object in its own spelling (verify_entity)',
				},
				{
					displayName: 'Notes',
					name: 'notes',
					type: 'string',
					default: '',
					description: 'Notes on the customer',
				},
				{
					displayName: 'Persons',
					name: 'persons',
					type: 'json',
					default: '',
					placeholder: 'e.g. [{ "first_name": "Ada", "last_name": "Example" }]',
					description:
						'The persons of the customer, as a list in the spelling of Inscribe: first_name, last_name, date_of_birth, phone_number, id_number, address',
				},
			],
		},
	],
	options: RATE_LIMIT_OPTIONS,
	run: async (call) => [await create(call)],
};

async function create({ params, http }: Call): Promise<object> {
	const name = params.text('name');
	const additional = params.collection('additionalFields', {
		approved: z.boolean().optional(),
		company: z.string().trim().default(''),
		notes: z.string().default(''),
		persons: z.unknown(),
		verifyEntity: z.unknown(),
	});
	const customer: NewCustomer = {
		name,
		...(additional.approved === undefined ? {} : { approved: additional.approved }),
		...(additional.notes === '' ? {} : { notes: additional.notes }),
		...(additional.company === '' ? {} : { company: { name: additional.company } }),
		...(isLeftOut(additional.persons) ? {} : { persons: jsonInput(additional.persons, persons, 'Persons') }),
		...(isLeftOut(additional.verifyEntity)
			? {}
			: { verify_entity: jsonInput(additional.verifyEntity, jsonObject, 'Entity to Verify') }),
	};
	const raw = await postCustomer(http, customer);
	return {
		provider: PROVIDER,
		customerId: idIn(raw, 'customer'),
		reference: Reader.of(raw, '', []).optional.text('name') ?? name,
		status: 'created',
	};
}

function isLeftOut(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
