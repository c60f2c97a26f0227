import type { IBinaryKeyData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { inputError } from '../../core/base/errors';
import { fieldsToPassOn } from '../../core/run/inputFields';
import { toNodeError, toProblem } from '../../core/run/nodeErrors';
import { errorItem, hasErrorOutput } from '../../core/run/outputForm';
import type { FailedStep } from '../../core/shapes/creditFile';
import { createReport } from './createReport';
import { settingsFor } from './settings';

const MIME_TYPE = 'text/html';

/** Runs Create Credit Report: each item goes on with its report, as data and as a file. A failure stands in the same field where the node is set to continue. */
export async function createCreditReport(ctx: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items: INodeExecutionData[] = [];
	let failed = 0;
	for (const [item, { json, binary }] of ctx.getInputData().entries()) {
		try {
			items.push(await withReport(ctx, item));
		} catch (thrown) {
			if (!ctx.continueOnFail()) throw toNodeError(ctx.getNode(), thrown, item);
			failed += 1;
			const failure: FailedStep = { status: 'error', problem: toProblem(ctx.getNode(), thrown, item) };
			items.push(
				hasErrorOutput(ctx)
					? errorItem(ctx, [item], thrown)
					: {
							json: { ...fieldsToPassOn(json), report: failure },
							...(binary === undefined ? {} : { binary }),
							pairedItem: { item },
						},
			);
		}
	}
	if (failed > 0) tellFailures(ctx, failed, items.length);
	return [items];
}

async function withReport(ctx: IExecuteFunctions, item: number): Promise<INodeExecutionData> {
	const { json, binary = {} } = ctx.getInputData()[item] ?? { json: {} };
	const settings = settingsFor(ctx, item);
	refuseToOverwrite(binary, settings.binaryPropertyName);
	const file = fieldsToPassOn(json);
	const { report, page } = createReport(file, settings);
	const data = await ctx.helpers.prepareBinaryData(Buffer.from(page, 'utf8'), report.fileName, MIME_TYPE);
	return {
		json: { ...file, report },
		binary: { ...binary, [settings.binaryPropertyName]: data },
		pairedItem: { item },
	};
}

/** An earlier report may be made again; a statement that happens to have the name may not be lost. */
function refuseToOverwrite(binary: IBinaryKeyData, name: string): void {
	const held = binary[name];
	if (held === undefined || (held.mimeType === MIME_TYPE && /^credit-report-/.test(held.fileName ?? ''))) return;
	throw inputError(
		`The input item already has a file "${name}", which the report would overwrite`,
		'Choose another name under Options, Put Output File in Field.',
		'OUTPUT_FIELD',
	);
}

function tellFailures(ctx: IExecuteFunctions, failed: number, total: number): void {
	ctx.addExecutionHints({
		type: 'warning',
		location: 'outputPane',
		message: `${failed} of ${total} reports could not be made. Each item says why under <code>report.problem</code>.`,
	});
}
