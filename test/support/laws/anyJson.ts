import fc from 'fast-check';
import { type Place, placesOf, renamed, replaced, valueAt } from './places';

/** Values that real answers get wrong, beside any JSON at all. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
	fc.jsonValue(),
	fc.constantFrom<unknown>(-1, 0, -0, 1.5, 13, 1e21, 1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER + 2, true),
	fc.constantFrom<unknown>('', ' ', 'NaN', 'Infinity', '-0', '13', '12.50', '1e308', '1e400', '1,5', '7258118400'),
	fc.constantFrom<unknown>(
		'1900',
		'1900-01',
		'2200-12',
		'2024-13',
		'2026-02-30',
		'0001-01-01T00:00:00',
		'EUR',
		'gbp',
		'Yes',
	),
	fc.constantFrom<unknown>(
		null,
		[],
		{},
		[[]],
		[null],
		[{}],
		{ length: 1 },
		{ toString: 1, valueOf: 1 },
		JSON.parse('{"__proto__":{"a":1}}'),
	),
	fc.constantFrom<unknown>(
		[{ amount: 1e308 }, { amount: '1e308' }],
		[{ Key: 'CS', Value: {} }],
		{ data: null },
		{ raw: 1, normalized: {} },
	),
);

/** Any JSON whose own names are nobody's: a result can be wrapped in whatever it likes, so a name that is known within it is no unknown field. */
export const anyUnknown: fc.Arbitrary<unknown> = fc.letrec<{ unknown: unknown }>((tie) => ({
	unknown: fc.oneof(
		{ maxDepth: 3 },
		fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean(), fc.constant(null)),
		fc.array(tie('unknown'), { maxLength: 3 }),
		fc.dictionary(fc.constantFrom('unheardOf', 'of-nobody', '__proto__', ''), tie('unknown'), { maxKeys: 3 }),
	),
})).unknown;

/** JSON made of the names that a sample has, so that random values get to the places where they are read. */
export function anyAnswerLike(sample: unknown): fc.Arbitrary<unknown> {
	const names = new Set(placesOf(sample).flatMap((place) => place.at(-1) ?? []));
	const name = fc.constantFrom(...names, '__proto__', 'constructor', 'toString');
	const { answer } = fc.letrec<{ answer: unknown }>((tie) => ({
		answer: fc.oneof(
			{ maxDepth: 6 },
			anyValue,
			fc.array(tie('answer'), { maxLength: 3 }),
			fc.dictionary(name, tie('answer'), { maxKeys: 6 }),
		),
	}));
	return answer;
}

/** A sample with up to four of its places replaced by anything, by another part of the sample, or taken away. */
export function mutationsOf(sample: unknown): fc.Arbitrary<unknown> {
	const places = placesOf(sample);
	const place = fc.constantFrom(...places);
	const part = fc.constantFrom(...places.map((at) => valueAt(sample, at)));
	const edit = fc.tuple(place, fc.oneof({ weight: 3, arbitrary: anyValue }, part, fc.constant(undefined)));
	return fc
		.array(edit, { minLength: 1, maxLength: 4 })
		.map((edits) => edits.reduce<unknown>((value, [at, by]) => edited(value, at, by), sample));
}

function edited(value: unknown, at: Place, by: unknown): unknown {
	return by === undefined && at.length > 0 ? renamed(value, at) : replaced(value, at, by ?? null);
}

/** Lists and objects within each other, deeper than a stack of calls. */
export function nested(levels: number): unknown {
	let value: unknown = 1;
	for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { data: value };
	return value;
}
