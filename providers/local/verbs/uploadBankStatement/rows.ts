import { today } from '../../../../core/base/clock';
import { param } from '../../../../core/provider/param';
import { text } from '../../../../core/provider/paramTypes';
import { STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { groupedBy, verb } from '../../../../core/provider/verb';
import { readStatementRows } from '../../../../statement';
import { answerFor } from './answer';
import { COLUMNS, DECIMALS, OPTIONS, tableReading } from './parameters';

const groupBy = param(
	{
		displayName: 'Statement Name',
		name: 'statementName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Loan application 4711',
		description: 'What the rows of one statement share; items with the same name become one statement',
	},
	text,
);

/** Reads a statement whose rows came in as items, as Extract From File gives them; their columns are found by their names. */
export const inputItems = verb('uploadBankStatement', {
	params: { ...STATEMENT_TYPE, statementName: groupBy },
	options: { ...OPTIONS, ...DECIMALS, ...COLUMNS },
	groupBy: groupedBy({ statementName: groupBy }, ({ statementName }) => statementName),
	run: async ({ statementType, statementName, options }, call) => {
		const rows = call.itemIndexes.map((itemIndex) => ({ rowNumber: itemIndex + 1, values: call.json(itemIndex) }));
		const { statements, understood } = readStatementRows(rows, tableReading(options, today(call.clock)));
		const handed = { statementType, reference: statementName, options };
		return await Promise.resolve(statements.map((one) => answerFor(call, one, understood, handed)));
	},
});
