import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { asTool, builderHintOf, credentialsOf, execute, methodsOf, propertiesOf, subtitleOf } from '../../providers';

export class CheckAnalysisStatus implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Check Analysis Status',
		name: 'checkAnalysisStatus',
		icon: { light: 'file:../../icons/checkAnalysisStatus.svg', dark: 'file:../../icons/checkAnalysisStatus.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf('checkAnalysisStatus'),
		description: 'Check whether an analysis is done, and what it says of fraud',
		defaults: { name: 'Check Analysis Status' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: asTool('checkAnalysisStatus'),
		builderHint: builderHintOf('checkAnalysisStatus', 'n8n-nodes-credit-insights'),
		credentials: credentialsOf('checkAnalysisStatus'),
		properties: propertiesOf('checkAnalysisStatus'),
	};

	methods = methodsOf('checkAnalysisStatus');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, 'checkAnalysisStatus');
	}
}
