/**
 * n8n stores execution data in the "flatted" form: a JSON array whose first entry is the root, and in which every value
 * inside an object or array that is text is the index of another entry.
 */

/** Reads a text in flatted form. */
export function parseFlatted(text) {
	const entries = JSON.parse(text);
	const revived = new Map();

	function revive(index) {
		const entry = entries[index];
		if (typeof entry !== 'object' || entry === null) return entry;
		if (!revived.has(index)) {
			const copy = Array.isArray(entry) ? [] : {};
			revived.set(index, copy);
			for (const [key, value] of Object.entries(entry))
				copy[key] = typeof value === 'string' ? revive(Number(value)) : value;
		}
		return revived.get(index);
	}
	return revive(0);
}
