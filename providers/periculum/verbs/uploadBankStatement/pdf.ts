import type { Call } from '../../../../core/provider/call';
import type { BinaryFile } from '../../../../core/provider/file';
import { inputError } from '../../../../core/base/errors';
import { putPdf } from '../../api';
import { optionalText } from '../shared';
import { answerOptionsShape, uploadAnswer } from './answer';
import { statementTypeParam } from './statementType';

/** Uploads a PDF statement; its analysis follows later. */
export async function pdf(call: Call): Promise<object> {
	const { params } = call;
	const options = params.collection('options', answerOptionsShape);
	const statementType = params.read('statementType', statementTypeParam);
	const password = params.read('password', optionalText);
	const property = params.text('binaryPropertyName');
	const file = await call.file(property);
	refuseUnlessPdf(file, property);
	const raw = await putPdf(call, { content: file.content, fileName: file.fileName, password, statementType });
	return await uploadAnswer(call, raw, options, { lastBalance: null, warnings: [] });
}

function refuseUnlessPdf({ content, head }: BinaryFile, property: string): void {
	if (content.size === 0) {
		throw inputError(`The file in "${property}" is empty`, 'Fetch the file again: nothing was uploaded.', 'EMPTY_FILE');
	}
	if (!head.includes('%PDF-')) {
		throw inputError(
			`The file in "${property}" is not a PDF`,
			'Periculum reads PDF files only. Hand over a PDF, or upload the transactions as data.',
			'NOT_A_PDF',
		);
	}
}
