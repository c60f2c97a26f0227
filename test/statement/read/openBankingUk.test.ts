import { read, rowsIn } from './files';

const money = (Amount: unknown, Currency = 'GBP') => ({ Amount, Currency });
const row = (indicator: string, amount: unknown, rest: Record<string, unknown> = {}) => ({
	AccountId: '22289',
	TransactionId: `${indicator}${String(amount)}`,
	CreditDebitIndicator: indicator,
	Status: 'Booked',
	BookingDateTime: '2026-10-05T23:43:07+00:00',
	Amount: money(amount),
	TransactionInformation: 'Cash from Aubrey',
	...rest,
});
const answer = (Transaction: unknown[], rest: Record<string, unknown> = {}) => ({
	Data: { Transaction },
	Links: { Self: 'https://bank/open-banking/v3.1/aisp/accounts/22289/transactions/' },
	Meta: { TotalPages: 1 },
	...rest,
});
const after = (indicator: string, amount: string, Type = 'InterimBooked', rest = {}) => ({
	Balance: { CreditDebitIndicator: indicator, Type, Amount: money(amount), ...rest },
});
const balances = (Type: string, amount: string, DateTime: string, rest = {}) => ({
	Data: {
		Balance: [{ AccountId: '22289', CreditDebitIndicator: 'Credit', Type, DateTime, Amount: money(amount), ...rest }],
	},
});
const text = (value: unknown) => JSON.stringify(value);
const only = (value: unknown) => read(text(value)).statements[0];

