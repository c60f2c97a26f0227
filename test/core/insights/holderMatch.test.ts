import fc from 'fast-check';
import { type AccountHolders, checkHolders } from '../../../core/insights/holderMatch';

const EXPECTED = 'Adaeze Nwokolo';
const bank = (...names: string[]): AccountHolders => ({ names, source: 'bank' });
const statement = (...names: string[]): AccountHolders => ({ names, source: 'statement' });
const lender = (...names: string[]): AccountHolders => ({ names, source: 'lender' });
const matchOf = (...accounts: AccountHolders[]) => checkHolders(EXPECTED, accounts).holderMatch;

test('what was not asked for is null, without a warning', () => {
	expect(checkHolders(null, [bank('Emeka Nwokolo')])).toEqual({ holderMatch: null, warnings: [] });
});

describe('one account', () => {
	test.each([
		['of the one expected', bank('NWOKOLO ADAEZE'), 'match'],
		['of a statement of the one expected', statement('NWOKOLO ADAEZE'), 'match'],
		['of a brother', bank('NWOKOLO EMEKA'), 'mismatch'],
		['with an initial', bank('A. NWOKOLO'), 'partial'],
		['whose second holder is the one expected', bank('Emeka Okafor', 'Adaeze Nwokolo'), 'match'],
		['whose second holder is perhaps the one expected', bank('Emeka Okafor', 'A. Nwokolo'), 'partial'],
		['without a holder', bank(), 'unknown'],
		['whose holder is not available', bank('N/A', ''), 'unknown'],
		['with a holder beside one who is not available', bank('N/A', 'Emeka Okafor'), 'mismatch'],
		['named for its product', bank('Northgate Savings Account'), 'unknown'],
		['named for its product and its holder', bank('ADAEZE NWOKOLO SAVINGS ACCOUNT'), 'match'],
		['named by the lender', lender('Adaeze Nwokolo'), 'unknown'],
		['named otherwise by the lender', lender('Emeka Nwokolo'), 'unknown'],
	])('%s is %o: %s', (_, account, expected) => {
		expect(matchOf(account)).toBe(expected);
	});
});

describe('several accounts', () => {
	const mismatch = bank('Emeka Nwokolo');
	const partial = bank('A. Nwokolo');
	const unknown = bank();
	const match = bank('Adaeze Nwokolo');

	test.each([
		['mismatch', [match, unknown, partial, mismatch]],
		['partial', [match, unknown, partial]],
		['unknown', [match, unknown]],
		['unknown', [match, lender('Adaeze Nwokolo')]],
		['match', [match, statement('NWOKOLO, ADAEZE')]],
		['unknown', []],
	])('are %s where that is the worst of them', (expected, accounts) => {
		expect(matchOf(...accounts)).toBe(expected);
		expect(matchOf(...accounts.reverse())).toBe(expected);
	});
});

test.each([
	['HOLDER_MISMATCH', bank('Emeka Nwokolo')],
	['HOLDER_PARTIAL', bank('A. Nwokolo')],
])('%s warns without a name', (code, account) => {
	const { warnings } = checkHolders(EXPECTED, [account]);
	expect(warnings).toEqual([{ code, path: 'holderMatch', message: expect.any(String) }]);
	expect(JSON.stringify(warnings)).not.toMatch(/nwokolo|adaeze|emeka/i);
});

test.each([bank('Adaeze Nwokolo'), bank()])('%o warns of nothing', (account) => {
	expect(checkHolders(EXPECTED, [account]).warnings).toEqual([]);
});

test('no text throws', () => {
	const text = fc.string({ unit: 'binary' });
	fc.assert(
		fc.property(text, fc.array(text), (expected, names) => {
			expect(['match', 'partial', 'mismatch', 'unknown']).toContain(
				checkHolders(expected, [bank(...names)]).holderMatch,
			);
		}),
	);
});
