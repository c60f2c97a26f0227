import type { INodeProperties } from 'n8n-workflow';
import { BACKTEST, DECIDE } from './shown';

/** What is asked for. Expressions that name a field of the item are read from there, without n8n working them out for each item. */
export const APPLICATION_FIELDS: INodeProperties[] = [
	{
		displayName: 'Application ID',
		name: 'applicationId',
		type: 'string',
		default: '={{ $json.applicationId }}',
		description: 'Your own name for the application. It stands in the decision, so put no name of a person here.',
		displayOptions: { show: DECIDE },
	},
	{
		displayName: 'Requested Amount',
		name: 'requestedAmount',
		type: 'string',
		default: '={{ $json.requestedAmount }}',
		description: 'In major units. What is no number, or outside the limits below, needs a person.',
		displayOptions: { show: DECIDE },
	},
	{
		displayName: 'Term (Months)',
		name: 'termMonths',
		type: 'string',
		default: '={{ $json.termMonths }}',
		description: 'In how many equal monthly instalments the loan is repaid',
		displayOptions: { show: DECIDE },
	},
	{
		displayName: 'Amount Field',
		name: 'amountField',
		type: 'string',
		default: 'requestedAmount',
		description: 'Field of the input that holds the requested amount; a kept decision has it already',
		displayOptions: { show: BACKTEST },
	},
	{
		displayName: 'Term Field',
		name: 'termField',
		type: 'string',
		default: 'termMonths',
		description: 'Field of the input that holds the term in months; a kept decision has it already',
		displayOptions: { show: BACKTEST },
	},
	{
		displayName: 'Application ID Field',
		name: 'applicationIdField',
		type: 'string',
		default: 'applicationId',
		description: 'Field of the input by which the swap set names an application',
		displayOptions: { show: BACKTEST },
	},
	{
		displayName: 'Application Date Field',
		name: 'dateField',
		type: 'string',
		default: '',
		placeholder: 'e.g. appliedOn',
		description:
			'Field of the input that holds the day of the application, from which the age of its data counts. Empty: the day on which its insights were made.',
		displayOptions: { show: BACKTEST },
	},
	{
		displayName: 'Outcome Field',
		name: 'outcomeField',
		type: 'string',
		default: '',
		placeholder: 'e.g. defaulted',
		description:
			'Field of the input that says whether the loan went bad: true or false, yes or no, 1 or 0. Empty where nobody was lent to.',
		displayOptions: { show: BACKTEST },
	},
];
