import type { CreditInsights } from '../../../core/shapes/insights';

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
