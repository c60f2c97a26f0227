/** The first of these texts in the order of their characters (for days and months: the earliest), null of none. No spreading: lists are long. */
export function smallest(texts: readonly string[]): string | null {
	return texts.reduce<string | null>((best, text) => (best === null || text < best ? text : best), null);
}

/** The last of these texts in the order of their characters (for days and months: the latest), null of none. */
export function largest(texts: readonly string[]): string | null {
	return texts.reduce<string | null>((best, text) => (best === null || text > best ? text : best), null);
}
