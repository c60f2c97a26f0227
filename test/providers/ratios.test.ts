import { toInsights as ofFriendlyScore } from '../../providers/friendlyScore/normalise';
import { toAffordability } from '../../providers/periculum/normalise';
import { changed } from './friendlyScore/normalise/fixtures/changed';
import { context } from './friendlyScore/normalise/fixtures/context';
import { personalYear } from './friendlyScore/normalise/fixtures/year';

/** A share of a provider's answer: what it becomes, and the warnings about it. */
type Read = (told: number | string) => {
	value: unknown;
	warnings: Array<{ code: string; path: string; source?: string | undefined }>;
};

const friendlyScore =
	(path: string, valueOf: (insights: ReturnType<typeof ofFriendlyScore>) => unknown): Read =>
	(told) => {
		const insights = ofFriendlyScore(changed(personalYear(), path, told), context('personal'));
		const at = path.replace(/\.(\d+)/g, '[$1]');
		return {
			value: valueOf(insights),
			warnings: insights.dataQuality.warnings.filter((warning) => warning.source === at),
		};
	};

const markers = 'financial_markers';
const recurrence = 'financial_patterns.recurrence.0';
const sourceOf = (name: string) => (insights: ReturnType<typeof ofFriendlyScore>) =>
	insights.income.sources.find(({ category }) => category.toLowerCase() === name)?.share;
const split = (name: 'fixed' | 'flexible') => {
	// 0.3 of the mean of the whole months, 8,000, where the average itself is not told.
	const sample = changed(personalYear(), `${markers}.summary_averages`, { average_income: '10000' });
	const path = `${markers}.expense_proportion.${name}_proportion`;
	return (told: number | string) => {
		const { expenses, dataQuality } = ofFriendlyScore(changed(sample, path, told), context('personal'));
		const part = expenses[name];
		return {
			value: part === null ? null : part / 8000,
			warnings: dataQuality.warnings.filter((warning) => warning.source === path),
		};
	};
};

/** Shares of a whole: none can be above 1. */
const OF_A_WHOLE: Array<[string, Read]> = [
	// Periculum's document, Generate Affordability: the sample's dti is 0.5.
	[
		"Periculum's dti",
		(told) => {
			const { dti: value, warnings } = toAffordability({ dti: told });
			return { value, warnings: warnings.filter(({ source }) => source === 'dti') };
		},
	],
	// Seed 004: the sample has 0.5 for these, and the table says "ratio", or for the stabilities that 1.0 is the most.
	[
		"FriendlyScore's negative_balance_ratio",
		friendlyScore(`${markers}.negative_balance_ratio`, ({ balances }) => balances.negativeShare),
	],
	[
		"FriendlyScore's sales_proportion",
		friendlyScore(`${markers}.income_proportion.sales_proportion`, sourceOf('sales')),
	],
	[
		"FriendlyScore's services_proportion",
		friendlyScore(`${markers}.income_proportion.services_proportion`, sourceOf('services')),
	],
	[
		"FriendlyScore's other_income_proportion",
		friendlyScore(`${markers}.income_proportion.other_income_proportion`, sourceOf('other')),
	],
	["FriendlyScore's fixed_proportion", split('fixed')],
	["FriendlyScore's flexible_proportion", split('flexible')],
	[
		"FriendlyScore's amount stability",
		friendlyScore(`${recurrence}.amount_stability_of_transaction`, ({ recurring }) => recurring[0]?.stability.amount),
	],
	[
		"FriendlyScore's frequency stability",
		friendlyScore(
			`${recurrence}.frequency_stability_of_transaction`,
			({ recurring }) => recurring[0]?.stability.frequency,
		),
	],
	[
		"FriendlyScore's longevity",
		friendlyScore(`${recurrence}.time_stability_of_transaction`, ({ recurring }) => recurring[0]?.stability.longevity),
	],
];

/** Shares of the income: who spends more than comes in has one above 1. Seed 004: "as a percentage of", its sample 0.07. */
const OF_THE_INCOME: Array<[string, Read]> = [
	[
		"FriendlyScore's credit repayments",
		friendlyScore(`${markers}.credit_repayments.ratio_to_income`, ({ loans }) => loans.repaymentShareOfIncome),
	],
	[
		"FriendlyScore's gambling",
		friendlyScore(`${markers}.gambling.ratio_to_income`, ({ summary }) => summary.gamblingShareOfIncome),
	],
];

describe.each([...OF_A_WHOLE, ...OF_THE_INCOME])('%s', (_, read) => {
	test.each([0, 0.3, '0.3', 1])('of %p is that ratio', (told) => {
		expect(read(told)).toEqual({ value: Number(told), warnings: [] });
	});

	test.each([-0.1, '-30'])('of %p is left out, and named', (told) => {
		const { value, warnings } = read(told);
		expect(value ?? null).not.toBe(Number(told));
		expect(warnings.map(({ code }) => code)).toEqual(['RATIO_OUT_OF_RANGE']);
	});
});

test.each(OF_A_WHOLE)('%s of 30 is neither 30 nor 0.3, and is named', (_, read) => {
	const { value, warnings } = read(30);
	expect(value ?? null).toBeNull();
	expect(warnings.map(({ code }) => code)).toEqual(['RATIO_OUT_OF_RANGE']);
});

test.each(OF_THE_INCOME)('%s of 30 is never taken for 0.3, and is named as a possible percentage', (_, read) => {
	const { value, warnings } = read(30);
	expect(value).toBe(30);
	expect(warnings.map(({ code }) => code)).toEqual(['RATIO_ABOVE_ONE']);
});
