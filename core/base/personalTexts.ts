/** Keys under which the APIs take what tells a person or account. */
const PERSONAL =
	/name|mail|phone|mobile|birth|address|street|number|account_?no|ident|passport|\bbvn\b|\bnin\b|\bssn\b/i;
/** Keys that look like them and name a thing: somebody who looks for a fault needs these. */
const OF_THINGS = /statement|bank|provider|institution|file|field|definition|identifier_?name|scorecard|reference/i;
/** Shorter ones are codes of countries and the like. */
const SHORTEST_CHARACTERS = 3;
/** A statement tells its holder before its transactions. */
const MOST_VALUES_LOOKED_AT = 2_000;
const MOST_TEXTS = 100;

interface Place {
	value: unknown;
	isPersonal: boolean;
}

/** The texts of a JSON body that tell a person or account, by the keys they stand under; the outermost levels first. */
export function personalTexts(body: unknown): string[] {
	const texts: string[] = [];
	const places: Place[] = [{ value: body, isPersonal: false }];
	// The list grows while it is walked.
	for (const { value, isPersonal } of places) {
		if (typeof value === 'object' && value !== null) {
			const room = MOST_VALUES_LOOKED_AT - places.length;
			places.push(...placesIn(value, isPersonal, room));
		} else if (isPersonal && (typeof value === 'string' || typeof value === 'number')) {
			const text = String(value).trim();
			if (text.length >= SHORTEST_CHARACTERS) texts.push(text);
		}
	}
	return texts.slice(0, MOST_TEXTS);
}

function placesIn(value: object, isPersonal: boolean, room: number): Place[] {
	if (Array.isArray(value))
		return value.slice(0, Math.max(0, room)).map((entry: unknown) => ({ value: entry, isPersonal }));
	return Object.entries(value)
		.slice(0, Math.max(0, room))
		.map(([key, entry]: [string, unknown]) => ({
			value: entry,
			isPersonal: !OF_THINGS.test(key) && (isPersonal || PERSONAL.test(key)),
		}));
}
