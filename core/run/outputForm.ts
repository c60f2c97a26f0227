import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Unit } from './loop';
import { toErrorItem, toNodeError } from './nodeErrors';

/** How what becomes of the input items is put out. */
export interface OutputForm {
	/** Whether each input item becomes one output item, also where the items cannot be put together. */
	isPerItem: boolean;
	/** Throws CreditError where an answer could not be put out as the user wants it: then nothing may be sent for it. */
	check(unit: Unit): void;
	/** What is put out without any work, or null where there is work to do. Throws CreditError where its answer could not be put out. */
	skipped(unit: Unit): INodeExecutionData[] | null;
	answered(unit: Unit, answers: readonly object[]): INodeExecutionData[];
	/** Where the node is set to continue. */
	failed(unit: Unit, thrown: unknown): INodeExecutionData[];
	/** When all units are through. */
	finish(): void;
}

/** Each answer is an item of its own, paired with the input items that it came from. */
export function answerAlone(ctx: IExecuteFunctions): OutputForm {
	return {
		isPerItem: false,
		check: () => {},
		skipped: () => null,
		answered: (unit, answers) =>
			// The only place where a provider's typed answer becomes n8n's untyped JSON.
			answers.map((answer) => ({
				json: { ...answer },
				pairedItem: unit.length === 1 ? { item: unit[0] ?? 0 } : unit.map((item) => ({ item })),
			})),
		failed: (unit, thrown) => [errorItem(ctx, unit, thrown)],
		finish: () => {},
	};
}

/** Down the error output n8n adds the fields of the input item by itself, but not its files. */
export function errorItem(ctx: IExecuteFunctions, unit: Unit, thrown: unknown): INodeExecutionData {
	const [first = 0] = unit;
	const item = toErrorItem(toNodeError(ctx.getNode(), thrown, first), unit);
	const binary = hasErrorOutput(ctx) ? ctx.getInputData()[first]?.binary : undefined;
	return binary === undefined ? item : { ...item, binary };
}

/** Whether failed items leave the node by an output of their own. */
export function hasErrorOutput(ctx: IExecuteFunctions): boolean {
	return ctx.getNode().onError === 'continueErrorOutput';
}
