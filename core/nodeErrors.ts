import { type INode, type INodeExecutionData, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { CreditError } from './errors';
import { redact } from './redact';

/**
 * n8n's own error for whatever an operation threw, always made fresh: n8n hands a NodeApiError that is wrapped again back
 * unchanged. Texts of errors that are not ours are redacted here.
 */
export function toNodeError(node: INode, error: unknown, itemIndex: number): NodeApiError | NodeOperationError {
	if (error instanceof CreditError && error.kind !== 'input' && error.kind !== 'cancelled') {
		const { description, httpCode } = error.detail;
		return new NodeApiError(
			node,
			{ message: error.message },
			{
				message: error.message,
				description,
				httpCode,
				itemIndex,
				// n8n replaces a message whose code it knows (ECONNREFUSED and the like) by its own, unless it is mapped.
				...(httpCode === undefined ? {} : { messageMapping: { [httpCode]: error.message } }),
			},
		);
	}
	const message = error instanceof CreditError ? error.message : redact(error instanceof Error ? error.message : String(error));
	const description =
		error instanceof CreditError
			? error.detail.description
			: error instanceof NodeOperationError && typeof error.description === 'string'
				? redact(error.description)
				: undefined;
	return new NodeOperationError(node, message, { itemIndex, description });
}

/** The item that stands for a failed one where the node is set to continue: n8n routes it to the error output. */
export function toErrorItem(error: NodeApiError | NodeOperationError, itemIndexes: readonly number[]): INodeExecutionData {
	return {
		json: { error: error.message, ...(error.description ? { details: { description: error.description } } : {}) },
		error,
		pairedItem: itemIndexes.map((item) => ({ item })),
	};
}
