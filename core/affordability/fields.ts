import { z } from 'zod';
import { collection, param } from '../provider/param';
import {
	type Reader,
	anything,
	currency,
	number,
	oneOfItsOptionsWhereTold,
	percent,
	whereTold,
	wholeNumber,
} from '../provider/paramTypes';

const LONGEST_TERM_MONTHS = 600;
/** Ten thousand times it, hundredths get lost in a JSON number. */
const HIGHEST_AMOUNT = 1e12;
const HIGHEST_RATE_PERCENT = 10_000;

const figure: Reader<number> = number.refine((value) => value <= HIGHEST_AMOUNT, 'is higher than this node works with');
const amount = figure.refine((value) => value >= 0, 'must be 0 or more');
/** A rate that nobody set is asked for: taken as 0, every loan would be free of interest. */
const ratePercent = z.preprocess(
	(value) => value ?? '',
	z
		.unknown()
		.refine((value) => value !== '', 'is empty. Enter the rate in percent a year; 0 only for a loan without interest.')
		.pipe(
			number.refine(
				(value) => value >= 0 && value <= HIGHEST_RATE_PERCENT,
				'must be a percentage a year, 0 or more (24 is 24 %)',
			),
		),
);
const days = number.refine((count) => Number.isInteger(count) && count >= 0, 'must be a whole number, 0 or more');
const declaredIncome = figure.refine(
	(income) => income > 0,
	'must be more than 0. Remove the field where no income was declared.',
);

/** The parameters of a loan that is judged without asking a provider. */
export const AFFORDABILITY_PARAMS = {
	insights: param(
		{
			displayName: 'Insights',
			name: 'insights',
			type: 'json',
			required: true,
			default: '={{ $json }}',
			description: 'The credit insights of the borrower, from any provider, as Get Credit Insights gives them',
		},
		anything,
	),
	principal: param(
		{
			displayName: 'Loan Amount',
			name: 'principal',
			type: 'number',
			required: true,
			default: 0,
			description: 'The loan asked for, in major units of its currency',
		},
		figure.refine((value) => value > 0, 'must be more than 0'),
	),
	loanCurrency: param(
		{
			displayName: 'Loan Currency',
			name: 'loanCurrency',
			type: 'string',
			default: '',
			placeholder: 'e.g. NGN',
			description:
				'Currency of the loan as a three-letter code. It is compared with that of the insights: where they differ, or only one is known, nothing is decided.',
		},
		currency,
	),
	annualInterestRate: param(
		{
			displayName: 'Annual Interest Rate (Percent)',
			name: 'annualInterestRate',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 24',
			description: 'Nominal interest in percent a year: 24 is 24 % a year, 0 a loan without interest',
		},
		ratePercent,
	),
	termMonths: param(
		{
			displayName: 'Term (Months)',
			name: 'termMonths',
			type: 'number',
			required: true,
			default: 12,
			description: 'In how many equal monthly instalments the loan is repaid',
		},
		wholeNumber(1, LONGEST_TERM_MONTHS),
	),
	maxDti: param(
		{
			displayName: 'Max Debt to Income (%)',
			name: 'maxDti',
			type: 'number',
			default: 30,
			description: 'Share of the income that may go into debt payments, in percent. Not used for a business.',
			hint: 'In percent: 30 is 30 % of the income',
		},
		percent,
	),
	livingBuffer: param(
		{
			displayName: 'Living Buffer (%)',
			name: 'livingBuffer',
			type: 'number',
			default: 10,
			description: 'Share of what is left after living costs and debt payments that must stay free, in percent',
			hint: 'In percent: 10 is 10 % of what is left',
		},
		percent,
	),
	additionalFields: collection(
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
		},
		{
			holderType: param(
				{
					displayName: 'Holder Type',
					name: 'holderType',
					type: 'options',
					options: [
						{ name: 'Business', value: 'business' },
						{ name: 'Individual', value: 'individual' },
					],
					default: 'individual',
					description:
						"Whose account it is, where the insights do not tell. Without it the account is judged as a person's.",
				},
				oneOfItsOptionsWhereTold,
			),
			maxDataAgeDays: param(
				{
					displayName: 'Max Data Age (Days)',
					name: 'maxDataAgeDays',
					type: 'number',
					default: 45,
					description: 'Nothing is decided where the data ended more days ago. 45 where it is not set; 0 does not ask.',
				},
				whereTold(days),
			),
			minCoverageDays: param(
				{
					displayName: 'Min Coverage (Days)',
					name: 'minCoverageDays',
					type: 'number',
					default: 80,
					description: 'Nothing is decided where the data covers fewer days. 80 where it is not set; 0 does not ask.',
				},
				whereTold(days),
			),
			minDscr: param(
				{
					displayName: 'Min Debt Service Coverage',
					name: 'minDscr',
					type: 'number',
					default: 1.25,
					description: 'For a business: what it earns before debt service, at least so many times its debt service',
				},
				number.refine((times) => times >= 1, 'must be 1 or more'),
			),
			minimumExpenses: param(
				{
					displayName: 'Minimum Expenses',
					name: 'minimumExpenses',
					type: 'number',
					default: 0,
					description: 'A floor for the living costs a month: the higher of these and what is seen counts',
				},
				whereTold(amount),
			),
			monthlyExpenses: param(
				{
					displayName: 'Monthly Expenses',
					name: 'monthlyExpenses',
					type: 'number',
					default: 0,
					description:
						'Living costs without loan repayments, as declared. They fill what is not seen; the higher of both counts.',
				},
				whereTold(amount),
			),
			monthlyIncome: param(
				{
					displayName: 'Monthly Income',
					name: 'monthlyIncome',
					type: 'number',
					default: 0,
					description: 'Income as declared. It fills what is not seen; the lower of both counts.',
				},
				whereTold(declaredIncome),
			),
			monthlyRepayments: param(
				{
					displayName: 'Monthly Repayments',
					name: 'monthlyRepayments',
					type: 'number',
					default: 0,
					description:
						'Repayments of other loans, as declared or told by a bureau. They fill what is not seen; the higher of both counts. That there are none (0) counts only where a bureau says it.',
				},
				whereTold(amount),
			),
			repaymentsSource: param(
				{
					displayName: 'Repayments Source',
					name: 'repaymentsSource',
					type: 'options',
					options: [
						{ name: 'Applicant', value: 'applicant' },
						{ name: 'Credit Bureau', value: 'bureau' },
					],
					default: 'applicant',
					description: 'Who says what is repaid for other loans. Only a bureau can say that nothing is.',
				},
				oneOfItsOptionsWhereTold,
			),
		},
	),
};
