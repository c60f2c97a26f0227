import { today } from '../../../../core/base/clock';
import { param } from '../../../../core/provider/param';
import { text } from '../../../../core/provider/paramTypes';
import { STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { verb } from '../../../../core/provider/verb';
import { readStatementFile } from '../../../../statement';
import { answerFor } from './answer';
import { DECIMALS, OPTIONS, reference, separatorOf } from './parameters';

const binaryPropertyName = param(
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		description: 'Name of the field that holds the file with the statement',
		hint: 'The name of the input field containing the file',
	},
	text,
);

/** Reads a statement out of a file, whatever its format. */
export const file = verb('uploadBankStatement', {
	params: { ...STATEMENT_TYPE, binaryPropertyName, reference },
	options: { ...OPTIONS, ...DECIMALS },
	run: async ({ statementType, binaryPropertyName, reference, options }, call) => {
		const { content } = await call.file(binaryPropertyName);
		const { statements, understood } = readStatementFile(new Uint8Array(await content.arrayBuffer()), {
			dateFormat: options.dateFormat,
			decimalSeparator: separatorOf(options.decimals),
			today: today(call.clock),
		});
		return statements.map((statement) => answerFor(call, statement, understood, { statementType, reference, options }));
	},
});
