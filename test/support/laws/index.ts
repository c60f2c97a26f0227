import fc from 'fast-check';
import type { z } from 'zod';
import { anyAnswerLike, mutationsOf, nested } from './anyJson';
import { type Difference, differences, warningsOf } from './neutral';
import { type Place, frozen, isMeant, pathOf, placesOf, renamed, replaced, valueAt, withField } from './places';

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

const RUNS = 150;
const DEEP_LEVELS = 20_000;

/** The laws that hold for every normaliser, as tests. */
export function describeLaws(name: string, laws: LawCase): void {
	describe(`the laws of normalising hold for ${name}`, () => {
		const of = new Laws(laws);
		test('the sample is valid, and every exception of the laws is about it', () => of.checkSample());
		test('any JSON gives a valid answer and is left as it was', () => of.checkAnyJson());
		test('nesting beyond any stack gives a valid answer', () => of.checkDeepNesting());
		test('a field that nobody knows changes nothing', () => of.checkUnknownFields());
		test('null at any place gives null at the places that it fed, and makes no figure up', () => of.checkNulls());
		test('a field that has another name tells what null tells, and is named', () => of.checkMissing());
		test('a field that is broken tells what null tells, and is named', () => of.checkBroken());
	});
}

type ListOfExceptions =
	'wrappers' | 'rawOnly' | 'optional' | 'anything' | 'anyText' | 'namedByEntry' | 'keyed' | 'brokenIsLess';

class Laws {
	private readonly fields: Place[];
	private readonly sound: unknown;

	constructor(private readonly laws: LawCase) {
		this.fields = placesOf(laws.sample).filter((place) => place.length > 0);
		this.sound = laws.normalise(frozen(structuredClone(laws.sample)));
	}

	checkSample(): void {
		expect(this.laws.schema.safeParse(this.sound).error).toBeUndefined();
		const paths = placesOf(this.laws.sample).map(pathOf);
		const {
			sample: _sample,
			normalise: _normalise,
			schema: _schema,
			warningPath: _path,
			fieldOf: _field,
			deepestNesting: _deepest,
			...exceptions
		} = this.laws;
		const patterns = Object.values(exceptions).flatMap((list) => Object.keys(list));
		expect(patterns.filter((pattern) => !paths.some((path) => isMeant(pattern, path)))).toEqual([]);
	}

	checkAnyJson(): void {
		const answers = fc.oneof(fc.jsonValue(), anyAnswerLike(this.laws.sample), {
			weight: 3,
			arbitrary: mutationsOf(this.laws.sample),
		});
		fc.assert(
			fc.property(answers, (raw) => {
				this.expectValid(frozen(structuredClone(raw)));
			}),
			{ numRuns: 2 * RUNS },
		);
	}

	checkDeepNesting(): void {
		const deep = nested(this.laws.deepestNesting ?? DEEP_LEVELS);
		this.expectValid(deep);
		for (const place of this.onePerKind()) this.expectValid(replaced(this.laws.sample, place, deep));
	}

	checkUnknownFields(): void {
		const objects = placesOf(this.laws.sample).filter((place) => {
			const value = valueAt(this.laws.sample, place);
			return (
				typeof value === 'object' && value !== null && !Array.isArray(value) && !this.isListed('keyed', pathOf(place))
			);
		});
		const names = fc.constantFrom('unheardOf', 'x-new-field', '', '__proto__', 'constructor', 'toString');
		const expectNoChange = (place: Place, name: string, value: unknown) => {
			expect([pathOf(place), this.normalise(withField(this.laws.sample, place, name, value))]).toEqual([
				pathOf(place),
				this.sound,
			]);
		};
		for (const place of objects) expectNoChange(place, 'unheardOf', { amount: 1 });
		if (objects.length === 0) return;
		fc.assert(fc.property(fc.constantFrom(...objects), names, fc.jsonValue(), expectNoChange), { numRuns: RUNS });
	}

	checkNulls(): void {
		const findings = this.fields.flatMap((place) => {
			const path = pathOf(place);
			return differences(this.sound, this.normalise(replaced(this.laws.sample, place, null)))
				.filter(
					(difference) =>
						this.isListed('rawOnly', path) || (!isNothing(difference.after) && !this.isFallback(path, difference)),
				)
				.map(({ place: at, before, after }) => [
					`${path}: ${at}`,
					`${JSON.stringify(before)} became ${JSON.stringify(after)}`,
				]);
		});
		expectNone(findings);
	}

	checkMissing(): void {
		const findings = [...this.byField().entries()].flatMap(([field, places]) => {
			const path = pathOf(places[0] ?? []);
			const isSilent = this.isListed('optional', path) || this.isListed('rawOnly', path);
			if (this.isListed('wrappers', path)) return [];
			const raw = places.reduce((value, place) => renamed(value, place, 'renamed'), this.laws.sample);
			const isNamed = this.pathsOfWarnings(raw).some((told) => isWithin(this.fieldOf(told), field));
			return [
				...this.tellsAsNull(places, raw),
				...(isNamed === isSilent ? [[path, isSilent ? 'is named' : 'is not named']] : []),
			];
		});
		expectNone(findings);
	}

