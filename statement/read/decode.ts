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

/** Marks of files that are no text, with the node or the choice that reads them. */
const BINARY: ReadonlyArray<readonly [number[], string, string]> = [
	[[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Set Source to PDF.'],
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
];

/** Refuses a file that is no text, by its first bytes, with what to do instead. */
export function refuseBinary(bytes: Uint8Array): void {
	if (bytes.length === 0) throw inputError('The file is empty.', 'Fetch the file again.', 'EMPTY_FILE');
	for (const [mark, what, cure] of BINARY) {
		if (mark.every((byte, index) => bytes[index] === byte))
			throw inputError(`The file is ${what}.`, cure, 'NOT_A_TEXT');
	}
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
