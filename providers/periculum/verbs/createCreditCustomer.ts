import { inputError } from '../../../core/base/errors';
import { param } from '../../../core/provider/param';
import { optionalText, rows } from '../../../core/provider/paramTypes';
import { verb } from '../../../core/provider/verb';
import { patchIdentification } from '../api';
import { PROVIDER, statementKey } from './shared';

const identifications = param(
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
	rows({ identifierName: optionalText, value: optionalText }),
);

/** At Periculum the statement is the customer: identification (BVN, NIN, ID) is attached to it. The values are never output. */
export const createCreditCustomer = verb('createCreditCustomer', {
	params: { statementKey, identifications },
	run: async ({ statementKey, identifications }, call) => {
		if (identifications.length === 0) throw inputError('Identifications is empty', 'Add at least one identification.');
		const incomplete = identifications.findIndex(({ identifierName, value }) => identifierName === '' || value === '');
		if (incomplete >= 0) {
			throw inputError(`Identification ${incomplete + 1} lacks its name or its value`, 'Fill in both, or remove it.');
		}
		await patchIdentification(call, statementKey, identifications);
		return [
			{
				provider: PROVIDER,
				customerId: String(statementKey),
				reference: null,
				// The statement was there before; only its identification is new.
				status: 'existing',
				identifiers: identifications.map(({ identifierName }) => identifierName),
			},
		];
	},
});
