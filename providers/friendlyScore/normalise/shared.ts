import type { CreditInsights, Warning } from '../../../core/shapes/insights';

/** The provider's name in every output. */
export const PROVIDER = 'friendlyScore';

/** FriendlyScore analyses business and personal accounts apart. */
export type AccountKind = 'business' | 'personal';

/** Who holds accounts of a kind. */
export const HOLDER_TYPES: Readonly<Record<AccountKind, NonNullable<CreditInsights['subject']['holderType']>>> = {
	business: 'business',
	personal: 'individual',
};

/** An ISO 4217 code, or null for anything else. */
export function currencyCodeOf(told: string | null): string | null {
	const code = told?.toUpperCase() ?? '';
	return /^[A-Z]{3}$/.test(code) ? code : null;
}

/** The warning about a field that cannot be read and is left out. */
export function unreadable(path: string, expected: string): Warning {
	return { code: 'FIELD_UNREADABLE', path, message: `${path} should be ${expected}; it is left out.` };
}
