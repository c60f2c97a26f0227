import { z } from 'zod';

const BY_TYPE: Readonly<Record<string, string>> = {
	array: 'must be a list',
	boolean: 'must be true or false',
	date: 'must be a date',
	float: 'must be a number',
	integer: 'must be a whole number',
	nan: 'must be a number',
	null: 'must be empty',
	number: 'must be a number',
	object: 'must be an object',
	string: 'must be a text',
};

const NOT_VALID = 'is not valid';

/**
 * What to say of a value that does not fit, in words that go on after its name, where the schema itself says nothing. zod's own words are
 * for programmers, and quote the values and keys that they refuse.
 */
export const plainWords: z.ZodErrorMap = (issue, context) => {
	const isOfZod = z.defaultErrorMap(issue, context).message === context.defaultError;
	return { message: isOfZod ? wordsOf(issue) : context.defaultError };
};

function wordsOf(issue: z.ZodIssueOptionalMessage): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.received === 'undefined' ? 'is missing' : (BY_TYPE[issue.expected] ?? NOT_VALID);
		case 'invalid_enum_value':
			return `must be one of: ${issue.options.join(', ')}`;
		case 'invalid_union_discriminator':
			return `must be one of: ${issue.options.map(String).join(', ')}`;
		case 'invalid_literal':
			return `must be ${JSON.stringify(issue.expected)}`;
		case 'not_finite':
			return 'must be a number';
		case 'invalid_date':
			return 'must be a date';
		case 'invalid_string':
			return 'is not written as it has to be';
		case 'unrecognized_keys':
			return 'holds names that are not known there';
		case 'too_small':
			return tooSmall(issue);
		case 'too_big':
			return tooBig(issue);
		default:
			return NOT_VALID;
	}
}

function tooSmall({ type, minimum, inclusive }: z.ZodTooSmallIssue): string {
	const isAmount = type === 'number' || type === 'bigint';
	if (isAmount) return inclusive ? `must be ${minimum} or more` : `must be more than ${minimum}`;
	return Number(minimum) <= 1 ? 'is empty' : `is too short: it needs ${minimum} or more`;
}

function tooBig({ type, maximum, inclusive }: z.ZodTooBigIssue): string {
	const isAmount = type === 'number' || type === 'bigint';
	if (isAmount) return inclusive ? `must be ${maximum} or less` : `must be less than ${maximum}`;
	return `is too long: it may have ${maximum} at most`;
}
