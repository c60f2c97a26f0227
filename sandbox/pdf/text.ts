import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page; points, `x` from the left, `y` from the bottom. */
export interface TextItem {
	text: string;
	x: number;
	right: number;
	y: number;
}

/** The pieces of one printed line, from left to right. */
export type Line = TextItem[];

/** A PDF as its lines, page by page from top to bottom, and its own dates as ISO 8601. */
export interface PdfText {
	pages: Line[][];
	createdDate: string | null;
	modifiedDate: string | null;
}

/** What opening a PDF can end in beside its text. */
export type PdfProblem = { problem: 'password' } | { problem: 'unreadable' } | { problem: 'tooLong'; pages: number };

const sameLinePoints = 2;

/** Reads the text of a PDF of at most `maxPages`; a password that is not needed is ignored. */
export async function readPdfText(
	bytes: Buffer,
	password: string | undefined,
	maxPages: number,
): Promise<PdfText | PdfProblem> {
	// An ES module: imported when it is needed, so that everything else here can be loaded as CommonJS.
	const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const loading = pdfjs.getDocument({
		data: new Uint8Array(bytes),
		verbosity: pdfjs.VerbosityLevel.ERRORS,
		...(password === undefined ? {} : { password }),
	});
	try {
		const document = await loading.promise;
		if (document.numPages > maxPages) return { problem: 'tooLong', pages: document.numPages };
		const pages: Line[][] = [];
		for (let number = 1; number <= document.numPages; number++) pages.push(await readLines(document, number));
		const { info } = await document.getMetadata();
		const isoDate = (name: string) => {
			const text: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
			return typeof text === 'string' ? (pdfjs.PDFDateString.toDateObject(text)?.toISOString() ?? null) : null;
		};
		return { pages, createdDate: isoDate('CreationDate'), modifiedDate: isoDate('ModDate') };
	} catch (error) {
		const isPassword = error instanceof Error && error.name === 'PasswordException';
		return { problem: isPassword ? 'password' : 'unreadable' };
	} finally {
		await loading.destroy();
	}
}

async function readLines(document: PDFDocumentProxy, pageNumber: number): Promise<Line[]> {
	const page = await document.getPage(pageNumber);
	const { items } = await page.getTextContent();
	const texts = items.flatMap((item): TextItem[] => {
		if (!('str' in item) || item.str.trim() === '') return [];
		const [x, y]: unknown[] = item.transform.slice(4);
		if (typeof x !== 'number' || typeof y !== 'number') return [];
		return [{ text: item.str.trim(), x, right: x + item.width, y }];
	});
	const lines: Line[] = [];
	for (const item of texts.sort((a, b) => b.y - a.y)) {
		const line = lines[lines.length - 1];
		if (line?.[0] !== undefined && line[0].y - item.y <= sameLinePoints) line.push(item);
		else lines.push([item]);
	}
	return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

/** The text to the right of a label, such as the account holder after "Account Name"; null without one. */
export function labelled(lines: Line[], label: RegExp): string | null {
	for (const line of lines) {
		const index = line.findIndex(({ text }) => label.test(text));
		if (index >= 0) return line[index + 1]?.text ?? null;
	}
	return null;
}
