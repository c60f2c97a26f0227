import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { type Clock, systemClock } from '../../core/base/clock';
import { inputError } from '../../core/base/errors';
import { toErrorItem, toNodeError } from '../../core/run/nodeErrors';
import { backtestItems } from './backtestItems';
import { decideItems } from './decideItems';
import { replayItems } from './replayItems';

/** Runs Decide Credit Application. To decide never throws; the other operations do so where the node is set to stop. */
export async function decideCreditApplication(
	ctx: IExecuteFunctions,
	clock: Clock = systemClock,
): Promise<INodeExecutionData[][]> {
	if (ctx.getInputData().length === 0) return [[]];
	const operation: unknown = ctx.getNodeParameter('operation', 0, 'decide');
	if (operation === 'decide') return await Promise.resolve(decideItems(ctx, clock));
	try {
		if (operation === 'backtest') return backtestItems(ctx);
		if (operation === 'replay') return replayItems(ctx);
		throw inputError('Operation must be one of: decide, backtest, replay', undefined, 'INVALID_PARAMETER');
	} catch (thrown) {
		const error = toNodeError(ctx.getNode(), thrown, 0);
		if (!ctx.continueOnFail()) throw error;
		return [[toErrorItem(error, [0])]];
	}
}
