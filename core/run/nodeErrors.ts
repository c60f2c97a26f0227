import { type INode, type INodeExecutionData, NodeApiError, NodeOperationError, UserError } from 'n8n-workflow';
import { CreditError } from '../base/errors';
import { redact } from '../base/redact';
import type { Problem } from '../shapes/creditFile';

/** Errors in which the provider or the way to it is at fault; the others are about the user's own input. */
const IS_API_FAULT: Readonly<Record<CreditError['kind'], boolean>> = {
	provider: true,
	network: true,
	credential: true,
	input: false,
	cancelled: false,
};

/**
 * n8n's own error for whatever an operation threw, always made fresh: n8n hands a NodeApiError that is wrapped again back
 * unchanged. Texts of errors that are not ours are redacted here; those of a programming fault say nothing to the user.
 */
export function toNodeError(node: INode, thrown: unknown, itemIndex: number): NodeApiError | NodeOperationError {
	const { message, description, httpCode, isApiFault } = readThrown(thrown);
	const error = isApiFault
		? new NodeApiError(node, { message }, { message, description, httpCode, itemIndex })
		: new NodeOperationError(node, message, { itemIndex, description });
	// n8n puts its own words in the place of a message whose code it knows (ECONNRESET and the like).
	error.message = message;
	return error;
}

function readThrown(thrown: unknown) {
	if (thrown instanceof CreditError) {
		return { message: thrown.message, ...thrown.detail, isApiFault: IS_API_FAULT[thrown.kind] };
	}
	const said = redact(thrown instanceof Error ? thrown.message : String(thrown));
	if (thrown instanceof NodeOperationError || thrown instanceof NodeApiError || thrown instanceof UserError) {
		const { description } = thrown;
		return { message: said, description: description ? redact(description) : undefined, ...NO_API_FAULT };
	}
	return {
		message: 'This node has a fault of its own, and could not finish',
		description: `Whoever runs this n8n can report it to the makers of the node, with these words: ${said}`,
		...NO_API_FAULT,
	};
}

const NO_API_FAULT = { httpCode: undefined, isApiFault: false };

/**
 * The item that stands for a failed one where the node is set to continue: `error` is what happened, `message` what to do. n8n routes
 * it to the error output by exactly these keys (n8n 2.0 takes any other for a success), and would replace them by the message
 * alone if the item had an `error` beside its json.
 */
export function toErrorItem(
	{ message, description }: NodeApiError | NodeOperationError,
	itemIndexes: readonly number[],
): INodeExecutionData {
	return {
		json: { error: message, ...(description ? { message: description } : {}) },
		pairedItem: itemIndexes.map((item) => ({ item })),
	};
}

/** What is told of a failure in the credit file of its item: a stable word for the cause where it is one of ours. */
export function toProblem(node: INode, thrown: unknown, itemIndex: number): Problem {
	const { message, description } = toNodeError(node, thrown, itemIndex);
	return {
		step: node.name,
		error: message,
		message: description || null,
		code: thrown instanceof CreditError ? (thrown.detail.code ?? thrown.kind) : null,
	};
}
