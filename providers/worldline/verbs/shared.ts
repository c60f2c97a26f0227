import { param } from '../../../core/provider/param';
import { id } from '../../../core/provider/paramTypes';

export const registrationId = param(
	{
		displayName: 'Registration ID',
		name: 'registrationId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. application-1042',
		description: 'Your own ID of the registration at Worldline, such as the number of the loan application',
	},
	id,
);

/** The same for what comes after the registration. */
export const registrationInFile = param(
	{ ...registrationId.property, default: '={{ $json.customer?.registrationId }}' },
	id,
);
