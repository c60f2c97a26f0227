import type { INodePropertyOptions } from 'n8n-workflow';
import type { Rule } from '../policy/policy';

/** A rule's condition as the panel offers it: figure and direction in words. */
export const CONDITION_OPTIONS: INodePropertyOptions[] = [
	{
		name: 'Choose...',
		value: '',
		description: 'A rule without a condition leaves the policy unfinished: everything is referred',
	},
	{ name: 'Account Seizures Above', value: 'accountSeizuresAbove', description: 'How many there were' },
	{
		name: 'Affordable Instalment Below',
		value: 'monthlyAmountBelow',
		description: 'What Assess Affordability says can be paid a month',
	},
	{ name: 'Affordable Is No', value: 'affordableIsNo', description: 'By Assess Affordability; the value is not used' },
	{
		name: 'Affordable Is Not Yes',
		value: 'affordableIsNotYes',
		description: 'By Assess Affordability: no or undecided; the value is not used',
	},
	{ name: 'Age of the Data Above', value: 'dataAgeDaysAbove', description: 'In days' },
	{
		name: 'Amount Over Income per Month Above',
		value: 'amountToMonthlyIncomeAbove',
		description: 'In times: 3 is three monthly incomes',
	},
	{ name: 'Average Balance Below', value: 'averageBalanceBelow', description: 'In the currency of the policy' },
	{ name: 'Closing Balance Below', value: 'closingBalanceBelow', description: 'In the currency of the policy' },
	{ name: 'Credit Score Below', value: 'creditScoreBelow', description: 'On the scale of the provider that gives it' },
	{ name: 'Days Covered Below', value: 'periodDaysBelow', description: 'Days that the data covers' },
	{ name: 'Debt Recoveries Above', value: 'debtRecoveriesAbove', description: 'How many there were' },
	{
		name: 'Debt Service Coverage Below',
		value: 'dscrBelow',
		description: 'Of a business, by Assess Affordability, in times: 1.25',
	},
	{ name: 'Debt to Income With This Loan Above', value: 'debtToIncomeAbove', description: 'In percent: 40 is 40 %' },
	{
		name: 'Disposable Income at Its Low End Below',
		value: 'monthlyDisposableLowBelow',
		description: 'A month, in the currency of the policy',
	},
	{
		name: 'Disposable Income Below',
		value: 'monthlyDisposableBelow',
		description: 'A month, in the currency of the policy',
	},
	{
		name: 'Gambling Share of Income Above',
		value: 'gamblingShareOfIncomeAbove',
		description: 'In percent: 20 is 20 %',
	},
	{ name: 'High-Cost Credit Seen', value: 'highCostCreditIsYes', description: 'The value is not used' },
	{
		name: 'Income at Its Low End Below',
		value: 'monthlyIncomeLowBelow',
		description: 'A month, in the currency of the policy',
	},
	{ name: 'Income per Month Below', value: 'monthlyIncomeBelow', description: 'In the currency of the policy' },
	{ name: 'Income Trend Falling', value: 'incomeTrendIsFalling', description: 'The value is not used' },
	{ name: 'Instalment Above', value: 'instalmentAbove', description: 'Of this loan, in the currency of the policy' },
	{
		name: 'Living Costs per Month Above',
		value: 'monthlyLivingCostsAbove',
		description: 'Without loan repayments, in the currency of the policy',
	},
	{
		name: 'Loan Repayments per Month Above',
		value: 'monthlyLoanRepaymentsAbove',
		description: 'Of other loans, in the currency of the policy',
	},
	{ name: 'Lowest Balance Below', value: 'minimumBalanceBelow', description: 'In the currency of the policy' },
	{ name: 'Missed Loan Repayments Above', value: 'missedRepaymentsAbove', description: 'How many there were' },
	{ name: 'New Debt Seen', value: 'newDebtIsYes', description: 'The value is not used' },
	{ name: 'Overdraft Days Above', value: 'overdraftDaysAbove', description: 'How many there were' },
	{
		name: 'Quality Score Below',
		value: 'qualityScoreBelow',
		description: 'Of the document, on the scale of the provider that gives it',
	},
	{
		name: 'Recent Income per Month Below',
		value: 'recentMonthlyIncomeBelow',
		description: 'Of the last three whole months, in the currency of the policy',
	},
	{ name: 'Requested Amount Above', value: 'requestedAmountAbove', description: 'In the currency of the policy' },
	{
		name: 'Returned Cheques Above',
		value: 'returnedChequesAbove',
		description: 'How many there were, also of a provider that tells no other payments that came back',
	},
	{ name: 'Returned Items Above', value: 'returnedItemsAbove', description: 'Payments and cheques that came back' },
	{ name: 'Returned Items in 90 Days Above', value: 'returnedItems90dAbove', description: 'How many there were' },
	{ name: 'Term Above', value: 'termMonthsAbove', description: 'In months' },
	{ name: 'Transactions Below', value: 'transactionCountBelow', description: 'How many the data holds' },
	{
		name: 'Trust Score Below',
		value: 'trustScoreBelow',
		description: 'Of the document, on the scale of the provider that gives it',
	},
	{ name: 'Wage Advances Above', value: 'wageAdvancesAbove', description: 'How many there were' },
];

