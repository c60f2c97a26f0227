import { parseStatementDate } from '../statement/dates';
import { toMinor } from '../statement/money';
import type { Transaction } from '../statement/transaction';
import type { Line, TextItem } from './text';

/** The rows of the transaction table as printed; `unread` counts lines that start with a date and were not understood. */
export interface StatementTable {
	rows: Transaction[];
	unread: number;
}

interface Columns {
	description: TextItem;
	debit: TextItem;
	credit: TextItem;
	/** Missing on statements that print no running balance. */
	balance: TextItem | undefined;
}

const titles = {
	date: /^(trans(action)?\.?\s*)?date$/i,
	description: /^(description|narration|details|particulars|remarks)$/i,
	debit: /^(debits?|withdrawals?|money out|pay out)$/i,
	credit: /^(credits?|deposits?|lodge?ments?|money in|pay in)$/i,
	balance: /^(running )?balance$/i,
};

const amountPattern = /^-?[\d,]+\.\d{2}$/;
const sameColumnPoints = 3;

/**
 * Finds the table by its title line (date, description, debit, credit, balance; repeated on a page or not) and reads one
 * transaction per line that starts with a date. A line below with text in the description column alone continues it.
 */
export function readTable(pages: Line[][]): StatementTable {
	const rows: Transaction[] = [];
	let unread = 0;
	let columns: Columns | null = null;
	for (const lines of pages) {
		let current: Transaction | null = null;
		for (const line of lines) {
			const found = findColumns(line);
			if (found !== null) {
				columns = found;
				current = null;
				continue;
			}
			const [first] = line;
			if (columns === null || first === undefined) continue;
			if (parsePrintedDate(first.text) === null) {
				if (current !== null && line.length === 1 && isBelow(first, columns.description)) {
					current.description += ` ${first.text}`;
				} else current = null;
				continue;
			}
			current = readRow(line, columns);
			if (current === null) unread += 1;
			else rows.push(current);
		}
	}
	return { rows, unread };
}

function findColumns(line: Line): Columns | null {
	const titled = (pattern: RegExp) => line.find(({ text }) => pattern.test(text));
	const description = titled(titles.description);
	const debit = titled(titles.debit);
	const credit = titled(titles.credit);
	if (titled(titles.date) === undefined || description === undefined || debit === undefined || credit === undefined) {
		return null;
	}
	return { description, debit, credit, balance: titled(titles.balance) };
}

/** A row with a balance and neither debit nor credit is an opening balance: an amount of 0, as in the seed's sample. */
function readRow(line: Line, columns: Columns): Transaction | null {
	const date = parsePrintedDate(line[0]?.text ?? '');
	const figures = line.slice(1).filter(({ text }) => amountPattern.test(text));
	const inColumn = (title: TextItem | undefined) => figures.find((figure) => nearest(figure, columns) === title);
	const debit = inColumn(columns.debit);
	const credit = inColumn(columns.credit);
	const balance = columns.balance === undefined ? undefined : inColumn(columns.balance);
	if (date === null || figures.length === 0 || (debit !== undefined && credit !== undefined)) return null;
	const description = line.slice(1).filter((item) => !figures.includes(item) && item.x < columns.debit.x);
	const amount = debit ?? credit;
	return {
		...date,
		description: description.map(({ text }) => text).join(' '),
		type: credit === undefined ? 'debit' : 'credit',
		amountMinor: amount === undefined ? 0 : Math.abs(readAmount(amount.text)),
		balanceMinor: balance === undefined ? null : readAmount(balance.text),
	};
}

/** The amount column whose title is closest: figures are lined up with it on the right, seldom on the left. */
function nearest(figure: TextItem, columns: Columns): TextItem | undefined {
	const distance = (title: TextItem) => Math.min(Math.abs(title.right - figure.right), Math.abs(title.x - figure.x));
	return [columns.debit, columns.credit, columns.balance]
		.filter((title) => title !== undefined)
		.sort((a, b) => distance(a) - distance(b))[0];
}

function isBelow(item: TextItem, title: TextItem): boolean {
	return Math.abs(item.x - title.x) <= sameColumnPoints;
}

function readAmount(text: string): number {
	return toMinor(Number(text.replaceAll(',', '')));
}

const shortMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO, 05-Oct-2026 (05 Oct 2026) or 05/10/2026: printed Nigerian statements have the day first, unlike the JSON samples. */
function parsePrintedDate(text: string) {
	const named = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4})$/.exec(text);
	const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
	const [, day = '', month = '', year = ''] = named ?? dayFirst ?? [];
	if (year === '') return parseStatementDate(text);
	const monthNumber = named === null ? month : String(shortMonths.indexOf(month.toLowerCase()) + 1);
	return parseStatementDate(`${year}-${monthNumber.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
