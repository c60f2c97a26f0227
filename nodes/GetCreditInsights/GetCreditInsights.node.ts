import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { asTool, builderHintOf, credentialsOf, execute, methodsOf, propertiesOf, subtitleOf } from '../../providers';

export class GetCreditInsights implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Get Credit Insights',
		name: 'getCreditInsights',
		icon: { light: 'file:../../icons/getCreditInsights.svg', dark: 'file:../../icons/getCreditInsights.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf('getCreditInsights'),
		description: 'Get income, expenses, loans and risks from bank data',
		defaults: { name: 'Get Credit Insights' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: asTool('getCreditInsights'),
		builderHint: builderHintOf('getCreditInsights', 'n8n-nodes-credit-insights'),
		credentials: credentialsOf('getCreditInsights'),
		properties: propertiesOf('getCreditInsights'),
	};

	methods = methodsOf('getCreditInsights');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, 'getCreditInsights');
	}
}
