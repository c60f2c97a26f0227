import { inputError } from '../../core/base/errors';
import { quotedName } from '../faults';
import type { InputRow, RowMapping } from './mapping';

const MOST_COLUMNS_LISTED = 30;

/** The table's own names of the columns that the mapping means. */
export interface Columns {
	date: string;
	description: string;
	balance: string;
	movement:
		| { layout: 'typeColumn'; type: string; amount: string }
		| { layout: 'signedAmount'; amount: string }
		| { layout: 'debitCredit'; debit: string; credit: string };
}

function comparable(name: string): string {
	return name.trim().toLowerCase();
}

/** Finds the mapped columns among those of all rows (readers leave empty cells out); a missing one is refused with those there are. */
export function findColumns(rows: InputRow[], mapping: RowMapping): Columns {
	const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
	const find = (label: string, wanted: string | undefined, cureIfEmpty?: string): string =>
		findColumn(names, label, wanted, cureIfEmpty);
	return {
		date: find('Date Column', mapping.dateColumn),
		description: find('Description Column', mapping.descriptionColumn),
		balance: find(
			'Balance Column',
			mapping.balanceColumn,
			'Set it to the column with the balance after each transaction: Periculum analyses no statement without balances.',
		),
		movement: findMovement(find, mapping),
	};
}

function findMovement(
	find: (label: string, wanted: string | undefined) => string,
	mapping: RowMapping,
): Columns['movement'] {
	switch (mapping.layout) {
		case 'typeColumn':
			return {
				layout: 'typeColumn',
				type: find('Type Column', mapping.typeColumn),
				amount: find('Amount Column', mapping.amountColumn),
			};
		case 'signedAmount':
			return { layout: 'signedAmount', amount: find('Amount Column', mapping.amountColumn) };
		case 'debitCredit':
			return {
				layout: 'debitCredit',
				debit: find('Debit Column', mapping.debitColumn),
				credit: find('Credit Column', mapping.creditColumn),
			};
	}
}

function findColumn(names: string[], label: string, wanted = '', cureIfEmpty?: string): string {
	if (wanted.trim() === '') {
		throw inputError(
			`${label} is empty.`,
			cureIfEmpty ?? `Set it to one of these columns: ${listed(names)}.`,
			'COLUMN_MISSING',
		);
	}
	if (names.includes(wanted)) return wanted;
	const [found, second] = names.filter((name) => comparable(name) === comparable(wanted));
	if (found === undefined) {
		throw inputError(
			`${label}: there is no column ${quotedName(wanted)}. The columns are ${listed(names)}.`,
			`Set ${label} to one of the columns that are there.`,
			'COLUMN_MISSING',
		);
	}
	if (second !== undefined) {
		throw inputError(
			`${label}: ${quotedName(found)} and ${quotedName(second)} may both be the column ${quotedName(wanted)}.`,
			'Write the name exactly as it stands in the table.',
			'COLUMN_AMBIGUOUS',
		);
	}
	return found;
}

function listed(names: string[]): string {
	const rest = names.length - MOST_COLUMNS_LISTED;
	return names.slice(0, MOST_COLUMNS_LISTED).map(quotedName).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
