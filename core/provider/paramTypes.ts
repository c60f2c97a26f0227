import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { webAddress } from '../base/webAddress';
import { jsonInput } from './jsonInput';

/**
 * How the value of a parameter is read. Whatever an expression gave comes in; what does not fit is refused in words that go on after
 * the parameter's label. This is the only vocabulary of texts: a value that is missing or no text never becomes the word for it.
 */
export type Reader<T> = z.ZodType<T, z.ZodTypeDef, unknown>;

/** What a refusal can say besides why. */
interface Refusal {
	/** What to do, where the words of the refusal do not say it. */
	cure?: string;
	/** Whether the value is about a person or secret, so that it is never quoted. */
	isPrivate?: boolean;
}

/** A value is refused for a reason of its own: for transforms, where zod's `refine` cannot say the cure. */
export function refuse(context: z.RefinementCtx, why: string, refusal: Refusal = {}): never {
	context.addIssue({ code: z.ZodIssueCode.custom, message: why, params: refusal, fatal: true });
	return z.NEVER;
}

/** What a refusal says besides why, from the issue that `refuse` made. */
export function refusalIn(issue: z.ZodIssue | undefined): Refusal {
	return issue?.code === z.ZodIssueCode.custom ? (issue.params ?? {}) : {};
}

const NO_TEXT = 'must be a text';

/** A text as it stands, or a number as one; what an expression did not find is empty. */
const verbatimText = z.preprocess(
	(value) => value ?? '',
	z.union([z.string(), z.number().transform(String)], { errorMap: () => ({ message: NO_TEXT }) }),
);

/** A text that may be empty, trimmed. */
export const optionalText: Reader<string> = verbatimText.transform((given) => given.trim());

/** The same where it is required. */
export const text: Reader<string> = optionalText.refine((given) => given !== '', 'is empty');

/** A secret that may be empty; its spaces may belong to it. */
export const secretText: Reader<string> = verbatimText;

/** The ID of a thing at a provider or at the lender, which becomes part of an address. */
export const id: Reader<string> = text;

/** Texts separated by commas, or a list of them from an expression, without empty ones; none where left empty. */
export const list: Reader<string[]> = z
	.union([z.array(verbatimText), verbatimText.transform((given) => given.split(','))], {
		errorMap: () => ({ message: 'must be names separated by commas' }),
	})
	.transform((entries) => entries.map((entry) => entry.trim()).filter((entry) => entry !== ''));

/** At least one ID, each once; written as a list is. */
export const idList: Reader<string[]> = z
	.union([z.array(verbatimText), verbatimText], { errorMap: () => ({ message: NO_TEXT }) })
	.pipe(list)
	.transform((ids) => [...new Set(ids)])
	.refine((ids) => ids.length > 0, 'is empty');

/** The https address of a page, or empty. */
export const optionalWebAddress: Reader<string> = optionalText.refine(
	(address) => address === '' || webAddress(address) !== null,
	'must be a web address such as https://example.com/thanks',
);

/** A switch. */
export const boolean: Reader<boolean> = z.boolean();

/** An ISO 3166-1 alpha-2 code in capitals. */
export const country: Reader<string> = text
	.transform((code) => code.toUpperCase())
	.refine((code) => /^[A-Z]{2}$/.test(code), 'must be a two-letter country code such as FR');

/** An ISO 4217 code, or null when left empty. */
export const currency: Reader<string | null> = z
	.preprocess(
		(value) => value ?? '',
		z
			.string()
			.trim()
			.toUpperCase()
			.regex(/^([A-Z]{3})?$/, 'must be a three-letter code such as NGN'),
	)
	.transform((code) => (code === '' ? null : code));

/** A number, also where an expression gives it as text; empty is refused. */
export const number: Reader<number> = z
	.union([z.number(), z.string().trim().min(1).transform(Number)], {
		errorMap: () => ({ message: 'must be a number' }),
	})
	.refine(Number.isFinite, 'must be a number');

/** A whole number within bounds, refused in words that name them. */
export function wholeNumber(least: number, most: number): Reader<number> {
	return number.refine(
		(given) => Number.isInteger(given) && given >= least && given <= most,
		`must be a whole number from ${least} to ${most}`,
	);
}

/** A share in percent, as it was entered: 30 is 30 %. What is more than 0 and below 1 is a ratio, a hundred times too small, and refused. */
export const percent: Reader<number> = number
	.refine((given) => given <= 0 || given >= 1, 'is in percent: for 30 % enter 30, not 0.3')
	.refine((given) => given >= 0 && given <= 100, 'must be between 0 and 100 percent (30 is 30 %)');

/** How many entries of a list to output at most. */
export const limit: Reader<number> = number.refine(
	(given) => Number.isInteger(given) && given > 0,
	'must be a whole number, 1 or more',
);

/** One of the values that the property offers; its type is their union. */
export const oneOfItsOptions = Symbol('one of its options');
/** The same where an entry of a collection may be left out, or an expression finds nothing; then undefined. */
export const oneOfItsOptionsWhereTold = Symbol('one of its options, where told');
/** Some of the values that a property of type `multiOptions` offers, each once, at least one. */
export const manyOfItsOptions = Symbol('many of its options');

/** A choice among `values`, refused in words that name them. */
export function choice<const V extends readonly [string, ...string[]]>(values: V) {
	return z.enum(values, { errorMap: () => ({ message: `must be one of: ${values.join(', ')}` }) });
}

/** A choice of several among `values`. */
export function choices<const V extends readonly [string, ...string[]]>(values: V) {
	return z
		.array(choice(values), {
			errorMap: (issue, context) => ({
				message: issue.code === 'invalid_type' ? 'must be a list' : context.defaultError,
			}),
		})
		.min(1, 'is empty')
		.transform((chosen) => [...new Set(chosen)]);
}

/** An entry of a collection that may be left out, then undefined; its property's default is what the editor proposes. */
export function whereSet<T>(reader: Reader<T>): z.ZodOptional<Reader<T>> {
	return reader.optional();
}

/** The same for an entry that an expression leaves out by finding nothing. */
export function whereTold<T>(reader: Reader<T>): z.ZodOptional<Reader<T | undefined>> {
	return z.preprocess((value) => (value === null || value === '' ? undefined : value), reader.optional()).optional();
}

/** The rows of a `fixedCollection` that holds them under `values`, as the editor stores them. */
export function rows<S extends z.ZodRawShape>(shape: S) {
	return z.object({ values: z.array(z.object(shape)).default([]) }).transform(({ values }) => values);
}

/** A JSON parameter, given as text or as data, of the shape; refused by its label without a word of what it holds. */
export function json<T>(schema: Reader<T>) {
	return ({ displayName }: INodeProperties): Reader<T> =>
		z.unknown().transform((value) => jsonInput(value, schema, displayName));
}

/** The same where it may be left out, or an expression finds nothing; then undefined. */
export function optionalJson<T>(schema: Reader<T>) {
	return (property: INodeProperties) => whereTold(json(schema)(property));
}

/** Whatever was given, for a caller that reads it by another parameter's choice. */
export const anything: Reader<unknown> = z.unknown();
