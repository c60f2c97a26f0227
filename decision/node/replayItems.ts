import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { fieldsToPassOn } from '../../core/run/inputFields';
import { toNodeError, toProblem } from '../../core/run/nodeErrors';
import type { FailedStep } from '../../core/shapes/creditFile';
import { readDecision, replay } from '../record/replay';

/** Decides the decision that each item keeps again. What cannot be read is a problem of its item where the node is set to continue. */
export function replayItems(ctx: IExecuteFunctions): INodeExecutionData[][] {
	const items = ctx.getInputData().map(({ json, binary }, item) => {
		const file = fieldsToPassOn(json);
		return {
			json: { ...file, replay: { ...replayed(ctx, file, item) } },
			...(binary === undefined ? {} : { binary }),
			pairedItem: { item },
		};
	});
	return [items];
}

function replayed(ctx: IExecuteFunctions, file: object, item: number): object {
	try {
		return replay(readDecision(file));
	} catch (thrown) {
		if (!ctx.continueOnFail()) throw toNodeError(ctx.getNode(), thrown, item);
		return { status: 'error', problem: toProblem(ctx.getNode(), thrown, item) } satisfies FailedStep;
	}
}
