import { z } from 'zod';
import { OUTPUT_SCHEMAS } from './outputs';
import { type Problem, problem } from './outputs/failedStep';

export type { FailedStep, Problem } from './outputs/failedStep';

/**
 * The credit file: one item per application that travels along the canvas, each node's answer under a key of its own. These are the
 * keys unless a node's Output Field says otherwise; each belongs to its node, which always overwrites it.
 */
export const CREDIT_FILE_FIELDS = {
	createCreditCustomer: 'customer',
	requestBankConsent: 'consent',
	uploadBankStatement: 'statement',
	checkAnalysisStatus: 'analysis',
	getCreditInsights: 'insights',
	assessAffordability: 'affordability',
	getCreditScore: 'creditScore',
} as const;

/** A node that puts an answer into the file. */
export type FilingVerb = keyof typeof CREDIT_FILE_FIELDS;

/** Where a top-level `error` of the input goes: n8n runs a node again whose output has one, though it succeeded. */
export const INPUT_ERROR_FIELD = 'inputError';

const withProblem = z.object({
	problem: problem
		.strip()
		.extend({ message: z.string().nullable().catch(null), code: z.string().nullable().catch(null) }),
});

/** What no waiting can mend, in words. */
const DEAD_ENDS = {
	rejected: 'The provider rejected the data',
	failed: 'The analysis failed',
	insufficientData: 'There is too little data for an analysis',
	revoked: 'The consent was revoked',
} as const;

const deadEnd = z.object({
	provider: z.string(),
	status: z.enum(['rejected', 'failed', 'insufficientData', 'revoked']),
	reasons: z.array(z.object({ code: z.string(), message: z.string() })).catch([]),
});

/** The problem that stands in a field of a file, whoever put it there; else null. */
export function problemIn(value: unknown): Problem | null {
	// Hardly any field has one, and a schema that does not fit takes its time.
	if (!has(value, 'problem')) return null;
	const parsed = withProblem.safeParse(value);
	return parsed.success ? parsed.data.problem : null;
}

/**
 * What keeps the nodes after a field from working on the file: a problem in it, or an answer of this package that never will be
 * ready (rejected, failed, too little data; the first of the provider's reasons is told). Null where nothing does.
 */
export function obstacleIn(field: string, value: unknown): Problem | null {
	const told = problemIn(value);
	if (told !== null) return told;
	if (!has(value, 'status') || !has(value, 'provider')) return null;
	const parsed = deadEnd.safeParse(value);
	if (!parsed.success || !isAnswer(field, value)) return null;
	const { status, reasons } = parsed.data;
	const [reason] = reasons;
	return { step: field, error: DEAD_ENDS[status], message: reason?.message ?? null, code: reason?.code ?? status };
}

/** The first obstacle in a file, in the order of its keys; `ownField` is about to be overwritten and holds nobody up. */
export function firstObstacle(file: Readonly<Record<string, unknown>>, ownField?: string): Problem | null {
	for (const [field, value] of Object.entries(file)) {
		const obstacle = field === ownField ? null : obstacleIn(field, value);
		if (obstacle !== null) return obstacle;
	}
	return null;
}

const ownFields: ReadonlySet<string> = new Set(Object.values(CREDIT_FILE_FIELDS));

/** The keys of each answer that can be a dead end: whether they are those of a value is seen before it is parsed. */
const answers = Object.values(OUTPUT_SCHEMAS).flatMap((schema) => {
	const { shape } = schema;
	if (!('status' in shape && 'provider' in shape)) return [];
	const required = Object.entries(shape).flatMap(([key, part]) => (part.isOptional() ? [] : [key]));
	return [{ schema, keys: new Set(Object.keys(shape)), required }];
});

/** Whether a node of this package made it: under another name than ours, other data may have a provider and a status too. */
function isAnswer(field: string, value: unknown): boolean {
	if (ownFields.has(field)) return true;
	return answers.some(
		({ schema, keys, required }) =>
			required.every((key) => has(value, key)) &&
			Object.keys(value ?? {}).every((key) => keys.has(key)) &&
			schema.safeParse(value).success,
	);
}

/** The answers of this package's nodes that stand in a file under other names than a node has by default. */
export function answersOfOtherNames(file: Readonly<Record<string, unknown>>): Array<[string, object]> {
	return Object.entries(file).flatMap(([field, value]): Array<[string, object]> => {
		if (ownFields.has(field) || !isObject(value) || !has(value, 'status') || !has(value, 'provider')) return [];
		return isAnswer(field, value) ? [[field, value]] : [];
	});
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function has(value: unknown, key: string): boolean {
	return isObject(value) && Object.hasOwn(value, key);
}
