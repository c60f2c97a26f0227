import { XmlElement, parseXml } from '@rgrove/parse-xml';
import { unreadable } from './values';

/** No statement nests deeper; a parser that calls itself would run out of stack on one that does. */
const DEEPEST = 60;

/** The deepest nesting of tags, counted without a parser. */
function depthOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
		const next = text[at + 1];
		if (next === '/') depth -= 1;
		else if (next !== '?' && next !== '!') {
			const close = text.indexOf('>', at);
			if (close > 0 && text[close - 1] !== '/') depth += 1;
			deepest = Math.max(deepest, depth);
			if (deepest > DEEPEST) return deepest;
		}
	}
	return deepest;
}

/** An element by local names, as banks and countries have namespaces of their own. */
export class XmlNode {
	constructor(private readonly element: XmlElement | null) {}

	private children(name: string): XmlElement[] {
		return (this.element?.children ?? []).flatMap((child) =>
			child instanceof XmlElement && localName(child) === name ? [child] : [],
		);
	}

	all(name: string): XmlNode[] {
		return this.children(name).map((child) => new XmlNode(child));
	}

	/** The first element on a path; one that is not there has no text and no children. */
	at(...path: string[]): XmlNode {
		const [name, ...rest] = path;
		if (name === undefined) return this;
		return new XmlNode(this.children(name)[0] ?? null).at(...rest);
	}

	get isThere(): boolean {
		return this.element !== null;
	}

	get text(): string {
		return this.element?.text.trim() ?? '';
	}

	/** The text, null where there is none. */
	get told(): string | null {
		return this.text === '' ? null : this.text;
	}

	attribute(name: string): string {
		return this.element?.attributes[name] ?? '';
	}
}

function localName({ name }: XmlElement): string {
	return name.slice(name.indexOf(':') + 1);
}

/** The root of an XML document without a document type and entities of its own. Throws an input error for what is none, or is cut off. */
export function xmlDocument(text: string): XmlNode {
	if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unreadable('XML', 'it declares a document type or entities of its own');
	if (depthOf(text) > DEEPEST) throw unreadable('XML', 'its elements are nested deeper than any statement');
	try {
		return new XmlNode(parseXml(text).root);
	} catch {
		throw unreadable('XML', 'it is not well-formed, or its end is missing');
	}
}
