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

// Every message goes on after the place in the policy that it is about.
const MISSING = 'is missing';
const TOO_HIGH = 'is higher than this node works with';

const text = z
	.string({ invalid_type_error: 'must be a text', required_error: MISSING })
	.trim()
	.max(LONGEST_TEXT, 'is too long');
const filled = text.min(1, 'is empty');
const number = z.number({ invalid_type_error: 'must be a number', required_error: MISSING }).finite('must be a number');
const amount = number.min(0, 'must be 0 or more').max(HIGHEST_AMOUNT, TOO_HIGH);
const term = number
	.int('must be a whole number of months')
	.min(1, 'must be 1 month or more')
	.max(LONGEST_TERM_MONTHS, `must be ${LONGEST_TERM_MONTHS} months or less`);
const days = number.int('must be a whole number').min(0, 'must be 0 or more');
const flag = z.boolean({ invalid_type_error: 'must be true or false' });

/** Each key known, others refused by name: a slip of the pen must not leave a rule out. */
const object = <S extends z.ZodRawShape>(shape: S) =>
	z.object(shape, { invalid_type_error: 'must be an object', required_error: MISSING }).strict();

function oneOf<const V extends readonly [string, ...string[]]>(values: V) {
	return z.enum(values, {
		errorMap: ({ code }, { data }) => ({
			message: code === 'invalid_type' && data === undefined ? MISSING : `must be one of ${values.join(', ')}`,
		}),
	});
}

const [firstFigure = 'monthlyIncome', ...otherFigures] = FIGURE_NAMES;
const figureName = z.enum([firstFigure, ...otherFigures], {
	errorMap: (_issue, { data }) => ({ message: data === undefined ? MISSING : 'is no figure that a rule can be about' }),
});

const rule = object({
	group: oneOf(RULE_GROUPS),
	figure: figureName,
	operator: oneOf(OPERATORS),
	value: z
		.union([z.number().finite(), z.string(), z.boolean()], {
			errorMap: (_issue, { data }) => ({ message: data === undefined ? MISSING : 'must be a number or a word' }),
		})
		.describe('Money in major units of the currency, shares in percent (30 is 30 %), or a word: falling, yes, no'),
	ifNotTold: oneOf(['refer', 'ignore'])
		.default('refer')
		.describe('Whether a figure that nobody tells needs a person, or leaves the rule out'),
	code: filled.optional(),
	message: filled.optional(),
}).transform((read, context): Rule => {
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
		if (isWordOperator) return { path: ['operator'], message: `must be below or above, as ${figure} is a number` };
		if (typeof value !== 'number') return { path: ['value'], message: `must be a number, as ${figure} is one` };
		if (unit === 'percent' && value > 0 && value < 1) {
			return { path: ['value'], message: `is in percent: ${value} is less than one percent. Write 30 for 30 %.` };
		}
		return null;
	}
	if (!isWordOperator) return { path: ['operator'], message: `must be is or isNot, as ${figure} is a word` };
	const isKnown = words.some((word) => word === value);
	return isKnown ? null : { path: ['value'], message: `must be one of ${words.join(', ')}` };
}

const limits = object({
	minimumAmount: amount.default(0),
	maximumAmount: amount.gt(0, 'must be more than 0'),
	minimumTermMonths: term.default(1),
	maximumTermMonths: term,
	annualInterestRate: number
		.min(0, 'is a percentage a year, 0 or more: 24 is 24 %')
		.max(HIGHEST_RATE_PERCENT, TOO_HIGH)
		.nullable()
		.default(null)
		.describe('Nominal, in percent a year: 24 is 24 %. Without it no instalment can be worked out'),
})
	.refine(({ minimumAmount, maximumAmount }) => minimumAmount <= maximumAmount, {
		path: ['maximumAmount'],
		message: 'is less than the minimum',
	})
	.refine(({ minimumTermMonths, maximumTermMonths }) => minimumTermMonths <= maximumTermMonths, {
		path: ['maximumTermMonths'],
		message: 'is less than the minimum',
	});

const evidence = object({
	maxDataAgeDays: days.default(DEFAULT_MAX_DATA_AGE_DAYS).describe('0 asks for no age'),
	minCoverageDays: days.default(DEFAULT_MIN_COVERAGE_DAYS).describe('0 asks for no length'),
	acceptUnverified: flag.default(false),
	requireHolderMatch: flag.default(false),
	warnings: z
		.array(filled, { invalid_type_error: 'must be a list of codes' })
		.optional()
		.describe('Codes of the warnings that need a person. Left out: those that the catalogue names. Empty: none'),
});

/** How a lender decides, as a JSON document. */
export const creditPolicy = object({
	$schema: z.string().optional(),
	name: filled,
	version: z
		.union([text, z.number().transform(String)], { errorMap: () => ({ message: 'must be a text' }) })
		.nullable()
		.default(null),
	currency: text.regex(/^[A-Z]{3}$/, 'must be a three-letter code such as NGN'),
	limits,
	evidence: evidence.default({}),
	rules: z
		.array(rule, { invalid_type_error: 'must be a list', required_error: MISSING })
		.max(MOST_RULES, `must be ${MOST_RULES} or fewer`),
});
