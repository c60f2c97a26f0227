/** A place in a JSON value, as the keys that lead there. */
export type Place = readonly string[];

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every place in a JSON value, the value itself first. */
export function placesOf(value: unknown, at: Place = []): Place[] {
	if (!isHolder(value)) return [at];
	return [at, ...Object.entries(value).flatMap(([key, entry]) => placesOf(entry, [...at, key]))];
}

/** What stands at a place; undefined where nothing does. */
export function valueAt(value: unknown, place: Place): unknown {
	return place.reduce<unknown>(
		(at, key) => (isHolder(at) ? Object.entries(at) : []).find(([own]) => own === key)?.[1],
		value,
	);
}

/** A copy with something else at a place. */
export function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
	if (key === undefined) return by;
	if (Array.isArray(value)) {
		return value.map((entry: unknown, index) => (String(index) === key ? replaced(entry, rest, by) : entry));
	}
	return withEntries(value, (own, entry) => [[own, own === key ? replaced(entry, rest, by) : entry]]);
}

/** A copy in which the field at a place has another name, or is taken away where none is given. */
export function renamed(value: unknown, place: Place, name?: string): unknown {
	const parent = place.slice(0, -1);
	const field = place.at(-1);
	const holder = withEntries(valueAt(value, parent), (own, entry) =>
		own !== field ? [[own, entry]] : name === undefined ? [] : [[name, entry]],
	);
	return replaced(value, parent, holder);
}

/** A copy in which the object at a place has one more field. The name `__proto__` makes an own field, as JSON.parse does. */
export function withField(value: unknown, place: Place, name: string, entry: unknown): unknown {
	const holder = Object.fromEntries([...Object.entries(Object(valueAt(value, place))), [name, entry]]);
	return replaced(value, place, holder);
}

function withEntries(value: unknown, change: (key: string, entry: unknown) => Array<[string, unknown]>): unknown {
	return isHolder(value)
		? Object.fromEntries(Object.entries(value).flatMap(([key, entry]) => change(key, entry)))
		: value;
}

const isIndex = (key: string) => /^\d+$/.test(key);

/** The place as warnings write it: `risks.fees[0].amount`. */
export function pathOf(place: Place): string {
	return place.reduce((path, key) => (isIndex(key) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`), '');
}

const expressions = new Map<string, RegExp>();

/** Whether a path is one that a pattern means: `[]` is any index, `*` any one name, `**` anything. */
export function isMeant(pattern: string, path: string): boolean {
	const expression = expressions.get(pattern) ?? expressionOf(pattern);
	expressions.set(pattern, expression);
	return expression.test(path);
}

function expressionOf(pattern: string): RegExp {
	const parts = pattern.split(/(\*\*|\*|\[\])/).map((part) => {
		if (part === '**') return '.*';
		if (part === '*') return '[^.[\\]]+';
		return part === '[]' ? '\\[\\d+\\]' : part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
	});
	return new RegExp(`^${parts.join('')}$`);
}

/** The same object, so that whoever changes anything in it throws. Without recursion: JSON can be nested deeply. */
export function frozen<T>(value: T): T {
	const open: unknown[] = [value];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (isHolder(next)) {
			Object.freeze(next);
			open.push(...Object.values(next).filter(isHolder));
		}
	}
	return value;
}
