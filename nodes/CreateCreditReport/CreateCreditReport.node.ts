import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { REPORT_FIELDS, createCreditReport } from '../../providers';

export class CreateCreditReport implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Create Credit Report',
		name: 'createCreditReport',
		icon: {
			light: 'file:../../icons/createCreditReport.svg',
			dark: 'file:../../icons/createCreditReport.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ ({ applicant: "For the Applicant", underwriter: "For the Underwriter" })[$parameter["audience"]] }}',
		description: 'Make one page of a credit file that a person can read, print and keep',
		defaults: { name: 'Create Credit Report' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: REPORT_FIELDS,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await createCreditReport(this);
	}
}
