import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { asTool, builderHintOf, credentialsOf, execute, methodsOf, propertiesOf, subtitleOf } from '../../providers';

export class CreateCreditCustomer implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Create Credit Customer',
		name: 'createCreditCustomer',
		icon: {
			light: 'file:../../icons/createCreditCustomer.svg',
			dark: 'file:../../icons/createCreditCustomer.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf('createCreditCustomer'),
		description: 'Create a customer at a credit insight provider',
		defaults: { name: 'Create Credit Customer' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: asTool('createCreditCustomer'),
		builderHint: builderHintOf('createCreditCustomer', 'n8n-nodes-credit-insights'),
		credentials: credentialsOf('createCreditCustomer'),
		properties: propertiesOf('createCreditCustomer'),
	};

	methods = methodsOf('createCreditCustomer');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, 'createCreditCustomer');
	}
}
