import { z } from 'zod';
import { creditInsights } from '../../../core/insights';
import { analysisStatus, statusReason } from '../../../core/status';

const text = z.string().nullable();
const figure = z.number().finite().nullable();
const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/)
	.nullable();
const warnings = creditInsights.shape.dataQuality.shape.warnings;

/** A transaction as every provider's list outputs it. */
export const neutralTransaction = z
	.object({
		provider: z.string(),
		transactionId: text,
		accountId: text,
		date: day,
		valueDate: day,
		description: text,
		amount: figure,
		currency: text,
		balance: figure,
		category: text,
		type: text,
		merchant: text,
		status: z.enum(['booked', 'pending', 'upcoming']).nullable(),
		source: z.enum(['document', 'openBanking']).nullable(),
		warnings,
	})
	.strict();

/** A bank account as every provider's list outputs it. */
export const neutralBankAccount = z
	.object({
		provider: z.string(),
		accountId: text,
		type: text,
		name: text,
		bankName: text,
		holders: z.array(z.string()),
		number: text,
		balance: figure,
		currency: text,
		asOf: day,
		warnings,
	})
	.strict();

/** What every status answer has, whatever the provider adds to it. */
export const neutralStatus = z.object({
	status: analysisStatus,
	providerStatus: text,
	reasons: z.array(statusReason),
	warnings,
});
