import { z } from 'zod';
import { chronological, type Transaction } from '../../statement/transaction';
import type { ToldAccount } from '../model';
import { amountField, dateField, minorOrNull, signedRow } from './fields';

const transactionSchema = z.object({
	amount: amountField,
	date: dateField,
	name: z.string().nullish(),
	original_description: z.string().nullish(),
	pending: z.boolean().nullish(),
});

const accountSchema = z.object({
	account_id: z.string(),
	name: z.string().nullish(),
	mask: z.string().nullish(),
	type: z.string(),
	subtype: z.string().nullish(),
	balances: z.object({
		current: amountField.nullish(),
		iso_currency_code: z.string().nullish(),
		unofficial_currency_code: z.string().nullish(),
	}),
	owners: z.array(z.object({ names: z.array(z.string()).default([]) })).default([]),
	transactions: z.array(transactionSchema).default([]),
});

const reportSchema = z.object({
	items: z
		.array(z.object({ institution_name: z.string().nullish(), accounts: z.array(accountSchema) }))
		.min(1, 'an asset report without items has no data'),
});

/**
 * A Plaid asset report, in the envelope of `/asset_report/get` or without: which of them Inscribe takes is not public.
 * Plaid's sign: positive is money out.
 */
export const plaidAssetReport = z
	.preprocess(
		(body) => (typeof body === 'object' && body !== null && 'report' in body ? body : { report: body }),
		z.object({ report: reportSchema }),
	)
	.transform(({ report }) =>
		report.items.flatMap((item) => item.accounts.map((account) => toldAccount(account, item.institution_name ?? null))),
	);

function toldAccount(account: z.infer<typeof accountSchema>, institution: string | null): ToldAccount {
	const closingMinor = minorOrNull(account.balances.current);
	const rows = account.transactions
		.filter(({ pending }) => pending !== true)
		.map(({ date, amount, original_description: original, name }) => signedRow(date, original ?? name ?? '', -amount));
	const transactions = closingMinor === null ? rows : withBalances(rows, closingMinor);
	return {
		name: account.name ?? null,
		number: account.mask ?? null,
		type: (account.subtype ?? account.type).toUpperCase(),
		institution,
		currency: account.balances.iso_currency_code ?? account.balances.unofficial_currency_code ?? null,
		holders: account.owners.flatMap(({ names }) => names),
		openingMinor: openingOf(transactions),
		closingMinor,
		transactions,
	};
}

/** Plaid tells the balance of today only: those before follow from the rows, newest to oldest. */
function withBalances(rows: Transaction[], closingMinor: number): Transaction[] {
	let balanceMinor = closingMinor;
	return chronological(rows)
		.reverse()
		.map((row) => {
			const withBalance = { ...row, balanceMinor };
			balanceMinor -= row.type === 'credit' ? row.amountMinor : -row.amountMinor;
			return withBalance;
		})
		.reverse();
}

function openingOf(transactions: Transaction[]): number | null {
	const [first] = transactions;
	if (first === undefined || first.balanceMinor === null) return null;
	return first.balanceMinor - (first.type === 'credit' ? first.amountMinor : -first.amountMinor);
}
