import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const outcome = z
	.object({
		sent: z.number(),
		firstDate: z.string(),
		lastDate: z.string(),
		firstBalance: z.number(),
		creditTotal: z.number(),
		debitTotal: z.number(),
		/** A pattern for the code of a warning that must be there. */
		warning: z.string(),
		/** A pattern for the codes of warnings that must not. */
		noWarning: z.string(),
		refused: z.literal(true),
		/** A pattern for the words of the refusal. */
		words: z.string(),
		notReady: z.literal(true),
	})
	.partial()
	.strict();

const expect = outcome.extend({ either: z.array(outcome).optional() });
const name = { kind: z.string(), expect, note: z.string().optional() };
const record = z.record(z.unknown());

const caseSchema = z.discriminatedUnion('verb', [
	z.object({
		...name,
		verb: z.literal('rows'),
		params: z.record(z.string()),
		options: z.record(z.string()).optional(),
		items: z.array(record),
	}),
	z.object({ ...name, verb: z.literal('json'), format: z.string(), statement: z.unknown() }),
	z.object({ ...name, verb: z.literal('openBanking'), format: z.string(), data: z.unknown() }),
]);

/** What must come out of one case. */
export type Outcome = z.infer<typeof outcome>;
export type Case = z.infer<typeof caseSchema> & { file: string };

/** The inputs beside this file: minimal forms of files and answers that people had, and what must come of each. */
export function readCases(): Case[] {
	return readdirSync(__dirname)
		.filter((file) => file.endsWith('.json'))
		.map((file) => ({ file, ...caseSchema.parse(JSON.parse(readFileSync(join(__dirname, file), 'utf8'))) }));
}

/** Every outcome that is right for a case. */
export function outcomesOf({ expect: expected }: Case): Outcome[] {
	const { either, ...one } = expected;
	return either ?? [one];
}
