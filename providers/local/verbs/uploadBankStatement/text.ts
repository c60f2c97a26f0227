import { today } from '../../../../core/base/clock';
import { param } from '../../../../core/provider/param';
import { anything } from '../../../../core/provider/paramTypes';
import { STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { verb } from '../../../../core/provider/verb';
import { readStatementText } from '../../../../statement';
import { answerFor } from './answer';
import { OPTIONS, reference } from './parameters';

const statementText = param(
	{
		displayName: 'Text',
		name: 'statementText',
		type: 'string',
		default: '={{ $json.text }}',
		placeholder: 'e.g. {{ $json.text }}',
		description: 'The text of the PDF, or the list of its pages, as Extract From File gives it',
	},
	anything,
);

/** Reads a statement out of the text of a PDF, as far as its arithmetic proves it. */
export const text = verb('uploadBankStatement', {
	params: { ...STATEMENT_TYPE, statementText, reference },
	options: OPTIONS,
	run: async ({ statementType, statementText, reference, options }, call) => {
		const { dateFormat } = options;
		const { statements, understood } = readStatementText(statementText, { dateFormat, today: today(call.clock) });
		const handed = { statementType, reference, options };
		return await Promise.resolve(statements.map((one) => answerFor(call, one, understood, handed)));
	},
});
