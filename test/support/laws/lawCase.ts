import type { z } from 'zod';
import type { Difference } from './neutral';
import { isMeant } from './places';

/** Paths of the sample (`[]` any index, `*` any name, `**` anything), each with the reason why a law reads otherwise there. */
export type Exceptions = Readonly<Record<string, string>>;

/** What a new provider hands in for each of its normalisers. */
export interface LawCase {
	/** An answer of the provider's document in which every field that is read is told, and nothing is zero that could be something else. */
	sample: unknown;
	/** The neutral answer with its warnings, without raw. */
	normalise: (raw: unknown) => unknown;
	schema: z.ZodTypeAny;
	/** The path that warnings give a path of the sample; the same one unless told otherwise. */
	warningPath?: (path: string) => string;
	/** The one name of a field that the document defines once and the answer holds in several objects; given and told with `[]` for indices, in small letters. */
	fieldOf?: (path: string) => string;
	/** How deep an answer can be nested where something before the normaliser refuses more. */
	deepestNesting?: number;
	/** Fields that are in raw only: nothing in the neutral answer hangs on them. */
	rawOnly?: Exceptions;
	/** Fields that may be missing without a warning. */
	optional?: Exceptions;
	/** Places whose name and kind say nothing: made by our own calls, or looked into whatever they are called. */
	wrappers?: Exceptions;
	/** Fields of which no reading is broken: any value is taken, or passed over. */
	anything?: Exceptions;
	/** Fields in which any text is as good as another. */
	anyText?: Exceptions;
	/** Fields whose fault leaves out the whole entry of a list, and is named by that entry. */
	namedByEntry?: Exceptions;
	/** Objects in which a name is data, so that one more is one more entry. */
	keyed?: Exceptions;
	/** By field: the neutral places that get another value than null where it is not told. */
	fallbacks?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	/** Fields that tell less when they are broken than when they are not told. */
	brokenIsLess?: Exceptions;
}

/** A value that is documented for a fall-back, whatever it is in the single case: its arithmetic is tested elsewhere. */
export const WORKED_OUT = Symbol('worked out');

export type ListOfExceptions =
	'wrappers' | 'rawOnly' | 'optional' | 'anything' | 'anyText' | 'namedByEntry' | 'keyed' | 'brokenIsLess';

/** Whether a path of the sample is one of the exceptions of a list. */
export function isListed(laws: LawCase, list: ListOfExceptions, path: string): boolean {
	return Object.keys(laws[list] ?? {}).some((pattern) => isMeant(pattern, path));
}

/**
 * Places that core works out from others whichever provider told these: they may tell something else where less is told, and never
 * something where nothing was. Their arithmetic is tested in test/core/insights.
 */
const FOLLOWING = [
	'**bounds.**',
	'**authenticity',
	'**authenticity.verdict',
	'**summary.monthlyIncomeLow',
	'**summary.monthlyDisposableLow',
	'**summary.returnedItems',
	'**summary.returnedItems90d',
	'**summary.monthlyLivingCosts',
	'**expenses.livingCosts',
	'**expenses.essential',
	'**expenses.discretionary',
	'**expenses.categories[*].share',
	'**income.monthlyMedian',
	'**income.recentMonthlyAverage',
	'**income.lowestMonth.**',
	'**income.trend',
	'**dataQuality.wholeMonths',
];

/** Of an end, null says that nothing limits it: where less is told, a doubt that left it open can be gone. */
const LIMITS = ['**bounds.*.high', '**summary.monthlyDisposableLow'];

/** Whether a neutral place follows from others, and told something before. */
export function isFollowing({ place, before }: Difference): boolean {
	const told = before !== null && before !== undefined;
	return (told ? FOLLOWING : LIMITS).some((pattern) => isMeant(pattern, place));
}

/** Whether a neutral place has what the case says it falls back to where a field is not told. */
export function isFallback({ fallbacks = {} }: LawCase, path: string, { place, after }: Difference): boolean {
	return Object.entries(fallbacks).some(
		([field, places]) =>
			isMeant(field, path) &&
			Object.entries(places).some(
				([at, value]) => isMeant(at, place) && (value === WORKED_OUT || Object.is(value, after)),
			),
	);
}

/** The patterns of all exceptions, to see that each is about the sample. */
export function patternsOf({
	sample: _1,
	normalise: _2,
	schema: _3,
	warningPath: _4,
	fieldOf: _5,
	deepestNesting: _6,
	...lists
}: LawCase): string[] {
	return Object.values(lists).flatMap((list) => Object.keys(list));
}

/** What cannot be what a value is. */
export function brokenForms(value: unknown, isAnyText: boolean): unknown[] {
	if (Array.isArray(value)) return [isAnyText ? { broken: true } : 'broken'];
	if (typeof value === 'object') return [...(isAnyText ? [] : ['broken']), [['broken']]];
	const isNumber =
		typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)));
	return !isAnyText && (isNumber || typeof value === 'boolean') ? [[['broken']], 'broken'] : [[['broken']]];
}
