import { type GivenColumns, readStatementFile } from '../../../statement';

/** A file as its bytes; a text is UTF-8. */
export function read(
	file: string | Uint8Array,
	options: { dateFormat?: 'auto' | 'DD/MM/YYYY' | 'MM/DD/YYYY'; columns?: GivenColumns } = {},
) {
	const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
	return readStatementFile(bytes, { dateFormat: 'auto', today: '2026-11-01', ...options });
}

/** The rows of the first statement, as day, amount and text. */
export function rowsIn(file: string | Uint8Array, options = {}) {
	const [statement] = read(file, options).statements;
	return (statement?.entries ?? []).map(({ day, amount, description }) => [day, amount, description]);
}
