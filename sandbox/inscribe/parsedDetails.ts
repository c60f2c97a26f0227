import { toMajor } from '../statement/money';
import type { BankAccount, Examined } from './model';

/**
 * What was read out of a processed document, in the shape that a consumer of Inscribe's JSON documents (Heron Data); the
 * sign of `amount` is not documented: money in is positive here. `compact` leaves out the rows: what the documented
 * `style=compact` leaves out is not public.
 */
export function parsedDetails(examined: Examined, compact: boolean): object {
	const [first] = examined.bankAccounts;
	return {
		name: { raw: first?.holders[0] ?? null },
		bank_accounts: examined.bankAccounts.map((bankAccount) => ({
			account_type: bankAccount.type,
			institution_name: bankAccount.institution,
			number: read(bankAccount.number, bankAccount.number),
			beginning_balance: readAmount(bankAccount.openingMinor),
			ending_balance: readAmount(bankAccount.closingMinor),
			...(compact ? {} : { transactions: rows(bankAccount) }),
			transactions_match_balances: examined.transactionsMatchBalances,
		})),
	};
}

function rows({ transactions }: BankAccount): object[] {
	return transactions.map(({ id, day, description, type, amountMinor }) => ({
		id,
		date: day,
		description,
		amount: toMajor(type === 'credit' ? amountMinor : -amountMinor),
	}));
}

function readAmount(minor: number | null): object | null {
	return minor === null ? null : read(toMajor(minor).toFixed(2), toMajor(minor));
}

/** A text layer is read for certain: confidence 1. */
function read(raw: string | null, normalized: string | number | null): object | null {
	return raw === null ? null : { raw, normalized, confidence: 1 };
}
