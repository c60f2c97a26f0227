import { today } from '../../../../core/base/clock';
import { inputError } from '../../../../core/base/errors';
import type { Call } from '../../../../core/provider/call';
import { ORIGIN, STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { groupedBy, verb } from '../../../../core/provider/verb';
import { prepareStatement, statementFromRows } from '../../../../statement';
import { uploadPrepared } from './answer';
import { ANSWER_OPTIONS, DATE_FORMAT, additionalFields, statementName } from './parameters';
import { ROW_OPTIONS, ROW_PARAMS } from './rowParameters';

/** Rows of a spreadsheet become a statement in Periculum's own format. */
const FORMAT = 'periculum';

/** Uploads a statement whose rows came in as items, by the mapping of columns that the user filled in. */
export const inputItems = verb('uploadBankStatement', {
	params: { ...STATEMENT_TYPE, statementName, ...ROW_PARAMS, additionalFields },
	options: { ...ANSWER_OPTIONS, ...ORIGIN, ...ROW_OPTIONS, ...DATE_FORMAT },
	groupBy: groupedBy({ statementName }, ({ statementName }, call) => statementName || refuseNameless(call)),
	run: async ({ statementType, statementName, additionalFields: account, layout, options, ...columns }, call) => {
		refuseNameOfItsOwn(call);
		const { choice, ...columnsOfLayout } = layout;
		const { debitWords, creditWords, dateFormat } = options;
		const rows = call.itemIndexes.map((itemIndex) => ({ rowNumber: itemIndex + 1, values: call.json(itemIndex) }));
		const mapping = {
			layout: choice,
			...columns,
			...columnsOfLayout,
			...(debitWords.length > 0 ? { debitWords } : {}),
			...(creditWords.length > 0 ? { creditWords } : {}),
			dateFormat,
		};
		const { warnings, ...statement } = statementFromRows(rows, mapping, today(call.clock));
		const prepared = prepareStatement({
			format: FORMAT,
			statementName,
			account,
			statement,
			// Dates of rows have been read and are ISO from here on.
			dateFormat: 'YYYY-MM-DD',
			today: today(call.clock),
		});
		const told = { ...prepared, warnings: [...warnings, ...prepared.warnings] };
		return [await uploadPrepared(call, told, { format: FORMAT, statementType, origin: options.origin, options })];
	},
});

/** Rows of one statement that each have another name come in one by one: then the name is wrong and not the statement short. */
function refuseNameOfItsOwn({ itemIndexes, itemCount }: Call): void {
	if (itemIndexes.length > 1 || itemCount === 1) return;
	throw inputError(
		`Row ${(itemIndexes[0] ?? 0) + 1} has a Statement Name that no other of the ${itemCount} rows has.`,
		'Rows of one statement need the same Statement Name: set it to something that they share, such as the reference of the application.',
		'STATEMENT_NAME_DIFFERS',
	);
}

/** Items that are rows belong to the statement whose name they resolve to; without one it would go out without them. */
function refuseNameless({ itemIndexes }: Call): never {
	throw inputError(
		`Row ${(itemIndexes[0] ?? 0) + 1}: Statement Name is empty`,
		'Set Statement Name to something that every row has, such as the reference of the application, and add {{ $execution.id }} so that it can run again. Nothing was sent.',
		'STATEMENT_NAME_MISSING',
	);
}
