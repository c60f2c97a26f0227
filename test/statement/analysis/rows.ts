import type { Transaction } from '../../../core/shapes/outputs/transaction';
import type { AnalysedAccount } from '../../../statement/analysis/accounts';

/** A booked row in pounds that tells nothing but its day, amount and text. */
export const row = (date: string, amount: number, description: string, balance: number | null = null): Transaction => ({
	provider: 'local',
	transactionId: null,
	accountId: null,
	date,
	valueDate: null,
	description,
	amount,
	currency: 'GBP',
	balance,
	category: null,
	type: null,
	merchant: null,
	status: 'booked',
	source: 'document',
	warnings: [],
});

/** The statement of an account that nothing is told of but its name for the bank, its rows and its last balance. */
export const account = (
	id: string | null,
	transactions: Transaction[],
	closing: number | null = null,
): AnalysedAccount => ({
	id,
	name: null,
	type: null,
	bankName: null,
	holders: [],
	closing,
	transactions,
});
