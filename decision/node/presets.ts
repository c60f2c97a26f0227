import type { RuleGroup } from '../policy/policy';
import type { ConditionName } from './conditions';

/** A line of a rule group in the panel. */
export interface PanelRule {
	condition: ConditionName;
	value: number;
}

/** A policy to start from. What is published stays as it is for good, under its date: n8n does not store defaults. */
interface Preset {
	name: string;
	value: string;
	/** Where its limits come from, in words. */
	description: string;
	referFirst: readonly PanelRule[];
	declineWhen: readonly PanelRule[];
	referWhen: readonly PanelRule[];
}

/** By their names. None holds an amount of money: that would mean something else in every currency. */
export const PRESETS: readonly Preset[] = [
	{
		name: 'Consumer Instalment Loan, 2026-12',
		value: 'consumerInstalmentLoan202612',
		description:
			'Debt to income at most 43 %, as the US general qualified mortgage had it until 2021 (12 CFR 1026.43). Affordability must be a yes. The other limits are starting points of this package: set them by your own losses.',
		referFirst: [],
		declineWhen: [
			{ condition: 'affordableIsNo', value: 0 },
			{ condition: 'debtToIncomeAbove', value: 50 },
		],
		referWhen: [
			{ condition: 'affordableIsNotYes', value: 0 },
			{ condition: 'debtToIncomeAbove', value: 43 },
			{ condition: 'gamblingShareOfIncomeAbove', value: 10 },
			{ condition: 'returnedItemsAbove', value: 0 },
		],
	},
	{
		name: 'Salary Advance, 2026-12',
		value: 'salaryAdvance202612',
		description:
			'At most half a monthly income, declined above a whole one; payments that came back need a person. The limits are starting points of this package: set them by your own losses.',
		referFirst: [],
		declineWhen: [{ condition: 'amountToMonthlyIncomeAbove', value: 1 }],
		referWhen: [
			{ condition: 'amountToMonthlyIncomeAbove', value: 0.5 },
			{ condition: 'gamblingShareOfIncomeAbove', value: 10 },
			{ condition: 'returnedItemsAbove', value: 0 },
		],
	},
	{
		name: 'Small Business Loan, 2026-12',
		value: 'smallBusinessLoan202612',
		description:
			'Debt service covered 1.25 times, as loan covenants usually ask; declined below 1, where earnings do not pay the debts. The other limits are starting points of this package: set them by your own losses.',
		referFirst: [],
		declineWhen: [{ condition: 'dscrBelow', value: 1 }],
		referWhen: [
			{ condition: 'dscrBelow', value: 1.25 },
			{ condition: 'affordableIsNotYes', value: 0 },
			{ condition: 'returnedItemsAbove', value: 2 },
		],
	},
];

/**
 * The parameter that holds a group of rules: each policy to start from has its own. Under one name for all, n8n would keep the rules of
 * the policy before, once it has stored them, under the name of the next.
 */
export function groupParameter(group: RuleGroup, startFrom: string): string {
	return startFrom === '' ? group : `${startFrom}${group.charAt(0).toUpperCase()}${group.slice(1)}`;
}
