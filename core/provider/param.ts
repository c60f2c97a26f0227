import type { INodeProperties } from 'n8n-workflow';
import {
	type Reader,
	choice,
	choices,
	manyOfItsOptions,
	oneOfItsOptions,
	oneOfItsOptionsWhereTold,
	whereTold,
} from './paramTypes';
import type { Params } from './params';
import type { ListSearch } from './provider';

/** A parameter: what n8n shows of it, how its value is read, and the type of that value. */
export interface Param<T, N extends string = string> {
	readonly name: N;
	/** Its property, and those that hang on its value, in the order in which a person fills them in. */
	readonly properties: readonly INodeProperties[];
	/** Throws CreditError, by the label, for a value that does not fit. */
	readonly read: (params: Params) => T;
	/** The lists that it offers in the editor, by the name in `searchListMethod`. */
	readonly lists?: Readonly<Record<string, ListSearch>>;
}

/** A parameter that is one property; it can also stand as an entry of a collection. */
export interface Field<T, N extends string = string> extends Param<T, N> {
	readonly property: INodeProperties & { readonly name: N };
	readonly reader: Reader<T>;
}

/** Parameters by their names; a name that is not the property's does not compile. */
export type Named<D> = { [K in keyof D]: Param<unknown, K & string> };
export type NamedFields<D> = { [K in keyof D]: Field<unknown, K & string> };

/** The values of parameters, by name. */
export type ValuesOf<D> = { [K in keyof D]: D[K] extends Param<infer T, string> ? T : never };

/** A literal property with no key that n8n does not know. */
type Literal<P> = P & { readonly [K in Exclude<keyof P, keyof INodeProperties>]: never };

type OptionOf<P> = P extends { options: ReadonlyArray<infer O> } ? (O extends { value: infer V } ? V : never) : never;

/** Declares a parameter once: the property as n8n shows it, a literal since n8n's lint reads it, and how its value is read. */
export function param<const P extends INodeProperties>(
	property: Literal<P>,
	reader: typeof oneOfItsOptions,
): Field<OptionOf<P>, P['name']>;
export function param<const P extends INodeProperties>(
	property: Literal<P>,
	reader: typeof oneOfItsOptionsWhereTold,
): Field<OptionOf<P> | undefined, P['name']>;
export function param<const P extends INodeProperties>(
	property: Literal<P>,
	reader: typeof manyOfItsOptions,
): Field<Array<OptionOf<P>>, P['name']>;
export function param<const P extends INodeProperties, T>(
	property: Literal<P>,
	reader: Reader<T> | ((property: INodeProperties) => Reader<T>),
): Field<T, P['name']>;
export function param(property: INodeProperties, declared: DeclaredReader): Field<unknown> {
	const reader = readerOf(property, declared);
	return {
		name: property.name,
		property,
		reader,
		properties: [property],
		read: (params) => params.read(property, reader),
	};
}

/** A parameter with the lists that it offers in the editor, which every verb that takes it then has. */
export function withLists<F extends Param<unknown>>(field: F, lists: Readonly<Record<string, ListSearch>>): F {
	return { ...field, lists };
}

type DeclaredReader =
	| typeof oneOfItsOptions
	| typeof oneOfItsOptionsWhereTold
	| typeof manyOfItsOptions
	| Reader<unknown>
	| ((property: INodeProperties) => Reader<unknown>);

function readerOf(property: INodeProperties, declared: DeclaredReader): Reader<unknown> {
	if (declared === oneOfItsOptions) return choice(optionsOf(property));
	if (declared === oneOfItsOptionsWhereTold) return whereTold(choice(optionsOf(property)));
	if (declared === manyOfItsOptions) return choices(optionsOf(property));
	return typeof declared === 'function' ? declared(property) : declared;
}

/** The values that a property offers, all of them texts. */
function optionsOf({ name, options = [] }: INodeProperties): [string, ...string[]] {
	const [first, ...others] = options.flatMap((option) => ('value' in option ? [String(option.value)] : []));
	if (first === undefined) throw new Error(`The parameter ${name} offers no options`);
	return [first, ...others];
}

/** A collection of entries, each of them declared as a parameter; they are sorted by their labels, as n8n asks. */
export function collection<const P extends INodeProperties, E extends NamedFields<E>>(
	property: Literal<P>,
	entries: E,
): Param<ValuesOf<E>, P['name']> {
	return {
		name: property.name,
		properties: [{ ...property, options: propertiesOf(entries).sort(byLabel) }],
		read: (params) => entriesOf(params, property.name, entries),
	};
}

/** Reads the entries of a collection. Throws CreditError for one that does not fit, or that the chosen provider does not have. */
export function entriesOf<E extends NamedFields<E>>(params: Params, collectionName: string, entries: E): ValuesOf<E>;
export function entriesOf(params: Params, collectionName: string, entries: Record<string, Field<unknown>>): unknown {
	return params.entries(collectionName, entries);
}

/** The properties of parameters, in their order. */
export function propertiesOf(declared: Record<string, Param<unknown>>): INodeProperties[] {
	return Object.values(declared).flatMap(({ properties }) => properties);
}

type Labelled = Pick<INodeProperties, 'displayName'>;

/** By the label, as a dropdown shows it. */
export function byLabel(left: Labelled, right: Labelled): number {
	return left.displayName.localeCompare(right.displayName);
}

/** Reads all parameters for one item. Throws CreditError for the first that does not fit. */
export function readAll<D extends Named<D>>(params: Params, declared: D): ValuesOf<D>;
export function readAll(params: Params, declared: Record<string, Param<unknown>>): Record<string, unknown> {
	return Object.fromEntries(Object.values(declared).map((one) => [one.name, one.read(params)]));
}

/** A choice with the parameters that each of its values brings; only those of the chosen value are shown and read. */
export function choose<T extends string, N extends string, B extends { [K in T]: Named<B[K]> }>(
	field: Field<T, N>,
	branches: B,
): Param<{ [K in T]: { choice: K } & ValuesOf<B[K]> }[T], N>;
export function choose(field: Field<string>, branches: Record<string, Record<string, Param<unknown>>>): Param<unknown> {
	const shown = Object.entries(branches).map(([value, declared]) => ({ value, properties: propertiesOf(declared) }));
	return {
		name: field.name,
		properties: [field.property, ...shownByChoice(field.name, shown)],
		read: (params) => {
			const chosen = field.read(params);
			return { choice: chosen, ...readAll(params, branches[chosen] ?? {}) };
		},
	};
}

/**
 * The properties that branches bring, each once, shown while one of its branches is chosen. A property of several branches is one
 * and the same in all of them.
 */
export function shownByChoice(
	choiceName: string,
	branches: ReadonlyArray<{ value: string; properties: readonly INodeProperties[] }>,
): INodeProperties[] {
	const byName = new Map<string, { property: INodeProperties; values: string[] }>();
	for (const { value, properties } of branches) {
		for (const property of properties) {
			const known = byName.get(property.name);
			if (known === undefined) byName.set(property.name, { property, values: [value] });
			else known.values.push(value);
		}
	}
	return [...byName.values()].map(({ property, values }) =>
		values.length === branches.length ? property : shownFor(property, choiceName, values),
	);
}

/** The property, shown only while the parameter has one of the values. */
export function shownFor(
	property: INodeProperties,
	parameter: string,
	values: Array<string | boolean>,
): INodeProperties {
	const { displayOptions } = property;
	return { ...property, displayOptions: { ...displayOptions, show: { [parameter]: values, ...displayOptions?.show } } };
}
