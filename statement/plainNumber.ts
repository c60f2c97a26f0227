/** A number read from JSON, or what is wrong with it in words that follow "amount "abc"". */
type NumberReading = { value: number } | { problem: string; cure: string };

const PLAIN = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;
/** Indian grouping, 1,18,043.75. */
const LAKHS = /^[+-]?\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const ONE_COMMA = /^[+-]?\d{1,3},\d{3}$/;

const WRITE_PLAINLY = 'Write the number with a point before the decimals and nothing else, e.g. 1234.50.';

/** Whether nothing is told: absent, null or blank. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/**
 * Reads a number or a numeric text with a decimal point; commas between thousands are taken out where they can be nothing else
 * ("1,234.50", "1,234,567", "1,18,043.75"). NaN, infinite and anything else is refused.
 */
export function readPlainNumber(value: unknown): NumberReading {
	if (typeof value === 'string') {
		const text = value.trim();
		if (ONE_COMMA.test(text)) {
			return { problem: 'may have a comma before the thousands or before the decimals', cure: WRITE_PLAINLY };
		}
		const number = [PLAIN, GROUPED, LAKHS].some((written) => written.test(text))
			? Number(text.replaceAll(',', ''))
			: NaN;
		if (Number.isFinite(number)) return { value: number };
	}
	if (typeof value === 'number' && Number.isFinite(value)) return { value };
	return { problem: 'is not a number', cure: WRITE_PLAINLY };
}
