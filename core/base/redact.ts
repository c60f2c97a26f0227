import { FoldedText, type Span } from './redaction/foldedText';
import { keySpans } from './redaction/keys';
import { namedSpans } from './redaction/namedValues';
import { personalSpans } from './redaction/personalData';
import { Secrets, sentKeys } from './redaction/secrets';

export { Secrets, sentKeys };

const REMOVED = '[removed]';
/** A message shows a few hundred; nobody reads on, and what is not looked at costs nothing. */
const LONGEST_TEXT = 4_000;

/**
 * Removes what must not reach an error, a log line or execution data: every one of `secrets`, what was sent and fetched lately, keys and
 * tokens, and personal data by its form or its name (docs/personal-data.md lists the forms). A text is cut to 4,000 characters first.
 */
export function redact(text: string, secrets: Secrets | readonly string[] = []): string {
	const cut = text.slice(0, LONGEST_TEXT);
	const isCut = cut.length < text.length;
	const sought = new FoldedText(cut);
	const own = secrets instanceof Secrets ? secrets : new Secrets(secrets);
	const spans = [
		...[own, sentKeys].flatMap((values) => values.spansIn(sought, isCut)),
		...keySpans(sought.text),
		...namedSpans(sought.text),
		...personalSpans(sought.text),
	];
	return withoutSpans(
		cut,
		spans.map((span) => sought.original(span)),
	);
}

/** Puts one word in the place of each span; spans that touch become one. */
function withoutSpans(text: string, spans: readonly Span[]): string {
	let clean = '';
	let copied = 0;
	let isOpen = false;
	for (const { start, end } of spans.toSorted((left, right) => left.start - right.start)) {
		if (!isOpen || start > copied) clean += `${text.slice(copied, start)}${REMOVED}`;
		isOpen = true;
		copied = Math.max(copied, end);
	}
	return clean + text.slice(copied);
}
