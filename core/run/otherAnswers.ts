import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod';
import { inputError } from '../base/errors';
import { CREDIT_FILE_FIELDS, type FilingVerb, obstacleIn, problemIn } from '../shapes/creditFile';
import { isFiledBy } from '../shapes/filedAnswers';
import { activeUpstream, fieldOf } from './upstream';

/** What other nodes have put into the field that a node is about to fill: nothing of it may vanish without a word. */
export interface OtherAnswers {
	/** What stays in the field, and keeps the node from asking: a problem or a dead end of another node; null where nothing does. */
	staying(field: string, value: unknown): object | null;
	/** Throws CreditError where the field holds an answer of another node; before anything is sent, or for the answer that came. */
	refuseToReplace(field: string, value: unknown, answer?: unknown): void;
}

const REPLACING: OtherAnswers = { staying: () => null, refuseToReplace: () => {} };

/** Nodes that make something new each time; the others look again at what is there. */
const MAKING: ReadonlySet<FilingVerb> = new Set(['createCreditCustomer', 'requestBankConsent', 'uploadBankStatement']);

/**
 * By the parameter Replace Earlier Answer: all may be replaced, or only what this node itself put there in an earlier round, what the
 * application brought along, and an answer about the same thing, as where a node looks again after a while.
 */
export function otherAnswers(ctx: IExecuteFunctions, verb: FilingVerb): OtherAnswers {
	if (ctx.getNodeParameter('replaceAnswer', 0, false) === true) return REPLACING;
	const { name: self } = ctx.getNode();
	const own = CREDIT_FILE_FIELDS[verb];
	let known: string[] | undefined;
	const othersOf = (field: string): string[] => {
		known ??= activeUpstream(ctx)
			.filter((node) => node.verb === verb && node.name !== self && fieldOf(node, own) === field)
			.map(({ name }) => name);
		return known;
	};

	return {
		staying: (field, value) => {
			const problem = problemIn(value);
			if (problem !== null) {
				// A skipped step has its reason in another field, where it still stands or no longer does.
				const isOfOther = problem.step !== self && isFailure.safeParse(value).success;
				return isOfOther ? { status: 'error', problem } : null;
			}
			const isDeadEnd = isObject(value) && obstacleIn(field, value) !== null;
			return isDeadEnd && othersOf(field).length > 0 ? value : null;
		},
		refuseToReplace: (field, value, answer) => {
			if (value === undefined || othersOf(field).length === 0 || problemIn(value) !== null) return;
			if (!isFiledBy(verb, value)) return;
			const canBeSame = !MAKING.has(verb) && !Array.isArray(value);
			if (canBeSame && (answer === undefined || isAboutTheSame(value, answer))) return;
			throw refused(field, othersOf(field));
		},
	};
}

const isFailure = z.object({ status: z.literal('error') });

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

const id = z.union([z.string(), z.number()]).nullish();

/** What an answer is about: whose it is, and of which loan where it is about one. */
const about = z.object({
	provider: z.string(),
	id,
	statementId: id,
	customerId: id,
	subjectId: id,
	subject: z.object({ kind: id, id }).nullish(),
	termMonths: id,
	assumptions: z.object({ principal: id, annualInterestRate: id }).nullish(),
});

/** Whether two answers name the same provider and the same thing, as far as both of them name it. */
function isAboutTheSame(earlier: unknown, answer: unknown): boolean {
	const [left, right] = [about.safeParse(earlier), about.safeParse(answer)];
	if (!left.success || !right.success || left.data.provider !== right.data.provider) return false;
	const [ofLeft, ofRight] = [namesOf(left.data), namesOf(right.data)];
	const both = [...ofLeft.things].filter(([key]) => ofRight.things.has(key));
	const isSame = ([key, value]: [string, string]) => (ofRight.all.get(key) ?? value) === value;
	return both.length > 0 && [...ofLeft.all].every(isSame);
}

function namesOf({ subject, assumptions, termMonths, provider: _provider, ...ids }: z.infer<typeof about>) {
	const named = (entries: object) =>
		new Map(Object.entries(entries).flatMap(([key, value]) => (value == null ? [] : [[key, String(value)] as const])));
	const things = named({ ...ids, [`subject ${String(subject?.kind ?? '')}`]: subject?.id });
	return { things, all: new Map([...things, ...named({ termMonths, ...assumptions })]) };
}

function refused(field: string, others: readonly string[]) {
	const [other = ''] = others;
	const who = others.length === 1 ? `"${other}"` : 'an earlier node';
	return inputError(
		`The field "${field}" already holds the answer of ${who}, which this one would overwrite`,
		'Give this node a name of its own under Output Field, or turn on Replace Earlier Answer.',
		'OUTPUT_FIELD',
	);
}
