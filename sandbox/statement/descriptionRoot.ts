const monthAndYear = /\b(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) \d{4}\b/g;
const reference = /\b\d{2,}\b/g;

/** What the descriptions of similar rows have in common: the text without month, year, cheque and reference numbers. */
export function descriptionRoot(description: string): string {
	return description.replace(monthAndYear, '').replace(reference, '').replace(/\s+/g, ' ').trim();
}
