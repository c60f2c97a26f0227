/** What stands on a page, read from its markup by nothing of the report's own. */

/** A figure that the page prints, with the path of the JSON that it names. */
export interface Printed {
	path: string;
	text: string;
}

/** Every figure of a page. */
export function printedFigures(page: string): Printed[] {
	return [...page.matchAll(/<span class="cir-figure" data-path="([^"]+)">([^<]*)<\/span>/g)].map(
		([, path = '', text = '']) => ({
			path,
			text,
		}),
	);
}

/** Which sign stands before the decimals. */
const DECIMAL_SIGN: Readonly<Record<string, string>> = { 'en-US': '.', 'de-DE': ',' };

/** The number that a person reads. */
export function numberRead(text: string, locale: string): number {
	const sign = DECIMAL_SIGN[locale];
	if (sign === undefined) throw new Error(`How ${locale} writes decimals is not known here`);
	const isNegative = /[-\u2212]/.test(text);
	const digits = [...text].filter((character) => /\d/.test(character) || character === sign).join('');
	return (isNegative ? -1 : 1) * Number(digits.replace(sign, '.'));
}

/** What stands in the JSON at a path of keys and places in lists. */
export function jsonAt(json: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((found, key) => {
		if (typeof found !== 'object' || found === null) return undefined;
		return Object.entries(found).find(([name]) => name === key)?.[1];
	}, json);
}

/** Figures of a page that are not those of the JSON: none must be. */
export function figuresNotOfJson(page: string, json: object, locale: string): object[] {
	return printedFigures(page).flatMap(({ path, text }) => {
		const value = jsonAt(json, path);
		return typeof value === 'number' && isPrintedAs(numberRead(text, locale), value, text)
			? []
			: [{ path, text, value }];
	});
}

/** Amounts and counts to the last digit; shares and ratios to two decimals. */
function isPrintedAs(printed: number, value: number, text: string): boolean {
	if (!/ (%|times)$/.test(text)) return printed === value;
	const isTwoDecimals = Math.abs(printed * 100 - Math.round(printed * 100)) < 1e-6;
	return isTwoDecimals && Math.abs(printed - value) <= 0.005 + 1e-9;
}

/** Paths that the page prints though the JSON has null there. */
export function untoldAsFigure(page: string, json: object): string[] {
	return printedFigures(page).flatMap(({ path }) => (jsonAt(json, path) === null ? [path] : []));
}

/** The words that a reader sees: without markup and style, entities read. */
export function visibleText(page: string): string {
	return page
		.replace(/<style>[\s\S]*?<\/style>/g, '')
		.replace(/<\/?(span|bdi)\b[^>]*>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&#96;/g, '`')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();
}
