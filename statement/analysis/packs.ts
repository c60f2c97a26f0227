import { z } from 'zod';
import { fold, wordsIn } from '../../core/names/fold';
import { CATEGORY_NAMES, type Category } from './category';
import BE from './packs/BE.json';
import DE from './packs/DE.json';
import ES from './packs/ES.json';
import FR from './packs/FR.json';
import GB from './packs/GB.json';
import IE from './packs/IE.json';
import IN from './packs/IN.json';
import KE from './packs/KE.json';
import NG from './packs/NG.json';
import NL from './packs/NL.json';
import US from './packs/US.json';
import ZA from './packs/ZA.json';
import common from './packs/common.json';
import de from './packs/languages/de.json';
import en from './packs/languages/en.json';
import es from './packs/languages/es.json';
import fr from './packs/languages/fr.json';
import nl from './packs/languages/nl.json';
import { type Term, type TermIndex, saidBy, tokensOf } from './words';

const category = z.custom<Category>((name) => CATEGORY_NAMES.some((known) => known === name));

/** A pack as it stands in its file: words by which rows are told apart, each with a row that shows it, and words that only look like them. */
const packSchema = z
	.object({
		/** ISO 3166-1; only of a country. */
		country: z.string().length(2).optional(),
		/** Currencies that are this country's alone. */
		currencies: z.array(z.string().length(3)).default([]),
		languages: z.array(z.string().length(2)),
		asOf: z.string(),
		terms: z.array(
			z.object({ term: z.string(), direction: z.enum(['in', 'out', 'any']), category, example: z.string() }).strict(),
		),
		falseFriends: z.array(z.object({ term: z.string(), example: z.string() }).strict()),
	})
	.strict();

export type Pack = z.infer<typeof packSchema>;

/** All packs by their names: a country's by its code, a language's by its own, and the one that always applies. */
export const PACKS: Readonly<Record<string, Pack>> = Object.fromEntries(
	Object.entries({ common, de, en, es, fr, nl, BE, DE, ES, FR, GB, IE, IN, KE, NG, NL, US, ZA }).map(([name, pack]) => [
		name,
		packSchema.parse(pack),
	]),
);

const indexes = new Map<string, TermIndex>();

/** The index over some packs, the stronger first: of equal terms the first pack's counts. Made once for each combination. */
export function indexOf(names: readonly string[]): TermIndex {
	const key = names.join(' ');
	const known = indexes.get(key);
	if (known !== undefined) return known;
	const index = new Map<string, Term[]>();
	for (const term of names.flatMap(termsOf)) {
		const [first = ''] = term.words;
		const same = index.get(first);
		if (same === undefined) index.set(first, [term]);
		else same.push(term);
	}
	for (const terms of index.values()) terms.sort((left, right) => right.words.length - left.words.length);
	indexes.set(key, index);
	return index;
}

function termsOf(name: string): Term[] {
	const pack = PACKS[name];
	if (pack === undefined) return [];
	return [
		...pack.terms.map(({ term, direction, category: of }) => ({
			words: wordsIn(fold(term, false)),
			direction,
			category: of,
			rule: `${name}.${of}.${term}`,
		})),
		...pack.falseFriends.map(({ term }) => ({
			words: wordsIn(fold(term, false)),
			direction: 'any' as const,
			category: null,
			rule: `${name}.none.${term}`,
		})),
	];
}

/** The countries whose words are known. */
export const COUNTRIES = Object.entries(PACKS).flatMap(([name, { country }]) => (country === name ? [name] : []));

const LANGUAGES = Object.entries(PACKS).flatMap(([name, { country, languages }]) =>
	country === undefined && languages.includes(name) ? [name] : [],
);

/** So many different words of a country's own, and more than of any other, show that rows are of that country. */
const FEWEST_OWN_WORDS = 2;

/**
 * The packs to read rows by, the strongest first: those of the country that is set; else of the one whose currency it is, or whose own words
 * stand in the rows; else of the language of the rows. Where nothing shows it, only what is the same everywhere.
 */
export function packsFor(country: string | null, currency: string | null, rows: readonly Described[]): string[] {
	if (country !== null) return packsOf(country);
	const ofCurrency = COUNTRIES.filter((name) => PACKS[name]?.currencies.includes(currency ?? ''));
	const [only, ...more] = ofCurrency;
	if (only !== undefined && more.length === 0) return packsOf(only);
	const texts = new Set(rows.map(({ description }) => description ?? ''));
	const tokens = [...texts].map(tokensOf);
	const own = mostSaidOf(ofCurrency.length > 0 ? ofCurrency : COUNTRIES, tokens);
	if (own !== null) return packsOf(own);
	const language = mostSaidOf(LANGUAGES, tokens);
	return language === null ? ['common'] : [language, 'common'];
}

/** A row with its text. */
interface Described {
	readonly description: string | null;
}

/** The pack of which the most different terms stand in the rows; null where they are too few, or two packs have as many. */
function mostSaidOf(names: readonly string[], rows: ReadonlyArray<readonly string[]>): string | null {
	const counts = names
		.map((name) => ({ name, count: termsSaid(rows, indexOf([name])) }))
		.toSorted((left, right) => right.count - left.count);
	const [most, next] = counts;
	if (most === undefined || most.count < FEWEST_OWN_WORDS || most.count === next?.count) return null;
	return most.name;
}

function termsSaid(rows: ReadonlyArray<readonly string[]>, index: TermIndex): number {
	const said = new Set<string>();
	for (const tokens of rows) {
		for (const isIn of [true, false]) {
			const found = saidBy(tokens, isIn, index);
			if (found !== null) said.add(found.rule);
		}
	}
	return said.size;
}

/** The packs that apply in a country, the strongest first; without one only what is the same everywhere. */
export function packsOf(country: string | null): string[] {
	const pack = country === null ? undefined : PACKS[country];
	return country === null || pack === undefined ? ['common'] : [country, ...pack.languages, 'common'];
}
