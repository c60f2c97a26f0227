import type { Warning } from '../shapes/insights';
import type { Declared } from './figures';
import type { AssessedInsights } from './input';

/** Who holds the account: as the insights tell it, else as the user says, whose word also stands where the insights only conclude it. */
export function holderTypeOf(
	{ subject, derived }: AssessedInsights,
	{ holderType }: Declared,
): 'individual' | 'business' | null {
	const declared = holderType ?? null;
	return derived.includes('subject.holderType') ? (declared ?? subject.holderType) : (subject.holderType ?? declared);
}

/** Debt to income is a rule for persons: a declared type that switches it off, or that the account contradicts, is told. */
export function ofHolderType({ subject, derived }: AssessedInsights, { holderType }: Declared): Warning[] {
	const declared = holderType ?? null;
	const told = derived.includes('subject.holderType') && declared !== null ? null : subject.holderType;
	const path = 'subject.holderType';
	if (told === null && declared === null) {
		const message = "Nobody tells whether the account is a person's or a business's: it was judged as a person's.";
		return [{ code: 'HOLDER_TYPE_UNKNOWN', path, message }];
	}
	if (told === null && declared === 'business') {
		const message =
			'Only the declared holder type makes this a business: it was judged by its debt service, and the debt-to-income limit for persons was not used.';
		return [{ code: 'HOLDER_TYPE_DECLARED', path, message }];
	}
	if (told === null || declared === null || told === declared) return [];
	const message = `The account is told to be ${told === 'business' ? "a business's" : "a person's"}, and the declared holder type says otherwise: it was judged as told.`;
	return [{ code: 'HOLDER_TYPE_DECLARED', path, message }];
}
