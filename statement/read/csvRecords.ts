import { inputError } from '../../core/base/errors';

/** One record of a CSV file: its cells, and the line on which it begins, the first being 1. */
export interface CsvRecord {
	line: number;
	cells: string[];
}

/**
 * The records of a CSV text (RFC 4180, any line end): a cell in double quotes may hold separators, line ends and doubled quotes. Blank
 * lines are left out. A quote that is never closed is refused, for it would swallow rows. Linear in the text. `most` ends it after so many.
 */
export function csvRecords(text: string, separator: string, most = Infinity): CsvRecord[] {
	const records: CsvRecord[] = [];
	let cells: string[] = [];
	let [line, begin, at] = [1, 1, 0];
	const end = () => {
		if (cells.some((cell) => cell.trim() !== '')) records.push({ line: begin, cells });
		cells = [];
		begin = line;
	};
	while (at < text.length && records.length < most) {
		const quoted = text[at] === '"' ? quotedCell(text, at, line) : null;
		const from = quoted?.end ?? at;
		let to = from;
		while (to < text.length && text[to] !== separator && text[to] !== '\n' && text[to] !== '\r') to += 1;
		cells.push(`${quoted?.cell ?? ''}${text.slice(from, to)}`);
		line += quoted?.lines ?? 0;
		if (text[to] === separator) {
			at = to + 1;
			if (at === text.length) cells.push('');
			continue;
		}
		if (to < text.length) {
			line += 1;
			to += text[to] === '\r' && text[to + 1] === '\n' ? 2 : 1;
		}
		end();
		at = to;
	}
	end();
	return records;
}

function quotedCell(text: string, start: number, line: number): { cell: string; end: number; lines: number } {
	const parts: string[] = [];
	for (let at = start + 1; ;) {
		const close = text.indexOf('"', at);
		if (close < 0) {
			throw inputError(
				`Line ${line}: a quote is opened and never closed.`,
				'Export the file again, or correct the line.',
				'STATEMENT_UNREADABLE',
			);
		}
		parts.push(text.slice(at, close));
		if (text[close + 1] !== '"') {
			const cell = parts.join('"');
			return { cell, end: close + 1, lines: cell.split(/\r\n|\r|\n/).length - 1 };
		}
		at = close + 2;
	}
}
