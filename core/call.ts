import type { IExecuteFunctions } from 'n8n-workflow';
import { type Clock, pause } from './clock';
import { CreditError } from './errors';
import type { Gate } from './pace';
import type { Params } from './params';
import type { Transport } from './transport';

/** A file of an item. Its bytes are held once, in the blob, however often a request with it is sent. */
export interface BinaryFile {
	content: Blob;
	/** The first bytes, where a format's mark stands. */
	head: Buffer;
	fileName: string;
	mimeType: string;
}

/** Where readers look for the mark of a PDF (ISO 32000-1, annex H: within the first 1024 bytes). */
const HEAD_BYTES = 1_024;

/** What an operation sees of the item (or the items put together) that it works for. */
export interface Call {
	/** Indexes of the input items, in their order; parameters are read for the first. */
	itemIndexes: readonly number[];
	params: Params;
	http: Transport;
	clock: Clock;
	/** JSON of an input item. */
	json(itemIndex: number): Record<string, unknown>;
	/** A file of the first item; n8n's own error where there is none. */
	file(binaryPropertyName: string): Promise<BinaryFile>;
	/** Waits without holding a place that other items could use; throws when the execution is stopped. */
	waitOutside(ms: number): Promise<void>;
}

/** Makes the calls of one run. */
export function callMaker(ctx: IExecuteFunctions, shared: { http: Transport; clock: Clock; gate: Gate }) {
	return (itemIndexes: readonly number[], params: Params): Call => ({
		itemIndexes,
		params,
		http: shared.http,
		clock: shared.clock,
		json: (itemIndex) => ctx.getInputData()[itemIndex]?.json ?? {},
		file: async (binaryPropertyName) => {
			const { fileName, mimeType } = ctx.helpers.assertBinaryData(params.itemIndex, binaryPropertyName);
			const bytes = await ctx.helpers.getBinaryDataBuffer(params.itemIndex, binaryPropertyName);
			return {
				content: new Blob([bytes], { type: mimeType }),
				// A copy, so that the small head does not keep the whole file in memory a second time.
				head: Buffer.from(bytes.subarray(0, HEAD_BYTES)),
				fileName: fileName ?? 'statement',
				mimeType,
			};
		},
		waitOutside: async (ms) => {
			shared.gate.leave();
			const went = await pause(shared.clock, ms, () => ctx.getExecutionCancelSignal()?.aborted ?? false);
			await shared.gate.enter();
			if (!went) throw new CreditError('cancelled', 'The execution was stopped');
		},
	});
}
