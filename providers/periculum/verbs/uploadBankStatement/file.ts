import { today } from '../../../../core/base/clock';
import { param } from '../../../../core/provider/param';
import { text } from '../../../../core/provider/paramTypes';
import { ORIGIN, STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { verb } from '../../../../core/provider/verb';
import { prepareStatement, statementFromFile } from '../../../../statement';
import { uploadPrepared } from './answer';
import { isPdf, uploadPdf } from './pdf';
import { ANSWER_OPTIONS, DATE_FORMAT, additionalFields, statementName } from './parameters';

/** Named apart from the PDF's: n8n tells no two fields of one name apart that hang on different choices. */
const fileBinaryPropertyName = param(
	{
		displayName: 'Input Binary Field',
		name: 'fileBinaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		description: 'Name of the field that holds the file: JSON, CSV or PDF, known by its content',
		hint: 'The name of the input field containing the file',
	},
	text,
);

/**
 * Uploads a statement out of a file, which is known by its content: JSON and CSV are read, checked and brought into the provider's
 * form before anything is sent; a PDF is analysed by the provider in the background, under the statement name.
 */
export const file = verb('uploadBankStatement', {
	params: { ...STATEMENT_TYPE, statementName, fileBinaryPropertyName, additionalFields },
	options: { ...ANSWER_OPTIONS, ...ORIGIN, ...DATE_FORMAT },
	run: async ({ statementType, statementName, fileBinaryPropertyName, additionalFields: account, options }, call) => {
		const { content, head, fileName: ownName } = await call.file(fileBinaryPropertyName);
		if (isPdf(head)) {
			const fileName = statementName.trim() === '' ? ownName : `${statementName.trim()}.pdf`;
			return [await uploadPdf(call, { content, fileName, statementType }, options)];
		}
		const reading = { dateFormat: options.dateFormat, today: today(call.clock) };
		const read = statementFromFile(new Uint8Array(await content.arrayBuffer()), reading);
		const prepared = prepareStatement({
			format: read.format,
			statementName,
			account,
			statement: read.statement,
			...reading,
			...(read.areDatesRead ? { dateFormat: 'YYYY-MM-DD' } : {}),
		});
		const told = { ...prepared, warnings: [...read.warnings, ...prepared.warnings] };
		return [await uploadPrepared(call, told, { format: read.format, statementType, origin: options.origin, options })];
	},
});
