import { ratioOfPercent } from '../../../../core/base/money';
import { withRaw } from '../../../../core/provider/answers';
import { collection, param } from '../../../../core/provider/param';
import { number, percent, whereSet } from '../../../../core/provider/paramTypes';
import { INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { postAffordability } from '../../api';
import { statementKey } from '../shared';
import { affordabilityItem } from './item';

const dti = param(
	{
		displayName: 'Debt to Income (%)',
		name: 'dti',
		type: 'number',
		default: 30,
		description: 'Share of the income that may go into debt, in percent',
		hint: 'In percent: 30 is 30 % of the income',
	},
	percent,
);

const loanTenure = param(
	{
		displayName: 'Loan Tenure (Months)',
		name: 'loanTenure',
		type: 'number',
		default: 12,
		description: 'For how many months the loan would run',
	},
	number.refine((months) => Number.isInteger(months) && months > 0, 'must be a whole number of months, 1 or more'),
);

/** Not sent unless it is set: there 0 means something else. */
const override = whereSet(number.refine((figure) => figure >= 0, 'must be 0 or more'));

const additionalFields = collection(
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	{
		averageMonthlyLoanRepaymentAmount: param(
			{
				displayName: 'Average Monthly Loan Repayment Amount',
				name: 'averageMonthlyLoanRepaymentAmount',
				type: 'number',
				default: 0,
				description:
					'Overrides what the statement says. 0 leaves repayments out of the calculation; remove this field to use the statement.',
			},
			override,
		),
		averageMonthlyTotalExpenses: param(
			{
				displayName: 'Average Monthly Total Expenses',
				name: 'averageMonthlyTotalExpenses',
				type: 'number',
				default: 0,
				description: 'Overrides what the statement says. Remove this field to use the statement.',
			},
			override,
		),
	},
);

/** Asks Periculum what can be afforded; it takes the debt-to-income as a ratio. */
export const generate = verb('assessAffordability', {
	params: { statementKey, dti, loanTenure, additionalFields },
	options: INCLUDE_RAW,
	run: async ({ statementKey, dti, loanTenure, additionalFields, options }, call) => {
		const request = { statementKey, dti: ratioOfPercent(dti), loanTenure, ...additionalFields };
		const raw = await postAffordability(call, request);
		return [withRaw(affordabilityItem(raw, statementKey), raw, options)];
	},
});
