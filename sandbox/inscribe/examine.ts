import { labelled, readPdfText, type PdfText } from '../pdf/text';
import { readTable } from '../pdf/table';
import { balancesAddUp } from '../statement/balances';
import { toMinor } from '../statement/money';
import { chronological, type Transaction } from '../statement/transaction';
import { newBankAccount } from './bankAccount';
import type { Examined, ToldAccount } from './model';
import { isWholeImage, looksLikeImage } from './image';

const maxPages = 350;
/** The public test string of antivirus software, put together so that this file does not hold it. */
const eicarString = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');

/** How trust and quality are scored is not public; these stand for a clear verdict and for how well a file can be read. */
const trustScores = { genuine: 96, forged: 9 };
const qualityScores = { textPdf: 95, picture: 60 };

/** Tells what an uploaded file really is. Nothing of the file is kept. */
export async function examine(bytes: Buffer): Promise<Examined> {
	if (bytes.includes(eicarString)) return failed('VIRUS_DETECTED');
	if (looksLikeImage(bytes)) {
		return isWholeImage(bytes) ? processed({ fileType: 'IMAGE', totalPages: 1 }) : failed('CORRUPT_DATA_DETECTED');
	}
	if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return failed('CORRUPT_DATA_DETECTED');
	const pdf = await readPdfText(bytes, undefined, maxPages);
	if (!('problem' in pdf)) return examineText(pdf);
	switch (pdf.problem) {
		case 'password':
			return failed('PASSWORD_PROTECTED');
		case 'tooLong':
			return failed('EXCEEDS_MAX_PAGE_COUNT', pdf.pages);
		case 'unreadable':
			return failed('CORRUPT_DATA_DETECTED');
	}
}

/** Printed balances that follow from the amounts make a statement genuine, others forged; without any there is no score. */
function examineText(pdf: PdfText): Examined {
	const totalPages = pdf.pages.length;
	const hasText = pdf.pages.some((lines) => lines.length > 0);
	if (!hasText) return processed({ fileType: 'SCANNED_PDF', totalPages });
	const { rows } = readTable(pdf.pages);
	if (rows.length === 0) return processed({ fileType: 'TRUE_PDF', totalPages, qualityScore: qualityScores.textPdf });
	const hasBalances = rows.filter(({ balanceMinor }) => balanceMinor !== null).length > 1;
	const matches = hasBalances ? balancesAddUp(rows) : null;
	return processed({
		fileType: 'TRUE_PDF',
		totalPages,
		documentType: 'BANK_STATEMENT',
		isFraudulent: matches === false,
		trustScore: matches === null ? null : matches ? trustScores.genuine : trustScores.forged,
		qualityScore: qualityScores.textPdf,
		bankAccounts: [newBankAccount(accountOf(pdf, rows))],
		transactionsMatchBalances: matches,
	});
}

function accountOf(pdf: PdfText, rows: Transaction[]): ToldAccount {
	const lines = pdf.pages.flat();
	const holder = labelled(lines, /^account name:?$/i);
	const type = labelled(lines, /^account type:?$/i);
	const ordered = chronological(rows);
	return {
		name: holder,
		number: labelled(lines, /^account number:?$/i),
		type,
		institution: labelled(lines, /^bank:?$/i),
		currency: labelled(lines, /^currency:?$/i),
		holders: holder === null ? [] : [holder],
		openingMinor: printedAmount(labelled(lines, /^opening balance:?$/i)),
		closingMinor: printedAmount(labelled(lines, /^closing balance:?$/i)) ?? ordered.at(-1)?.balanceMinor ?? null,
		transactions: rows,
	};
}

function printedAmount(text: string | null): number | null {
	return text !== null && /^-?[\d,]+\.\d{2}$/.test(text) ? toMinor(Number(text.replaceAll(',', ''))) : null;
}

function processed(known: Partial<Examined>): Examined {
	return {
		state: 'PROCESSED',
		totalPages: null,
		documentType: 'OTHER',
		fileType: null,
		isFraudulent: false,
		trustScore: null,
		qualityScore: qualityScores.picture,
		bankAccounts: [],
		transactionsMatchBalances: null,
		...known,
	};
}

function failed(state: Examined['state'], totalPages: number | null = null): Examined {
	return {
		...processed({ state, totalPages }),
		documentType: null,
		isFraudulent: null,
		qualityScore: null,
	};
}
