import type { Unit } from '../figures/catalogue';
import type { Words } from './words';

const USUAL_DECIMALS = 2;
/** As many as a figure that is worked out has. */
const MOST_DECIMALS = 8;

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, decimals: number): Intl.NumberFormat {
	const key = `${locale}/${decimals}`;
	const known = formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
	formats.set(key, known);
	return known;
}

/** A number for a person to read, with no more decimals than it has. */
export function numberText(value: number, locale: string, decimals = USUAL_DECIMALS): string {
	return formatOf(locale, decimals).format(value);
}

/**
 * A figure for a person to read, with its unit. Beside a limit that it is not, it is never rounded to look like it: 35.0004 % is above
 * 35 %, and says so.
 */
export function figureText(value: number | string, unit: Unit, words: Words, limit: number | string = ''): string {
	if (typeof value === 'string') return words.word(value);
	return withUnit(digits(value, words, limit), unit, words);
}

function digits(value: number, { locale }: Words, limit: number | string): string {
	if (typeof limit === 'string' || value === limit) return numberText(value, locale);
	for (let decimals = USUAL_DECIMALS; decimals < MOST_DECIMALS; decimals += 1) {
		const text = numberText(value, locale, decimals);
		if (text !== numberText(limit, locale, decimals)) return text;
	}
	return numberText(value, locale, MOST_DECIMALS);
}

function withUnit(figure: string, unit: Unit, words: Words): string {
	if (unit === 'percent') return words.percent(figure);
	return unit === 'times' ? words.times(figure) : figure;
}
