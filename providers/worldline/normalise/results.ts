import { fromKeyValues } from './keyValues';
import { asList, asObject } from './shape';

/** The objects of the seed's table. */
export const BLOCKS = ['balances', 'incomes', 'expenses', 'loans', 'risks'] as const;
export type Block = (typeof BLOCKS)[number];

/** A value and where it stood in the body. */
export interface Placed {
	value: unknown;
	path: string;
}

/** What a body tells of one PSU. */
export interface PsuResult {
	registrationId: string | null;
	/** Null where the body does not say whose result it is. */
	psuId: string | null;
	useCaseStatus: string | null;
	parts: Parts;
}

/** What a body tells, whatever it is wrapped in. */
export interface Results {
	registrationId: string | null;
	useCaseStatus: string | null;
	/** PSUs named anywhere, in the body's order. */
	psuIds: string[];
	/** One per PSU; at least one. */
	perPsu: PsuResult[];
	/** Whether the body holds one result and names several PSUs beside it. */
	isOfAllTogether: boolean;
}

type Score = 'creditScore' | 'paymentScore';
type Parts = Partial<Record<Block | Score, Placed>>;

const SCORE_NAMES: ReadonlyMap<string, Score> = new Map([
	['creditscore', 'creditScore'],
	['cs', 'creditScore'],
	['paymentscore', 'paymentScore'],
	['ps', 'paymentScore'],
]);

/** Wrappers deeper than any that makes sense; the walk must not run out of stack. */
const DEEPEST = 12;
/** More persons than any registration has; each becomes an answer of some kilobytes. */
const MOST_RESULTS = 100;

/** Whose part it is, by what is told around it. */
interface Owner {
	registrationId: string | null;
	psuId: string | null;
	useCaseStatus: string | null;
	/** Path of the innermost entry of a list around it: two entries may be about two persons. */
	entry: string;
}

interface Found extends Owner {
	parts: Parts;
}

/** Finds the results of a callback body: bare, wrapped in objects, in lists of PSUs, or as {Key, Value} pairs; keys in any case. */
export function findResults(body: unknown): Results {
	const search = new Search();
	search.walk(body, '', { registrationId: null, psuId: null, useCaseStatus: null, entry: '' }, 0);
	return search.results();
}

class Search {
	private readonly found: Found[] = [];
	private readonly psuIds = new Set<string>();
	private readonly registrationIds = new Set<string>();
	/** Of the registration as a whole, and of single PSUs. */
	private readonly statuses = new Set<string>();
	private readonly statusByPsu = new Map<string, string>();

	walk(value: unknown, path: string, owner: Owner, depth: number): void {
		if (depth > DEEPEST) return;
		const entries = asList(value);
		const object = entries === null ? asObject(value) : fromKeyValues(entries);
		if (object !== null) return this.walkObject(object, path, owner, depth);
		entries?.forEach((entry, index) => {
			const at = `${path}[${index}]`;
			this.walk(entry, at, { ...owner, entry: at }, depth + 1);
		});
	}

