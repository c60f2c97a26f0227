import { toTransaction } from './checked';

const context = { statementKey: '3', index: 1, currency: 'NGN' };

/** The second row of the sample of GET /statements/{statementKey}/transactions, with an invented description. */
const row = { date: '2020-09-17', amount: 25, type: 'debit', description: 'nipfee/online transfer', balance: 80830.99 };

describe('a transaction', () => {
	it('that is a debit is money out', () => {
		expect(toTransaction(row, context)).toEqual({
			provider: 'periculum',
			transactionId: '3-1',
			accountId: null,
			date: '2020-09-17',
			valueDate: null,
			description: 'nipfee/online transfer',
			amount: -25,
			currency: 'NGN',
			balance: 80830.99,
			category: null,
			type: 'debit',
			merchant: null,
			status: 'booked',
			source: null,
			warnings: [],
		});
	});

	it.each(['credit', 'CREDIT', 'Credit '])('that is a %j is money in', (type) => {
		expect(toTransaction({ ...row, type }, context)).toMatchObject({ amount: 25, type: 'credit', warnings: [] });
	});

	it('of nothing is plain zero', () => {
		expect(toTransaction({ ...row, amount: 0 }, context).amount).toBe(0);
	});

	it.each(['transfer', null, 7])('of the type %j has no amount, because its direction would be a guess', (type) => {
		const transaction = toTransaction({ ...row, type }, context);
		expect(transaction).toMatchObject({ amount: null, type: null });
		expect(transaction.warnings).toMatchObject([{ code: 'TRANSACTION_TYPE_UNKNOWN', source: 'transactions[1].type' }]);
	});

	it('with an amount below zero has none, because type and sign contradict each other', () => {
		const transaction = toTransaction({ ...row, amount: -25 }, context);
		expect(transaction.amount).toBeNull();
		expect(transaction.warnings).toMatchObject([{ code: 'AMOUNT_NEGATIVE', source: 'transactions[1].amount' }]);
	});

	it('keeps an overdrawn balance', () => {
		expect(toTransaction({ ...row, balance: -12.5 }, context).balance).toBe(-12.5);
	});

	it('with a broken date or a missing balance names them', () => {
		const { balance: _left, ...rest } = row;
		const transaction = toTransaction({ ...rest, date: '31/31/2020' }, context);
		expect(transaction).toMatchObject({ date: null, balance: null, amount: -25 });
		expect(transaction.warnings).toMatchObject([
			{ code: 'FIELD_UNREADABLE', source: 'transactions[1].date' },
			{ code: 'FIELD_MISSING', source: 'transactions[1].balance' },
		]);
	});
});
