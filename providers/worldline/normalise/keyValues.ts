import { z } from 'zod';

const pairs = z
	.array(z.record(z.unknown()))
	.min(1)
	.transform((entries, ctx) => {
		const told = entries.map((entry) => {
			const own = new Map(Object.entries(entry).map(([name, value]) => [name.toLowerCase(), value]));
			return { key: z.string().safeParse(own.get('key')).data, value: own.get('value'), isPair: own.size === 2 };
		});
		if (told.every(({ key, value, isPair }) => isPair && key !== undefined && value !== undefined)) {
			return told.map(({ key, value }) => [key ?? '', value] as const);
		}
		ctx.addIssue({ code: z.ZodIssueCode.custom });
		return z.NEVER;
	});

/**
 * A list of {Key, Value} pairs, the way the seed's POST /register writes its parameters, as an object; null for anything else.
 * Of a key that stands there twice the last value counts, as in JSON.
 */
export function fromKeyValues(list: readonly unknown[]): Record<string, unknown> | null {
	const parsed = pairs.safeParse(list);
	return parsed.success ? Object.fromEntries(parsed.data) : null;
}
