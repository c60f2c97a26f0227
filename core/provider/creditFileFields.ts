import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { CREDIT_FILE_FIELDS } from '../shapes/creditFile';
import type { Verb } from './provider';

/** An agent's tool answers the agent, and a statement put together from the rows of many items has no one item to go on with. */
const HIDDEN: IDisplayOptions['hide'] = { '@tool': [true], transactionsFrom: ['inputItems'] };

const INCLUDE_INPUT_FIELDS: INodeProperties = {
	displayName: 'Include Input Fields',
	name: 'includeInputFields',
	type: 'boolean',
	noDataExpression: true,
	default: true,
	description:
		'Whether to pass on the fields of the input item with the answer beside them, so that one item per application travels through the workflow. Turned off, the output is the answer alone.',
	displayOptions: { hide: HIDDEN },
};

const OUTPUT_FIELD: INodeProperties = {
	displayName: 'Output Field',
	name: 'outputField',
	type: 'string',
	noDataExpression: true,
	default: '',
	description:
		'Name of the field that holds the answer. A field of the input that another node or the application put there is never overwritten.',
	displayOptions: { show: { includeInputFields: [true] }, hide: HIDDEN },
};

/** How a verb's node hands on its input items. */
export function creditFileFields(verb: Verb): INodeProperties[] {
	return [INCLUDE_INPUT_FIELDS, { ...OUTPUT_FIELD, default: CREDIT_FILE_FIELDS[verb] }];
}
