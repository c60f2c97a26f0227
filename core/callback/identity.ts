import { createHash } from 'node:crypto';

/**
 * What parsed JSON says, whatever the order of its keys and the space between: two deliveries of one event may differ in both. Expects
 * no deeper nesting than a body may have.
 */
export function identityOf(...parts: unknown[]): string {
	return JSON.stringify(parts, (_key, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value) ? sorted(value) : value,
	);
}

function sorted(object: object): object {
	return Object.fromEntries(Object.entries(object).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** A short name of a text that may be long: 32 hexadecimal digits of its SHA-256. */
export function digestOf(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
