import { z } from 'zod';
import type { Call } from '../../../../core/call';
import { choice, numberParam } from '../../../../core/params';
import { type DateFormat, type RowMapping, statementFromRows } from '../../statement';

const column = z.union([z.string(), numberParam.transform(String)]).transform((name) => name.trim());

const words = z
	.string()
	.default('')
	.transform((text) =>
		text
			.split(',')
			.map((word) => word.trim())
			.filter((word) => word !== ''),
	);

/** One statement from the rows that came in as items, by the mapping of columns that the user filled in. */
export function statementOfRows(call: Call, dateFormat: DateFormat): unknown {
	const rows = call.itemIndexes.map((itemIndex, index) => ({ rowNumber: index + 1, values: call.json(itemIndex) }));
	return statementFromRows(rows, mappingOf(call, dateFormat));
}

function mappingOf({ params }: Call, dateFormat: DateFormat): RowMapping {
	const { debitWords, creditWords } = params.collection('options', { debitWords: words, creditWords: words });
	return {
		layout: params.read('layout', choice(['debitCredit', 'signedAmount', 'typeColumn'])),
		dateColumn: params.read('dateColumn', column),
		descriptionColumn: params.read('descriptionColumn', column),
		balanceColumn: params.read('balanceColumn', column),
		typeColumn: params.read('typeColumn', column),
		amountColumn: params.read('amountColumn', column),
		debitColumn: params.read('debitColumn', column),
		creditColumn: params.read('creditColumn', column),
		...(debitWords.length > 0 ? { debitWords } : {}),
		...(creditWords.length > 0 ? { creditWords } : {}),
		moneyIn: params.read('moneyIn', choice(['positive', 'negative'])),
		decimalSeparator: params.read('decimalSeparator', choice(['.', ','])),
		dateFormat,
	};
}
