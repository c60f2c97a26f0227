import type { BinaryFile, SizeLimit } from '../../../../core/provider/file';
import { inputError } from '../../../../core/base/errors';

const MEGABYTE = 1_024 * 1_024;
const LARGEST_FILE_MEGABYTES = 50;

const JPG_MARK = Buffer.from([0xff, 0xd8, 0xff]);
const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const UNDECLARED = 'application/octet-stream';

/** Inscribe's largest file (its upload reference), for a file of this name. */
export const sizeLimit = (property: string): SizeLimit => ({
	bytes: LARGEST_FILE_MEGABYTES * MEGABYTE,
	refuse: (bytes) =>
		inputError(
			// Rounded up: a file of one byte too many has more than 50 MB.
			`The file in "${property}" has ${(Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1)} MB, and Inscribe takes at most ${LARGEST_FILE_MEGABYTES} MB`,
			'Split the document, or scan it with a lower resolution.',
			'FILE_TOO_LARGE',
		),
});

/**
 * The type under which a file is sent, from what it shows of itself: PDF, JPG, PNG, or undeclared bytes for Inscribe to judge. Refuses
 * what Inscribe does not take (file types and 50 MB are those of its upload reference).
 */
export function fileType({ content, head, mimeType }: BinaryFile, property: string): string {
	if (content.size === 0) {
		throw inputError(`The file in "${property}" is empty`, 'Fetch the file again: nothing was uploaded.', 'EMPTY_FILE');
	}
	const { bytes, refuse } = sizeLimit(property);
	if (content.size > bytes) throw refuse(content.size);
	if (head.includes('%PDF-')) return 'application/pdf';
	if (head.subarray(0, JPG_MARK.length).equals(JPG_MARK)) return 'image/jpeg';
	if (head.subarray(0, PNG_MARK.length).equals(PNG_MARK)) return 'image/png';
	if (mimeType === UNDECLARED && !isText(head)) return UNDECLARED;
	throw inputError(
		`The file in "${property}" is not a PDF, JPG or PNG`,
		isText(head) ? CURE_OF_TEXT : CURE,
		'UNSUPPORTED_FILE',
	);
}

const CURE = 'Inscribe reads these only. Hand over one of them, or check what the node before this one downloaded.';
const CURE_OF_TEXT =
	'Inscribe takes no CSV and no other text. Hand over the PDF of the statement, or choose another provider for its transactions. Of JSON it takes what an open banking service answered: set Source to Open Banking.';

/** Whether a file is text, such as CSV or JSON, whatever it is called: text has no control characters. */
export function isText(head: Buffer): boolean {
	const characters = head.toString('latin1');
	// eslint-disable-next-line no-control-regex -- these are what is looked for
	return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(characters);
}
