import type { Call } from '../../../../core/provider/call';
import { inputError } from '../../../../core/base/errors';
import { today } from '../../../../core/base/clock';
import { choice } from '../../../../core/provider/params';
import { optionalText } from '../shared';
import { type DateFormat, ROW_LAYOUTS, type RowMapping, statementFromRows } from '../../../../statement';

const column = optionalText.transform((name) => name.trim());

const words = optionalText.transform((text) =>
	text
		.split(',')
		.map((word) => word.trim())
		.filter((word) => word !== ''),
);

/** One statement from the rows that came in as items, by the mapping of columns that the user filled in. */
export function statementOfRows(call: Call, dateFormat: DateFormat): unknown {
	const rows = call.itemIndexes.map((itemIndex) => ({ rowNumber: itemIndex + 1, values: call.json(itemIndex) }));
	refuseNameOfItsOwn(call);
	return statementFromRows(rows, mappingOf(call, dateFormat), today(call.clock));
}

/** Rows of one statement that each have another name come in one by one: then the name is wrong and not the statement short. */
function refuseNameOfItsOwn({ itemIndexes, itemCount }: Call): void {
	if (itemIndexes.length > 1 || itemCount === 1) return;
	throw inputError(
		`Row ${(itemIndexes[0] ?? 0) + 1} has a Statement Name that no other of the ${itemCount} rows has.`,
		'Rows of one statement need the same Statement Name: set it to something that they share, such as the reference of the application.',
		'STATEMENT_NAME_DIFFERS',
	);
}

/** Only what the chosen layout shows is read: what is hidden may be left over from another one. */
function mappingOf({ params }: Call, dateFormat: DateFormat): RowMapping {
	const { debitWords, creditWords } = params.collection('options', { debitWords: words, creditWords: words });
	const layout = params.read('layout', choice(ROW_LAYOUTS));
	const columnOf = (name: string) => params.read(name, column);
	return {
		layout,
		dateColumn: columnOf('dateColumn'),
		descriptionColumn: columnOf('descriptionColumn'),
		balanceColumn: columnOf('balanceColumn'),
		...(layout === 'debitCredit'
			? { debitColumn: columnOf('debitColumn'), creditColumn: columnOf('creditColumn') }
			: { amountColumn: columnOf('amountColumn') }),
		...(layout === 'typeColumn' ? { typeColumn: columnOf('typeColumn') } : {}),
		...(layout === 'signedAmount' ? { moneyIn: params.read('moneyIn', choice(['positive', 'negative'])) } : {}),
		...(debitWords.length > 0 ? { debitWords } : {}),
		...(creditWords.length > 0 ? { creditWords } : {}),
		decimalSeparator: params.read('decimalSeparator', choice(['.', ','])),
		dateFormat,
	};
}
