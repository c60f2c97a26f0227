import { z } from 'zod';
import { inputError } from '../base/errors';
import { hasRepeatedMember } from '../base/jsonBytes';
import { plainWords } from '../base/plainWords';

/**
 * A JSON parameter, given as text or as data. What does not fit is refused by its label and in words, without quoting it: it holds
 * personal data.
 */
export function jsonInput<T>(value: unknown, schema: z.ZodType<T, z.ZodTypeDef, unknown>, label: string): T {
	const given = typeof value === 'string' ? parseText(value, label) : value;
	const checked = schema.safeParse(given, { errorMap: plainWords });
	if (checked.success) return checked.data;
	const [issue] = checked.error.issues;
	const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(asField).join('.')}`;
	throw inputError(
		`${label} cannot be used${where}: ${issue?.message ?? 'is not valid'}`,
		'Hand on the output of the node that made it as it is, or correct it at that place.',
		'JSON_SHAPE',
	);
}

/** A place in the data; a key that is no plain name may be what a user typed. */
function asField(key: string | number): string {
	return typeof key === 'number' || /^[A-Za-z_]\w{0,39}$/.test(key) ? String(key) : '(key)';
}

function parseText(text: string, label: string): unknown {
	if (text.trim() === '') throw inputError(`${label} is empty`, 'Fill it in.', 'EMPTY_JSON');
	const value = parsed(text, label);
	if (hasRepeatedMember(text)) {
		const cure = 'Keep one of them: which one counts is not guessed.';
		throw inputError(`${label} holds a name twice in one object`, cure, 'REPEATED_NAME');
	}
	return value;
}

function parsed(text: string, label: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		return value;
	} catch {
		throw inputError(`${label} is not valid JSON`, 'Check its brackets, commas and quotes.', 'INVALID_JSON');
	}
}

/** A JSON object. */
export const jsonObject = z.record(z.unknown(), {
	invalid_type_error: 'must be an object',
	required_error: 'must be an object',
});
