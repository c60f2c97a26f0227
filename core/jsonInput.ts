import { z } from 'zod';
import { inputError } from './errors';

/**
 * A JSON parameter, given as text or as data. What does not fit is refused by its label and in words, without quoting it: it holds
 * personal data.
 */
export function jsonInput<T>(value: unknown, schema: z.ZodType<T, z.ZodTypeDef, unknown>, label: string): T {
	const parsed = schema.safeParse(typeof value === 'string' ? parseText(value, label) : value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
	throw inputError(`${label} does not have the expected shape${where}: ${issue?.message ?? 'it is not valid'}`);
}

function parseText(text: string, label: string): unknown {
	if (text.trim() === '') throw inputError(`${label} is empty`, 'Fill it in.', 'EMPTY_JSON');
	try {
		const value: unknown = JSON.parse(text);
		return value;
	} catch {
		throw inputError(`${label} is not valid JSON`, 'Check its brackets, commas and quotes.', 'INVALID_JSON');
	}
}

/** A JSON object. */
export const jsonObject = z.record(z.unknown(), {
	invalid_type_error: 'expected an object',
	required_error: 'expected an object',
});
