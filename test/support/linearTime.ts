import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { ParameterKind, TextFunction } from './textFunctions';

/** What is repeated to a megabyte. */
const UNITS = ['a', '1 ', '1.', '.', ' ', '\t', '\\', '"', 'a@', 'a.', ',', '/', '\u200b', '{"a":'];
/** The same behind a beginning whose end a pattern may wait for. */
const BEGUN = ['token:\\"'].flatMap((beginning) => ['a', '\\', '"', ','].map((unit) => ({ beginning, unit })));
/** Quadratic time is ten thousand times linear time here already. */
const CHARACTERS = 1_000_000;

/** Told before each call, so that whoever waits knows what it is that does not come to an end. */
export type Told = { baselineMs: number } | { calling: string } | { done: string[] };

type Call = (text: string) => unknown;

const tell = (told: Told) => parentPort?.postMessage(told);

/** One pass over a text that does something for each of its characters: what linear time is on this machine, now. */
function baseline(text: string): string {
	return [...text].map((character) => character.normalize('NFKD').toLowerCase()).join('');
}

/** Stands for whatever a function takes beside the text: has every member, can be called, is an empty list. */
const anything: unknown = new Proxy(() => undefined, {
	get: (_, member) => {
		if (member === Symbol.toPrimitive) return () => 'x';
		if (member === Symbol.iterator) return () => [][Symbol.iterator]();
		return member === 'then' ? undefined : anything;
	},
	apply: () => anything,
	has: () => true,
});

function argument(kind: ParameterKind, text: string): unknown {
	switch (kind) {
		case 'text':
			return text;
		case 'bytes':
			return Buffer.from(text);
		case 'texts':
			return [text];
		case 'number':
			return 1;
		case 'boolean':
			return true;
		case 'other':
			return anything;
	}
}

/** A call of the function with the text wherever it takes one. */
function callOf(value: unknown, parameters: readonly ParameterKind[]): Call | null {
	if (typeof value !== 'function') return null;
	return (text) => {
		const answer: unknown = Reflect.apply(
			value,
			undefined,
			parameters.map((kind) => argument(kind, text)),
		);
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

type Modules = Record<string, Record<string, unknown>>;

/** Calls every text function and schema of these modules, and `more`, with a long text of each repetition. */
export function runAll(modules: Modules, more: Record<string, Call>) {
	const functions: TextFunction[] = workerData;
	const calls = new Map<string, Call>(Object.entries(more));
	for (const [file, exported] of Object.entries(modules)) {
		for (const [name, value] of Object.entries(exported))
			if (value instanceof z.ZodType) calls.set(`${file} ${name}`, (text) => value.safeParse(text));
	}
	for (const { file, name, parameters } of functions) {
		const call = callOf(modules[file]?.[name], parameters);
		if (call !== null) calls.set(`${file} ${name}`, call);
	}
	const plain = 'a'.repeat(CHARACTERS);
	baseline(plain);
	const startMs = performance.now();
	baseline(plain);
	tell({ baselineMs: performance.now() - startMs });
	const texts = [...UNITS.map((unit) => ({ beginning: '', unit })), ...BEGUN].map(({ beginning, unit }) => ({
		told: `${JSON.stringify(beginning)} and ${JSON.stringify(unit)}`,
		text: `${beginning}${unit.repeat(Math.ceil(CHARACTERS / unit.length))}!`,
	}));
	for (const [name, call] of calls) {
		for (const { told, text } of texts) {
			tell({ calling: `${name} on ${told}` });
			attempt(() => call(text));
		}
	}
	tell({ done: [...calls.keys()] });
}
