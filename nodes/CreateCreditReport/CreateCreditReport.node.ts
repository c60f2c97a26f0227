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
		builderHint: {
			searchHint:
				'Makes one page of a credit file that a person can read, print and keep. Use it after Decide Credit Application, for an underwriter or for the applicant.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-credit-insights.decideCreditApplication',
					relationHint: 'Makes the decision that the report explains',
				},
				{
					nodeType: 'n8n-nodes-credit-insights.getCreditInsights',
					relationHint: 'Gives the figures that the report shows',
				},
			],
		},
		properties: REPORT_FIELDS,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await createCreditReport(this);
	}
}
