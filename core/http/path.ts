import { redact } from '../base/redact';
import { inputError } from '../base/errors';

/** A surrogate without its other half: it cannot be encoded. */
const HALF_A_CHARACTER = /\p{Surrogate}/u;

/**
 * A request path of URL-encoded segments. Empty segments, "." and ".." are refused: they would reach another resource,
 * and encoding does not protect them.
 */
export function pathOf(...segments: Array<string | number>): string {
	return segments
		.map((segment) => {
			const text = String(segment).trim();
			if (text === '' || text === '.' || text === '..' || HALF_A_CHARACTER.test(text)) {
				throw inputError(
					`"${redact(text)}" cannot be used as an ID`,
					'Enter the ID that the provider gave.',
					'INVALID_ID',
				);
			}
			return `/${encodeURIComponent(text)}`;
		})
		.join('');
}
