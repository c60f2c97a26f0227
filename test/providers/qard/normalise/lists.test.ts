import { toBankAccount, toTransaction } from './checked';
import { comingRow, row } from './fixtures/insights';
import { account, transaction } from './fixtures/lists';

const context = { index: 0, currency: null };

test('a bank account has its holders, bank and balance', () => {
	expect(toBankAccount(account(), context)).toEqual({
		provider: 'qard',
		accountId: 'account-1',
		type: 'CHECKING',
		name: 'Compte courant',
		bankName: 'Banque Exemple',
		holders: ['ADA EXEMPLE', 'Jean Exemple'],
		number: 'FR0000000000000000000000000',
		balance: 1250.75,
		currency: 'EUR',
		asOf: '2024-04-10',
		warnings: [],
	});
});

test('a bank transaction has both of its days and how it was paid', () => {
	expect(toTransaction(transaction(), context)).toEqual({
		provider: 'qard',
		transactionId: 'transaction-1',
		accountId: 'account-1',
		date: '2024-04-08',
		valueDate: '2024-04-09',
		description: 'CARTE EXEMPLE',
		amount: -42.5,
		currency: 'EUR',
		balance: null,
		category: null,
		type: 'CARD',
		merchant: null,
		status: 'booked',
		source: 'openBanking',
		warnings: [],
	});
});

test('a transaction of the insights has the day of its debit, category and type', () => {
	const transaction = row('2024-02-05', '-12.00', {
		dates: { debited_at: '2024-02-05T00:00:00Z', booked_at: '2024-02-01T00:00:00Z' },
		enrichements: { category: 'RENT', type: 'DIRECT_DEBIT' },
	});
	expect(toTransaction(transaction, context)).toMatchObject({
		date: '2024-02-05',
		amount: -12,
		category: 'RENT',
		type: 'DIRECT_DEBIT',
	});
});

test('a transaction that is yet to come is upcoming, on the day it was made', () => {
	expect(toTransaction(comingRow('2024-05-02', -10), context)).toMatchObject({
		date: '2024-05-02',
		status: 'upcoming',
	});
});

test('a currency that is not told is the stated one, and a missing amount is named', () => {
	const { currency, amount, warnings } = toTransaction({ description: 'X' }, { index: 3, currency: 'EUR' });
	expect(currency).toBe('EUR');
	expect(amount).toBeNull();
	expect(warnings).toEqual([expect.objectContaining({ code: 'FIELD_MISSING', source: 'transactions[3].amount' })]);
});
