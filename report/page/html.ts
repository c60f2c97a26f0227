import { seenText } from '../words/texts';

/** Markup that is safe to put into a page. Only `html` makes it, so a text never becomes markup by a slip. */
class Markup {
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	toString(): string {
		return this.#text;
	}
}
export type Html = Markup;

/** What a template takes: texts, which are escaped, and markup that is safe already. */
type Content = Html | string | number | null | readonly Content[];

/** Every character that could end a text or an attribute's value. */
const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	'`': '&#96;',
};

/** A template of markup. Whatever is put into it is text, wherever it stands: element or quoted attribute. */
export function html(markup: TemplateStringsArray, ...contents: readonly Content[]): Html {
	return new Markup(markup.reduce((whole, part, index) => `${whole}${markupOf(contents[index - 1] ?? null)}${part}`));
}

export const NOTHING: Html = html``;

function markupOf(content: Content): string {
	if (content === null) return '';
	if (content instanceof Markup) return content.toString();
	if (typeof content === 'object') return content.map(markupOf).join('');
	return seenText(String(content)).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}
