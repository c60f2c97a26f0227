const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENERS = new Set([0x5b, 0x7b]);
const CLOSERS = new Set([0x5d, 0x7d]);
const COMMA = 0x2c;
const COLON = 0x3a;

/** Index behind the string that starts with the quote at `start`; the end of the bytes where it is never closed. */
function endOfString(bytes: Buffer, start: number): number {
	for (let index = start + 1; index < bytes.length; index += 1) {
		if (bytes[index] === BACKSLASH) index += 1;
		else if (bytes[index] === QUOTE) return index + 1;
	}
	return bytes.length;
}

/** Calls `visit` for every byte outside of strings, with the depth around it, and for every string as a whole. */
function walk(bytes: Buffer, visit: (index: number, depth: number, stringEnd: number | null) => boolean): void {
	let depth = 0;
	for (let index = 0; index < bytes.length; index += 1) {
		const byte = bytes[index] ?? 0;
		if (CLOSERS.has(byte)) depth -= 1;
		const stringEnd = byte === QUOTE ? endOfString(bytes, index) : null;
		if (!visit(index, depth, stringEnd)) return;
		if (OPENERS.has(byte)) depth += 1;
		if (stringEnd !== null) index = stringEnd - 1;
	}
}

/** Whether JSON text nests deeper than `most`, counted on its bytes: nothing recurses into a hostile body. */
export function isDeeperThan(bytes: Buffer, most: number): boolean {
	let deeper = false;
	walk(bytes, (index, depth) => {
		deeper = depth >= most && OPENERS.has(bytes[index] ?? 0);
		return !deeper;
	});
	return deeper;
}

/**
 * The exact bytes of each member's value of a JSON object, as received: a signature over them cannot be checked on a
 * re-serialised value. Throws where a member stands twice, since readers differ in which one counts. Expects valid JSON.
 */
export function memberBytes(bytes: Buffer): Map<string, Buffer> {
	const members = new Map<string, Buffer>();
	let key: string | null = null;
	let valueStart: number | null = null;
	const close = (end: number) => {
		if (key === null || valueStart === null) return;
		if (members.has(key)) throw new Error('A member of the object stands twice');
		members.set(key, trimmed(bytes.subarray(valueStart, end)));
		key = null;
		valueStart = null;
	};
	walk(bytes, (index, depth, stringEnd) => {
		const byte = bytes[index];
		if (depth === 1 && stringEnd !== null && valueStart === null) {
			const parsed: unknown = JSON.parse(bytes.toString('utf8', index, stringEnd));
			key = String(parsed);
		} else if (depth === 1 && byte === COLON && valueStart === null) {
			valueStart = index + 1;
		} else if ((depth === 1 && byte === COMMA) || (depth === 0 && CLOSERS.has(byte ?? 0))) {
			close(index);
		}
		return true;
	});
	return members;
}

/** Whether any object in JSON text, however deep, has a member that stands twice: readers differ in which one counts. Expects valid JSON. */
export function hasRepeatedMember(text: string): boolean {
	const bytes = Buffer.from(text, 'utf8');
	const seen: Array<Set<string>> = [];
	let word: string | null = null;
	let isRepeated = false;
	walk(bytes, (index, depth, stringEnd) => {
		const byte = bytes[index] ?? 0;
		if (stringEnd !== null) word = bytes.toString('utf8', index, stringEnd);
		else if (OPENERS.has(byte)) seen[depth] = new Set();
		else if (byte === COLON && word !== null) {
			const name = String(JSON.parse(word));
			const names = seen[depth - 1];
			isRepeated = names?.has(name) === true;
			names?.add(name);
		}
		return !isRepeated;
	});
	return isRepeated;
}

function trimmed(bytes: Buffer): Buffer {
	const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
	let start = 0;
	let end = bytes.length;
	while (start < end && isBlank(bytes[start])) start += 1;
	while (end > start && isBlank(bytes[end - 1])) end -= 1;
	return bytes.subarray(start, end);
}
