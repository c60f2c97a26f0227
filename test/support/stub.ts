/**
 * Takes part of an interface of n8n for the whole: n8n's own tests do the same, as its run-time objects have dozens of members
 * that a node never meets. For tests only; what is missing fails where it is used.
 */
export function mock<T>(part: Partial<T> | object): T {
	return part as T;
}
