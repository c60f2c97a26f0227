import { inputError } from '../../core/base/errors';
import { dayOf } from '../../core/base/dates';

const AMOUNT = /^[+-]?\d{1,15}(?:[.,]\d{0,6})?$|^[+-]?[.,]\d{1,6}$/;

/** An amount as file formats write it: a point or a comma before decimals, no grouping. Null if it is none. */
export function amountOf(text: string | undefined): number | null {
	const given = text?.trim() ?? '';
	if (!AMOUNT.test(given)) return null;
	const amount = Number(given.replace(',', '.'));
	return Number.isFinite(amount) ? amount : null;
}

/** `YYYYMMDD` with whatever behind it, as the bank's own day: no shift between time zones. Null if it is none. */
export function compactDay(text: string | undefined): string | null {
	const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(text?.trim() ?? '') ?? [];
	return year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

/** The texts as one, without empty ones and without what another one holds already. */
export function joinedTexts(...texts: ReadonlyArray<string | null | undefined>): string {
	const told = texts.flatMap((text) => {
		const plain = (text ?? '').replaceAll(/\s/g, ' ').trim();
		return plain === '' ? [] : [plain];
	});
	return told
		.filter(
			(text, index) => !told.some((other, at) => (at < index || other.length > text.length) && other.includes(text)),
		)
		.join(' ');
}

/** A file that is not whole, or not what its format says: it is refused, as a part of it would decide differently. */
export function unreadable(format: string, problem: string): Error {
	return inputError(
		`The ${format} file cannot be read: ${problem}.`,
		'Fetch it from the bank again, or ask for CSV.',
		'STATEMENT_UNREADABLE',
	);
}
