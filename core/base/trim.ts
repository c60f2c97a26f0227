/** A text without these characters at its ends. By hand: a pattern such as `x+$` takes quadratic time. */
export function trimmedOf(text: string, characters: string): string {
	let start = 0;
	while (start < text.length && characters.includes(text.charAt(start))) start += 1;
	return trimmedEnd(text.slice(start), characters);
}

/** A text without these characters at its end. */
export function trimmedEnd(text: string, characters: string): string {
	let end = text.length;
	while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}
