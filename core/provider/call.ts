import type { IExecuteFunctions } from 'n8n-workflow';
import { type Clock, pause } from '../base/clock';
import { CreditError } from '../base/errors';
import { type BinaryFile, type SizeLimit, readFile } from './file';
import type { Gate } from '../http/pace';
import type { Params } from './params';
import type { Transport } from '../http/transport';

/** What an operation sees of an item that needs nobody else. */
export interface ItemCall {
	params: Params;
	clock: Clock;
}

/** What an operation sees of the item (or the items put together) that it works for, beside its parameters. */
export interface Call {
	clock: Clock;
	/** Indexes of the input items, in their order; parameters are read for the first. */
	itemIndexes: readonly number[];
	/** How many items came in, those of other calls included. */
	itemCount: number;
	/** The way to the provider; a provider without an API has none, and nothing to ask it for. */
	http: Transport;
	/** JSON of an input item. */
	json(itemIndex: number): Record<string, unknown>;
	/** The names of the binary fields of the first item. */
	fileNames(): string[];
	/** A file of the first item. Throws CreditError where there is none, or a larger one than may be. */
	file(binaryPropertyName: string, limit?: SizeLimit): Promise<BinaryFile>;
	/** Waits without holding a place that other items could use; throws when the execution is stopped. */
	waitOutside(ms: number): Promise<void>;
}

/** A call whose parameters are still to be read. */
export interface UnitCall extends Call {
	params: Params;
}

/** Makes the calls of one run. */
export function callMaker(ctx: IExecuteFunctions, shared: { http: Transport | null; clock: Clock; gate: Gate }) {
	const itemCount = ctx.getInputData().length;
	return (itemIndexes: readonly number[], params: Params): UnitCall => {
		const http = shared.http?.forItem();
		return {
			itemIndexes,
			itemCount,
			params,
			get http(): Transport {
				if (http === undefined) throw new Error('This provider has no API that could be asked');
				return http;
			},
			clock: shared.clock,
			json: (itemIndex) => ctx.getInputData()[itemIndex]?.json ?? {},
			fileNames: () => Object.keys(ctx.getInputData()[params.itemIndex]?.binary ?? {}),
			file: async (binaryPropertyName, limit) => await readFile(ctx, params.itemIndex, binaryPropertyName, limit),
			waitOutside: async (ms) => {
				shared.gate.leave();
				const went = await pause(shared.clock, ms, () => ctx.getExecutionCancelSignal()?.aborted ?? false);
				await shared.gate.enter();
				if (!went) throw new CreditError('cancelled', 'The execution was stopped');
			},
		};
	};
}
