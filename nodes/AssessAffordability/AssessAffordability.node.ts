import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { asTool, builderHintOf, credentialsOf, execute, methodsOf, propertiesOf, subtitleOf } from '../../providers';

export class AssessAffordability implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Assess Affordability',
		name: 'assessAffordability',
		icon: { light: 'file:../../icons/assessAffordability.svg', dark: 'file:../../icons/assessAffordability.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf('assessAffordability'),
		description: 'Assess what a borrower can afford',
		defaults: { name: 'Assess Affordability' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: asTool('assessAffordability'),
		builderHint: builderHintOf('assessAffordability', 'n8n-nodes-credit-insights'),
		credentials: credentialsOf('assessAffordability'),
		properties: propertiesOf('assessAffordability'),
	};

	methods = methodsOf('assessAffordability');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, 'assessAffordability');
	}
}
