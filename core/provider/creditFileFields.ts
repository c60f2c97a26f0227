import type { INodeProperties } from 'n8n-workflow';
import { CREDIT_FILE_FIELDS } from '../shapes/creditFile';
import type { Verb } from './provider';

/** An agent's tool answers the agent. */
const FOR_TOOLS = { '@tool': [true] };

/** By parameter: a statement that is put together from the rows of many items has no one item to go on with. */
export const FOR_ROWS = { transactionsFrom: ['inputItems'] };

const INCLUDE_INPUT_FIELDS: INodeProperties = {
	displayName: 'Include Input Fields',
	name: 'includeInputFields',
	type: 'boolean',
	noDataExpression: true,
	default: true,
	description:
		'Whether to pass on the fields of the input item with the answer beside them, so that one item per application travels through the workflow. Turned off, the output is the answer alone.',
};

const OUTPUT_FIELD: INodeProperties = {
	displayName: 'Output Field',
	name: 'outputField',
	type: 'string',
	noDataExpression: true,
	default: '',
	description:
		'Name of the field that holds the answer. A field of the input that another node or the application put there is never overwritten.',
};

const REPLACE_ANSWER: INodeProperties = {
	displayName: 'Replace Earlier Answer',
	name: 'replaceAnswer',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether to ask, and put the answer in the place of the earlier one, where another node of this kind has filled the field already or failed, e.g. for a second provider that is asked where the first has no answer',
};

/** How a verb's node, which has these properties besides, hands on its input items. */
export function creditFileFields(verb: Verb, others: readonly INodeProperties[]): INodeProperties[] {
	// n8n 2.0 runs no node that hides a field by a parameter which it does not have.
	const takesRows = others.some(({ name }) => name in FOR_ROWS);
	const hide = takesRows ? { ...FOR_TOOLS, ...FOR_ROWS } : FOR_TOOLS;
	return [
		{ ...INCLUDE_INPUT_FIELDS, displayOptions: { hide } },
		{
			...OUTPUT_FIELD,
			default: CREDIT_FILE_FIELDS[verb],
			displayOptions: { show: { includeInputFields: [true] }, hide },
		},
		{ ...REPLACE_ANSWER, displayOptions: { show: { includeInputFields: [true] }, hide } },
	];
}