/** What each of them is in a policy; those with a value of their own ask for none. */
export const CONDITIONS = {
	accountSeizuresAbove: { figure: 'accountSeizures', operator: 'above' },
	monthlyAmountBelow: { figure: 'monthlyAmount', operator: 'below' },
	affordableIsNo: { figure: 'affordable', operator: 'is', value: 'no' },
	affordableIsNotYes: { figure: 'affordable', operator: 'isNot', value: 'yes' },
	dataAgeDaysAbove: { figure: 'dataAgeDays', operator: 'above' },
	amountToMonthlyIncomeAbove: { figure: 'amountToMonthlyIncome', operator: 'above' },
	averageBalanceBelow: { figure: 'averageBalance', operator: 'below' },
	closingBalanceBelow: { figure: 'closingBalance', operator: 'below' },
	creditScoreBelow: { figure: 'creditScore', operator: 'below' },
	periodDaysBelow: { figure: 'periodDays', operator: 'below' },
	debtRecoveriesAbove: { figure: 'debtRecoveries', operator: 'above' },
	dscrBelow: { figure: 'dscr', operator: 'below' },
	debtToIncomeAbove: { figure: 'debtToIncome', operator: 'above' },
	monthlyDisposableLowBelow: { figure: 'monthlyDisposableLow', operator: 'below' },
	monthlyDisposableBelow: { figure: 'monthlyDisposable', operator: 'below' },
	gamblingShareOfIncomeAbove: { figure: 'gamblingShareOfIncome', operator: 'above' },
	highCostCreditIsYes: { figure: 'highCostCredit', operator: 'is', value: 'yes' },
	monthlyIncomeLowBelow: { figure: 'monthlyIncomeLow', operator: 'below' },
	monthlyIncomeBelow: { figure: 'monthlyIncome', operator: 'below' },
	incomeTrendIsFalling: { figure: 'incomeTrend', operator: 'is', value: 'falling' },
	instalmentAbove: { figure: 'instalment', operator: 'above' },
	monthlyLivingCostsAbove: { figure: 'monthlyLivingCosts', operator: 'above' },
	monthlyLoanRepaymentsAbove: { figure: 'monthlyLoanRepayments', operator: 'above' },
	minimumBalanceBelow: { figure: 'minimumBalance', operator: 'below' },
	missedRepaymentsAbove: { figure: 'missedRepayments', operator: 'above' },
	newDebtIsYes: { figure: 'newDebt', operator: 'is', value: 'yes' },
	overdraftDaysAbove: { figure: 'overdraftDays', operator: 'above' },
	qualityScoreBelow: { figure: 'qualityScore', operator: 'below' },
	recentMonthlyIncomeBelow: { figure: 'recentMonthlyIncome', operator: 'below' },
	requestedAmountAbove: { figure: 'requestedAmount', operator: 'above' },
	returnedChequesAbove: { figure: 'returnedCheques', operator: 'above' },
	returnedItemsAbove: { figure: 'returnedItems', operator: 'above' },
	returnedItems90dAbove: { figure: 'returnedItems90d', operator: 'above' },
	termMonthsAbove: { figure: 'termMonths', operator: 'above' },
	transactionCountBelow: { figure: 'transactionCount', operator: 'below' },
	trustScoreBelow: { figure: 'trustScore', operator: 'below' },
	wageAdvancesAbove: { figure: 'wageAdvances', operator: 'above' },
} as const satisfies Record<string, Pick<Rule, 'figure' | 'operator'> & { value?: string }>;

export type ConditionName = keyof typeof CONDITIONS;

/** Whether the panel offers it. */
export function isCondition(name: string): name is ConditionName {
	return Object.hasOwn(CONDITIONS, name);
}

/** Conditions that have a value of their own: the panel shows no field for one. */
export const CONDITIONS_WITHOUT_VALUE = Object.entries(CONDITIONS).flatMap(([name, condition]) =>
	'value' in condition ? [name] : [],
);
