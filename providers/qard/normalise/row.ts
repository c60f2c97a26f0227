import type { Warning } from '../../../core/shapes/insights';
import type { Reader } from '../../../core/insights/reader';
import { about } from '../../../core/insights/warnings';
import { currencyCodeOf } from './shared';

/** A transaction within the insights (seed: Transaction). */
export interface Row {
	/** Debit day as on the statement, else the day of realization: a deferred payment has no debit day yet. */
	date: string | null;
	description: string | null;
	/** In major units, negative if debit. */
	amount: number | null;
	currency: string | null;
	category: string | null;
	/** Yet to be debited or credited: in no sum. */
	isComing: boolean | null;
}

/** The transactions in a list of `parent`; null where there is no such list. */
export function readRows(parent: Reader, name: string): Row[] | null {
	return parent.listIfTold(name)?.map(readRow) ?? null;
}

function readRow(row: Reader): Row {
	const optional = row.optional;
	const dates = optional.object('dates').optional;
	return {
		date: dates.day('debited_at') ?? dates.day('booked_at'),
		description: optional.text('description'),
		amount: row.number('amount'),
		currency: currencyCodeOf(optional.text('currency')),
		category: enrichmentOf(optional).text('category'),
		isComing: optional.flag('is_coming'),
	};
}

/** Fields that a single row may lack; where no row has them, Qard names them otherwise now. By the name in the document. */
const MAY_BE_UNTOLD = {
	description: 'description',
	dates: 'date',
	currency: 'currency',
	'enrichements.category': 'category',
	is_coming: 'isComing',
} as const satisfies Record<string, keyof Row>;

/** Warns once of each field that no row at all tells: it was renamed, or Qard does not know it of this bank. */
export function warnOfUntoldFields(rows: readonly Row[], warnings: Warning[]): void {
	if (rows.length === 0) return;
	for (const [name, field] of Object.entries(MAY_BE_UNTOLD)) {
		if (rows.some((row) => row[field] !== null)) continue;
		const path = `cash_flows[].transactions[].${name}`;
		warnings.push(about('FIELD_MISSING', path, `No transaction of Qard's answer tells ${name}.`));
	}
}

/** What Qard makes out of a row that is read as optional. The document spells it "enrichements". */
export function enrichmentOf(row: Reader): Reader {
	return row.object('enrichements', 'enrichments').optional;
}

/** The rows that count: in the currency of the figures, and already booked. */
export function countedRows(rows: readonly Row[], mainCurrency: string | null): Row[] {
	return rows.filter((row) => row.isComing !== true && isOfCurrency(row, mainCurrency));
}

/** Whether a row can be among figures of this currency; one that tells no currency can. */
export function isOfCurrency({ currency }: Row, mainCurrency: string | null): boolean {
	return currency === null || mainCurrency === null || currency === mainCurrency;
}
