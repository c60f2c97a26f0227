import { read, rowsIn } from './files';

const ACCOUNT = {
	account_id: 'acc-1',
	type: 'depository',
	subtype: 'checking',
	name: 'Plaid Checking',
	balances: { available: 900, current: 1000.25, limit: null, iso_currency_code: 'USD', unofficial_currency_code: null },
};
const row = (amount: unknown, rest: Record<string, unknown> = {}) => ({
	transaction_id: `t${String(amount)}`,
	account_id: 'acc-1',
	amount,
	date: '2026-10-05',
	authorized_date: '2026-10-03',
	pending: false,
	iso_currency_code: 'USD',
	unofficial_currency_code: null,
	name: 'Uber 063015 SF**POOL**',
	...rest,
});
const answer = (transactions: unknown[], rest: Record<string, unknown> = {}) => ({
	accounts: [ACCOUNT],
	transactions,
	total_transactions: transactions.length,
	request_id: 'r',
	...rest,
});
const text = (value: unknown) => JSON.stringify(value);
const codesIn = (file: string) => read(file).statements.flatMap(({ warnings }) => warnings.map(({ code }) => code));
const label = (detailed: string, confidence_level: string) => ({
	personal_finance_category: { primary: 'X', detailed, confidence_level, version: 'v1' },
});

