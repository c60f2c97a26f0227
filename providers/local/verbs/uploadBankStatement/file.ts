import { today } from '../../../../core/base/clock';
import { inputError } from '../../../../core/base/errors';
import type { Call } from '../../../../core/provider/call';
import { param } from '../../../../core/provider/param';
import { list } from '../../../../core/provider/paramTypes';
import { STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { verb } from '../../../../core/provider/verb';
import type { OutputOf } from '../../../../core/shapes/outputs';
import { readStatementFile } from '../../../../statement';
import { answerFor } from './answer';
import { COLUMNS, DECIMALS, OPTIONS, reference, tableReading } from './parameters';

const binaryPropertyName = param(
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: '',
		placeholder: 'e.g. data',
		description:
			'Name of the field that holds the file with the statement, or several separated by commas. Left empty, all files of the item are read.',
		hint: 'The name of the input field containing the file',
	},
	list,
);

/** The files to read: those that are named, else all of the item. */
function namesOf(given: readonly string[], call: Call): readonly string[] {
	const names = given.length > 0 ? given : call.fileNames();
	if (names.length > 0) return names;
	throw inputError(
		'Input Binary Field is empty, and the item holds no file',
		'Put a node in front that gives the file, such as a form or Read Files From Disk.',
		'EMPTY_FILE',
	);
}

/** Reads statements out of one or more files, whatever their format; each statement is an answer of its own. */
export const file = verb('uploadBankStatement', {
	params: { ...STATEMENT_TYPE, binaryPropertyName, reference },
	options: { ...OPTIONS, ...DECIMALS, ...COLUMNS },
	run: async ({ statementType, binaryPropertyName, reference, options }, call) => {
		const handed = { statementType, reference, options };
		const reading = tableReading(options, today(call.clock));
		const answers: Array<OutputOf<'uploadBankStatement'>> = [];
		for (const name of namesOf(binaryPropertyName, call)) {
			const { content } = await call.file(name);
			const { statements, understood } = readStatementFile(new Uint8Array(await content.arrayBuffer()), reading);
			answers.push(...statements.map((statement) => answerFor(call, statement, understood, handed)));
		}
		return answers;
	},
});
