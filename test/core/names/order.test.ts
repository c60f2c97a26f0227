import { compareNames } from '../../../core/names/compare';

describe('the order of a name', () => {
	it.each([
		['Salman bin Muhammad Al-Rawi', 'MUHAMMAD BIN SALMAN AL-RAWI'],
		['Fatima bint Ahmad Saleh', 'Ahmad bint Fatima Saleh'],
		['A.B.C. Company', 'C.B.A. COMPANY'],
		['J R Okafor', 'R J Okafor'],
	])('makes %s another one than %s', (expected, told) => {
		expect(compareNames(expected, told)).not.toBe('match');
		expect(compareNames(told, expected)).not.toBe('match');
	});

	it.each([
		['Salman bin Muhammad Al-Rawi', 'AL-RAWI SALMAN BIN MUHAMMAD'],
		['A.B.C. Company', 'A B C COMPANY'],
		['J R Okafor', 'OKAFOR J R'],
		['Ada Nwokolo', 'NWOKOLO ADA'],
		['Ben Okafor', 'OKAFOR BEN'],
	])('leaves %s the same as %s', (expected, told) => {
		expect(compareNames(expected, told)).toBe('match');
	});
});
