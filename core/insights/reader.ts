import { z } from 'zod';
import { parseDay, parseMoment } from '../base/dates';
import type { Warning } from '../shapes/insights';
import { about, unreadable } from './warnings';

const record = z.record(z.unknown());
const decimalText = z
	.string()
	.trim()
	.regex(/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i)
	.transform(Number);
const figure = z.union([z.number(), decimalText]).pipe(z.number().finite());
const words = z.union([z.string(), z.number().finite().transform(String)]);
const yesNo = z.union([
	z.boolean(),
	z
		.string()
		.trim()
		.toLowerCase()
		.pipe(z.enum(['yes', 'no', 'true', 'false']))
		.transform((word) => word === 'yes' || word === 'true'),
]);

function isTold(value: unknown): boolean {
	return value !== null && value !== undefined;
}

/**
 * Reads a provider's JSON tolerantly: keys match whatever their case, numbers may be strings, and a field that is missing or
 * broken becomes null and a warning naming its path, never a crash. Explicit null is "not told" and warns of nothing.
 */
export class Reader {
	private readonly byLowerCaseKey = new Map<string, { key: string; value: unknown }>();

	private constructor(
		value: Record<string, unknown>,
		readonly path: string,
		private readonly warnings: Warning[],
		private readonly missingIsFine: boolean,
	) {
		for (const [key, entry] of Object.entries(value)) {
			const name = key.toLowerCase();
			if (isTold(entry) || !this.byLowerCaseKey.has(name)) this.byLowerCaseKey.set(name, { key, value: entry });
		}
	}

	/** A reader over any value; one that is not an object reads as empty and warns at `path`. */
	static of(value: unknown, path: string, warnings: Warning[]): Reader {
		const parsed = record.safeParse(value);
		if (!parsed.success) warnings.push(about('FIELD_UNREADABLE', path, `${path || 'The answer'} is not an object.`));
		return new Reader(parsed.success ? parsed.data : {}, path, warnings, !parsed.success);
	}

	/** The same object, read without a warning for what is not there: for fields that the provider documents as optional. */
	get optional(): Reader {
		return new Reader(
			Object.fromEntries([...this.byLowerCaseKey.values()].map(({ key, value }) => [key, value])),
			this.path,
			this.warnings,
			true,
		);
	}

	/** The names of all fields, as the provider spells them: for an object that is keyed by something told. */
	get names(): string[] {
		return [...this.byLowerCaseKey.values()].map(({ key }) => key);
	}

	/** Whether the field is there with any value but null. */
	has(...names: string[]): boolean {
		return isTold(this.find(names)?.value);
	}

	/** The value as it came, for what is passed through. */
	raw(...names: string[]): unknown {
		return this.find(names)?.value ?? null;
	}

	/** The value as it came, for what has more than one shape; one that is missing warns. */
	value(...names: string[]): unknown {
		return this.present(names);
	}

	number(...names: string[]): number | null {
		return this.read(names, figure, 'a number');
	}

	/** A count: a whole number, not negative. */
	count(...names: string[]): number | null {
		return this.read(names, figure.pipe(z.number().int().nonnegative()), 'a count');
	}

	/** A share 0..1; outside of that it is null with RATIO_OUT_OF_RANGE. */
	ratio(...names: string[]): number | null {
		const value = this.number(...names);
		if (value === null || (value >= 0 && value <= 1)) return value;
		const path = this.pathOf(names);
		const message = `${path} should be a share between 0 and 1; it is left out.`;
		this.warnings.push(about('RATIO_OUT_OF_RANGE', path, message));
		return null;
	}

	/** Text without surrounding space; empty text is "not told". */
	text(...names: string[]): string | null {
		const value = this.read(names, words, 'text');
		return value === null || value.trim() === '' ? null : value.trim();
	}

	/** Yes/No words and booleans. */
	flag(...names: string[]): boolean | null {
		return this.read(names, yesNo, 'yes or no');
	}

	/** A calendar day as YYYY-MM-DD, from an ISO date or date-time. */
	day(...names: string[]): string | null {
		return this.readThrough(names, parseDay, 'a date');
	}

	/** A point in time as an ISO 8601 text. */
	moment(...names: string[]): string | null {
		return this.readThrough(names, parseMoment, 'a date and time');
	}

	/** A nested object; absent, it reads as empty and silent (its own absence has been warned about). */
	object(...names: string[]): Reader {
		const path = this.pathOf(names);
		const value = this.present(names);
		if (value === null) return new Reader({}, path, this.warnings, true);
		return Reader.of(value, path, this.warnings);
	}

	/** The entries of a list of objects; absent, an empty list. */
	list(...names: string[]): Reader[] {
		return this.listIfTold(...names) ?? [];
	}

	/** The entries of a list of objects; null where no list can be read: that is not an empty one. */
	listIfTold(...names: string[]): Reader[] | null {
		const path = this.pathOf(names);
		return this.entries(names)?.map((entry, index) => Reader.of(entry, `${path}[${index}]`, this.warnings)) ?? null;
	}

	/** The entries of a list of texts; what is not text is left out with a warning. */
	texts(...names: string[]): string[] {
		const path = this.pathOf(names);
		return (this.entries(names) ?? []).flatMap((entry, index) => {
			const parsed = words.safeParse(entry);
			if (parsed.success) return [parsed.data];
			this.broken(`${path}[${index}]`, 'text');
			return [];
		});
	}

	private entries(names: string[]): unknown[] | null {
		return this.read(names, z.array(z.unknown()), 'a list');
	}

	private read<T>(names: string[], schema: z.ZodType<T, z.ZodTypeDef, unknown>, expected: string): T | null {
		const value = this.present(names);
		if (value === null) return null;
		const parsed = schema.safeParse(value);
		if (parsed.success) return parsed.data;
		this.broken(this.pathOf(names), expected);
		return null;
	}

	private readThrough(names: string[], parse: (text: string) => string | null, expected: string): string | null {
		const text = this.text(...names);
		if (text === null) return null;
		const parsed = parse(text);
		if (parsed === null) this.broken(this.pathOf(names), expected);
		return parsed;
	}

	/** The value unless it is null or absent; absence warns unless it is fine here. */
	private present(names: string[]): unknown {
		const found = this.find(names);
		if (found === undefined && !this.missingIsFine) {
			const path = this.pathOf(names);
			this.warnings.push(about('FIELD_MISSING', path, `${path} is not in the provider's answer.`));
		}
		return found?.value ?? null;
	}

	private broken(path: string, expected: string): void {
		this.warnings.push(unreadable(path, expected));
	}

	/** The first of the names under which something is told, else the first that is there. */
	private find(names: readonly string[]): { key: string; value: unknown } | undefined {
		const found = names.flatMap((name) => this.byLowerCaseKey.get(name.toLowerCase()) ?? []);
		return found.find(({ value }) => isTold(value)) ?? found[0];
	}

	/** The path of a field, as the provider spells it where it is there. */
	pathOf(names: readonly string[]): string {
		const name = this.find(names)?.key ?? names[0] ?? '';
		return this.path === '' ? name : `${this.path}.${name}`;
	}
}
