import { z } from 'zod';
import { inputError } from '../core/base/errors';

const record = z.record(z.unknown());
const list = z.array(z.unknown());
const count = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.number().int().nonnegative());

/** The value as an object, or null. */
export function asRecord(value: unknown): Record<string, unknown> | null {
	const parsed = record.safeParse(value);
	return parsed.success ? parsed.data : null;
}

/** The value as a list, or null. */
export function asList(value: unknown): unknown[] | null {
	const parsed = list.safeParse(value);
	return parsed.success ? parsed.data : null;
}

/** The value as a count, also from a text of digits, or null. */
export function asCount(value: unknown): number | null {
	const parsed = count.safeParse(value);
	return parsed.success ? parsed.data : null;
}

/** The value as text without surrounding space; '' if it is no text. */
export function asText(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

/** The object without the keys that have no value. */
export function withoutUndefined(values: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** A statement given as JSON text is parsed; anything else is returned as it is. The text is never quoted in the error. */
export function parseStatement(statement: unknown): unknown {
	if (typeof statement !== 'string') return statement;
	if (statement.trim() === '') {
		throw inputError('Statement is empty.', 'Give the statement as a JSON object.', 'STATEMENT_UNREADABLE');
	}
	try {
		return JSON.parse(statement.trim());
	} catch {
		throw inputError(
			'Statement is not valid JSON.',
			'Check the text with a JSON validator: often a quote, a comma or a closing bracket is missing.',
			'STATEMENT_UNREADABLE',
		);
	}
}
