import { inputError } from '../../core/base/errors';
import { quotedName } from '../faults';
import { columnsByRole, type ColumnRole } from './columnNames';
import type { InputRow, RowLayout, RowMapping } from './mapping';
import { isNothing, readSheetNumber } from './sheetNumber';

const MOST_COLUMNS_LISTED = 30;

/** The table's own names of the columns that the mapping means. */
export interface Columns {
	date: string;
	description: string;
	/** Null in a table without balances. */
	balance: string | null;
	movement:
		| { layout: 'typeColumn'; type: string; amount: string }
		| { layout: 'signedAmount'; amount: string }
		| { layout: 'debitCredit'; debit: string; credit: string };
}

/** The columns that hold amounts of money. */
export function amountColumns({ movement, balance }: Columns): string[] {
	const balances = balance === null ? [] : [balance];
	return movement.layout === 'debitCredit'
		? [movement.debit, movement.credit, ...balances]
		: [movement.amount, ...balances];
}

function comparable(name: string): string {
	return name.trim().toLowerCase();
}

/** The table's columns as far as they are known: those of all rows, for readers leave empty cells out. */
export function columnNames(rows: readonly InputRow[]): string[] {
	const names = new Set<string>();
	for (const { values } of rows) for (const name of Object.keys(values)) names.add(name);
	return [...names];
}

/** Finds the mapped columns among those of all rows; a missing one is refused with those there are. */
export function findColumns(rows: InputRow[], mapping: RowMapping): Columns {
	const finder = new Finder(columnNames(rows), mapping.layout);
	return {
		date: finder.find('Date Column', mapping.dateColumn),
		description: finder.find('Description Column', mapping.descriptionColumn),
		balance:
			mapping.balanceColumn === undefined
				? null
				: finder.find('Balance Column', mapping.balanceColumn, {
						ifEmpty:
							'Set it to the column with the balance after each transaction: Periculum analyses no statement without balances.',
					}),
		movement: findMovement(finder, rows, mapping),
	};
}

function findMovement(finder: Finder, rows: InputRow[], mapping: RowMapping): Columns['movement'] {
	switch (mapping.layout) {
		case 'typeColumn':
			return {
				layout: 'typeColumn',
				type: finder.find('Type Column', mapping.typeColumn, { role: 'type' }),
				amount: finder.find('Amount Column', mapping.amountColumn, { role: 'amount' }),
			};
		case 'signedAmount':
			return { layout: 'signedAmount', amount: finder.find('Amount Column', mapping.amountColumn, { role: 'amount' }) };
		case 'debitCredit': {
			const [debit, credit] = [mapping.debitColumn, mapping.creditColumn];
			return {
				layout: 'debitCredit',
				debit: finder.find('Debit Column', debit, {
					role: 'debit',
					mayBeEmpty: isInEveryRow(finder, rows, credit, mapping),
				}),
				credit: finder.find('Credit Column', credit, {
					role: 'credit',
					mayBeEmpty: isInEveryRow(finder, rows, debit, mapping),
				}),
			};
		}
	}
}

/** Where every row has an amount in one column, nothing can be in the other, which readers then leave out whole. */
function isInEveryRow(
	finder: Finder,
	rows: InputRow[],
	wanted: string | undefined,
	{ decimalSeparator }: RowMapping,
): boolean {
	const column = finder.lookUp(wanted);
	if (column === null) return false;
	const filled = rows.filter(({ values }) => Object.values(values).some((cell) => !isNothing(cell)));
	return filled.every(({ values }) => (readSheetNumber(values[column], decimalSeparator)?.value ?? 0) !== 0);
}

interface Search {
	/** The cure where no name was given. */
	ifEmpty?: string;
	/** Of the columns that belong to a layout. */
	role?: ColumnRole;
	/** Whether no row can have anything in this column, so that it may have been left out. */
	mayBeEmpty?: boolean;
}

/** Looks columns up among those of a table, and says what to do about one that is not there. */
class Finder {
	constructor(
		private readonly names: string[],
		private readonly layout: RowLayout,
	) {}

	/** The one column of this name, whatever its case and the space around it; null where there is none, or more than one. */
	lookUp(wanted = ''): string | null {
		if (wanted.trim() === '') return null;
		if (this.names.includes(wanted)) return wanted;
		const [found, second] = this.named(wanted);
		return found === undefined || second !== undefined ? null : found;
	}

	find(label: string, wanted = '', { ifEmpty, role, mayBeEmpty = false }: Search = {}): string {
		const column = this.lookUp(wanted);
		if (column !== null) return column;
		if (wanted.trim() === '') {
			const cure = ifEmpty ?? `Set it to one of these columns: ${this.listed()}.`;
			throw inputError(`${label} is empty.`, cure, 'COLUMN_MISSING');
		}
		const [found, second] = this.named(wanted);
		if (found !== undefined && second !== undefined) {
			throw inputError(
				`${label}: ${quotedName(found)} and ${quotedName(second)} may both be the column ${quotedName(wanted)}.`,
				'Write the name exactly as it stands in the table.',
				'COLUMN_AMBIGUOUS',
			);
		}
		if (mayBeEmpty && (role === undefined || !columnsByRole(this.names).has(role))) return wanted;
		throw inputError(
			`${label}: there is no column ${quotedName(wanted)}. The columns are ${this.listed()}.`,
			this.cure(label, role),
			'COLUMN_MISSING',
		);
	}

	private named(wanted: string): string[] {
		return this.names.filter((name) => comparable(name) === comparable(wanted));
	}

	/** A column of the layout may be missing because it is the wrong layout, or because none of its cells is filled. */
	private cure(label: string, role?: ColumnRole): string {
		if (role === undefined) return `Set ${label} to one of the columns that are there.`;
		const columns = columnsByRole(this.names);
		const fitting = layoutOf(columns);
		if (fitting !== null && fitting.layout !== this.layout) {
			return `Set Layout to ${fitting.label}, which fits the columns ${fitting.columns.map(quotedName).join(' and ')}.`;
		}
		const [likely] = columns.get(role) ?? [];
		const set = `Set ${label} to ${likely === undefined ? 'one of the columns that are there' : quotedName(likely)}.`;
		const side = role === 'debit' || role === 'credit';
		return side
			? `${set} If no row has one, switch on Include Empty Cells in Extract From File: it leaves a column out whose cells are all empty.`
			: set;
	}

	private listed(): string {
		const rest = this.names.length - MOST_COLUMNS_LISTED;
		const shown = this.names.slice(0, MOST_COLUMNS_LISTED).map(quotedName).join(', ');
		return shown + (rest > 0 ? ` and ${rest} more` : '');
	}
}

/** The layout that the names of the columns speak for, with these columns; null where they do not tell. */
export function layoutOf(
	columns: ReadonlyMap<ColumnRole, string[]>,
): { layout: RowLayout; label: string; columns: string[] } | null {
	const [debit] = columns.get('debit') ?? [];
	const [credit] = columns.get('credit') ?? [];
	const [amount] = columns.get('amount') ?? [];
	const [type] = columns.get('type') ?? [];
	if (debit !== undefined && credit !== undefined) {
		return { layout: 'debitCredit', label: 'Debit and Credit', columns: [debit, credit] };
	}
	if (amount === undefined) return null;
	if (type !== undefined) return { layout: 'typeColumn', label: 'Type and Amount', columns: [type, amount] };
	return { layout: 'signedAmount', label: 'Signed Amount', columns: [amount] };
}
