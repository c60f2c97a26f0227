import { z } from 'zod';

const KEY = /^ibans?(list)?$/i;
const DEEPEST = 8;
const text = z.string().trim().min(1);

/** The IBANs of a status answer, wherever its "IBAN list" stands, as told: that list's name and place are not public. */
export function readIbans(answer: unknown): string[] {
	return [...new Set(collect(answer, false, 0))];
}

function collect(value: unknown, isIban: boolean, depth: number): string[] {
	const told = text.safeParse(value).data;
	if (told !== undefined) return isIban ? [told] : [];
	if (depth > DEEPEST) return [];
	const list = z.array(z.unknown()).safeParse(value).data;
	if (list !== undefined) return list.flatMap((entry) => collect(entry, isIban, depth + 1));
	const object = z.record(z.unknown()).safeParse(value).data ?? {};
	return Object.entries(object).flatMap(([key, entry]) => collect(entry, KEY.test(key), depth + 1));
}
