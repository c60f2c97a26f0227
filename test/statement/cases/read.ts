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
const kind = { kind: z.string(), note: z.string().optional() };
const name = { ...kind, expect };
const record = z.record(z.unknown());

const statementCase = z.discriminatedUnion('verb', [
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

const signed = {
	...kind,
	verb: z.literal('callback'),
	provider: z.literal('periculum'),
	verification: z.literal('signature'),
};
/** Cases of names, texts, callbacks and cash flows: everything but statements. */
const otherCase = z.union([
	z.object({
		...kind,
		verb: z.literal('holder'),
		expectedName: z.string(),
		told: z.string(),
		expect: z.object({ not_: z.enum(['match', 'partial', 'mismatch']) }).strict(),
	}),
	z.object({
		...kind,
		verb: z.literal('redact'),
		text: z.string(),
		expect: z.object({ absent: z.array(z.string()).nonempty() }).strict(),
	}),
	z.object({
		...signed,
		bom: z.literal(true),
		expect: z.object({ status: z.number(), started: z.boolean() }).strict(),
	}),
	z.object({
		...signed,
		inner: z.string(),
		type: z.literal('CREDITSCORE'),
		expect: z.object({ notStatus: z.literal('ready-without-warning') }).strict(),
	}),
	z.object({
		...kind,
		verb: z.literal('qard'),
		flows: z.array(z.tuple([z.string(), z.string(), z.number()])).nonempty(),
		expect: z
			.object({
				either: z.tuple([
					z.object({ monthlyExpenses: z.number() }).strict(),
					z.object({ costsLow: z.number() }).strict(),
					z.object({ warning: z.string() }).strict(),
				]),
			})
			.strict(),
	}),
]);

/** What must come out of one case. */
export type Outcome = z.infer<typeof outcome>;
export type Case = z.infer<typeof statementCase> & { file: string };
export type OtherCase = z.infer<typeof otherCase> & { file: string };

const isOfStatement = (verb: unknown) => statementCase.options.some(({ shape }) => shape.verb.value === verb);

function readFiles() {
	return readdirSync(__dirname)
		.filter((file) => file.endsWith('.json'))
		.map((file) => ({ file, told: record.parse(JSON.parse(readFileSync(join(__dirname, file), 'utf8'))) }));
}

/** The statements beside this file: minimal forms of files and answers that people had, and what must come of each. */
export function readCases(): Case[] {
	return readFiles().flatMap(({ file, told }) =>
		isOfStatement(told.verb) ? [{ file, ...statementCase.parse(told) }] : [],
	);
}

/** The other inputs beside this file: names, texts, callbacks and cash flows. */
export function readOtherCases(): OtherCase[] {
	return readFiles().flatMap(({ file, told }) =>
		isOfStatement(told.verb) ? [] : [{ file, ...otherCase.parse(told) }],
	);
}

/** Every outcome that is right for a case. */
export function outcomesOf({ expect: expected }: Case): Outcome[] {
	const { either, ...one } = expected;
	return either ?? [one];
}