describe('Open Banking UK', () => {
	test('the indicator gives the amount its direction', () => {
		const file = text(answer([row('Credit', '10.00'), row('Debit', '3.25'), row('Credit', '0.00')]));
		expect(rowsIn(file)).toEqual([
			['2026-10-05', 10, 'Cash from Aubrey'],
			['2026-10-05', -3.25, 'Cash from Aubrey'],
			['2026-10-05', 0, 'Cash from Aubrey'],
		]);
		expect(read(file).understood.format).toBe('openBankingUk');
	});

	test.each([
		['Booked', 1],
		['BOOK', 1],
		['Pending', 0],
		['PDNG', 0],
		['Rejected', 0],
		['RJCT', 0],
		['INFO', 0],
		['FUTR', 0],
	])('of the status %s %i rows count', (Status, count) => {
		expect(only(answer([row('Credit', '1.00', { Status })]))?.entries).toHaveLength(count);
	});

	test("the day is the bank's own, whatever the zone", () => {
		const days = ['2026-10-05T23:59:00-11:00', '2026-10-05T00:01:00+13:00', '2026-10-05T12:00:00Z'];
		const rows = days.map((BookingDateTime, index) => row('Credit', String(index), { BookingDateTime }));
		expect(new Set(rowsIn(text(answer(rows))).map(([day]) => day))).toEqual(new Set(['2026-10-05']));
	});

	test('the balance after each row is unsigned with an indicator of its own', () => {
		const rows = [row('Debit', '30.00', after('Credit', '20.00')), row('Debit', '50.00', after('Debit', '30.00'))];
		expect(only(answer(rows))?.entries.map(({ balance }) => balance)).toEqual([20, -30]);
	});

	test.each([
		['one that can be spent', after('Credit', '520.00', 'InterimAvailable')],
		[
			'one with an agreed overdraft in it',
			after('Credit', '520.00', 'InterimBooked', { CreditLine: [{ Included: true }] }),
		],
		['none', {}],
	])('%s is no balance of the row', (_, rest) => {
		expect(only(answer([row('Debit', '30.00', rest)]))?.entries[0]?.balance).toBeNull();
	});

	test('balances and accounts handed over with the transactions tell the closing balance, number and holder', () => {
		const account = {
			Data: {
				Account: [
					{
						...{ AccountId: '22289', Currency: 'GBP', AccountType: 'Personal', AccountSubType: 'CurrentAccount' },
						Account: [
							{ SchemeName: 'UK.OBIE.SortCodeAccountNumber', Identification: '80200110203345', Name: 'Mr Kevin' },
						],
					},
				],
			},
		};
		const file = [
			answer([row('Credit', '10.00')]),
			balances('ClosingBooked', '12.30', '2026-10-06T00:00:00+00:00'),
			account,
		];
		expect(only(file)).toMatchObject({
			...{
				accountId: '80200110203345',
				holder: 'Mr Kevin',
				accountType: 'CURRENTACCOUNT',
				currency: 'GBP',
				closing: 12.3,
			},
		});
	});

	test.each([
		['is older than the rows', 'ClosingBooked', '2026-10-04T00:00:00+00:00', {}, null],
		['can be spent', 'InterimAvailable', '2026-10-06T00:00:00+00:00', {}, null],
		['is overdrawn', 'ITBD', '2026-10-06T00:00:00+00:00', { CreditDebitIndicator: 'Debit' }, -12.3],
		['is of another account', 'ClosingBooked', '2026-10-06T00:00:00+00:00', { AccountId: '9' }, null],
		['is that of the day before', 'OpeningBooked', '2026-10-06T00:00:00+00:00', {}, null],
	])('a balance that %s', (_, type, on, rest, closing) => {
		expect(only([answer([row('Credit', '10.00')]), balances(type, '12.30', on, rest)])?.closing).toBe(closing);
	});

	test('accounts are kept apart', () => {
		const file = text(answer([row('Credit', '1.00'), row('Credit', '2.00', { AccountId: '31820' })]));
		expect(read(file).statements.map(({ accountId, entries }) => [accountId, entries.length])).toEqual([
			['22289', 1],
			['31820', 1],
		]);
	});

	const page = (amount: string, Links: object, TotalPages?: number) =>
		answer([row('Credit', amount)], { Links, Meta: TotalPages === undefined ? {} : { TotalPages } });
	test.each([
		['one page of three', page('1', { Next: 'u' }, 3), ['STATEMENT_INCOMPLETE']],
		['a page with another behind it', page('1', { Next: 'u' }), ['STATEMENT_INCOMPLETE']],
		['the last page alone', page('1', { Prev: 'u' }), ['STATEMENT_INCOMPLETE']],
		['all pages', [page('1', { Next: 'u' }, 2), page('2', { Prev: 'u' }, 2)], []],
		[
			'two of three pages',
			[page('1', { Next: 'u' }, 3), page('2', { Next: 'u', Prev: 'u' }, 3)],
			['STATEMENT_INCOMPLETE'],
		],
	])('%s', (_, value, codes) => {
		expect(only(value)?.warnings.map(({ code }) => code)).toEqual(codes);
	});

	test('a row of two pages counts once; rows without an id, and rows with another balance, count each', () => {
		const twice = row('Credit', '1.00');
		expect(only([answer([twice]), answer([twice])])?.entries).toHaveLength(1);
		const noId = row('Credit', '1.00', { TransactionId: undefined });
		expect(only(answer([noId, noId]))?.entries).toHaveLength(2);
		const [one, other] = [
			row('Credit', '1.00', after('Credit', '1.00')),
			row('Credit', '1.00', after('Credit', '2.00')),
		];
		expect(only(answer([one, other]))?.entries).toHaveLength(2);
	});

	test('codes are handed on: family and sub-family, purpose, merchant category', () => {
		const coded = row('Credit', '1.00', {
			BankTransactionCode: { Code: 'RCDT', SubCode: 'SALA' },
			PaymentPurposeCode: 'SALA',
			MerchantDetails: { MerchantName: 'Betty', MerchantCategoryCode: '742' },
		});
		const words = row('Debit', '2.00', { BankTransactionCode: { Code: 'IssuedCreditTransfer', SubCode: 'Other' } });
		expect(only(answer([coded, words]))?.entries.map(({ codes }) => codes)).toEqual([
			['PMNT-RCDT-SALA', 'PURP:SALA', 'MCC:0742'],
			[],
		]);
	});

	test('the other side is the debtor of a credit and the creditor of a debit', () => {
		const parties = { DebtorAccount: { Name: 'ACME' }, CreditorAccount: { Name: 'SHOP' } };
		const file = answer([row('Credit', '1.00', parties), row('Debit', '1.00', parties)]);
		expect(only(file)?.entries.map(({ counterparty }) => counterparty)).toEqual(['ACME', 'SHOP']);
	});

	test('rows alone are read', () => {
		expect(only([row('Credit', '1.00'), row('Debit', '2.00')])?.entries.map(({ amount }) => amount)).toEqual([1, -2]);
	});

	test('a row is dated by its value date where it has no other', () => {
		const dated = row('Credit', '1.00', { BookingDateTime: undefined, ValueDateTime: '2026-10-07T00:00:00+00:00' });
		expect(rowsIn(text(answer([dated])))[0]?.[0]).toBe('2026-10-07');
	});

	test.each<[string, unknown, RegExp]>([
		['a signed amount', answer([row('Debit', '-3.00')]), /Row 1: Amount.Amount/],
		['an amount with thousands', answer([row('Debit', '1,234.56')]), /Row 1: Amount.Amount/],
		['no amount', answer([row('Debit', null)]), /Amount.Amount is missing/],
		['no direction', answer([row('Debit', '1.00'), row('', '2.00')]), /Row 2: CreditDebitIndicator/],
		['a direction of another format', answer([row('C', '1.00')]), /CreditDebitIndicator/],
		['no status', answer([row('Credit', '1.00', { Status: undefined })]), /Status is missing/],
		['a status that nobody knows', answer([row('Credit', '1.00', { Status: 'Maybe' })]), /Status/],
		['no date', answer([row('Credit', '1.00', { BookingDateTime: undefined })]), /BookingDateTime is missing/],
		['a date that is none', answer([row('Credit', '1.00', { BookingDateTime: '05/10/2026' })]), /BookingDateTime/],
		[
			'two currencies',
			answer([row('Credit', '1.00'), row('Credit', '2.00', { Amount: money('2.00', 'EUR') })]),
			/GBP, EUR/,
		],
		['no currency', answer([row('Credit', '1.00', { Amount: { Amount: '1.00' } })]), /Currency is missing/],
		[
			'an error of the bank',
			{
				Code: '403',
				Message: 'Forbidden',
				Errors: [{ ErrorCode: 'UK.OBIE.Reauthenticate', Message: 'Consent has expired' }],
			},
			/Consent has expired/,
		],
		['cut off', text(answer([row('Credit', '1.00')])).slice(0, -9), /not valid JSON/],
	])('%s: refused', (_, value, message) => {
		expect(() => read(typeof value === 'string' ? value : text(value))).toThrow(message);
	});

	test('in windows-1252 and in UTF-16 with its mark is read', () => {
		const file = text(answer([row('Debit', '1.00', { TransactionInformation: 'CAF#' })]));
		const latin = Uint8Array.from(file, (character) => (character === '#' ? 0xe9 : character.charCodeAt(0)));
		expect(rowsIn(latin)).toEqual([['2026-10-05', -1, 'CAFé']]);
		const wide = new Uint8Array([0xff, 0xfe, ...[...file].flatMap((character) => [character.charCodeAt(0), 0])]);
		expect(rowsIn(wide)).toEqual([['2026-10-05', -1, 'CAF#']]);
	});
});
