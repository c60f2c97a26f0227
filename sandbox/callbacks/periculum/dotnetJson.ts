/**
 * Compact JSON as a .NET service writes it: a figure of type double keeps its decimals, so 540 is written 540.0. Reading
 * such text in JavaScript and writing it again gives 540: a signature over it must be checked against the text itself.
 * `isInteger` says by their name which figures are whole numbers in .NET.
 */
export function dotnetJson(value: unknown, isInteger: (name: string) => boolean, name = ''): string {
	if (Array.isArray(value)) return `[${value.map((entry) => dotnetJson(entry, isInteger, name)).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const members = Object.entries(value)
			.filter(([, inner]) => inner !== undefined)
			.map(([key, inner]) => `${JSON.stringify(key)}:${dotnetJson(inner, isInteger, key)}`);
		return `{${members.join(',')}}`;
	}
	const text = JSON.stringify(value);
	return typeof value === 'number' && Number.isInteger(value) && !isInteger(name) ? `${text}.0` : text;
}
