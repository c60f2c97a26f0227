import { HttpError, parseBody } from '../http';
import { parseMultipart, type MultipartPart } from '../multipart';
import type { Route } from '../router';
import { failedStatement, readPdfStatement } from './pdf/read';
import { readPdfText } from '../pdf/text';
import { statementAnswer } from './statementAnswer';
import { minTransactions, statementTypeSchema } from './statements';
import type { ReadStatement, StatementStore } from './store';

/** The documented limit: "... is greater than the allowed page count: 1000". */
const maxPages = 1000;

/**
 * PUT /statements: a PDF in multipart/form-data. What can be said at once (no file, not a PDF, the password) is refused in
 * the documented words; everything else is told by the processingStatus later.
 */
export function uploadRoute(store: StatementStore, processingSeconds: number): Route {
	return {
		method: 'PUT',
		path: '/statements',
		async handle(request) {
			const parts = parseMultipart(request.headers['content-type'] ?? '', request.body) ?? [];
			const file = field(parts, 'file');
			if (file === undefined || file.filename === null || file.content.length === 0)
				throw refused('Please Upload a File');
			if (!file.content.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw refused('Kindly upload a PDF file');
			const { statementType } = parseBody({ statementType: textOf(parts, 'statementType') }, statementTypeSchema);
			const name = textOf(parts, 'statementName') ?? file.filename;
			store.refuseDuplicate(name);
			const read = await readUpload(file, textOf(parts, 'password'));
			// Reading takes a while: another upload may have taken the name meanwhile.
			store.refuseDuplicate(name);
			const statement = store.add({ name, source: 'PERICULUM', statementType, read, processingSeconds });
			// "processingStatus, will initially be UPLOADED", however short the processing is.
			return { status: 200, body: statementAnswer(statement, 'UPLOADED') };
		},
	};
}

async function readUpload(file: MultipartPart, password: string | undefined): Promise<ReadStatement> {
	const pdf = await readPdfText(file.content, password, maxPages);
	if (!('problem' in pdf)) return readPdfStatement(pdf, minTransactions);
	switch (pdf.problem) {
		case 'password':
			throw refused('PDF is protected - Password required or incorrect password.');
		case 'tooLong':
			throw refused(`The file page count of file: ${pdf.pages} is greater than the allowed page count: ${maxPages}`);
		case 'unreadable':
			return failedStatement;
	}
}

/** The seed's table writes File and Password, its example file and password: any case is taken. */
function field(parts: MultipartPart[], name: string): MultipartPart | undefined {
	return parts.find((part) => part.name.toLowerCase() === name.toLowerCase());
}

/** A text field; left out and empty are the same (the seed's example sends "password": ""). */
function textOf(parts: MultipartPart[], name: string): string | undefined {
	const text = field(parts, name)?.content.toString('utf8') ?? '';
	return text === '' ? undefined : text;
}

function refused(message: string): HttpError {
	return new HttpError(400, { message });
}
