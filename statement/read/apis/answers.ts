import { z } from 'zod';
import { parseDay } from '../../../core/base/dates';
import type { Warning } from '../../../core/shapes/insights';
import { asList, asRecord } from '../../envelope';
import { type Faults, quoted } from '../../faults';
import { refuseOversized } from '../../limits';
import type { BankStatement } from '../../statement';

/** An object as an API answers it, unchecked. */
export type Answer = Record<string, unknown>;

/**
 * A format in which an API gives the accounts of a person. A new one is a reader like this in the list of statement/read/apis/index.ts.
 * `read` gets all answers that were handed over together (pages, balances, details of accounts); it throws an input error with the cure.
 */
export interface ApiReader {
	/** As it is told in `understood.format`. */
	name: string;
	recognises(answer: Answer): boolean;
	read(answers: readonly Answer[]): BankStatement[];
}

/** The answers in a value: the one that it is, or those that it lists; none where it is anything else. */
export function answersOf(value: unknown): Answer[] {
	const answers = asList(value)?.map(asRecord) ?? [asRecord(value)];
	return answers.every((answer) => answer !== null) ? answers : [];
}

/** A text that may be missing; '' where it is, or where it is none. */
export const text = z
	.string()
	.nullish()
	.catch(null)
	.transform((given) => (given ?? '').replaceAll(/\s+/g, ' ').trim());

/** Several texts, of which some may be missing. */
export const texts = z
	.array(text)
	.nullish()
	.catch(null)
	.transform((given) => given ?? []);

const WRITTEN_AMOUNT = /^[+-]?\d{1,15}(?:\.\d{1,6})?$/;

/** An amount as APIs write it: a number, or a text with a point before decimals and no grouping. */
export const amount = z.union([
	z.number().finite(),
	z
		.string()
		.trim()
		.regex(WRITTEN_AMOUNT)
		.transform((written) => Number(written)),
]);

/** The calendar day of an ISO date or date-time, as the bank printed it: no shift between time zones. */
export const day = z.string().transform((written, context) => {
	const found = parseDay(written);
	if (found !== null) return found;
	context.addIssue({ code: 'custom' });
	return z.NEVER;
});

/** A day that may be missing; one that is there and cannot be read is none. */
export const optionalDay = z.union([z.literal('').transform(() => null), day]).nullish();

/** ISO 4217, in capitals. */
export const currencyCode = z
	.string()
	.trim()
	.regex(/^[A-Za-z]{3}$/)
	.transform((code) => code.toUpperCase());

/** An object of a format that may be missing, or may be of another form. */
export const optionally = <T extends z.ZodTypeAny>(schema: T) => schema.nullish().catch(null);

function valueAt(row: unknown, path: ReadonlyArray<string | number>): unknown {
	return path.reduce<unknown>((value, key) => asRecord(value)?.[key], row);
}

/** Rows of a list, each with its number, the first being 1. A row that does not fit is a fault and left out. */
export function rowsOf<T extends z.ZodTypeAny>(
	list: readonly unknown[],
	schema: T,
	faults: Faults,
): Array<{ rowNumber: number; row: z.output<T> }> {
	refuseOversized(list.map((row, index) => ({ rowNumber: index + 1, values: asRecord(row) ?? {} })));
	return list.flatMap((given, index): Array<{ rowNumber: number; row: z.output<T> }> => {
		const rowNumber = index + 1;
		const parsed = schema.safeParse(given);
		if (parsed.success) return [{ rowNumber, row: parsed.data }];
		for (const { path } of parsed.error.issues.slice(0, 1)) {
			const value = valueAt(given, path);
			const name = path.length === 0 ? 'the transaction' : path.join('.');
			const problem = value === undefined || value === null ? 'is missing' : `${quoted(value)} cannot be read`;
			faults.add(rowNumber, 'FIELD_UNREADABLE', `${name} ${problem}`, HAND_OVER);
		}
		return [];
	});
}

const HAND_OVER = 'Hand over the answer of the service unchanged, or ask the bank for CSV.';

/** What a page of an answer says of those around it. */
export interface Page {
	hasNext: boolean;
	hasPrevious: boolean;
}

/** Whether pages are missing: none is the last, none is the first, or there are fewer than are told. */
export function isPart(pages: readonly Page[], total = 0): boolean {
	if (pages.length === 0) return false;
	return pages.length < total || pages.every(({ hasNext }) => hasNext) || pages.every(({ hasPrevious }) => hasPrevious);
}

export const PAGES_MISSING: Warning = {
	code: 'STATEMENT_INCOMPLETE',
	path: 'transactions',
	message: 'There are other pages of transactions: fetch all of them, and hand them over as one list.',
};
