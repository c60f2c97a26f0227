import { z } from 'zod';
import { amountField, dateField, minorOrNull, signedRow } from './fields';

/**
 * "A format based on various MX financial data endpoint responses" is all that is public: here the answers of MX's
 * accounts and transactions in one object. MX's amounts have no sign, `type` says where the money went.
 */
export const mxAggregatedData = z
	.object({
		accounts: z
			.array(
				z.object({
					guid: z.string(),
					name: z.string().nullish(),
					account_number: z.string().nullish(),
					type: z.string().nullish(),
					institution_code: z.string().nullish(),
					currency_code: z.string().nullish(),
					balance: amountField.nullish(),
				}),
			)
			.min(1, 'at least one account is required'),
		transactions: z.array(
			z.object({
				account_guid: z.string(),
				amount: amountField.nonnegative(),
				type: z.enum(['CREDIT', 'DEBIT']),
				date: dateField,
				description: z.string(),
				status: z.string().nullish(),
			}),
		),
	})
	.transform(({ accounts, transactions }) =>
		accounts.map((account) => ({
			name: account.name ?? null,
			number: account.account_number ?? null,
			type: account.type ?? null,
			institution: account.institution_code ?? null,
			currency: account.currency_code ?? null,
			holders: [],
			openingMinor: null,
			closingMinor: minorOrNull(account.balance),
			transactions: transactions
				.filter(({ account_guid: guid, status }) => guid === account.guid && status !== 'PENDING')
				.map(({ date, description, type, amount }) =>
					signedRow(date, description, type === 'CREDIT' ? amount : -amount),
				),
		})),
	);
