import { share } from '../money';
import type { ReadStatement } from '../store';
import { judgeRows } from './judge';
import { readTable } from '../../pdf/table';
import { labelled, type PdfText } from '../../pdf/text';

/** Reads a bank statement out of a PDF's text; a PDF without any text (a scan) ends in FAILED. */
export function readPdfStatement(pdf: PdfText, minTransactions: number): ReadStatement {
	const { pages, createdDate, modifiedDate } = pdf;
	const lines = pages.flat();
	const { rows, unread } = readTable(pages);
	return {
		ended: lines.length === 0 ? 'FAILED' : judgeRows(rows, minTransactions),
		clientFullName: labelled(lines, /^account name:?$/i),
		accountName: labelled(lines, /^account name:?$/i),
		accountType: labelled(lines, /^account type:?$/i),
		bankName: labelled(lines, /^bank:?$/i),
		accountBalance: null,
		transactions: rows,
		pdf: {
			createdDate,
			modifiedDate,
			// Only the name is documented: here it is the share of the lines with a date that were understood.
			confidence: rows.length + unread === 0 ? null : share(rows.length, rows.length + unread),
		},
	};
}

/** A PDF that could not be opened as one. */
export const failedStatement: ReadStatement = {
	ended: 'FAILED',
	clientFullName: null,
	accountName: null,
	accountType: null,
	bankName: null,
	accountBalance: null,
	transactions: [],
	pdf: { createdDate: null, modifiedDate: null, confidence: null },
};
