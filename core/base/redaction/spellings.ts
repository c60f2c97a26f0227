import { folded } from './foldedText';

/** Shorter values would take words apart: they count only as a word of their own. */
export const SHORTEST_INSIDE_WORDS = 4;
const SHORTEST = 2;
/** Where a value has several parts or lines, such as a key, each that is long enough counts alone. */
const SHORTEST_PART = 16;
const SHORTEST_ENCODED = 6;
/** No text that is looked through is longer. */
const LONGEST = 4_000;

const IN_HTML: ReadonlyArray<[RegExp, string]> = [
	[/&/g, '&amp;'],
	[/</g, '&lt;'],
	[/>/g, '&gt;'],
	[/"/g, '&quot;'],
];

/**
 * How a value can stand in a text: as it is, in a URL or form, in JSON (and that in JSON once more), in HTML, in base64 (also in the midst of
 * other base64) and in hexadecimal digits; the same for each of its lines. Folded, and in small letters.
 */
export function spellingsOf(value: string): string[] {
	const whole = value.trim().slice(0, LONGEST);
	if (whole.length < SHORTEST) return [];
	if (whole.length < SHORTEST_INSIDE_WORDS) return [asSought(whole)];
	const parts = whole.split(/\s+|\\[nr]/).filter((part) => part.length >= SHORTEST_PART);
	return [...new Set([whole, ...parts].flatMap((text) => [...written(text), ...encoded(text)]).map(asSought))].filter(
		(spelling) => spelling.length >= SHORTEST_INSIDE_WORDS,
	);
}

function asSought(text: string): string {
	return folded(text).toLowerCase();
}

function written(text: string): string[] {
	const inForm = new URLSearchParams({ text }).toString().slice('text='.length);
	const inJson = quotedInJson(text);
	return [
		text,
		inForm,
		inForm.replaceAll('+', '%20'),
		// What URLs leave as it is, and forms do not.
		inForm.replaceAll('+', '%20').replace(/%(?:21|27|28|29|7E)/g, (code) => decodeURIComponent(code)),
		inJson,
		quotedInJson(inJson),
		inJson.replaceAll('/', '\\/'),
		inJson.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
		...["'", '&#39;', '&#x27;'].map((apostrophe) =>
			IN_HTML.reduce((html, [sign, entity]) => html.replace(sign, entity), text).replaceAll("'", apostrophe),
		),
	];
}

function quotedInJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

function encoded(text: string): string[] {
	const bytes = Buffer.from(text);
	const base64 = [0, 1, 2].map((before) => inTheMidstOfBase64(bytes, before));
	return [
		...base64,
		...base64.map((code) => code.replaceAll('+', '-').replaceAll('/', '_')),
		bytes.toString('hex'),
	].filter(({ length }) => length >= SHORTEST_ENCODED);
}

/** The characters that the bytes give whatever stands around them, behind so many bytes of a group of three. */
function inTheMidstOfBase64(bytes: Buffer, before: number): string {
	const code = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
	return code.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}
