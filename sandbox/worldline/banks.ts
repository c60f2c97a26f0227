/** A made-up bank of the consent page. What it holds decides two of the prerequisites of seed 003. */
export interface Bank {
	id: string;
	name: string;
	holds: string;
	accountType: 'CHECKING' | 'SAVINGS';
	currency: 'EUR' | 'GBP';
}

/** The people's figures have no country (but for an account in a currency of its own): one bank serves them as euro, the other two fail a prerequisite. */
export const banks: [Bank, ...Bank[]] = [
	{
		id: 'lindenbank',
		name: 'Lindenbank',
		holds: 'checking accounts in euro',
		accountType: 'CHECKING',
		currency: 'EUR',
	},
	{
		id: 'sparhaus',
		name: 'Sparhaus',
		holds: 'savings accounts only, so that no analysis is possible',
		accountType: 'SAVINGS',
		currency: 'EUR',
	},
	{
		id: 'crownhill',
		name: 'Crownhill Bank',
		holds: 'checking accounts in pounds, so that no analysis is possible',
		accountType: 'CHECKING',
		currency: 'GBP',
	},
];

/** An IBAN with right check digits (ISO 13616) for an account of the sandbox; the bank code SNDB exists nowhere. */
export function ibanOf(country: string, accountNumber: string): string {
	const bban = `SNDB${accountNumber}`;
	const digits = [...`${bban}${country}00`].map((character) => parseInt(character, 36)).join('');
	const check = 98n - (BigInt(digits) % 97n);
	return `${country}${check.toString().padStart(2, '0')}${bban}`;
}
