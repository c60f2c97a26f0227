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
		properties: DECIDE_FIELDS,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await decideCreditApplication(this);
	}
}
