import { z } from 'zod';
import type { Call } from '../../../core/provider/call';
import type { VerbOfProvider } from '../../../core/provider/provider';
import { postDataConnection } from '../api';
import { PROVIDER, toConnection } from '../normalise';
import { USER_ID, nameList, withoutId } from './shared';

/** Constants of the data types are not public; these are inferred from those that are. */
const SUGGESTED_DATA_TYPES = 'BANK_ACCOUNT, BANK_TRANSACTION, BANK_CREDIT_INSIGHTS';

export const requestBankConsent: VerbOfProvider = {
	fields: [
		USER_ID,
		{
			displayName: 'Bank Provider',
			name: 'bankProvider',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. sandbox_openbanking',
			description: 'Name of the provider of bank data at Qard. It must be enabled for your account.',
		},
		{
			displayName: 'Data Types',
			name: 'dataTypes',
			type: 'string',
			required: true,
			default: SUGGESTED_DATA_TYPES,
			placeholder: `e.g. ${SUGGESTED_DATA_TYPES}`,
			description:
				'What to ask for, separated by commas. Qard does not publish these names: the suggested ones are inferred, so take those that your account shows.',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Skip Permissions',
					name: 'skipPermissions',
					type: 'boolean',
					default: true,
					description: "Whether to leave out Qard's own page that asks the person for permission",
				},
			],
		},
	],
	run: async (call) => [await request(call)],
};

const dataTypesParam = nameList.refine((names) => names.length > 0, 'is empty. Name at least one data type.');

async function request({ params, http }: Call): Promise<object> {
	const userId = params.text('userId');
	const bankProvider = params.text('bankProvider');
	const dataTypes = params.read('dataTypes', dataTypesParam);
	const { skipPermissions } = params.collection('additionalFields', { skipPermissions: z.boolean().optional() });
	const raw = await postDataConnection(http, userId, { bankProvider, dataTypes, skipPermissions });
	const { connectionId, consentUrl, status, providerStatus, warnings } = toConnection(raw);
	// Without either there is nothing to go on with.
	if (connectionId === null && consentUrl === null) throw withoutId('data connection');
	return {
		provider: PROVIDER,
		customerId: userId,
		reference: connectionId,
		consentUrl,
		status,
		providerStatus,
		expiresAt: null,
		warnings,
	};
}
