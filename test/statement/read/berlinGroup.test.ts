import { read, rowsIn } from './files';

const money = (amount: unknown, currency = 'EUR') => ({ amount, currency });
const row = (amount: unknown, rest: Record<string, unknown> = {}) => ({
	transactionId: `t${String(amount)}`,
	bookingDate: '2026-10-25',
	valueDate: '2026-10-26',
	transactionAmount: money(amount),
	remittanceInformationUnstructured: 'Example 1',
	...rest,
});
const answer = (booked: unknown[], rest: Record<string, unknown> = {}) => ({
	account: { iban: 'DE2310010010123456788' },
	transactions: { booked, pending: [], _links: { account: { href: '/v1/accounts/1' } } },
	...rest,
});
const balance = (balanceType: string, amount: string, rest: Record<string, unknown> = {}) => ({
	balanceType,
	balanceAmount: money(amount),
	...rest,
});
const after = (amount: string, balanceType = 'interimBooked', rest = {}) => ({
	balanceAfterTransaction: balance(balanceType, amount, rest),
});
const text = (value: unknown) => JSON.stringify(value);
const only = (value: unknown) => read(text(value)).statements[0];

describe('Berlin Group', () => {
	test('a minus is money out', () => {
		const file = text(
			answer([row('256.67', { debtorName: 'Paul Simpson' }), row('-343.01', { creditorName: 'Melanie' })]),
		);
		expect(rowsIn(file)).toEqual([
			['2026-10-25', 256.67, 'Paul Simpson Example 1'],
			['2026-10-25', -343.01, 'Melanie Example 1'],
		]);
		expect(read(file).understood.format).toBe('berlinGroup');
		expect(only(answer([row('-1.00')]))?.entries[0]?.valueDay).toBe('2026-10-26');
	});

	test('only what is booked counts: no pending rows, no standing orders', () => {
		const value = answer([row('-1.00')]);
		const transactions = { ...value.transactions, pending: [row('-2.00')], information: [row('-3.00')] };
		expect(only({ ...value, transactions })?.entries.map(({ amount }) => amount)).toEqual([-1]);
	});

	test('GoCardless has no account beside the rows, and ids of its own', () => {
		const { transactions } = answer([
			row('-1.00', { internalTransactionId: 'a', transactionId: 'same' }),
			row('-1.00', { internalTransactionId: 'b', transactionId: 'same' }),
			row('-1.00', { internalTransactionId: 'b', transactionId: 'same' }),
		]);
		const statement = only({ transactions, last_updated: '2026-10-30' });
		expect(statement).toMatchObject({ accountId: null, entries: [{ id: 'a' }, { id: 'b' }] });
		expect(only(transactions)?.entries).toHaveLength(2);
	});

	test('rows with one transactionId are rows each, unless their balance is the same too', () => {
		const same = { transactionId: 'NOTPROVIDED' };
		expect(only(answer([row('-1.00', same), row('-1.00', same)]))?.entries).toHaveLength(2);
		const rows = [row('-1.00', { ...same, ...after('9.00') }), row('-1.00', { ...same, ...after('9.00') })];
		expect(only(answer(rows))?.entries).toHaveLength(1);
	});

	test.each([
		['after the row', after('9.00'), 9],
		['overdrawn', after('-9.00', 'closingBooked'), -9],
		['that can be spent', after('509.00', 'interimAvailable'), null],
		['with a credit limit in it', after('509.00', 'interimBooked', { creditLimitIncluded: true }), null],
		['not told', {}, null],
	])('a balance %s', (_, rest, expected) => {
		expect(only(answer([row('-1.00', rest)]))?.entries[0]?.balance).toBe(expected);
	});

	const [opening, closing] = [
		balance('openingBooked', '10.00', { referenceDate: '2026-10-25' }),
		balance('closingBooked', '9.00', { referenceDate: '2026-10-31' }),
	];
	test('opening and closing balance are told, and lead from one to the other', () => {
		expect(only(answer([row('-1.00')], { balances: [opening, closing] }))).toMatchObject({
			...{ accountId: 'DE2310010010123456788', opening: 10, closing: 9, currency: 'EUR', warnings: [] },
			entries: [{ balance: 9 }],
		});
	});

	test('says where they do not', () => {
		const statement = only(answer([row('-2.00')], { balances: [opening, closing] }));
		expect(statement?.warnings.map(({ code }) => code)).toEqual(['BALANCES_DO_NOT_ADD_UP']);
	});

	test.each([
		['an opening balance of today', [balance('openingBooked', '500.00', { referenceDate: '2026-10-31' })]],
		['an opening balance of no day', [balance('openingBooked', '500.00')]],
		['a closing balance of before', [balance('closingBooked', '500.00', { referenceDate: '2026-10-01' })]],
		['what can be spent', [balance('interimAvailable', '500.00'), balance('expected', '500.00')]],
		['another currency', [balance('closingBooked', '1.00', { balanceAmount: money('1.00', 'USD') })]],
	])('%s is neither opening nor closing balance', (_, balances) => {
		expect(only(answer([row('-1.00')], { balances }))).toMatchObject({ opening: null, closing: null, warnings: [] });
	});

	test('balances and the account may be answers of their own', () => {
		const account = {
			account: { resourceId: '1', iban: 'FR7612345987650123456789014', currency: 'EUR', ownerName: 'Jane Roe' },
		};
		const { transactions } = answer([row('-1.00')]);
		expect(only([{ transactions }, { balances: [closing] }, account])).toMatchObject({
			...{ accountId: 'FR7612345987650123456789014', holder: 'Jane Roe', closing: 9 },
		});
	});

	test('pages of one account become one, accounts stay apart, and so do answers that name none', () => {
		const page = (amount: string, links: object) => {
			const { account } = answer([]);
			return { account, transactions: { booked: [row(amount)], _links: links } };
		};
		const [first, last] = [page('-1.00', { next: { href: 'n' } }), page('-2.00', { previous: { href: 'p' } })];
		expect(only([first, last])).toMatchObject({ entries: [{}, {}], warnings: [] });
		expect(only(first)?.warnings.map(({ code }) => code)).toEqual(['STATEMENT_INCOMPLETE']);
		expect(only(last)?.warnings.map(({ code }) => code)).toEqual(['STATEMENT_INCOMPLETE']);
		expect(read(text([first, { ...last, account: { iban: 'X' } }])).statements).toHaveLength(2);
		const unnamed = { transactions: { booked: [row('-1.00')] } };
		expect(read(text([unnamed, unnamed])).statements).toHaveLength(2);
	});

	test('codes are handed on', () => {
		const coded = row('2500.00', {
			...{ bankTransactionCode: 'PMNT-RCDT-SALA', purposeCode: 'SALA', merchantCategoryCode: '5411' },
			proprietaryBankTransactionCode: 'NTRF+153+9201+000',
		});
		expect(only(answer([coded]))?.entries[0]?.codes).toEqual(['PMNT-RCDT-SALA', 'GVC:153', 'PURP:SALA', 'MCC:5411']);
	});

	test('an exchange of currencies leaves the amount of the account as it is', () => {
		const currencyExchange = [
			{ sourceCurrency: 'USD', exchangeRate: '1.10', unitCurrency: 'EUR', targetCurrency: 'EUR' },
		];
		expect(only(answer([row('-10.00', { currencyExchange })]))?.entries[0]?.amount).toBe(-10);
	});

	test('a structured reference counts where nothing else is said', () => {
		const structured = {
			remittanceInformationUnstructured: undefined,
			remittanceInformationStructured: 'RF18539007547034',
		};
		expect(rowsIn(text(answer([row('-1.00', structured)])))[0]?.[2]).toBe('RF18539007547034');
		const list = {
			remittanceInformationUnstructured: undefined,
			remittanceInformationUnstructuredArray: ['RENT', 'MAY'],
		};
		expect(rowsIn(text(answer([row('-1.00', list)])))[0]?.[2]).toBe('RENT MAY');
	});

	test('a row is dated by its value date where it has no other', () => {
		expect(rowsIn(text(answer([row('-1.00', { bookingDate: undefined })])))[0]?.[0]).toBe('2026-10-26');
	});

	test('an account without rows is a statement without rows', () => {
		expect(only(answer([], { balances: [closing] }))).toMatchObject({ entries: [], closing: 9 });
	});

	test('rows that all came in are taken where they say who paid', () => {
		const rows = Array.from({ length: 12 }, (_, index) => row(`${index + 1}.00`, { debtorName: 'ACME' }));
		expect(only(answer(rows))?.entries).toHaveLength(12);
	});

	const unsigned = Array.from({ length: 6 }, (_, index) => row(`${index + 1}.00`));
	test.each<[string, unknown, RegExp]>([
		[
			'amounts without signs, by who was paid',
			answer([row('10.00', { creditorName: 'SHOP' }), row('5.00', { debtorName: 'ACME' })]),
			/minus/,
		],
		['amounts without signs, by the code', answer([row('10.00', { bankTransactionCode: 'PMNT-RDDT-ESDD' })]), /minus/],
		['amounts without signs, of which nothing tells who paid', answer(unsigned), /minus/],
		[
			'a card account',
			{ cardAccount: { maskedPan: '525412******3241' }, cardTransactions: { booked: [row('-1.00')] } },
			/card account/,
		],
		['rows alone', [row('-1.00')], /booked and pending/],
		['a comma before decimals', answer([row('-1,50')]), /Row 1: transactionAmount.amount/],
		['no amount', answer([row('-1.00'), row(undefined)]), /Row 2: transactionAmount.amount is missing/],
		['no currency', answer([row('-1.00', { transactionAmount: { amount: '-1.00' } })]), /currency is missing/],
		['two currencies', answer([row('-1.00'), row('-2.00', { transactionAmount: money('-2.00', 'USD') })]), /EUR, USD/],
		['no date', answer([row('-1.00', { bookingDate: undefined, valueDate: undefined })]), /bookingDate is missing/],
		['a date that is none', answer([row('-1.00', { bookingDate: '2026-02-30' })]), /bookingDate/],
		['a row that is none', answer([null]), /the transaction/],
		[
			'an error of the bank',
			{ tppMessages: [{ category: 'ERROR', code: 'CONSENT_EXPIRED', text: 'The consent has expired' }] },
			/consent has expired/,
		],
		[
			'an error of GoCardless',
			{ summary: 'Rate limit exceeded', detail: 'The rate limit for this resource is 4/day', status_code: 429 },
			/rate limit/,
		],
		['cut off', text(answer([row('-1.00')])).slice(0, -30), /not valid JSON/],
		[
			'a million nested objects',
			`{"transactions":{"booked":[${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}]}}`,
			/./,
		],
	])('%s: refused', (_, value, message) => {
		expect(() => read(typeof value === 'string' ? value : text(value))).toThrow(message);
	});
});
