import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import {
	DECIDE_FIELDS,
	DECIDE_INPUTS,
	DECIDE_OUTPUTS,
	DECIDE_REQUIRED_INPUTS,
	decideCreditApplication,
} from '../../providers';

export class DecideCreditApplication implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Decide Credit Application',
		name: 'decideCreditApplication',
		icon: {
			light: 'file:../../icons/decideCreditApplication.svg',
			dark: 'file:../../icons/decideCreditApplication.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ ({ backtest: "Backtest", decide: "Decide", replay: "Replay" })[$parameter["operation"]] }}',
		description: 'Approve, decline or refer a credit application by your own rules',
		defaults: { name: 'Decide Credit Application' },
		inputs: DECIDE_INPUTS,
		requiredInputs: DECIDE_REQUIRED_INPUTS,
		outputs: DECIDE_OUTPUTS,
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Approves, declines or refers a loan application by rules that a person can read and change. Use it at the end, after insights, affordability or a score; nothing doubtful is approved.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-credit-insights.getCreditInsights',
					relationHint: 'Gives the figures that the rules are about',
				},
				{
					nodeType: 'n8n-nodes-credit-insights.assessAffordability',
					relationHint: 'Tells what can be repaid',
				},
				{
					nodeType: 'n8n-nodes-credit-insights.createCreditReport',
					relationHint: 'Makes a page of the decision that a person can read',
				},
			],
		},
		properties: DECIDE_FIELDS,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await decideCreditApplication(this);
	}
}
