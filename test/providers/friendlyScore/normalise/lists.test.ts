import { toBankAccounts, toInsights, toTransaction } from './checked';
import { context } from './fixtures/context';
import { account, balance, transaction } from './fixtures/lists';
import { year } from './fixtures/year';

describe('a transaction', () => {
	const row = transaction();
	const neutral = (raw: unknown, currency: string | null = null) => toTransaction(raw, { index: 3, currency });

	test('keeps its sign: money in is positive, money out negative', () => {
		expect(neutral(row)).toEqual({
			provider: 'friendlyScore',
			transactionId: '88001',
			accountId: '00-00-00-00000000',
			date: '2026-09-01',
			valueDate: '2026-09-02',
			description: 'CARD PAYMENT CORNER SHOP',
			amount: -12.4,
			currency: 'GBP',
			balance: 1034.11,
			category: 'Groceries & Supplies',
			type: 'Debit',
			merchant: 'Corner Shop',
			status: 'booked',
			source: null,
			warnings: [],
		});
	});

	test('has a balance also where it is an object, and a merchant where it is a word', () => {
		const other = {
			...row,
			balance: { amount: '5.50', currency: 'GBP', type: 'InterimBooked' },
			merchant_details: 'Shop',
		};
		expect(neutral(other)).toMatchObject({ balance: 5.5, merchant: 'Shop', warnings: [] });
	});

	test('without its optional fields is read without a warning', () => {
		const bare = { id: '1', name: 'X', amount: 0, booking_date_time: row.booking_date_time, status: 'Pending' };
		expect(neutral(bare, 'GBP')).toMatchObject({
			amount: 0,
			currency: 'GBP',
			balance: null,
			status: 'pending',
			warnings: [],
		});
	});

	test('that is broken says where', () => {
		const { amount, date, warnings } = neutral({ ...row, amount: 'much', booking_date_time: '-1' });
		expect([amount, date]).toEqual([null, null]);
		expect(warnings.map(({ source }) => source).sort()).toEqual([
			'transactions[3].amount',
			'transactions[3].booking_date_time',
		]);
	});
});

describe('bank accounts', () => {
	test('have their balance by bank and account number', () => {
		expect(toBankAccounts([account()], [balance({ account_number: 'other', amount: '9' }), balance()])).toEqual([
			{
				provider: 'friendlyScore',
				accountId: 'a1',
				type: 'CurrentAccount',
				accountKind: 'business',
				name: 'Main',
				bankName: 'barclays',
				holders: ['Example Trading Ltd'],
				number: '123-123',
				balance: 22.35,
				currency: 'GBP',
				// 1553077496 is 20 March 2019, 10:24:56 UTC.
				asOf: '2019-03-20',
				warnings: [],
			},
		]);
	});

	test('take the closing balance before the interim one, and the newest of a type', () => {
		const balances = [
			balance({ type: 'InterimAvailable', amount: '1' }),
			balance({ amount: '2', date_time: '1500000000' }),
			balance({ amount: '3' }),
			balance({ type: 'OpeningBooked', amount: '4', date_time: '1600000000' }),
		];
		expect(toBankAccounts([account()], balances)[0]?.balance).toBe(3);
	});

	test('without a balance have none, and never the opening one', () => {
		expect(toBankAccounts([account()], [balance({ type: 'OpeningBooked' })])[0]).toMatchObject({
			balance: null,
			asOf: null,
		});
	});

	const insightsWith = (accounts: object[], balances: object[]) =>
		toInsights(year(), context('business', { accounts: toBankAccounts(accounts, balances) }));

	test('of the kind asked for give the closing balance, without what is owed on loans', () => {
		const accounts = [
			account(),
			account({ id: 'a2', number: '2', sub_type: 'Savings' }),
			account({ id: 'a3', number: '3', sub_type: 'Loan' }),
			account({ id: 'a4', number: '4', type: 'Personal' }),
		];
		const balances = ['123-123', '2', '3', '4'].map((number) => balance({ account_number: number, amount: '100.10' }));
		const insights = insightsWith(accounts, balances);
		// 100.10 twice.
		expect(insights.balances.closing).toBe(200.2);
		expect(insights.summary.closingBalance).toBe(200.2);
		expect(insights.derived).toContain('balances.closing');
		expect(insights.balances.accounts.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
		expect(JSON.stringify(insights.balances)).not.toContain('123-123');
	});

	test('name a balance that is broken, within the insights too', () => {
		const insights = insightsWith([account()], [balance({ amount: 'much' })]);
		expect(insights.balances.closing).toBeNull();
		expect(insights.dataQuality.warnings).toMatchObject([{ code: 'FIELD_UNREADABLE', source: 'balances[0].amount' }]);
		const [whose] = toBankAccounts([account()], [balance({ account_number: {} })]);
		expect(whose).toMatchObject({ balance: null, warnings: [{ source: 'balances[0].account_number' }] });
	});

	test('of which one balance is not known give no closing balance', () => {
		expect(insightsWith([account(), account({ id: 'a2', number: '2' })], [balance()]).balances.closing).toBeNull();
	});
});
