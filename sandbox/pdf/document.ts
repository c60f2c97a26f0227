import PDFDocument from 'pdfkit';
import { accountCurrency, type Person, type PersonTransaction } from '../people/read';

/** Fixed, so that printing the same statement twice gives the same bytes. */
const createdDate = new Date('2026-11-02T09:00:00Z');
/** A forged statement was touched after the bank made it. */
const forgedDate = new Date('2026-11-05T21:40:00Z');

const ink = '#1d2733';
const accent = '#0f4c5c';
const faint = '#6b7785';
const stripe = '#f2f5f7';

const page = { left: 40, right: 555, top: 40, bottom: 790 };
const rowHeight = 15;
const columns = {
	date: { title: 'Date', left: 46, width: 66, align: 'left' },
	description: { title: 'Description', left: 114, width: 224, align: 'left' },
	debit: { title: 'Debit', left: 340, width: 66, align: 'right' },
	credit: { title: 'Credit', left: 408, width: 66, align: 'right' },
	balance: { title: 'Balance', left: 476, width: 72, align: 'right' },
} as const;

type Document = PDFKit.PDFDocument;

/**
 * Prints a person's rows as a bank would: a text PDF of as many pages as needed, protected when a password is given.
 * The same input gives the same bytes: fixed dates, no compression (zlib differs between machines), RC4 for protection.
 */
export function printStatement(person: Person, rows: PersonTransaction[], password?: string): Promise<Buffer> {
	const document = new PDFDocument({
		size: 'A4',
		margin: 0,
		compress: false,
		pdfVersion: '1.4',
		...(password === undefined ? {} : { userPassword: password, ownerPassword: password }),
		info: {
			Title: `Statement of account, ${person.name}`,
			Author: person.bankName,
			Creator: person.bankName,
			Producer: person.bankName,
			CreationDate: createdDate,
			ModDate: person.forgedSalary === undefined ? createdDate : forgedDate,
		},
		bufferPages: true,
	});
	const done = collect(document);
	let y = printTableHead(document, printHead(document, person, rows));
	for (const [index, row] of rows.entries()) {
		if (y + rowHeight > page.bottom) {
			document.addPage();
			y = printTableHead(document, page.top);
		}
		printRow(document, row, y, index % 2 === 1);
		y += rowHeight;
	}
	printFooters(document, person);
	document.end();
	return done;
}

function collect(document: Document): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		document.on('data', (chunk: Buffer) => chunks.push(chunk));
		document.on('end', () => resolve(Buffer.concat(chunks)));
		document.on('error', reject);
	});
}

/** The bank's name and the box with the account; gives the height at which the table starts. */
function printHead(document: Document, person: Person, rows: PersonTransaction[]): number {
	document.rect(0, 0, 595, 74).fill(accent);
	write(document, person.bankName, { left: page.left, y: 22, size: 20, color: 'white', bold: true });
	write(document, 'STATEMENT OF ACCOUNT', { left: page.left, y: 48, size: 9, color: '#cfe3e8' });

	const first = rows[0];
	const last = rows[rows.length - 1];
	const opening = first === undefined ? 0 : first.balance - first.amount;
	const total = (sign: number) =>
		rows.filter(({ amount }) => amount * sign > 0).reduce((sum, { amount }) => sum + amount * sign, 0);
	const facts: Array<[string, string]> = [
		['Account Name', person.name],
		['Account Number', person.accountNumber],
		['Account Type', person.accountType],
		['Bank', person.bankName],
		['Currency', accountCurrency(person)],
		['Period', first === undefined || last === undefined ? '-' : `${printDay(first.date)} to ${printDay(last.date)}`],
		['Opening Balance', printAmount(opening)],
		['Closing Balance', last === undefined ? '-' : printAmount(last.balance)],
		['Total Debit', printAmount(total(-1))],
		['Total Credit', printAmount(total(1))],
	];
	const top = 92;
	const lines = facts.length / 2;
	for (const [index, [label, value]] of facts.entries()) {
		const left = index < lines ? page.left : 310;
		const y = top + (index % lines) * 16;
		write(document, label, { left, y, size: 8, color: faint });
		write(document, value, { left: left + 90, y, size: 9, color: ink });
	}
	return top + lines * 16 + 14;
}

function printTableHead(document: Document, y: number): number {
	document.rect(page.left, y, page.right - page.left, 18).fill(accent);
	for (const { title, left, width, align } of Object.values(columns)) {
		write(document, title, { left, y: y + 5, size: 8.5, color: 'white', bold: true, width, align });
	}
	return y + 23;
}

function printRow(document: Document, row: PersonTransaction, y: number, isStriped: boolean): void {
	if (isStriped) document.rect(page.left, y - 3, page.right - page.left, rowHeight).fill(stripe);
	const cells: Array<[keyof typeof columns, string]> = [
		['date', printDay(row.date)],
		['description', row.description],
		[row.amount < 0 ? 'debit' : 'credit', printAmount(Math.abs(row.amount))],
		['balance', printAmount(row.balance)],
	];
	for (const [column, text] of cells) {
		const { left, width, align } = columns[column];
		write(document, text, { left, y, size: 7.5, color: ink, width, align });
	}
}

function printFooters(document: Document, person: Person): void {
	const { start, count } = document.bufferedPageRange();
	for (let index = start; index < start + count; index++) {
		document.switchToPage(index);
		const text = `${person.bankName} is made up; this statement is test data.    Page ${index + 1} of ${count}`;
		write(document, text, { left: page.left, y: 812, size: 7, color: faint });
	}
}

interface TextStyle {
	left: number;
	y: number;
	size: number;
	color: string;
	bold?: boolean;
	width?: number;
	align?: 'left' | 'right';
}

function write(document: Document, text: string, { left, y, size, color, bold, width, align }: TextStyle): void {
	document
		.font(bold === true ? 'Helvetica-Bold' : 'Helvetica')
		.fontSize(size)
		.fillColor(color)
		.text(text, left, y, { lineBreak: false, ...(width === undefined ? {} : { width, align: align ?? 'left' }) });
}

function printAmount(naira: number): string {
	const [whole = '', decimals = ''] = Math.abs(naira).toFixed(2).split('.');
	return `${naira < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2026-10-05 as 05-Oct-2026 */
function printDay(isoDay: string): string {
	const [year, month, day] = isoDay.split('-');
	return `${day}-${shortMonths[Number(month) - 1]}-${year}`;
}
