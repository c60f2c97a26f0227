import { parentPort } from 'node:worker_threads';
import { z } from 'zod';

/** What is repeated to a hundred thousand characters, alone and behind a beginning that a pattern may wait for the end of. */
const UNITS = ['a', '1 ', '1.', '.', ' ', '\t', '\\', '"', 'a@', 'a.', ',', '/', '\u200b', '{"a":'];
const BEGINNINGS = ['', 'token:\\"'];
/** Quadratic time is a thousand times linear time here already, and all calls are through in a minute or two. */
const CHARACTERS = 100_000;

/** Told before each call, so that whoever waits knows what it is that does not come to an end. */
export type Told = { baselineMs: number } | { calling: string } | { done: string[] };

const tell = (told: Told) => parentPort?.postMessage(told);

/** One pass over a text that does something for each of its characters: what linear time is on this machine, now. */
function baseline(text: string): string {
	return [...text].map((character) => character.normalize('NFKD').toLowerCase()).join('');
}

/** The value as something to call with a text; null where it is not. */
function callable(value: unknown): ((text: string) => unknown) | null {
	if (value instanceof z.ZodType) return (text) => value.safeParse(text);
	if (typeof value !== 'function' || /^class\b/.test(Function.prototype.toString.call(value))) return null;
	return (text) => {
		const args = Array.from({ length: Math.max(1, value.length) }, () => text);
		const answer: unknown = Reflect.apply(value, undefined, args);
		if (answer instanceof Promise) answer.catch(() => {});
		return answer;
	};
}

function attempt(call: () => unknown): void {
	try {
		call();
	} catch {
		// Who refuses a text, refuses it in time.
	}
}

/** Calls every function and schema of these modules, and `more`, with a long text of each repetition. */
export function runAll(
	modules: Record<string, Record<string, unknown>>,
	more: Record<string, (text: string) => unknown>,
) {
	const calls = new Map<string, (text: string) => unknown>(Object.entries(more));
	for (const [file, exported] of Object.entries(modules)) {
		for (const [name, value] of Object.entries(exported)) {
			const call = callable(value);
			if (call !== null) calls.set(`${file} ${name}`, call);
		}
	}
	const plain = 'a'.repeat(CHARACTERS);
	baseline(plain);
	const startMs = performance.now();
	baseline(plain);
	tell({ baselineMs: performance.now() - startMs });
	for (const [name, call] of calls) {
		for (const unit of UNITS) {
			const text = unit.repeat(Math.ceil(CHARACTERS / unit.length));
			for (const beginning of BEGINNINGS) {
				tell({ calling: `${name} on ${JSON.stringify(beginning)} and ${JSON.stringify(unit)}` });
				attempt(() => call(`${beginning}${text}!`));
			}
		}
	}
	tell({ done: [...calls.keys()] });
}