describe("Plaid's transactions", () => {
	test('a positive amount is money that went out, a negative one money that came in', () => {
		const file = text(answer([row(5.4), row(-1500, { name: 'GUSTO PAY 123456' }), row(0)]));
		expect(rowsIn(file)).toEqual([
			['2026-10-05', -5.4, 'Uber 063015 SF**POOL**'],
			['2026-10-05', 1500, 'GUSTO PAY 123456'],
			['2026-10-05', 0, 'Uber 063015 SF**POOL**'],
		]);
		expect(read(file).understood).toMatchObject({ format: 'plaid', dateFormat: 'YYYY-MM-DD' });
	});

	test('account, currency and balance are told, and the rows come to what stands in them', () => {
		const [statement] = read(text(answer([row(5.4), row(-1500)]))).statements;
		expect(statement).toMatchObject({
			...{ accountId: 'acc-1', accountType: 'CHECKING', currency: 'USD', opening: null, closing: 1000.25 },
			warnings: [],
		});
	});

	test('pending rows are left out, the posted one that took their place counts', () => {
		const file = text(
			answer([row(5.4, { pending: true, transaction_id: 'p' }), row(6, { pending_transaction_id: 'p' })]),
		);
		expect(rowsIn(file).map(([, amount]) => amount)).toEqual([-6]);
		expect(codesIn(file)).toEqual([]);
	});

	test('each account is a statement of its own', () => {
		const savings = { ...ACCOUNT, account_id: 'acc-2', subtype: 'savings' };
		const file = text(answer([row(5), row(7, { account_id: 'acc-2' })], { accounts: [ACCOUNT, savings] }));
		expect(
			read(file).statements.map(({ accountId, accountType, entries }) => [accountId, accountType, entries.length]),
		).toEqual([
			['acc-1', 'CHECKING', 1],
			['acc-2', 'SAVINGS', 1],
		]);
	});

	test('of a card the balance is owed, a purchase goes out and a payment comes in', () => {
		const card = { ...ACCOUNT, type: 'credit', subtype: 'paypal', balances: { ...ACCOUNT.balances, current: 410 } };
		const [statement] = read(text(answer([row(30), row(-25)], { accounts: [card] }))).statements;
		expect(statement).toMatchObject({ accountType: 'CREDITCARD', closing: -410 });
		expect(statement?.entries.map(({ amount }) => amount)).toEqual([-30, 25]);
	});

	test('payments into a loan and trades are left out, and it is said', () => {
		const loan = { ...ACCOUNT, account_id: 'acc-2', type: 'loan', subtype: 'student' };
		const file = text(answer([row(5), row(-300, { account_id: 'acc-2' })], { accounts: [ACCOUNT, loan] }));
		expect(rowsIn(file)).toHaveLength(1);
		expect(codesIn(file)).toEqual(['ACCOUNTS_LEFT_OUT']);
	});

	test('units that are no currency of ISO 4217 are left out, and it is said', () => {
		const coins = row(2, { account_id: 'acc-2', iso_currency_code: null, unofficial_currency_code: 'BTC' });
		const file = text(answer([row(5), coins], { accounts: [ACCOUNT, { ...ACCOUNT, account_id: 'acc-2' }] }));
		expect(read(file).statements).toHaveLength(1);
		expect(codesIn(file)).toEqual(['ACCOUNTS_LEFT_OUT']);
	});

	test.each([
		['fewer rows than there are', answer([row(5)], { total_transactions: 516 }), ['STATEMENT_INCOMPLETE']],
		['as many rows as there are, pending ones among them', answer([row(5), row(6, { pending: true })]), []],
		[
			'two pages together',
			[answer([row(5)], { total_transactions: 2 }), answer([row(6)], { total_transactions: 2 })],
			[],
		],
		[
			'pages that overlap',
			[answer([row(5), row(6)], { total_transactions: 3 }), answer([row(6), row(7)], { total_transactions: 3 })],
			[],
		],
		[
			'the sync that goes on',
			{ added: [row(5)], modified: [], removed: [], has_more: true, accounts: [ACCOUNT] },
			['STATEMENT_INCOMPLETE'],
		],
		[
			'the sync that is at its end',
			{ added: [row(5)], modified: [], removed: [], has_more: false, accounts: [ACCOUNT] },
			[],
		],
	])('of %s', (_, value, codes) => {
		expect(codesIn(text(value))).toEqual(codes);
	});

	test('a row that two pages have counts once, rows that only look alike count each', () => {
		const twins = [row(5, { transaction_id: 'a' }), row(5, { transaction_id: 'b' })];
		expect(rowsIn(text([answer(twins), answer(twins)]))).toHaveLength(2);
	});

	test('rows alone are read, their account by its id', () => {
		expect(read(text([row(5), row(-6)])).statements[0]).toMatchObject({ accountId: 'acc-1', entries: [{}, {}] });
	});

	test('the description that the bank gave goes before the one that was made of it; payer and payee are told', () => {
		const [statement] = read(
			text(
				answer([
					row(5, { original_description: 'POS 4411 TESCO STORES', name: 'Tesco', merchant_name: 'Tesco' }),
					row(-6, { merchant_name: null, payment_meta: { payer: 'ACME INC', payee: null } }),
				]),
			),
		).statements;
		expect(statement?.entries).toMatchObject([
			{ description: 'POS 4411 TESCO STORES Tesco', counterparty: 'Tesco' },
			{ counterparty: 'ACME INC' },
		]);
	});

	test('a label is handed on where the model is sure of it, and only there', () => {
		const levels = ['VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'];
		const rows = levels.map((level, index) => row(index + 1, label('LOAN_PAYMENTS_CAR_PAYMENT', level)));
		const codes = read(text(answer(rows))).statements[0]?.entries.map((entry) => entry.codes);
		expect(codes).toEqual([['PFC:LOAN_PAYMENTS_CAR_PAYMENT'], ['PFC:LOAN_PAYMENTS_CAR_PAYMENT'], [], [], []]);
	});

	test.each<[string, unknown, RegExp]>([
		['an amount that is text of another country', answer([row('1.234,56')]), /Row 1: amount/],
		['no amount', answer([row(null)]), /Row 1: amount is missing/],
		[
			'an amount without end',
			`{"accounts":[],"transactions":[${text(row(5)).replace('"amount":5', '"amount":1e999')}]}`,
			/Row 1: amount/,
		],
		['no date', answer([row(5), row(6, { date: undefined })]), /Row 2: date is missing/],
		['a date that is none', answer([row(5, { date: '2026-02-30' })]), /Row 1: date/],
		['a date written otherwise', answer([row(5, { date: '10/05/2026' })]), /Row 1: date/],
		['pending as a word', answer([row(5, { pending: 'no' })]), /Row 1: pending/],
		['two currencies in one account', answer([row(5), row(6, { iso_currency_code: 'CAD' })]), /USD, CAD/],
		[
			'one id for two amounts',
			answer([row(5, { transaction_id: 'a' }), row(6, { transaction_id: 'a' })]),
			/transaction_id of row 1/,
		],
		['a row of no account', answer([row(5, { account_id: null })]), /account_id/],
		['a row that is none', answer([row(5), 'x']), /Row 2: the transaction/],
		[
			'changes since an earlier answer',
			{ added: [], modified: [row(5)], removed: [], accounts: [ACCOUNT] },
			/changes or removes/,
		],
		['loans alone', answer([row(5)], { accounts: [{ ...ACCOUNT, type: 'loan' }] }), /no bank account or card/],
		[
			'an error',
			{ error_type: 'ITEM_ERROR', error_code: 'PRODUCT_NOT_READY', error_message: 'the product is not yet ready' },
			/not yet ready/,
		],
		['cut off', text(answer([row(5), row(6)])).slice(0, -20), /not valid JSON/],
		['a million nested lists', `{"accounts":[],"transactions":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`, /./],
	])('%s: refused', (_, value, message) => {
		expect(() => read(typeof value === 'string' ? value : text(value))).toThrow(message);
	});
});