	private walkObject(object: Readonly<Record<string, unknown>>, path: string, above: Owner, depth: number): void {
		const own = new Map(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]));
		const owner = this.ownerOf(own, above);
		const typed = SCORE_NAMES.get(letters(own.get('type') ?? own.get('name') ?? own.get('label')));
		if (typed !== undefined) this.keep(owner, typed, { value: object, path });
		for (const [key, value] of Object.entries(object)) {
			if (value === null || value === undefined) continue;
			const at = path === '' ? key : `${path}.${key}`;
			const block = BLOCKS.find((name) => name === key.toLowerCase());
			const score = SCORE_NAMES.get(letters(key));
			if (block !== undefined) this.keep(owner, block, { value, path: at });
			else if (score === undefined) this.walk(value, at, owner, depth + 1);
			else if (typed === undefined) this.keep(owner, score, { value, path: at });
		}
	}

	private ownerOf(own: ReadonlyMap<string, unknown>, above: Owner): Owner {
		const registrationId = idOf(own.get('registrationid'));
		const psuId = idOf(own.get('psuid'));
		const useCaseStatus = idOf(own.get('usecasestatus'));
		if (registrationId !== null) this.registrationIds.add(registrationId);
		if (psuId !== null) this.psuIds.add(psuId);
		const whose = psuId ?? above.psuId;
		if (useCaseStatus !== null && whose === null) this.statuses.add(useCaseStatus);
		if (useCaseStatus !== null && whose !== null) this.statusByPsu.set(whose, useCaseStatus);
		return {
			registrationId: registrationId ?? above.registrationId,
			psuId: whose,
			useCaseStatus: useCaseStatus ?? above.useCaseStatus,
			entry: above.entry,
		};
	}

	/** Puts a part to its owner's result, or begins a new result where that one has this part already. */
	private keep(owner: Owner, part: Block | Score, placed: Placed): void {
		const open = this.found.findLast((result) => isSameOwner(result, owner) && result.parts[part] === undefined);
		if (open !== undefined) open.parts[part] = placed;
		else if (this.found.length < MOST_RESULTS) this.found.push({ ...owner, parts: { [part]: placed } });
	}

	results(): Results {
		const psuIds = [...this.psuIds];
		const registrationId = only(this.registrationIds);
		const ofAll = only(this.statuses);
		const named = this.found.filter(({ psuId }) => psuId !== null);
		const nameless = together(this.found.filter(({ psuId }) => psuId === null));
		const silent = psuIds.filter((psuId) => !named.some((result) => result.psuId === psuId)).slice(0, MOST_RESULTS);
		// One report without a name and one name without a report belong together: the id stands beside the report.
		const loneName = silent.length === 1 && nameless.length === 1 ? (silent[0] ?? null) : null;
		const isOfAllTogether = nameless.length > 0 && silent.length > 1;
		const untold = loneName !== null || isOfAllTogether ? [] : silent;
		const told: PsuResult[] = [
			...named,
			...nameless.map((result) => ({ ...result, psuId: loneName })),
			...untold.map((psuId) => ({ ...NOTHING, psuId })),
		];
		return {
			registrationId,
			useCaseStatus: ofAll ?? only(new Set(this.statusByPsu.values())),
			psuIds,
			perPsu: (told.length === 0 ? [NOTHING] : told).map((result) => ({
				registrationId: result.registrationId ?? registrationId,
				psuId: result.psuId,
				useCaseStatus: result.useCaseStatus ?? this.statusByPsu.get(result.psuId ?? '') ?? ofAll,
				parts: result.parts,
			})),
			isOfAllTogether,
		};
	}
}

const NOTHING: PsuResult = { registrationId: null, psuId: null, useCaseStatus: null, parts: {} };

function isSameOwner(left: Owner, right: Owner): boolean {
	const sameRegistration =
		left.registrationId === right.registrationId || left.registrationId === null || right.registrationId === null;
	return sameRegistration && left.psuId === right.psuId && (left.psuId !== null || left.entry === right.entry);
}

/** Parts without a name are one report as long as none of them stands there twice. */
function together(nameless: Found[]): Found[] {
	const [first] = nameless;
	const names = nameless.flatMap(({ parts }) => Object.keys(parts));
	if (first === undefined || new Set(names).size < names.length) return nameless;
	return [{ ...first, parts: Object.assign({}, ...nameless.map(({ parts }) => parts)) }];
}

function only(values: ReadonlySet<string>): string | null {
	const [first] = values;
	return values.size === 1 ? (first ?? null) : null;
}

/** An id or a word, trimmed; ids may be numbers. */
function idOf(value: unknown): string | null {
	const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
	return text === '' ? null : text;
}

/** A name by its letters alone: `CREDIT_SCORE`, `creditScore` and `Credit Score` are one. */
function letters(name: unknown): string {
	return typeof name === 'string' ? name.toLowerCase().replace(/[^a-z]/g, '') : '';
}
