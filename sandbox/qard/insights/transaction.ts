import type { BankRow } from '../../people/bankRows';
import { sum, toMajor } from '../../statement/money';
import { categoryOf, typeOf } from './vocabulary';

/** The people's figures have no country: Qard's banks serve them as euro, but for an account in a currency of its own. */
export function currencyOf({ currency }: { currency?: string | undefined }): string {
	return currency ?? 'EUR';
}

/**
 * The seed's Transaction; `enrichements` is spelled as it is there. Dates look like those of the synchronisations. All rows
 * are booked: none is coming, and each was debited on the day it was booked.
 */
export function transactionAnswer(row: BankRow) {
	const moment = `${row.date} 00:00:00`;
	return {
		description: row.description,
		dates: { debited_at: moment, booked_at: moment },
		amount: toMajor(row.amountCents),
		currency: currencyOf(row),
		enrichements: { category: categoryOf(row), type: typeOf(row) },
		is_coming: false,
	};
}

/** The sum of rows with the bank's sign: negative when money went out. */
export function totalCents(rows: BankRow[]): number {
	return sum(rows.map(({ amountCents }) => amountCents));
}
