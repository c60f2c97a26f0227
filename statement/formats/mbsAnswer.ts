import { inputError } from '../../core/base/errors';
import { redact } from '../../core/base/redact';
import { trimmedOf } from '../../core/base/trim';
import { asList, asRecord, asText } from '../envelope';

/** JSON out of a text, or undefined. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** MyBankStatement's `result`: JSON in a text, now and then between stray backslashes or with its quotes escaped once more. */
function parseResult(result: string): unknown {
	const text = trimmedOf(result.trim(), '\\');
	const value = parsed(text) ?? parsed(`"${text}"`);
	return typeof value === 'string' ? parsed(value) : value;
}

/** What MyBankStatement said about a failure: its `result` is then a list of texts. */
function failureWords(answer: Record<string, unknown>): string {
	const words = [asText(answer.message), ...(asList(answer.result) ?? []).map(asText)].filter((text) => text !== '');
	return words.length === 0 ? 'no reason given' : redact([...new Set(words)].join('; '));
}

/**
 * The statement inside a raw answer `{status, message, result}` of MyBankStatement's GetStatementJSONObject; null if the value is
 * no such answer. A failed or unreadable answer is refused with MyBankStatement's own words.
 */
export function statementOfMbsAnswer(value: unknown): Record<string, unknown> | null {
	const answer = asRecord(value);
	if (answer === null || !('result' in answer) || 'Details' in answer) return null;
	const statement = asRecord(typeof answer.result === 'string' ? parseResult(answer.result) : answer.result);
	if (statement !== null) return statement;
	throw inputError(
		`Statement is a MyBankStatement answer without a statement in it: ${failureWords(answer)}.`,
		'Ask MyBankStatement for the statement again: the ticket must be confirmed before it can be read.',
		'STATEMENT_FAILED',
	);
}
