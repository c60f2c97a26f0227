import { readDates, type StatementDate } from '../dates';
import { asList, asRecord, textOf, withoutUndefined } from '../envelope';
import { isEmpty } from '../plainNumber';
import type { ConvertedRow, FormatDefinition } from './format';
import { NO_PAGING } from '../paging';
import { dateCells } from './isoDates';
import { statementOfMbsAnswer } from './mbsAnswer';

/** A date as MyBankStatement writes it: month first, unpadded, "6/17/2020". */
function monthFirst(date: StatementDate | null): string | undefined {
	if (date === null) return undefined;
	const [year, month, day] = date.day.split('-').map(Number);
	return `${month}/${day}/${year}`;
}

/**
 * MyBankStatement (naira, dates M/D/YYYY): taken as its raw answer, the bare statement, or wrapped as Periculum's sample has it,
 * with the name inside the statement. Raw figures are texts, Periculum's sample has numbers.
 */
export const myBankStatement: FormatDefinition = {
	label: 'MyBankStatement',
	expected:
		'the answer of GetStatementJSONObject, or {"bankStatement": {"mbs": {"jsonData": {"Details": [{"PTransactionDate", …}]}}}}',
	dateFormat: 'MM/DD/YYYY',
	unitsPerMajor: 1,
	balancePath: 'bankStatement.mbs.jsonData.Details[].PBalance',
	takesAccountFields: false,

	find(statement) {
		const bankStatement = asRecord(asRecord(statement)?.bankStatement);
		const mbs = asRecord(bankStatement?.mbs);
		const jsonData = asRecord(mbs?.jsonData);
		const own = statementOfMbsAnswer(jsonData ?? statement) ?? jsonData ?? asRecord(statement);
		const rows = asList(own?.Details);
		if (own === null || rows === null) return null;
		return {
			rows,
			own,
			paging: NO_PAGING,
			wrap: (Details, statementName) => ({
				bankStatement: {
					mbs: withoutUndefined({
						jsonData: { ...own, statementName, Details },
						bank: mbs?.bank ?? bankStatement?.bank,
					}),
				},
			}),
		};
	},

	convert(rows, reading, faults) {
		const dates = readDates(dateCells(rows, 'PTransactionDate'), reading, faults);
		const withValueDate = rows.filter(({ values }) => !isEmpty(values.PValueDate));
		const valueDates = readDates(dateCells(withValueDate, 'PValueDate'), reading, faults);
		const valueDateByRow = new Map(withValueDate.map(({ rowNumber }, index) => [rowNumber, valueDates[index] ?? null]));
		return rows.map((row, index): ConvertedRow => {
			const date = dates[index] ?? null;
			const balance = row.balance('PBalance');
			const { credit, debit, movement } = row.creditAndDebit('PCredit', 'PDebit');
			return {
				transaction: withoutUndefined({
					...row.values,
					PTransactionDate: monthFirst(date),
					PValueDate: monthFirst(valueDateByRow.get(row.rowNumber) ?? null),
					// In this format 0 says that there is no credit, or no debit.
					PCredit: credit ?? 0,
					PDebit: debit ?? 0,
					PBalance: balance ?? undefined,
				}),
				rowNumber: row.rowNumber,
				description: textOf(row.values.PNarration),
				date,
				balance,
				movement,
			};
		});
	},
};
