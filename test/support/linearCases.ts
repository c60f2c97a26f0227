import { Secrets, redact } from '../../core/base/redact';
import { Reader } from '../../core/insights/reader';
import { providerWords } from '../../core/http/providerFault';
import {
	type InputRow,
	type RowMapping,
	STATEMENT_FORMATS,
	prepareStatement,
	statementFromRows,
} from '../../statement';

const mapping: RowMapping = {
	layout: 'typeColumn',
	dateColumn: 'Date',
	descriptionColumn: 'Text',
	typeColumn: 'Type',
	amountColumn: 'Amount',
	balanceColumn: 'Balance',
	decimalSeparator: '.',
	dateFormat: 'auto',
};

const good = { Date: '2021-01-02', Text: 'x', Type: 'debit', Amount: '1.00', Balance: '1.00' };

/** A table in which one cell is the text. */
function table(column: string, text: string): InputRow[] {
	return Array.from({ length: 12 }, (_, index) => ({
		rowNumber: index + 2,
		values: index === 3 ? { ...good, [column]: text } : good,
	}));
}

/** Texts that come in as a part of something: a cell, a field, a provider's answer, a secret. */
export const MORE_CALLS: Record<string, (text: string) => unknown> = {
	...Object.fromEntries(
		Object.keys(good).map((column) => [
			`a cell of the column ${column}`,
			(text: string) => statementFromRows(table(column, text), mapping, '2026-01-01'),
		]),
	),
	'the name of a column': (text) => statementFromRows(table(text, 'x'), { ...mapping, dateColumn: text }, '2026-01-01'),
	...Object.fromEntries(
		STATEMENT_FORMATS.flatMap((format) =>
			['date', 'type', 'amount', 'balance', 'description'].map((field) => [
				`${field} of a transaction in the format ${format}`,
				(text: string) => {
					const transaction = {
						date: '2021-01-02',
						type: 'debit',
						amount: 1,
						balance: 1,
						description: 'x',
						[field]: text,
					};
					const plain = { ...transaction, [field]: '1' };
					const transactions = [transaction, ...Array.from({ length: 11 }, () => plain)];
					return prepareStatement({
						format,
						statementName: 'x',
						account: {},
						statement: { transactions, data: transactions },
						dateFormat: 'auto',
						today: '2026-01-01',
					});
				},
			]),
		),
	),
	"MyBankStatement's result": (text) =>
		prepareStatement({
			format: 'mybankstatement',
			statementName: 'x',
			account: {},
			statement: { status: '00', message: 'x', result: text },
			dateFormat: 'auto',
			today: '2026-01-01',
		}),
	"a provider's words": (text) => providerWords({ message: text }, new Secrets(['plain-secret'])),
	'a field of an answer': (text) => {
		const reader = Reader.of({ field: text }, '', []);
		return [reader.text('field'), reader.number('field')];
	},
	'a secret': (text) => redact('some words', [text]),
};
