import { collection, param } from '../../../core/provider/param';
import { boolean, list, text, whereSet } from '../../../core/provider/paramTypes';
import { verb } from '../../../core/provider/verb';
import { postDataConnection } from '../api';
import { PROVIDER, toConnection } from '../normalise';
import { userId, withoutId } from './shared';

/** Constants of the data types are not public; these are inferred from those that are. */
const SUGGESTED_DATA_TYPES = 'BANK_ACCOUNT, BANK_TRANSACTION, BANK_CREDIT_INSIGHTS';

const bankProvider = param(
	{
		displayName: 'Bank Provider',
		name: 'bankProvider',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. sandbox_openbanking',
		description: 'Name of the provider of bank data at Qard. It must be enabled for your account.',
	},
	text,
);

const dataTypes = param(
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
	list.refine((names) => names.length > 0, 'is empty'),
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
		skipPermissions: param(
			{
				displayName: 'Skip Permissions',
				name: 'skipPermissions',
				type: 'boolean',
				default: true,
				description: "Whether to leave out Qard's own page that asks the person for permission",
			},
			whereSet(boolean),
		),
	},
);

export const requestBankConsent = verb('requestBankConsent', {
	params: { userId, bankProvider, dataTypes, additionalFields },
	run: async ({ userId, bankProvider, dataTypes, additionalFields: { skipPermissions } }, { http }) => {
		const raw = await postDataConnection(http, userId, { bankProvider, dataTypes, skipPermissions });
		const { connectionId, consentUrl, status, providerStatus, warnings } = toConnection(raw);
		// Without either there is nothing to go on with.
		if (connectionId === null && consentUrl === null) throw withoutId('data connection');
		return [
			{
				provider: PROVIDER,
				customerId: userId,
				reference: connectionId,
				consentUrl,
				status,
				providerStatus,
				expiresAt: null,
				warnings,
			},
		];
	},
});
