import { inputError } from '../core/base/errors';
import { redact } from '../core/base/redact';
import { trimmedEnd } from '../core/base/trim';
import { asCount, asList, asRecord, asText } from './envelope';

const FAILED = new Set(['failed', 'failure', 'fail', 'error', 'false', 'unsuccessful']);
const WORDS = [
	'message',
	'error_message',
	'error_description',
	'error',
	'detail',
	'title',
	'Message',
	'ErrorMessage',
	'text',
];
/** Lists of faults, by the services that have one: Open Banking UK and Berlin Group. */
const LISTS = ['Errors', 'tppMessages'];
const LONGEST_WORDS_CHARACTERS = 300;
const LOWEST_ERROR_STATUS = 400;

/** Whether an answer of a service says that it holds nothing: a failed state, an error code, or no data. */
function isFailed(answer: Record<string, unknown>): boolean {
	const { status, success, data } = answer;
	return (
		FAILED.has(String(status ?? success ?? '').toLowerCase()) ||
		asText(answer.error_code) !== '' ||
		(asCount(answer.status_code) ?? 0) >= LOWEST_ERROR_STATUS ||
		LISTS.some((list) => asList(answer[list]) !== null) ||
		('error' in answer && answer.error !== null && answer.error !== false) ||
		('data' in answer && (data === null || data === undefined))
	);
}

/** Refuses an answer that says why it holds no data, with its own words; anything else passes. `label` names the parameter. */
export function refuseFailedAnswer(statement: unknown, label: string): void {
	const answer = asRecord(statement);
	if (answer === null || !isFailed(answer)) return;
	const within = LISTS.flatMap((list) => asList(answer[list]) ?? []).map(asRecord);
	const words = [...within, answer]
		.flatMap((object) => WORDS.map((key) => asText(object?.[key])))
		.find((text) => text !== '');
	if (words === undefined) return;
	const shown = trimmedEnd(redact(words.slice(0, LONGEST_WORDS_CHARACTERS)), ' \t\r\n.');
	throw inputError(
		`${label} is an answer without any data in it: ${shown}.`,
		'Ask the service again, and hand over its answer once it holds the transactions.',
		'STATEMENT_FAILED',
	);
}
