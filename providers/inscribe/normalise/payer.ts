const MONTH_AND_YEAR = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?:\W{0,2}\d{2,4})?/gi;
const NUMBERS = /\b\d{2,}\b/g;

/** Who paid: the vendor, else the description, without the months and numbers that change from one payment to the next. */
export function payerOf({ vendor, description }: { vendor: string | null; description: string | null }): string | null {
	const told = vendor ?? description;
	const kept = told?.replace(MONTH_AND_YEAR, ' ').replace(NUMBERS, ' ').replace(/\s+/g, ' ').trim() ?? '';
	return kept === '' ? told : kept;
}
