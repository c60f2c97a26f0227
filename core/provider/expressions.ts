import type { IGetNodeParameterOptions } from 'n8n-workflow';
import { z } from 'zod';
import { type CreditError, inputError } from '../base/errors';
import { redact } from '../base/redact';

/** Where parameters are read: a run of a node, or its state in the editor. */
export interface ParameterSource {
	getNodeParameter(name: string, itemIndex: number, fallback?: unknown, options?: IGetNodeParameterOptions): unknown;
	/** The node that the items come from; only a run knows it. Throws where they come from none. */
	getInputSourceData?(): { previousNode?: string } | undefined;
}

/** What a user wrote into a field that has no fixed value. */
export interface Expression {
	/** As it stands in the editor, shortened, without the equals sign that n8n stores in front. */
	text: string;
	/** The node whose output it takes; null where that cannot be told. */
	node: string | null;
	/** Whether an agent's model fills it in. */
	isByModel: boolean;
}

const LONGEST_EXPRESSION = 80;

const located = z.object({ value: z.unknown() });
const OTHER_NODE = /\$\(\s*(["'`])(.{1,128}?)\1\s*\)|\$node\[\s*(["'`])(.{1,128}?)\3\s*\]/;

/** The expression behind a stored value; null where a fixed value was typed in. */
export function expressionIn(stored: unknown, source: ParameterSource): Expression | null {
	const locator = located.safeParse(stored);
	const written = locator.success ? locator.data.value : stored;
	if (typeof written !== 'string' || !written.startsWith('=')) return null;
	const text = written.slice(1).trim();
	const [, , named, , namedBefore] = OTHER_NODE.exec(text) ?? [];
	return {
		text: redact(text.length > LONGEST_EXPRESSION ? `${text.slice(0, LONGEST_EXPRESSION)}...` : text),
		node: named ?? namedBefore ?? previousNode(source),
		isByModel: text.includes('$fromAI'),
	};
}

function previousNode(source: ParameterSource): string | null {
	try {
		return source.getInputSourceData?.()?.previousNode ?? null;
	} catch {
		return null;
	}
}

/** What to do about a field in which nothing was found. */
export function emptyError(label: string, expression: Expression | null): CreditError {
	const code = 'INVALID_PARAMETER';
	if (expression === null) return inputError(`${label} is empty`, 'Fill it in.', code);
	if (expression.isByModel) {
		const cure = `Tell the model in the field's description what belongs there, or fill in ${label} yourself.`;
		return inputError(`${label} is empty: the model gave nothing for it`, cure, code);
	}
	return inputError(
		`${label} is empty: ${expression.text} found nothing`,
		`${runFirst(expression)} Then look at its output and drag the field into ${label} again.`,
		code,
	);
}

/** What to do about a value that does not fit and that nobody typed in. */
export function cureOf(label: string, expression: Expression | null): string {
	if (expression === null) return `Correct ${label} and run the node again.`;
	if (expression.isByModel) return `Tell the model in the field's description what ${label} has to be.`;
	return `Look at what ${expression.text} gives${expression.node === null ? '' : ` in the output of "${expression.node}"`}, and drag the right field into ${label}.`;
}

const NOT_RUN = /^Node ['"“](.{1,128})['"”] hasn[’']t been executed/;

/** n8n could not work an expression out; its own words are about the inside of n8n. */
export function unresolvedError(label: string, thrown: unknown, expression: Expression | null): CreditError {
	const said = thrown instanceof Error ? thrown.message : '';
	const [, notRun] = NOT_RUN.exec(said) ?? [];
	const what = `${label} cannot be worked out`;
	const code = 'UNRESOLVED_EXPRESSION';
	if (notRun !== undefined) {
		return inputError(`${what}: "${notRun}" has not run yet`, `Run "${notRun}" first, then this node again.`, code);
	}
	if (/^Referenced node/.test(said)) {
		const cure = `Drag the field into ${label} again: the node may have been renamed or removed.`;
		return inputError(`${what}: it names a node that is not in this workflow`, cure, code);
	}
	return inputError(
		expression === null ? what : `${what}: ${expression.text}`,
		`${runFirst(expression)} Then drag the field into ${label} again.`,
		code,
	);
}

function runFirst(expression: Expression | null): string {
	const node = expression?.node ?? null;
	return node === null ? 'Run the node before this one.' : `Run "${node}".`;
}
