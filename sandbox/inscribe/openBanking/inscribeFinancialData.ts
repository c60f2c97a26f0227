import { z } from 'zod';
import { amountField, dateField, minorOrNull, signedRow } from './fields';

/**
 * "Our own financial data format": it is not public. Here it is a list of bank accounts in the words of a parsed document
 * (see parsedDetails.ts); money in is positive.
 */
export const inscribeFinancialData = z
	.object({
		bank_accounts: z
			.array(
				z.object({
					account_name: z.string().nullish(),
					account_number: z.string().nullish(),
					account_type: z.string().nullish(),
					institution_name: z.string().nullish(),
					currency: z.string().nullish(),
					beginning_balance: amountField.nullish(),
					ending_balance: amountField.nullish(),
					transactions: z.array(z.object({ date: dateField, description: z.string(), amount: amountField })),
				}),
			)
			.min(1, 'at least one bank account is required'),
	})
	.transform(({ bank_accounts: bankAccounts }) =>
		bankAccounts.map((account) => ({
			name: account.account_name ?? null,
			number: account.account_number ?? null,
			type: account.account_type ?? null,
			institution: account.institution_name ?? null,
			currency: account.currency ?? null,
			holders: [],
			openingMinor: minorOrNull(account.beginning_balance),
			closingMinor: minorOrNull(account.ending_balance),
			transactions: account.transactions.map(({ date, description, amount }) => signedRow(date, description, amount)),
		})),
	);
