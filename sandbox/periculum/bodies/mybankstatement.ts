import { z } from 'zod';
import { toMinor } from '../../statement/money';
import type { Transaction } from '../../statement/transaction';
import { amountField, dateField, headFields } from './fields';
import { posted } from './posted';

/** A row's figures are numbers here (MyBankStatement itself returns them as strings); both 0 is the opening balance. */
const detail = z
	.object({
		PTransactionDate: dateField,
		PNarration: z.string(),
		PCredit: amountField,
		PDebit: amountField,
		PBalance: z.number().finite(),
	})
	.transform((row, context): Transaction => {
		if (row.PCredit !== 0 && row.PDebit !== 0) {
			context.addIssue({ code: 'custom', message: 'only one of PCredit and PDebit may be other than 0' });
			return z.NEVER;
		}
		return {
			...row.PTransactionDate,
			description: row.PNarration,
			type: row.PCredit === 0 ? 'debit' : 'credit',
			amountMinor: toMinor(row.PCredit === 0 ? row.PDebit : row.PCredit),
			balanceMinor: toMinor(row.PBalance),
		};
	});

/** `format=mybankstatement`: naira; the statement name is inside `jsonData`, the bank beside it (as the seed prints it). */
export const mybankstatementBody = z
	.object({
		bankStatement: z.object({
			mbs: z.object({
				jsonData: z.object({
					statementName: headFields.statementName,
					Name: z.string().nullish(),
					AccountType: z.string().nullish(),
					BookBal: z.string().nullish(),
					Details: z.array(detail),
				}),
				bank: z.string().nullish(),
			}),
		}),
	})
	.transform(({ bankStatement: { mbs } }) => ({
		...posted(
			{
				statementName: mbs.jsonData.statementName,
				clientFullName: mbs.jsonData.Name,
				accountName: mbs.jsonData.Name,
				accountType: mbs.jsonData.AccountType,
				bankName: mbs.bank,
			},
			mbs.jsonData.Details,
		),
		accountBalance: mbs.jsonData.BookBal ?? null,
	}));