	checkBroken(): void {
		const findings = this.onePerKind().flatMap((place) => {
			const path = pathOf(place);
			const isSilent = this.isListed('rawOnly', path);
			if (this.isListed('anything', path) || this.isListed('wrappers', path)) return [];
			const forms = brokenForms(valueAt(this.laws.sample, place), this.isListed('anyText', path));
			const named = this.warningPath(this.isListed('namedByEntry', path) ? pathOf(place.slice(0, -1)) : path);
			return forms.flatMap((broken) => {
				const raw = replaced(this.laws.sample, place, broken);
				return [
					...(this.isListed('brokenIsLess', path) ? [] : this.tellsAsNull([place], raw)),
					...(this.pathsOfWarnings(raw).some((told) => isWithin(told, named)) === isSilent
						? [[`${path}: ${JSON.stringify(broken)}`, isSilent ? 'is named' : 'is not named']]
						: []),
				];
			});
		});
		expectNone(findings);
	}

	private tellsAsNull(places: readonly Place[], raw: unknown): string[][] {
		const asNull = this.normalise(places.reduce((value, place) => replaced(value, place, null), this.laws.sample));
		return differences(asNull, this.normalise(raw)).map(({ place: at, before, after }) => [
			`${pathOf(places[0] ?? [])}: ${at}`,
			`${JSON.stringify(after)}, and ${JSON.stringify(before)} for null`,
		]);
	}

	/** The named places of the sample, those of one field of the provider's document together. */
	private byField(): Map<string, Place[]> {
		const fields = new Map<string, Place[]>();
		for (const place of this.fields.filter(isNamed)) {
			const field = this.fieldOf(this.warningPath(pathOf(place)));
			fields.set(field, [...(fields.get(field) ?? []), place]);
		}
		return fields;
	}

	private fieldOf(warningPath: string): string {
		const anyIndex = warningPath.replace(/\[\d*\]/g, '[]').toLowerCase();
		return this.laws.fieldOf?.(anyIndex) ?? anyIndex;
	}

	private warningPath(path: string): string {
		return (this.laws.warningPath?.(path) ?? path).toLowerCase();
	}

	private pathsOfWarnings(raw: unknown): string[] {
		return warningsOf(this.normalise(raw)).map(({ path }) => path.toLowerCase());
	}

	private isFallback(path: string, { place, after }: Difference): boolean {
		return Object.entries(this.laws.fallbacks ?? {}).some(
			([field, places]) =>
				isMeant(field, path) &&
				Object.entries(places).some(
					([at, value]) => isMeant(at, place) && (value === WORKED_OUT || Object.is(value, after)),
				),
		);
	}

	private isListed(list: ListOfExceptions, path: string): boolean {
		return Object.keys(this.laws[list] ?? {}).some((pattern) => isMeant(pattern, path));
	}

	/** One place of those whose paths differ in an index only. */
	private onePerKind(): Place[] {
		return [...new Map(this.fields.map((place) => [pathOf(place).replace(/\d+/g, ''), place])).values()];
	}

	private normalise(raw: unknown): unknown {
		return this.laws.normalise(raw);
	}

	private expectValid(raw: unknown): void {
		const neutral = this.normalise(raw);
		expect(this.laws.schema.safeParse(neutral).error).toBeUndefined();
		expect(JSON.stringify(this.normalise(raw))).toBe(JSON.stringify(neutral));
	}
}

/** Whether a warning is about a path, or about something within it. */
const isWithin = (told: string, path: string) =>
	told === path || told.startsWith(`${path}.`) || told.startsWith(`${path}[`);
const isNothing = (value: unknown) => value === null || value === undefined;
const isNamed = (place: Place) => !/^\d+$/.test(place.at(-1) ?? '');

/** Shows one finding of each kind: paths that differ in an index only are one kind. */
function expectNone(findings: string[][]): void {
	const kinds = new Map(findings.map(([where = '', what = '']) => [where.replace(/\[\d+\]/g, '[]'), what]));
	expect([...kinds].map(([where, what]) => `${where} ${what}`)).toEqual([]);
}

/** What cannot be what a value is. */
function brokenForms(value: unknown, isAnyText: boolean): unknown[] {
	if (Array.isArray(value)) return [isAnyText ? { broken: true } : 'broken'];
	if (typeof value === 'object') return [...(isAnyText ? [] : ['broken']), [['broken']]];
	const isNumber =
		typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)));
	return !isAnyText && (isNumber || typeof value === 'boolean') ? [[['broken']], 'broken'] : [[['broken']]];
}
