import { inputError } from '../../../core/base/errors';
import { asList, asRecord, asText } from '../../envelope';
import { Faults } from '../../faults';
import { refuseOversized } from '../../limits';
import { type BankStatement, type StatementEntry, unnamedStatement } from '../../statement';
import { datesWithFormat } from '../../dates';
import type { ReadText, Reading } from '../format';
import { type Chain, chainOf } from './chain';
import { dateReaderFor, yearsIn } from './dates';
import { NOTATIONS, type Notation } from './money';
import { type Segment, segmentsOf } from './segments';

const ASK_OTHERWISE =
	'Ask the bank for CSV, OFX, CAMT.053 or MT940, or hand the PDF to a provider that reads PDFs (Inscribe, Periculum).';
const PER_MAJOR = 100;

/** On a card's statement the balance is owed, so that it rises with what was spent. */
const OF_A_CARD =
	/\b(?:minimum (?:payment|amount) due|payment due date|credit limit|available credit|kreditkartenabrechnung|relevé de carte)\b/i;

function notRead(problem: string, code = 'STATEMENT_UNREADABLE'): Error {
	return inputError(`The text of the PDF cannot be read for certain: ${problem}.`, ASK_OTHERWISE, code);
}

/** The text of a PDF, as Extract From File gives it: a text, its pages, or the item that holds either. */
function textOf(given: unknown): string {
	const held = asRecord(given)?.text ?? given;
	return typeof held === 'string' ? held : (asList(held) ?? []).map(asText).join('\n\n');
}

function linesOf(text: string): string[] {
	return text.split(/\r\n|\r|\n|\f/).map((line) => line.replaceAll(/\s+/g, ' ').trim());
}

/** A whole statement as one notation of amounts reads it, oldest row first. */
interface Read {
	opening: number;
	rows: Extract<Chain, { rows: unknown }>['rows'];
	notation: Notation;
}

/** Reads the rows by the first notation in which every amount leads from balance to balance, oldest or newest row first. */
function provedBy(lines: readonly string[], dateOf: NonNullable<ReturnType<typeof dateReaderFor>>): Read {
	let brokenAt: Segment | null = null;
	let hasAmounts = false;
	for (const notation of NOTATIONS) {
		const { before, segments } = segmentsOf(lines, dateOf, notation);
		if (!segments.some(({ tokens }) => tokens.length > 1)) continue;
		hasAmounts = true;
		const oldestFirst = chainOf(segments, before);
		const chain =
			'rows' in oldestFirst
				? oldestFirst
				: chainOf(segments.toReversed(), [...before, ...(segments.at(-1)?.tokens ?? [])]);
		if ('rows' in chain) return { ...chain, notation };
		brokenAt ??= 'brokenAt' in oldestFirst ? oldestFirst.brokenAt : null;
	}
	if (!hasAmounts) throw notRead('no line that begins with a date has an amount and the balance after it');
	throw notRead(
		brokenAt === null
			? 'its amounts and balances fit in more than one way, or the balance before the first row is missing'
			: `from line ${brokenAt.line} on the amounts do not lead from one balance to the next`,
		'BALANCES_DO_NOT_ADD_UP',
	);
}

/** The year of dates that are printed without one: the only one that stands anywhere, or the two between which the rows turn. */
function withYears(days: readonly string[], years: readonly number[]): string[] {
	const [latest, before, third] = years;
	let year = latest ?? 0;
	let isTurned = false;
	const dated = days.toReversed().reduce<string[]>((later, day) => {
		const next = later.at(-1);
		if (next !== undefined && `${year}${day.slice(4)}` > next) {
			year -= 1;
			isTurned = true;
		}
		return [...later, `${year}${day.slice(4)}`];
	}, []);
	const isSure = before === undefined ? !isTurned : isTurned && before === year && third === undefined;
	if (latest === undefined || !isSure) throw notRead('its dates have no year, and nothing tells which it is');
	return dated.toReversed();
}

/** The currency of a text that tells one: by a code behind the word, or by the only sign at amounts. */
function currencyIn(text: string): string | null {
	const [, code] = /\b(?:currency|ccy|devise|währung|moneda|valuta)\b\s?:?\s?([A-Z]{3})\b/i.exec(text) ?? [];
	if (code !== undefined && SUPPORTED.has(code.toUpperCase())) return code.toUpperCase();
	const signs = new Set([...text.matchAll(/([₦£€₹])\s?\d|\d\s?([€])/gu)].map(([, before, behind]) => before ?? behind));
	const [sign, other] = signs;
	return other === undefined && sign !== undefined ? (SIGNS[sign] ?? null) : null;
}

const SUPPORTED = new Set(Intl.supportedValuesOf('currency'));
const SIGNS: Readonly<Record<string, string>> = { '₦': 'NGN', '£': 'GBP', '€': 'EUR', '₹': 'INR' };

/**
 * Reads a statement out of the text of a PDF. A text tells no columns: what proves which number is an amount, and which way it went, is the
 * arithmetic. Refused where any row does not lead from the balance before it to its own. Throws an input error with the cure.
 */
export function readPdfText(given: unknown, reading: Reading): ReadText {
	const text = textOf(given);
	if (!/\p{L}/u.test(text)) {
		throw inputError(
			'The PDF holds no text: it is a scan, or the field is empty.',
			`Put Extract From File (Extract From PDF) in front and hand over its text. Of a scan: ${ASK_OTHERWISE}`,
			'STATEMENT_UNREADABLE',
		);
	}
	if (OF_A_CARD.test(text)) throw notRead('it is of a credit card, whose balance is what is owed', 'STATEMENT_FORMAT');
	const lines = linesOf(text);
	refuseOversized(lines.map((line, index) => ({ rowNumber: index + 1, values: { line } })));
	const dateOf = dateReaderFor(lines);
	if (dateOf === null) throw notRead('no line begins with a date');
	const { opening, rows, notation } = provedBy(lines, dateOf);
	const hasYears = rows.every(({ segment }) => segment.date.hasYear);
	const years = yearsIn(text);
	const faults = new Faults();
	const { dates, format } = datesWithFormat(
		rows.map(({ segment: { line, date } }) => ({
			rowNumber: line,
			field: 'the date',
			value: date.hasYear ? date.written : withYear(date.written, years[0] ?? 2000),
		})),
		reading,
		faults,
	);
	faults.throwIfAny();
	const days = dates.flatMap((date) => date?.day ?? []);
	const dated = hasYears ? days : withYears(days, years);
	const entries = rows.map(({ segment, movement, balance }, index): StatementEntry => ({
		day: dated[index] ?? '',
		valueDay: null,
		description: segment.description,
		amount: movement / PER_MAJOR,
		balance: balance / PER_MAJOR,
		codes: [],
		counterparty: null,
		id: null,
	}));
	const statement: BankStatement = {
		...unnamedStatement(entries),
		currency: currencyIn(text),
		opening: opening / PER_MAJOR,
		closing: (rows.at(-1)?.balance ?? opening) / PER_MAJOR,
	};
	return { statements: [statement], understood: { dateFormat: format, decimal: notation.decimal } };
}

/** A date that is printed without its year, with one. */
function withYear(written: string, year: number): string {
	const numbers = /^(\d{1,2})([./])(\d{1,2})\.?$/.exec(written);
	if (numbers !== null) return `${numbers[1] ?? ''}${numbers[2] ?? ''}${numbers[3] ?? ''}${numbers[2] ?? ''}${year}`;
	return `${written}${/\d$/.test(written) ? ', ' : ' '}${year}`;
}
