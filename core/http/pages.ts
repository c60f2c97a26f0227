import { CreditError } from '../base/errors';

/** More pages than any customer can have: an endless list is a fault, not data. */
const MOST_PAGES = 1_000;

/** One page of a list. */
export interface Page<Place> {
	entries: readonly unknown[];
	/** Where the next page is; null where this was the last. */
	next: Place | null;
}

/** A list that comes in pages. */
export interface PagedList<Place> {
	provider: string;
	/** What the entries are, for errors. */
	what: string;
	/** No more entries than this are fetched. */
	limit: number;
	first: Place;
	read: (place: Place) => Promise<Page<Place>>;
	/** What a page means that is the one before once more: the provider knows no pages and told all, or the rest is missing. */
	onRepeat: 'complete' | 'missing';
}

/** All entries of a list, page by page, at most `limit`. Throws CreditError where the pages do not end. */
export async function collectPages<Place>({
	provider,
	what,
	limit,
	first,
	read,
	onRepeat,
}: PagedList<Place>): Promise<unknown[]> {
	const collected: unknown[] = [];
	let place = first;
	let previous = '';
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const { entries, next } = await read(place);
		const asText = JSON.stringify(entries);
		const isRepeated = entries.length > 0 && asText === previous;
		if (isRepeated && onRepeat === 'missing') break;
		if (isRepeated) return collected.slice(0, limit);
		previous = asText;
		collected.push(...entries);
		if (next === null || entries.length === 0 || collected.length >= limit) return collected.slice(0, limit);
		place = next;
	}
	throw new CreditError('provider', `${provider}'s list of ${what} does not end`, {
		description: `Nothing of it is used, as a part could be missing. Set a limit where the node lets you, or ask ${provider}.`,
		code: 'MALFORMED_ANSWER',
	});
}
