import { today } from '../../../../core/base/clock';
import { param } from '../../../../core/provider/param';
import { anything } from '../../../../core/provider/paramTypes';
import { STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { verb } from '../../../../core/provider/verb';
import { readStatementJson } from '../../../../statement';
import { answerFor } from './answer';
import { OPTIONS, reference } from './parameters';

const statement = param(
	{
		displayName: 'Statement',
		name: 'statement',
		type: 'json',
		default: '',
		placeholder: 'e.g. {{ $json.statement }}',
		description: 'The statement as JSON, as the service that reads bank accounts gives it',
	},
	anything,
);

/** Reads a statement given as JSON, in any format that is known. */
export const json = verb('uploadBankStatement', {
	params: { ...STATEMENT_TYPE, statement, reference },
	options: OPTIONS,
	run: async ({ statementType, statement, reference, options }, call) => {
		const { statements, understood } = readStatementJson(statement, {
			dateFormat: options.dateFormat,
			today: today(call.clock),
		});
		const handed = { statementType, reference, options };
		return await Promise.resolve(statements.map((one) => answerFor(call, one, understood, handed)));
	},
});
