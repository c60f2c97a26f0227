import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from './nodeErrors';
import type { Gate } from '../http/pace';

/** Input items that belong to one call, in their order. */
export type Unit = readonly number[];

/**
 * Works through the units, as many at once as the gate lets in, and returns their output in the units' order, each item paired
 * with the ones it came from. What `failed` makes of a failed unit takes its place where the node is set to continue; else no new
 * unit is started, those under way end, and the first failure is thrown.
 */
export async function runUnits(
	ctx: IExecuteFunctions,
	units: readonly Unit[],
	gate: Gate,
	run: (unit: Unit) => Promise<INodeExecutionData[]>,
	failed: (unit: Unit, thrown: unknown) => INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const outputs: INodeExecutionData[][] = units.map(() => []);
	const failures: Array<{ unit: number; error: Error }> = [];
	const underWay: Array<Promise<void>> = [];

	const runOne = async (index: number, unit: Unit) => {
		try {
			outputs[index] = await run(unit);
		} catch (thrown) {
			if (ctx.continueOnFail()) outputs[index] = failed(unit, thrown);
			else failures.push({ unit: index, error: toNodeError(ctx.getNode(), thrown, unit[0] ?? 0) });
		} finally {
			gate.leave();
		}
	};

	for (const [index, unit] of units.entries()) {
		await gate.enter();
		if (failures.length > 0 || ctx.getExecutionCancelSignal()?.aborted) {
			gate.leave();
			break;
		}
		underWay.push(runOne(index, unit));
	}
	await Promise.all(underWay);
	const [first] = failures.sort((left, right) => left.unit - right.unit);
	if (first !== undefined) throw first.error;
	return outputs.flat();
}
