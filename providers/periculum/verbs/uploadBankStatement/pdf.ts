import { inputError } from '../../../../core/base/errors';
import type { Call } from '../../../../core/provider/call';
import type { BinaryFile } from '../../../../core/provider/file';
import { param } from '../../../../core/provider/param';
import { secretText, text } from '../../../../core/provider/paramTypes';
import { STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { verb } from '../../../../core/provider/verb';
import { putPdf } from '../../api';
import { uploadAnswer } from './answer';
import { ANSWER_OPTIONS } from './parameters';

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
	params: { ...STATEMENT_TYPE, binaryPropertyName, password },
	options: ANSWER_OPTIONS,
	run: async ({ statementType, binaryPropertyName, password, options }, call) => {
		const file = await call.file(binaryPropertyName);
		refuseUnlessPdf(file, binaryPropertyName);
		const { content, fileName } = file;
		return [await uploadPdf(call, { content, fileName, password, statementType }, options)];
	},
});

/** Sends a PDF; Periculum names the statement after the file, and takes each name once. */
export async function uploadPdf(
	call: Call,
	{ password = '', ...pdf }: Omit<Parameters<typeof putPdf>[1], 'password'> & { password?: string },
	options: Parameters<typeof uploadAnswer>[2],
): ReturnType<typeof uploadAnswer> {
	const raw = await putPdf(call, { ...pdf, password });
	return await uploadAnswer(call, raw, options, { lastBalance: null, report: null });
}

/** Whether a file starts as a PDF does. */
export function isPdf(head: Buffer): boolean {
	return head.includes('%PDF-');
}

function refuseUnlessPdf({ content, head }: BinaryFile, property: string): void {
	if (content.size === 0) {
		throw inputError(`The file in "${property}" is empty`, 'Fetch the file again: nothing was uploaded.', 'EMPTY_FILE');
	}
	if (!isPdf(head)) {
		throw inputError(
			`The file in "${property}" is not a PDF`,
			'For a JSON or CSV file set Source to Transactions and Transactions From to File. For a spreadsheet put Extract From File in front, and set it to Input Items.',
			'NOT_A_PDF',
		);
	}
}