describe("Plaid's asset report", () => {
	const assetRow = (amount: number, rest = {}) => ({
		...{ account_id: 'acc-1', transaction_id: `a${amount}`, amount, date: '2026-10-05', pending: false },
		...{ original_description: 'ACH CREDIT ACME', iso_currency_code: 'USD', unofficial_currency_code: null, ...rest },
	});
	const account = (id: string, transactions: unknown[], rest = {}) => ({
		...ACCOUNT,
		account_id: id,
		transactions,
		owners: [{ names: ['ALBERTA BOBBETH CHARLESON'] }],
		historical_balances: [{ date: '2026-10-04', current: 7, iso_currency_code: 'USD' }],
		...rest,
	});
	const report = (...accounts: unknown[]) => ({
		report: { asset_report_id: 'r', items: [{ institution_name: 'Houndstooth Bank', accounts }] },
		warnings: [] as unknown[],
	});

	test('is read account by account, with its holder and bank; balances that Plaid works out are no balances of rows', () => {
		const { statements, understood } = read(text(report(account('acc-1', [assetRow(-10), assetRow(4)]))));
		expect(understood.format).toBe('plaidAssetReport');
		expect(statements).toMatchObject([
			{
				...{ accountId: 'acc-1', holder: 'ALBERTA BOBBETH CHARLESON', bankName: 'Houndstooth Bank', closing: 1000.25 },
				entries: [
					{ amount: 10, balance: null },
					{ amount: -4, balance: null },
				],
			},
		]);
	});

	test('may be handed over without what stands around it', () => {
		expect(rowsIn(text(report(account('acc-1', [assetRow(-10)])).report))).toHaveLength(1);
	});

	test.each([
		[
			'of two banks',
			{ report: { items: [...report(account('a', [])).report.items, ...report(account('b', [])).report.items] } },
			['a', 'b'],
		],
		['of two accounts', report(account('a', [assetRow(1)]), account('b', [assetRow(2)])), ['a', 'b']],
		['with an investment account', report(account('a', []), account('i', [], { type: 'investment' })), ['a']],
	])('%s', (_, value, ids) => {
		expect(read(text(value)).statements.map(({ accountId }) => accountId)).toEqual(ids);
	});

	test('says where Plaid could not get transactions', () => {
		const value = {
			...report(account('a', [])),
			warnings: [{ warning_type: 'ASSET_REPORT_WARNING', warning_code: 'TRANSACTIONS_UNAVAILABLE' }],
		};
		expect(codesIn(text(value))).toEqual(['STATEMENT_INCOMPLETE']);
		expect(codesIn(text({ ...value, warnings: [{ warning_code: 'OWNERS_UNAVAILABLE' }] }))).toEqual([]);
	});

	test.each([
		['no account', report(), /no bank account or card/],
		['an account without its id', report(account('', [])), /account_id/],
		['a row without an amount', report(account('a', [{ date: '2026-10-05' }])), /amount is missing/],
	])('%s: refused', (_, value, message) => {
		expect(() => read(text(value))).toThrow(message);
	});

	test('pending rows are left out, a card owes what it has as balance, the sum is what the rows say', () => {
		const card = account('c', [assetRow(30), assetRow(-25), assetRow(7, { pending: true })], {
			type: 'credit',
			balances: { current: 410 },
		});
		const [statement] = read(text(report(card))).statements;
		expect(statement).toMatchObject({ accountType: 'CREDITCARD', closing: -410 });
		expect(statement?.entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(-5);
	});

	test('two rows that only look alike are two', () => {
		expect(rowsIn(text(report(account('a', [assetRow(5), assetRow(5, { transaction_id: 'z' })]))))).toHaveLength(2);
	});

	test.each([
		[
			'two currencies in one account',
			report(account('a', [assetRow(1), assetRow(2, { iso_currency_code: 'CAD' })])),
			/USD, CAD/,
		],
		['a date that is none', report(account('a', [assetRow(1, { date: '2026-13-01' })])), /date/],
		[
			'an amount that is text of another country',
			report(account('a', [{ ...assetRow(1), amount: '1.234,5' }])),
			/amount/,
		],
		['loans alone', report(account('a', [], { type: 'loan' })), /no bank account or card/],
	])('%s: refused too', (_, value, message) => {
		expect(() => read(text(value))).toThrow(message);
	});
});
