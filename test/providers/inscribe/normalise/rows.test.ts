import { toBankAccount, toTransaction } from './checked';

const context = { index: 0, accountId: null, currency: null, unit: 'major' as const };

describe('a transaction', () => {
	/** The sample of the page "Transaction parsing", whose amounts are cents, without its description. */
	const printed = { id: 'f5a7b7f0', date: '2014-12-24', description: 'Direct deposit', amount: 153_800 };

	it('goes where the table says: positive is a credit, and 153800 cents are 1538', () => {
		expect(toTransaction(printed, { ...context, unit: 'cents' })).toEqual({
			provider: 'inscribe',
			transactionId: 'f5a7b7f0',
			accountId: null,
			date: '2014-12-24',
			valueDate: null,
			description: 'Direct deposit',
			amount: 1538,
			currency: null,
			balance: null,
			category: null,
			type: null,
			merchant: null,
			status: 'booked',
			source: null,
			warnings: [],
		});
	});

	it('keeps its category, method and vendor', () => {
		const row = { ...printed, category: 'GAMBLING', method: 'BANK_TRANSFER', vendor: 'Example Bets' };
		expect(toTransaction(row, context)).toMatchObject({
			category: 'GAMBLING',
			type: 'BANK_TRANSFER',
			merchant: 'Example Bets',
		});
	});

	it.each([
		[{ data_source: 'open_banking' }, 'openBanking'],
		[{ source: 'PLAID' }, 'openBanking'],
		[{ open_banking_data_id: 'o' }, 'openBanking'],
		[{ data_source: 'document' }, 'document'],
		[{ document_id: '42' }, 'document'],
		[{ document_id: null }, null],
		[{ source: 'carrier pigeon' }, null],
	])('with %j comes from %p', (changes, source) => {
		expect(toTransaction({ ...printed, ...changes }, context).source).toBe(source);
	});

	it('without an amount has none, and says so', () => {
		const { amount, warnings } = toTransaction({ ...printed, amount: null }, context);
		expect([amount, warnings]).toEqual([null, []]);
		expect(toTransaction({ ...printed, amount: 'a lot' }, context).warnings).toMatchObject([
			{ code: 'FIELD_UNREADABLE' },
		]);
	});

	it('of yen in the smallest unit is not divided: yen have none smaller', () => {
		expect(toTransaction({ ...printed, currency: 'JPY' }, { ...context, unit: 'cents' }).amount).toBe(153_800);
	});
});

describe('a bank account', () => {
	it.each([
		[
			{
				id: 'a',
				data: { account_name: 'Everyday', account_number: '1', institution_name: 'Bank', account_type: 'CHECKING' },
			},
		],
		[{ id: 'a', name: 'Everyday', number: { raw: ' 1', normalized: '1' }, bank_name: 'Bank', type: 'CHECKING' }],
	])('reads its fields beside its ID or under data: %j', (raw) => {
		expect(toBankAccount(raw, context)).toMatchObject({
			provider: 'inscribe',
			accountId: 'a',
			name: 'Everyday',
			number: '1',
			bankName: 'Bank',
			type: 'CHECKING',
			holders: [],
			balance: null,
			warnings: [],
		});
	});

	it('takes one holder or several', () => {
		expect(toBankAccount({ id: 'a', holder_name: 'Ada' }, context).holders).toEqual(['Ada']);
		expect(toBankAccount({ id: 'a', data: { account_holders: ['Ada', '', null, 'Bola'] } }, context).holders).toEqual([
			'Ada',
			'Bola',
		]);
	});
});
