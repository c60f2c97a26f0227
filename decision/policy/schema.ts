import { z } from 'zod';
import { FIGURE_NAMES, definitionOf } from '../figures/catalogue';
import { LONGEST_TERM_MONTHS } from '../figures/derive';
import { OPERATORS, RULE_GROUPS, type Rule } from './policy';

/** As for every loan that this package works with. */
const HIGHEST_AMOUNT = 1e12;
const HIGHEST_RATE_PERCENT = 10_000;
const MOST_RULES = 200;
const LONGEST_TEXT = 1_000;

export const DEFAULT_MAX_DATA_AGE_DAYS = 45;
export const DEFAULT_MIN_COVERAGE_DAYS = 80;

const text = (label: string) =>
	z
		.string({ invalid_type_error: `${label} must be a text`, required_error: `${label} is missing` })
		.trim()
		.max(LONGEST_TEXT);

const number = (label: string) =>
	z
		.number({ invalid_type_error: `${label} must be a number`, required_error: `${label} is missing` })
		.finite(`${label} must be a number`);
const amount = (label: string) =>
	number(label)
		.min(0, `${label} must be 0 or more`)
		.max(HIGHEST_AMOUNT, `${label} is higher than this node works with`);
const term = (label: string) =>
	number(label)
		.int(`${label} must be a whole number of months`)
		.min(1, `${label} must be 1 month or more`)
		.max(LONGEST_TERM_MONTHS, `${label} must be ${LONGEST_TERM_MONTHS} months or less`);
const days = (label: string) =>
	number(label).int(`${label} must be a whole number`).min(0, `${label} must be 0 or more`);
const flag = (label: string) => z.boolean({ invalid_type_error: `${label} must be true or false` });

/** Each key known, others refused by name: a slip of the pen must not leave a rule out. */
const object = <S extends z.ZodRawShape>(shape: S, label = 'it') =>
	z.object(shape, { invalid_type_error: `${label} must be an object`, required_error: `${label} is missing` }).strict();

const [firstFigure = 'monthlyIncome', ...otherFigures] = FIGURE_NAMES;
const figureName = z.enum([firstFigure, ...otherFigures], {
	errorMap: () => ({ message: 'figure is none that a rule can be about' }),
});

const rule = object(
	{
		group: z.enum(RULE_GROUPS, { errorMap: () => ({ message: `group must be one of ${RULE_GROUPS.join(', ')}` }) }),
		figure: figureName,
		operator: z.enum(OPERATORS, { errorMap: () => ({ message: `operator must be one of ${OPERATORS.join(', ')}` }) }),
		value: z
			.union([z.number().finite(), z.string(), z.boolean()], {
				errorMap: () => ({ message: 'value must be a number or a word' }),
			})
			.describe(
				'Money in major units of the currency, shares in percent (30 is 30 %), or a word such as falling, yes or no',
			),
		ifNotTold: z
			.enum(['refer', 'ignore'], { errorMap: () => ({ message: 'ifNotTold must be refer or ignore' }) })
			.default('refer')
			.describe('Whether a figure that nobody tells needs a person, or leaves the rule out'),
		code: text('code').min(1, 'code is empty').optional(),
		message: text('message').min(1, 'message is empty').optional(),
	},
	'a rule',
).transform((read, context): Rule => {
	const value = typeof read.value === 'boolean' ? (read.value ? 'yes' : 'no') : read.value;
	const fault = faultOf({ ...read, value });
	if (fault !== null) context.addIssue({ code: z.ZodIssueCode.custom, ...fault });
	return { ...read, value };
});

/** What makes no sense of a rule whose parts are each right; null where it does. */
function faultOf({ figure, operator, value }: Pick<Rule, 'figure' | 'operator' | 'value'>) {
	const { unit, words } = definitionOf(figure);
	const isWordOperator = operator === 'is' || operator === 'isNot';
	if (words === undefined) {
		if (isWordOperator)
			return { path: ['operator'], message: `operator must be below or above, as ${figure} is a number` };
		if (typeof value !== 'number') return { path: ['value'], message: `value must be a number, as ${figure} is one` };
		if (unit === 'percent' && value > 0 && value < 1) {
			return { path: ['value'], message: `value is in percent: ${value} is less than one percent. Write 30 for 30 %.` };
		}
		return null;
	}
	if (!isWordOperator) return { path: ['operator'], message: `operator must be is or isNot, as ${figure} is a word` };
	const isKnown = words.some((word) => word === value);
	return isKnown ? null : { path: ['value'], message: `value must be one of ${words.join(', ')}` };
}

const limits = object(
	{
		minimumAmount: amount('minimumAmount').default(0),
		maximumAmount: amount('maximumAmount').gt(0, 'maximumAmount must be more than 0'),
		minimumTermMonths: term('minimumTermMonths').default(1),
		maximumTermMonths: term('maximumTermMonths'),
		annualInterestRate: number('annualInterestRate')
			.min(0, 'annualInterestRate is a percentage a year, 0 or more: 24 is 24 %')
			.max(HIGHEST_RATE_PERCENT, 'annualInterestRate is higher than this node works with')
			.nullable()
			.default(null)
			.describe('Nominal, in percent a year: 24 is 24 %. Without it no instalment can be worked out'),
	},
	'limits',
)
	.refine(({ minimumAmount, maximumAmount }) => minimumAmount <= maximumAmount, {
		path: ['maximumAmount'],
		message: 'maximumAmount is less than minimumAmount',
	})
	.refine(({ minimumTermMonths, maximumTermMonths }) => minimumTermMonths <= maximumTermMonths, {
		path: ['maximumTermMonths'],
		message: 'maximumTermMonths is less than minimumTermMonths',
	});

const evidence = object(
	{
		maxDataAgeDays: days('maxDataAgeDays').default(DEFAULT_MAX_DATA_AGE_DAYS),
		minCoverageDays: days('minCoverageDays').default(DEFAULT_MIN_COVERAGE_DAYS),
		acceptUnverified: flag('acceptUnverified').default(false),
		requireHolderMatch: flag('requireHolderMatch').default(false),
		warnings: z
			.array(text('a warning'), { invalid_type_error: 'warnings must be a list of codes' })
			.optional()
			.describe(
				'Codes of the warnings that need a person. Left out: those that the catalogue of warnings names. Empty: none',
			),
	},
	'evidence',
);

/** How a lender decides, as a JSON document. */
export const creditPolicy = object(
	{
		$schema: z.string().optional(),
		name: text('name').min(1, 'name is empty'),
		version: z
			.union([text('version'), z.number().transform(String)], {
				errorMap: () => ({ message: 'version must be a text' }),
			})
			.nullable()
			.default(null),
		currency: text('currency').regex(/^[A-Z]{3}$/, 'currency must be a three-letter code such as NGN'),
		limits,
		evidence: evidence.default({}),
		rules: z
			.array(rule, { invalid_type_error: 'rules must be a list', required_error: 'rules is missing' })
			.max(MOST_RULES, `rules must be ${MOST_RULES} or fewer`),
	},
	'the policy',
);

export type PolicyDocument = z.output<typeof creditPolicy>;
