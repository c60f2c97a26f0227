/** The provider's name in every output. */
export const PROVIDER = 'qard';

/** Qard's two kinds of users: a company, a person. */
export type UserType = 'legal' | 'natural';

/** An ISO 4217 code, or null for anything else. */
export function currencyCodeOf(told: string | null): string | null {
	const code = told?.toUpperCase() ?? '';
	return /^[A-Z]{3}$/.test(code) ? code : null;
}
