import type { INodeListSearchResult } from 'n8n-workflow';
import type { OutputOf } from '../shapes/outputs';
import type { Call, UnitCall } from './call';
import {
	type Field,
	type Named,
	type NamedFields,
	type Param,
	type ValuesOf,
	entriesOf,
	propertiesOf,
	readAll,
	shownByChoice,
} from './param';
import type { Lookup, Verb, VerbOfProvider } from './provider';

type KeyOfAny<T> = T extends unknown ? keyof T : never;

/** An item with no key that the verb's outputs do not have: a misspelt one does not compile. */
type NoOther<R, T> = R & { readonly [K in Exclude<keyof R, KeyOfAny<T>>]: never };

/** What a verb is at a provider. */
interface Declaration<V extends Verb, P, O, R> extends Pick<VerbOfProvider, 'groupBy' | 'listSearches'> {
	/** Its parameters, in the order in which a person fills them in. */
	params: P;
	/** Its entries of the `options` collection, beside the ones that every call has. */
	options?: O;
	/** One call with the values that were read; returns one object per output item. */
	run: (values: ValuesOf<P> & { options: ValuesOf<O> }, call: Call) => Promise<Array<NoOther<R, OutputOf<V>>>>;
}

/** Declares what a provider does under a verb: its parameters with their types, and what it makes of their values. */
export function verb<
	V extends Verb,
	P extends Named<P>,
	const R extends OutputOf<V>,
	O extends NamedFields<O> = object,
>(name: V, declaration: Declaration<V, P, O, R>): VerbOfProvider<V>;
export function verb<V extends Verb>(
	name: V,
	{
		params,
		options = {},
		listSearches = {},
		run,
		...others
	}: Declaration<V, Record<string, Param<unknown>>, Record<string, Field<unknown>>, object>,
): VerbOfProvider<V> {
	return {
		verb: name,
		fields: propertiesOf(params),
		options: propertiesOf(options),
		listSearches: Object.assign({}, ...Object.values(params).map(({ lists }) => lists), listSearches),
		run: async (call) =>
			await run({ ...readAll(call.params, params), options: entriesOf(call.params, 'options', options) }, call),
		...others,
	};
}

/**
 * A verb that does something else for each value of a choice: only the parameters of the chosen one are shown and read. The choice is
 * shown first, or after parameters that all branches have.
 */
export function byChoice<V extends Verb, T extends string>(
	field: Field<T>,
	branches: Readonly<Record<T, VerbOfProvider<V>>>,
	place?: { after: Record<string, Param<unknown>> },
): VerbOfProvider<V>;
export function byChoice<V extends Verb>(
	field: Field<string>,
	branches: Readonly<Record<string, VerbOfProvider<V>>>,
	{ after } = { after: {} },
): VerbOfProvider<V> {
	const chosen = (call: UnitCall) => branchOf(branches, field.read(call.params));
	const offers = Object.entries(branches);
	const first = propertiesOf(after);
	const ofBranches = shownByChoice(
		field.name,
		offers.map(([value, { fields }]) => ({ value, properties: fields })),
	);
	return {
		verb: Object.values(branches)[0]?.verb,
		fields: [...first, field.property, ...ofBranches.filter(({ name }) => first.every((one) => one.name !== name))],
		options: [
			...new Map(offers.flatMap(([, { options = [] }]) => options.map((option) => [option.name, option]))).values(),
		],
		...(offers.some(([, { groupBy }]) => groupBy !== undefined)
			? { groupBy: (call) => groupIn(branches, field, call) }
			: {}),
		listSearches: Object.assign({}, ...offers.map(([, { listSearches }]) => listSearches)),
		run: async (call) => await chosen(call).run(call),
	};
}

/** The group of an item by the branch that it chose; an item whose choice cannot be read stands alone, and is refused when it is run. */
function groupIn(
	branches: Readonly<Record<string, VerbOfProvider<Verb>>>,
	field: Field<string>,
	call: UnitCall,
): string | null {
	let value: string;
	try {
		value = field.read(call.params);
	} catch {
		return null;
	}
	return branchOf(branches, value).groupBy?.(call) ?? null;
}

/** What is done for a value that was read as one of the choice's own. */
function branchOf<B>(branches: Readonly<Record<string, B>>, value: string): B {
	const branch = branches[value];
	if (branch === undefined) throw new Error(`Nothing is declared for ${value}`);
	return branch;
}

/** The text by which items are put together, from the parameters that it takes. */
export function groupedBy<P extends Named<P>>(params: P, keyOf: (values: ValuesOf<P>, call: Call) => string) {
	return (call: UnitCall): string => keyOf(readAll(call.params, params), call);
}

/** A list of choices in the editor, from the parameters that it takes. */
export function listSearch<P extends Named<P>>(
	params: P,
	search: (values: ValuesOf<P>, lookup: Omit<Lookup, 'params'>) => Promise<INodeListSearchResult>,
) {
	return async (lookup: Lookup): Promise<INodeListSearchResult> => await search(readAll(lookup.params, params), lookup);
}
