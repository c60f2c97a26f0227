import { z } from 'zod';
import type { Call } from '../../../core/provider/call';
import { inputError } from '../../../core/base/errors';
import type { VerbOfProvider } from '../../../core/provider/provider';
import { patchIdentification, statementKeyParam } from '../api';
import { PROVIDER, STATEMENT_KEY, optionalText } from './shared';

const identification = z.object({
	identifierName: optionalText.transform((name) => name.trim()),
	value: optionalText.transform((value) => value.trim()),
});

const identifications = z.object({ values: z.array(identification).default([]) });

/** At Periculum the statement is the customer: identification (BVN, NIN, ID) is attached to it. The values are never output. */
export const createCreditCustomer: VerbOfProvider = {
	fields: [
		STATEMENT_KEY,
		{
			displayName: 'Identifications',
			name: 'identifications',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Identification',
			default: {},
			description:
				"What identifies the customer. Periculum takes the identifiers that it has set up for your account's country.",
			options: [
				{
					displayName: 'Values',
					name: 'values',
					values: [
						{
							displayName: 'Identifier Name',
							name: 'identifierName',
							type: 'string',
							default: '',
							placeholder: 'e.g. bvn',
							description: 'Name of the identifier, such as bvn or nin',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							typeOptions: { password: true },
							default: '',
							description: 'The identifier itself',
						},
					],
				},
			],
		},
	],
	run: async (call) => [await attachIdentification(call)],
};

async function attachIdentification(call: Call): Promise<object> {
	const statementKey = call.params.read('statementKey', statementKeyParam);
	const { values } = call.params.read('identifications', identifications);
	if (values.length === 0) throw inputError('Identifications is empty', 'Add at least one identification.');
	const incomplete = values.findIndex(({ identifierName, value }) => identifierName === '' || value === '');
	if (incomplete >= 0) {
		throw inputError(`Identification ${incomplete + 1} lacks its name or its value`, 'Fill in both, or remove it.');
	}
	await patchIdentification(call, statementKey, values);
	return {
		provider: PROVIDER,
		customerId: String(statementKey),
		reference: null,
		// The statement was there before; only its identification is new.
		status: 'existing',
		identifiers: values.map(({ identifierName }) => identifierName),
	};
}
