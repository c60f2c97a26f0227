import { type CataloguedWarning, WARNINGS, WARNING_CODES, isWarningCode } from '../../core/shapes/warnings';

function of(code: string): CataloguedWarning | null {
	return isWarningCode(code) ? WARNINGS[code] : null;
}

/**
 * Warnings after which a person decides, unless a policy says otherwise: what they doubt has no size. Those that open the bounds of a
 * figure are no such reason: the figure is compared at both ends.
 */
export const WARNINGS_FOR_PERSON: readonly string[] = WARNING_CODES.filter((code) => 'rulesOut' in WARNINGS[code]);

/** Whether anybody can say what a warning means. */
export function isKnownWarning(code: string): boolean {
	return of(code) !== null;
}

/** Whether a warning says anything where it stands: a few are about one place only. */
export function isOfPlace(code: string, path: string): boolean {
	const known = of(code);
	return known === null || !('at' in known) || known.at === undefined || known.at.includes(path);
}

/** Whether nobody can say yes while this warning stands, whatever the figures are. */
export function rulesOutYes(code: string): boolean {
	const known = of(code);
	return known === null || 'rulesOut' in known;
}

/** On which side of the figure at its own path the true one can lie; null for a warning that doubts no such figure. */
export function doubtedSide(code: string): 'below' | 'above' | 'both' | null {
	const known = of(code);
	return known !== null && 'bounds' in known && known.bounds === 'ofPath' ? known.side : null;
}

/** What a warning means, in a sentence. */
export function meaningOf(code: string): string {
	return of(code)?.means ?? '';
}
