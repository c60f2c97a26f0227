import fc from 'fast-check';
import { anyAnswerLike, anyUnknown, mutationsOf, nested } from './anyJson';
import {
	type LawCase,
	type ListOfExceptions,
	brokenForms,
	isFallback,
	isFollowing,
	isListed,
	patternsOf,
} from './lawCase';
import { differences, warningsOf } from './neutral';
import { type Place, frozen, isMeant, pathOf, placesOf, renamed, replaced, valueAt, withField } from './places';

export { type Exceptions, type LawCase, WORKED_OUT } from './lawCase';

const RUNS = 100;
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

/** Where something is not as a law wants it, and how. */
type Finding = readonly [where: string, what: string];

class Laws {
	private readonly fields: Place[];
	private readonly sound: unknown;
	private readonly soundText: string;
	private readonly soundWarnings: ReadonlySet<string>;

	constructor(private readonly laws: LawCase) {
		this.fields = placesOf(laws.sample).filter((place) => place.length > 0);
		this.sound = laws.normalise(frozen(structuredClone(laws.sample)));
		this.soundText = JSON.stringify(this.sound);
		this.soundWarnings = new Set(warningsOf(this.sound).map((warning) => JSON.stringify(warning)));
	}

	checkSample(): void {
		expect(this.laws.schema.safeParse(this.sound).error).toBeUndefined();
		const paths = placesOf(this.laws.sample).map(pathOf);
		expect(patternsOf(this.laws).filter((pattern) => !paths.some((path) => isMeant(pattern, path)))).toEqual([]);
	}

	checkAnyJson(): void {
		const { sample } = this.laws;
		const likely = { weight: 3, arbitrary: mutationsOf(sample) };
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), anyAnswerLike(sample), likely), (raw) => {
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
			return typeof value === 'object' && value !== null && !Array.isArray(value) && !this.is('keyed', pathOf(place));
		});
		const expectNoChange = (place: Place, name: string, value: unknown) => {
			const neutral = this.laws.normalise(withField(this.laws.sample, place, name, value));
			if (JSON.stringify(neutral) !== this.soundText)
				expect([pathOf(place), neutral]).toEqual([pathOf(place), this.sound]);
		};
		for (const place of objects) expectNoChange(place, 'unheardOf', { amount: 1 });
		const names = fc.constantFrom('unheardOf', 'x-new-field', '', '__proto__', 'constructor', 'toString');
		const places = fc.constantFrom(...objects);
		if (objects.length > 0) fc.assert(fc.property(places, names, anyUnknown, expectNoChange), { numRuns: RUNS });
	}

	checkNulls(): void {
		const findings = this.fields.flatMap((place) => {
			const path = pathOf(place);
			return differences(this.sound, this.withNull([place]))
				.filter((difference) => {
					const isNothing = difference.after === null || difference.after === undefined;
					return (
						this.is('rawOnly', path) ||
						!(isNothing || isFallback(this.laws, path, difference) || isFollowing(difference))
					);
				})
				.map(({ place: at, before, after }): Finding => {
					return [`${path}: ${at}`, `${JSON.stringify(before)} became ${JSON.stringify(after)}`];
				});
		});
		expectNone(findings);
	}

	checkMissing(): void {
		const findings = [...this.byField().entries()].flatMap(([field, places]) => {
			const path = pathOf(places[0] ?? []);
			if (this.is('wrappers', path)) return [];
			const raw = places.reduce((value, place) => renamed(value, place, 'renamed'), this.laws.sample);
			const neutral = this.laws.normalise(raw);
			const isNamed = this.newlyNamed(neutral).some((told) => isWithin(this.fieldOf(told), field));
			const isSilent = this.is('optional', path) || this.is('rawOnly', path);
			return [...tellsAs(this.withNull(places), neutral, path), ...namedAsWanted(path, isNamed, !isSilent)];
		});
		expectNone(findings);
	}

	checkBroken(): void {
		const findings = this.onePerKind().flatMap((place) => {
			const path = pathOf(place);
			if (this.is('anything', path) || this.is('wrappers', path)) return [];
			const asNull = this.withNull([place]);
			const at = this.warningPath(this.is('namedByEntry', path) ? pathOf(place.slice(0, -1)) : path);
			return brokenForms(valueAt(this.laws.sample, place), this.is('anyText', path)).flatMap((broken) => {
				const neutral = this.laws.normalise(replaced(this.laws.sample, place, broken));
				const isNamed = this.newlyNamed(neutral).some((told) => isWithin(told, at));
				return [
					...(this.is('brokenIsLess', path) ? [] : tellsAs(asNull, neutral, path)),
					...namedAsWanted(`${path} as ${JSON.stringify(broken)}`, isNamed, !this.is('rawOnly', path)),
				];
			});
		});
		expectNone(findings);
	}

	private withNull(places: readonly Place[]): unknown {
		return this.laws.normalise(places.reduce((value, place) => replaced(value, place, null), this.laws.sample));
	}

	/** The named places of the sample, those of one field of the provider's document together. */
	private byField(): Map<string, Place[]> {
		const fields = new Map<string, Place[]>();
		for (const place of this.fields.filter((at) => !/^\d+$/.test(at.at(-1) ?? ''))) {
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

	/** The paths of warnings that the sample alone does not have. */
	private newlyNamed(neutral: unknown): string[] {
		return warningsOf(neutral)
			.filter((warning) => !this.soundWarnings.has(JSON.stringify(warning)))
			.map(({ path, source = path }) => source.toLowerCase());
	}

	private is(list: ListOfExceptions, path: string): boolean {
		return isListed(this.laws, list, path);
	}

	/** One place of those whose paths differ in an index only. */
	private onePerKind(): Place[] {
		return [...new Map(this.fields.map((place) => [pathOf(place).replace(/\d+/g, ''), place])).values()];
	}

	private expectValid(raw: unknown): void {
		const neutral = this.laws.normalise(raw);
		expect(this.laws.schema.safeParse(neutral).error).toBeUndefined();
		expect(JSON.stringify(this.laws.normalise(raw))).toBe(JSON.stringify(neutral));
	}
}

/** Whether a warning is about a path, or about something within it. */
const isWithin = (told: string, path: string) =>
	told === path || told.startsWith(`${path}.`) || told.startsWith(`${path}[`);

function tellsAs(asNull: unknown, neutral: unknown, path: string): Finding[] {
	return differences(asNull, neutral).map(({ place, before, after }) => [
		`${path}: ${place}`,
		`${JSON.stringify(after)}, and ${JSON.stringify(before)} for null`,
	]);
}

function namedAsWanted(what: string, isNamed: boolean, isWanted: boolean): Finding[] {
	return isNamed === isWanted ? [] : [[what, isNamed ? 'is named' : 'is not named']];
}

/** Shows one finding of each kind: paths that differ in an index only are one kind. */
function expectNone(findings: readonly Finding[]): void {
	const kinds = new Map(findings.map(([where, what]) => [where.replace(/\[\d+\]/g, '[]'), what]));
	expect([...kinds].map(([where, what]) => `${where} ${what}`)).toEqual([]);
}
