import { PACKS, indexOf, packsFor } from '../../../statement/analysis/packs';
import { saidBy, tokensOf } from '../../../statement/analysis/words';

/** The packs that stand together when a pack applies. */
const together = (name: string) => [
	name,
	...(PACKS[name]?.languages ?? []).filter((language) => language !== name),
	'common',
];

const said = (description: string, direction: string, packs: readonly string[]) =>
	saidBy(tokensOf(description), direction !== 'out', indexOf(packs))?.category ?? null;

describe.each(Object.entries(PACKS))('the pack %s', (name, { terms, falseFriends }) => {
	test('has each term found in the row that shows it', () => {
		const missed = terms
			.map(({ example, direction, category, term }) => ({
				term,
				category,
				said: said(example, direction, together(name)),
			}))
			.filter((one) => one.said !== one.category);
		expect(missed).toEqual([]);
	});

	test('takes no term for the other direction', () => {
		const wrong = terms.filter(({ term, direction, category }) => {
			const other = direction === 'in' ? 'out' : 'in';
			return (
				direction !== 'any' &&
				saidBy(tokensOf(term), other === 'in', indexOf([name]))?.rule === `${name}.${category}.${term}`
			);
		});
		expect(wrong).toEqual([]);
	});

	test('takes no false friend for what it looks like', () => {
		const taken = falseFriends.filter(({ example, term }) => {
			const rules = [true, false].map((isIn) => saidBy(tokensOf(example), isIn, indexOf(together(name)))?.rule);
			return rules.some((rule) => rule !== undefined && term.split(' ').some((word) => rule.endsWith(`.${word}`)));
		});
		expect(taken).toEqual([]);
	});

	test('finds no term inside of a longer word', () => {
		for (const { term } of terms) {
			expect({ term, said: saidBy(tokensOf(`x${term.replaceAll(' ', '')}x`), true, indexOf([name])) }).toEqual({
				term,
				said: null,
			});
		}
	});

	test('says each thing once', () => {
		const keys = terms.map(({ term, direction }) => `${term} ${direction}`);
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});
});

describe('the words that look alike', () => {
	test.each([
		['FR', 'CARTE CAFE DE LA GARE', 'in'],
		['FR', 'VIR EMPLOYEUR SA', 'in'],
		['FR', 'PAIEMENT CARTE FNAC', 'in'],
		['NL', 'INCASSO ALGEMEEN DOORLOPEND', 'out'],
		['NL', 'BETALING BOL', 'out'],
		['GB', 'PRET A MANGER LONDON', 'out'],
		['GB', 'CORAL REEF AQUARIUM', 'out'],
		['GB', 'BETTER GYM GLL', 'out'],
		['DE', 'MIETWAGEN SIXT', 'out'],
		['IN', 'COACH BAGS', 'out'],
		['NG', 'BRANCH TRANSFER IKEJA', 'in'],
		['US', 'ALBERTSONS', 'out'],
	] as const)('%s: %s is none', (country, description, direction) => {
		expect(said(description, direction, together(country))).toBeNull();
	});

	test.each([
		['GB', 'SALARY01', 'in', 'salary'],
		['NG', 'BET9JA DEPOSIT', 'out', 'gambling'],
		['NG', 'RETURNED DIRECT DEBIT CHARGE', 'out', 'returnFee'],
		['FR', 'VIR PENSION ALIMENTAIRE', 'in', 'maintenance'],
		['FR', 'REJET PRLV IMPAYE ACME', 'in', 'returnedPayment'],
		['BE', 'WEDDE OKTOBER', 'in', 'salary'],
		['BE', 'VIR SALAIRE', 'in', 'salary'],
	] as const)('%s: %s is what it says', (country, description, direction, category) => {
		expect(said(description, direction, together(country))).toBe(category);
	});
});

describe('the country', () => {
	const rows = (...descriptions: string[]) => descriptions.map((description) => ({ description }));

	test('is the one that is set, whatever the currency', () => {
		expect(packsFor('FR', 'NGN', [])).toEqual(['FR', 'fr', 'common']);
	});

	test('is that of a currency which no other country has', () => {
		expect(packsFor(null, 'NGN', [])).toEqual(['NG', 'en', 'common']);
	});

	test('is told by its own words where several have the currency, or none is told', () => {
		expect(packsFor(null, 'EUR', rows('VIR CAF DE PARIS', 'PRLV SOFINCO', 'CARTE LECLERC', 'PRLV EDF'))).toEqual([
			'FR',
			'fr',
			'common',
		]);
		expect(packsFor(null, null, rows('BET9JA DEPOSIT', 'EMTL', 'PIGGYVEST AUTOSAVE'))).toEqual(['NG', 'en', 'common']);
	});

	test('is left open where only the language shows, and the language is used', () => {
		expect(packsFor(null, 'EUR', rows('ACME GMBH GEHALT', 'MIETE OKTOBER', 'STROM ABSCHLAG'))).toEqual([
			'de',
			'common',
		]);
	});

	test('that is not known has only what is the same everywhere', () => {
		expect(packsFor('JP', 'JPY', [])).toEqual(['common']);
		expect(packsFor(null, null, rows('12345', 'XYZ'))).toEqual(['common']);
	});
});
