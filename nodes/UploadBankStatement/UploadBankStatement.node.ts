import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { asTool, builderHintOf, credentialsOf, execute, methodsOf, propertiesOf, subtitleOf } from '../../providers';

export class UploadBankStatement implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Upload Bank Statement',
		name: 'uploadBankStatement',
		icon: { light: 'file:../../icons/uploadBankStatement.svg', dark: 'file:../../icons/uploadBankStatement.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf('uploadBankStatement'),
		description: 'Upload a bank statement for analysis',
		defaults: { name: 'Upload Bank Statement' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: asTool('uploadBankStatement'),
		builderHint: builderHintOf('uploadBankStatement', 'n8n-nodes-credit-insights'),
		credentials: credentialsOf('uploadBankStatement'),
		properties: propertiesOf('uploadBankStatement'),
	};

	methods = methodsOf('uploadBankStatement');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, 'uploadBankStatement');
	}
}
