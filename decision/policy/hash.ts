import { createHash } from 'node:crypto';
import type { Policy } from './policy';

/** JSON with the keys in order: the same for what a database has put into another one. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value)
			.filter(([, entry]) => entry !== undefined)
			.sort(([left], [right]) => (left < right ? -1 : 1));
		return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
	}
	return JSON.stringify(value) ?? 'null';
}

/** SHA-256 in hexadecimal. */
export function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** What a policy is known by: the same rules have the same hash, wherever they came from. */
export function policyHash({
	name,
	version,
	currency,
	limits,
	evidence,
	rules,
}: Record<keyof Policy, unknown>): string {
	return hashOf(canonicalJson({ name, version, currency, limits, evidence, rules }));
}
