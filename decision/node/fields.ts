import type { INodeProperties } from 'n8n-workflow';
import { APPLICATION_FIELDS } from './applicationFields';
import { FRAME_FIELDS } from './frameFields';
import { OPTIONS_FIELD } from './optionFields';
import { RULE_FIELDS } from './ruleFields';
import { BACKTEST } from './shown';

const OPERATION: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Backtest',
			value: 'backtest',
			action: 'Backtest a credit policy',
			description: 'Decide many past applications by one policy, or by two, and compare',
		},
		{
			name: 'Decide',
			value: 'decide',
			action: 'Decide a credit application',
			description: 'Approve, decline or refer each application, and say why',
		},
		{
			name: 'Replay',
			value: 'replay',
			action: 'Replay a credit decision',
			description: 'Decide kept decisions again from themselves, and say what is different',
		},
	],
	default: 'decide',
};

const COMPARE_POLICY: INodeProperties = {
	displayName: 'Compare Policy',
	name: 'comparePolicy',
	type: 'json',
	default: '',
	description: 'A second policy as JSON, to see which applications it would decide otherwise. Empty: none.',
	displayOptions: { show: BACKTEST },
};

/** The parameters of Decide Credit Application, in the order in which a person fills them in. */
export const DECIDE_FIELDS: INodeProperties[] = [
	OPERATION,
	...APPLICATION_FIELDS,
	...FRAME_FIELDS,
	...RULE_FIELDS,
	COMPARE_POLICY,
	OPTIONS_FIELD,
];
