import type { INodeProperties } from 'n8n-workflow';

export const REGISTRATION_ID: INodeProperties = {
	displayName: 'Registration ID',
	name: 'registrationId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. application-1042',
	description: 'Your own ID of the registration at Worldline, such as the number of the loan application',
};
