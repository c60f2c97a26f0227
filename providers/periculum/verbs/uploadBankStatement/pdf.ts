import { inputError } from '../../../../core/base/errors';
import type { BinaryFile } from '../../../../core/provider/file';
import { param } from '../../../../core/provider/param';
import { secretText, text } from '../../../../core/provider/paramTypes';
import { verb } from '../../../../core/provider/verb';
import { putPdf } from '../../api';
import { uploadAnswer } from './answer';
import { ANSWER_OPTIONS, statementType } from './parameters';

const binaryPropertyName = param(
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		description: 'Name of the field that holds the PDF file',
		hint: 'The name of the input field containing the file',
	},
	text,
);

const password = param(
	{
		displayName: 'Password',
		name: 'password',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'Password of the PDF, if it has one',
	},
	secretText,
);

/** Uploads a PDF statement; its analysis follows later. */
export const pdf = verb('uploadBankStatement', {
	params: { statementType, binaryPropertyName, password },
	options: ANSWER_OPTIONS,
	run: async ({ statementType, binaryPropertyName, password, options }, call) => {
		const file = await call.file(binaryPropertyName);
		refuseUnlessPdf(file, binaryPropertyName);
		const raw = await putPdf(call, { content: file.content, fileName: file.fileName, password, statementType });
		return [await uploadAnswer(call, raw, options, { lastBalance: null, report: null })];
	},
});

function refuseUnlessPdf({ content, head }: BinaryFile, property: string): void {
	if (content.size === 0) {
		throw inputError(`The file in "${property}" is empty`, 'Fetch the file again: nothing was uploaded.', 'EMPTY_FILE');
	}
	if (!head.includes('%PDF-')) {
		throw inputError(
			`The file in "${property}" is not a PDF`,
			'For a JSON or CSV file set Source to Transactions and Transactions From to File. For a spreadsheet put Extract From File in front, and set it to Input Items.',
			'NOT_A_PDF',
		);
	}
}
