import { choose, param } from '../../../../core/provider/param';
import { id, oneOfItsOptions } from '../../../../core/provider/paramTypes';
import { CURRENCY, INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import type { Subject } from '../../api';
import { RATE_LIMIT_OPTIONS } from '../../rateLimit';

const chosenSubject = param(
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Bank Account', value: 'bankAccount', description: 'One bank account of the customer' },
			{ name: 'Customer', value: 'customer', description: 'All bank accounts of the customer together' },
		],
		default: 'customer',
		description: 'Whose data to get',
	},
	oneOfItsOptions,
);

const bankAccountId = param(
	{
		displayName: 'Bank Account',
		name: 'bankAccountId',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The bank account to get data of',
		typeOptions: { loadOptionsDependsOn: ['customerId'] },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select a bank account...',
				typeOptions: { searchListMethod: 'inscribeBankAccounts', searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 7f1f0d3c' },
		],
	},
	id,
);

/** The customer, or the one bank account of it that was chosen. */
export const subject = choose(chosenSubject, { customer: {}, bankAccount: { bankAccountId } });

/** The same, as the API addresses it. */
export function subjectOf(
	customerId: string,
	chosen: { choice: 'customer' } | { choice: 'bankAccount'; bankAccountId: string },
): Subject {
	return { customerId, bankAccountId: chosen.choice === 'bankAccount' ? chosen.bankAccountId : null };
}

const amountUnit = param(
	{
		displayName: 'Amount Unit',
		name: 'amountUnit',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'auto',
				description: 'Decided from the amounts themselves; a warning says so where they leave it open',
			},
			{
				name: 'Cents',
				value: 'cents',
				description: "The smallest unit of the currency, as in Inscribe's public schema",
			},
			{ name: 'Whole Units', value: 'major', description: 'Such as dollars, with the cents as a fraction' },
		],
		default: 'cents',
		description: 'The unit in which Inscribe sends amounts to your account',
	},
	oneOfItsOptions,
);

/** The options of every kind of data. */
export const DATA_OPTIONS = { amountUnit, ...CURRENCY, ...INCLUDE_RAW, ...RATE_LIMIT_OPTIONS };
