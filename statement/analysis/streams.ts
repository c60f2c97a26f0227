import { daysBetween } from '../../core/base/dates';
import { type Cadence, cadenceOf, isStillPaid, shareThatCame } from '../../core/insights/cadence';
import { DAYS_PER_MONTH } from '../../core/insights/period';
import { nextAfter } from '../../core/insights/stream';
import { addTo } from '../integrity/ledger';
import type { Row } from './row';
import { tokensOf } from './words';

/** Words that say how money went and not to whom: rails, months, legal forms. */
const NO_NAME = new Set(
	(
		'nip nibss trf tfr transfer neft imps rtgs upi ach wire pos web atm ussd mob mobile app bgc fpi fpo bacs dd deb so cpt cr dr vir virement sepa inst ' +
		'prlv prelevement cb carte card purchase pymt payment pmt paiement achat direct debit standing order bill bills to from frm for of the by via ref ' +
		'a an au aux de du des la le les et and und von vom an der die das van naar aan en het el los las del y por lastschrift uberweisung ueberweisung ' +
		'dauerauftrag gutschrift basislastschrift overboeking incasso domiciliering domiciliation transferencia recibo adeudo adeudos bonifico addebito ' +
		'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december ' +
		'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre januar februar marz maerz juni juli oktober dezember ' +
		'januari februari maart augustus mei enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
		'salary salaries wages wage salaire paie gehalt lohn loon salaris nomina pension loan repayment week wk term'
	).split(' '),
);

const WORDS_OF_A_NAME = 3;

/** To whom or from whom a row goes, as far as its text tells: the words that are a name, without numbers and rails. Empty where none is left. */
export function counterpartyOf({ merchant, tokens, category }: Row): string {
	// A provider may give the whole text as the merchant, month and number included.
	const told = merchant?.trim().toLowerCase() ?? '';
	if (told !== '') return nameIn(tokensOf(told)) || told;
	return nameIn(tokens) || (category ?? '');
}

function nameIn(tokens: readonly string[]): string {
	const words = tokens.filter((token) => token.length > 1 && !/\d/.test(token) && !NO_NAME.has(token));
	return words.slice(0, WORDS_OF_A_NAME).join(' ');
}

/** A series of payments of one kind with one counterparty. */
export interface Stream {
	rows: readonly Row[];
	label: string;
	cadence: Cadence;
	total: number;
	/** Days on which anything was paid. */
	payments: number;
	/** Of one of these days, in minor units and not rounded. */
	mean: number;
	first: string;
	last: string;
}

/** The streams of some rows, which are in the order of their days; with `whole`, all rows with one counterparty, else by their amounts too. */
export function streamsOf(rows: readonly Row[]): Stream[] {
	const groups = new Map<string, Row[]>();
	for (const row of rows)
		addTo(groups, `${row.amount > 0 ? '+' : '-'}${row.category ?? ''} ${counterpartyOf(row)}`, row);
	return [...groups.values()].flatMap(split).map(streamOf);
}

/** One counterparty may hold several contracts: where together they have no rhythm, equal amounts are looked at alone. */
function split(rows: Row[]): Row[][] {
	if (rows.length < 4 || cadenceOf(daysOf(rows), false).frequency !== 'irregular') return [rows];
	const byAmount = new Map<number, Row[]>();
	for (const row of rows) addTo(byAmount, row.amount, row);
	const parts = [...byAmount.values()];
	const regular = parts.filter((part) => cadenceOf(daysOf(part), false).frequency !== 'irregular');
	if (regular.length < 2) return [rows];
	const rest = parts.filter((part) => !regular.includes(part)).flat();
	return rest.length === 0 ? regular : [...regular, rest];
}

function daysOf(rows: readonly Row[]): string[] {
	return rows.map(({ day }) => day);
}

function streamOf(rows: readonly Row[]): Stream {
	const days = daysOf(rows);
	const total = rows.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
	const payments = new Set(days).size;
	const [first] = rows;
	return {
		rows,
		label: first === undefined ? '' : titled(counterpartyOf(first)),
		cadence: cadenceOf(days, false),
		total,
		payments,
		mean: total / payments,
		first: days[0] ?? '',
		last: days.at(-1) ?? '',
	};
}

function titled(words: string): string {
	return words.replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The time that the data covers. */
export interface Span {
	from: string;
	to: string;
	/** Both ends counted. */
	days: number;
}

/** Without a rhythm, a stream that has paused for longer is taken to have ended. */
const LONGEST_PAUSE_DAYS = 50;

/** Whether the next payment of a stream is still to come on the last day of the data. */
export function isActive({ cadence, last }: Stream, { to }: Span): boolean {
	return isStillPaid(cadence, last, to) ?? (daysBetween(last, to) ?? 0) <= LONGEST_PAUSE_DAYS;
}

/** When the next payment of a regular stream is due, `YYYY-MM-DD`; null where it has no rhythm or has ended. */
export function nextOf(stream: Stream, span: Span): string | null {
	return isActive(stream, span) ? nextAfter(stream.last, stream.cadence) : null;
}

/** What a regular stream comes to in a month while it runs, in minor units; null where it has no rhythm. */
export function whileItRuns({ cadence: { aMonth: often }, mean }: Stream): number | null {
	return often === null ? null : (mean * often[0]) / often[1];
}

/**
 * What a stream comes to a month over the time that the data covers, in minor units. A rhythm counts by what it brings a month, as three
 * calendar months hold three or four payments of four weeks; for the part of the time in which it ran.
 */
export function aMonth(stream: Stream, span: Span): number {
	const running = whileItRuns(stream);
	const { usualGapDays, longestGapDays } = stream.cadence;
	if (running === null || usualGapDays === null || longestGapDays === null) return perMonthOf(stream.total, span);
	const length = daysBetween(stream.first, stream.last) ?? 0;
	const kept = shareThatCame(stream.cadence, daysOf(stream.rows));
	const before = (daysBetween(span.from, stream.first) ?? 0) <= longestGapDays;
	const behind = (daysBetween(stream.last, span.to) ?? 0) <= longestGapDays;
	const covered = before && behind ? span.days : Math.min(span.days, length + usualGapDays);
	return running * kept * (covered / span.days);
}

/** A total of the data a month, in minor units. */
export function perMonthOf(total: number, { days }: Span): number {
	return total / (Math.max(days, 1) / DAYS_PER_MONTH);
}
