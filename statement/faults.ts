import { inputError } from '../core/base/errors';
import { redact } from '../core/base/redact';

const LONGEST_QUOTE_CHARACTERS = 20;
const MOST_FAULTS_IN_A_MESSAGE = 5;
const WRITTEN_NUMBER = /^[\d.,'’\s+()-]+$/;

interface Fault {
	rowNumber: number;
	code: string;
	problem: string;
	cure: string;
}

function shortened(text: string): string {
	const characters = [...redact(text).replace(/\s+/g, ' ').trim()];
	return characters.length <= LONGEST_QUOTE_CHARACTERS
		? characters.join('')
		: `${characters.slice(0, LONGEST_QUOTE_CHARACTERS).join('')}…`;
}

/** A column or field name for a message, redacted and shortened: a file without a header has its first row as names. */
export function quotedName(name: string): string {
	return `"${shortened(name)}"`;
}

/**
 * A bad value for a message, redacted and shortened to 20 characters. A long number may be an account's and is told by its length, as
 * is text of several words: where columns are mixed up it is a narration, which names people.
 */
export function quoted(value: unknown): string {
	if (typeof value === 'number' || typeof value === 'boolean') return shortened(String(value));
	if (typeof value !== 'string') return Array.isArray(value) ? '(a list)' : '(an object)';
	if (WRITTEN_NUMBER.test(value) && redact(value) !== value) {
		return `(a number of ${value.replace(/\D/g, '').length} digits)`;
	}
	const words = value.match(/\p{L}{3,}/gu) ?? [];
	return words.length > 1 ? `(a text of ${value.length} characters)` : `"${shortened(value)}"`;
}

/** Collects what is wrong with rows, so that the user mends a file in one go and not row by row. */
export class Faults {
	private readonly all: Fault[] = [];

	/** `problem` follows "Row 7: " in the message; `cure` says what to do about it. */
	add(rowNumber: number, code: string, problem: string, cure: string): void {
		this.all.push({ rowNumber, code, problem, cure });
	}

	/** Throws one input error over all faults: the first five by row, a count of the rest, and each cure once. */
	throwIfAny(): void {
		const byRow = this.all.toSorted((left, right) => left.rowNumber - right.rowNumber);
		const first = byRow[0];
		if (first === undefined) return;
		const shown = byRow.slice(0, MOST_FAULTS_IN_A_MESSAGE);
		const rest = byRow.length - shown.length;
		const parts = shown.map(({ rowNumber, problem }) => `Row ${rowNumber}: ${problem}.`);
		if (rest > 0) parts.push(`And ${rest} more.`);
		const intro = byRow.length > 1 ? `The statement has ${byRow.length} faults. ` : '';
		const cures = [...new Set(shown.map(({ cure }) => cure))];
		const sameCode = byRow.every(({ code }) => code === first.code);
		throw inputError(`${intro}${parts.join(' ')}`, cures.join(' '), sameCode ? first.code : 'STATEMENT_INVALID');
	}
}
