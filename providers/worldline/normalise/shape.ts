/** A value's entries where it is a list, else null. Plain checks: a hostile body has a hundred thousand values to look at. */
export function asList(value: unknown): readonly unknown[] | null {
	return Array.isArray(value) ? value : null;
}

/** A value's entries by key where it is an object, else null. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
	return isObject(value) ? value : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
