import { inputError } from '../../core/base/errors';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf16le = new TextDecoder('utf-16le');
const utf16be = new TextDecoder('utf-16be');
const windows1252 = new TextDecoder('windows-1252');

/** A text out of a file, and the encoding that it was read by. */
export interface DecodedText {
	text: string;
	encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

const FOR_DOCUMENTS =
	'A provider that analyses documents reads it: choose one under Provider. Or ask the bank for the statement as CSV.';
/** A provider that analyses documents takes it under File too, so that this is for one that does not. */
const FOR_PDF = `Put Extract From File (Extract From PDF) in front, and set Transactions From to Text of a PDF. ${FOR_DOCUMENTS}`;
const NOT_TEXT =
	'Hand over the statement as the bank gives it for download, such as CSV, or check what the node before fetched.';

/** Marks of files that are no text, with the node or the choice that reads them. */
const BINARY: ReadonlyArray<readonly [number[], string, string]> = [
	[
		[0x50, 0x4b, 0x03, 0x04],
		'a spreadsheet or an archive',
		'Put Extract From File (Extract From XLSX) in front, and set Transactions From to Input Items.',
	],
	[
		[0xd0, 0xcf, 0x11, 0xe0],
		'an old spreadsheet',
		'Put Extract From File (Extract From XLS) in front, and set Transactions From to Input Items.',
	],
	[[0x89, 0x50, 0x4e, 0x47], 'a picture', FOR_DOCUMENTS],
	[[0xff, 0xd8, 0xff], 'a picture', FOR_DOCUMENTS],
];

/** Readers look for the mark of a PDF this far (ISO 32000-1, annex H). */
const PDF_HEAD_BYTES = 1_024;
const UTF16_MARKS: readonly number[] = [0xff, 0xfe];

/** Refuses a file that is no text, by its first bytes, with what to do instead. */
export function refuseBinary(bytes: Uint8Array): void {
	if (bytes.length === 0) throw inputError('The file is empty.', 'Fetch the file again.', 'EMPTY_FILE');
	for (const [mark, what, cure] of BINARY) {
		if (mark.every((byte, index) => bytes[index] === byte)) throw notText(what, cure);
	}
	const head = bytes.subarray(0, PDF_HEAD_BYTES);
	if (windows1252.decode(head).includes('%PDF-')) throw notText('a PDF', FOR_PDF);
	const isUtf16 = UTF16_MARKS.includes(bytes[0] ?? 0) && UTF16_MARKS.includes(bytes[1] ?? 0);
	if (!isUtf16 && head.includes(0)) throw notText('no text', NOT_TEXT);
}

function notText(what: string, cure: string) {
	return inputError(`The file is ${what}.`, cure, 'NOT_A_TEXT');
}

/** The text of a file: by its byte order mark, else UTF-8 where it is that without a fault, else windows-1252, as banks' files are. */
export function decode(bytes: Uint8Array): DecodedText {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16le.decode(bytes), encoding: 'utf-16le' };
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16be.decode(bytes), encoding: 'utf-16be' };
	try {
		return { text: utf8.decode(bytes), encoding: 'utf-8' };
	} catch {
		return { text: windows1252.decode(bytes), encoding: 'windows-1252' };
	}
}
