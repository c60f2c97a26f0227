import { z } from 'zod';
import { inputError } from '../core/base/errors';
import { isEmpty } from './plainNumber';

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

/** A text or a number as trimmed text; '' for anything else. */
export function textOf(value: unknown): string {
	return typeof value === 'number' ? String(value) : asText(value);
}

/** The object without the keys that have no value. */
export function withoutUndefined(values: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The first characters, where the mark of a format stands. */
const HEAD_CHARACTERS = 2_000;

/** What a text is that is no JSON, with what to do with it; the text is never quoted. */
function refuseText(text: string): never {
	const head = text.slice(0, HEAD_CHARACTERS);
	if (head.startsWith('%PDF')) {
		throw inputError(
			'Statement is a PDF, not JSON.',
			'Set Transactions From to File and hand over the file.',
			'STATEMENT_UNREADABLE',
		);
	}
	if (!/^[[{"]/.test(head) && wholeLines(head).some((line) => /[,;\t|]/.test(line))) {
		throw inputError(
			'Statement is a table such as CSV, not JSON.',
			'Set Transactions From to File and hand over the file; or put Extract From File in front, which makes an item of each row, and set it to Input Items.',
			'STATEMENT_UNREADABLE',
		);
	}
	throw inputError(
		'Statement is not valid JSON.',
		'Check the text with a JSON validator: often a quote, a comma or a closing bracket is missing. For a file, put Extract From File in front and drag its data here.',
		'STATEMENT_UNREADABLE',
	);
}

/**
 * A statement given as JSON text is parsed; anything else is returned as it is. What an expression did not find, and text that is no
 * JSON, is refused with what to do; `expected` says in words what is asked for.
 */
export function parseStatement(statement: unknown, expected: string): unknown {
	if (isEmpty(statement)) {
		throw inputError(
			'Statement is empty.',
			`Run the node before and drag the statement here again: what stands here finds nothing. It is to be ${expected}. For a file, put Extract From File in front.`,
			'STATEMENT_UNREADABLE',
		);
	}
	if (typeof statement !== 'string') return statement;
	const text = statement.trim();
	try {
		return JSON.parse(text);
	} catch {
		return refuseText(text);
	}
}

function wholeLines(text: string): string[] {
	return text.split('\n').slice(0, -1);
}
