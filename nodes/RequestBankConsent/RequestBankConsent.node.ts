import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { asTool, builderHintOf, credentialsOf, execute, methodsOf, propertiesOf, subtitleOf } from '../../providers';

export class RequestBankConsent implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Request Bank Consent',
		name: 'requestBankConsent',
		icon: {
			light: 'file:../../icons/requestBankConsent.svg',
			dark: 'file:../../icons/requestBankConsent.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf('requestBankConsent'),
		description: 'Get a link with which an applicant shares bank accounts',
		defaults: { name: 'Request Bank Consent' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: asTool('requestBankConsent'),
		builderHint: builderHintOf('requestBankConsent', 'n8n-nodes-credit-insights'),
		credentials: credentialsOf('requestBankConsent'),
		properties: propertiesOf('requestBankConsent'),
	};

	methods = methodsOf('requestBankConsent');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, 'requestBankConsent');
	}
}
