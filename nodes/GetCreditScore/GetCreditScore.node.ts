import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { asTool, builderHintOf, credentialsOf, execute, methodsOf, propertiesOf, subtitleOf } from '../../providers';

export class GetCreditScore implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Get Credit Score',
		name: 'getCreditScore',
		icon: { light: 'file:../../icons/getCreditScore.svg', dark: 'file:../../icons/getCreditScore.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf('getCreditScore'),
		description: 'Get a credit score with the reasons for it',
		defaults: { name: 'Get Credit Score' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: asTool('getCreditScore'),
		builderHint: builderHintOf('getCreditScore', 'n8n-nodes-credit-insights'),
		credentials: credentialsOf('getCreditScore'),
		properties: propertiesOf('getCreditScore'),
	};

	methods = methodsOf('getCreditScore');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, 'getCreditScore');
	}
}
