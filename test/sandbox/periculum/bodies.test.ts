import { bodySchemas } from '../../../sandbox/periculum/bodies';
import { tenRowStatement } from '../fixtures/tenRows';

const mono = {
	statementName: 'MONO Statement 1',
	meta: { count: 291 },
	data: [
		{
			_id: '6143d0d8fd931f44eb105b62',
			type: 'credit',
			amount: 1000,
			narration: 'ONLINE: TO GTBANK PLC ',
			date: '2021-08-06T10:28:00.300Z',
			balance: 17518498,
		},
	],
};

const okra = {
	statementName: 'Okra statement 1',
	data: {
		transaction: [
			{
				_id: '6168330700ef2ec91fea78e1',
				credit: null,
				debit: 76008,
				notes: { desc: 'Dolores adipisci' },
				trans_date: '2021-10-14T02:41:10.969Z',
				cleared_date: '2021-10-13T15:38:00.621Z',
				balance: null,
			},
			{
				_id: '6168340700ef2ec91feccb05',
				credit: 31459,
				debit: null,
				notes: { desc: 'Modi ipsa' },
				trans_date: '2021-10-14T02:09:28.138Z',
				cleared_date: '2021-10-14T04:35:37.953Z',
				balance: 188821.11,
			},
		],
	},
};

const dojah = {
	statementName: 'Dojah from prod',
	entity: {
		transactions: [
			{
				transaction_date: '2021-04-12',
				value_date: '2021-04-12',
				trans_type: 'debit',
				bank_name: 'Access Bank',
				amount: '2000.00',
				available_balance: '94625',
				reference: '',
				narration: '901Airtime',
			},
		],
		total: 440,
	},
};

const mybankstatement = {
	bankStatement: {
		mbs: {
			jsonData: {
				statementName: 'statement my bank 1',
				Name: 'xxxxx',
				AccountType: 'SAVINGS',
				BookBal: '4894.6400',
				Details: [
					{
						PTransactionDate: '6/17/2020',
						PValueDate: '6/17/2020',
						PNarration: 'OPB Opening Balance',
						PCredit: 0,
						PDebit: 0,
						PBalance: 16162.02,
					},
					{
						PTransactionDate: '9/7/2020',
						PValueDate: '9/7/2020',
						PNarration: 'VANSOUSER TRF',
						PCredit: 0,
						PDebit: 6126.88,
						PBalance: 36895.15,
					},
				],
			},
			bank: 'access',
		},
	},
};

/** A copy of a body with one value replaced; `path` is dotted. */
function changed(body: unknown, path: string, value: unknown): unknown {
	const copy: unknown = structuredClone(body);
	const keys = path.split('.');
	const last = keys.pop() ?? '';
	let target: unknown = copy;
	for (const key of keys) target = Reflect.get(Object(target), key);
	Reflect.set(Object(target), last, value);
	return copy;
}

describe('format=periculum', () => {
	it('takes the seed sample: naira, M/D/YYYY, Debit and Credit in any case', () => {
		const { statementName, transactions } = bodySchemas.periculum.parse(tenRowStatement('Mandatory Statement Name'));

		expect(statementName).toBe('Mandatory Statement Name');
		expect(transactions).toHaveLength(10);
		expect(transactions[1]).toEqual({
			day: '2020-06-19',
			time: '00:00:00',
			description: 'vansouser trf//frm oladipupo david bello to oladipupo',
			type: 'debit',
			amountMinor: 501075,
			balanceMinor: 1115127,
		});
	});

	it.each([
		['amount', '5010.75'],
		['amount', -5010.75],
		['balance', undefined],
		['balance', '1'],
		['type', 'in'],
		['date', '17/06/2020'],
		['description', undefined],
	])('refuses a row whose %s is %j', (field, value) => {
		const body = changed(tenRowStatement('x'), `transactions.3.${field}`, value);

		expect(bodySchemas.periculum.safeParse(body).error?.issues[0]?.path).toEqual(['transactions', 3, field]);
	});

	it.each([[undefined], [''], ['  ']])('refuses the statement name %j', (name) => {
		expect(bodySchemas.periculum.safeParse(changed(tenRowStatement('x'), 'statementName', name)).success).toBe(false);
	});
});

describe('format=mono', () => {
	it('takes amounts and balances as whole kobo', () => {
		expect(bodySchemas.mono.parse(mono).transactions).toEqual([
			{
				day: '2021-08-06',
				time: '10:28:00',
				description: 'ONLINE: TO GTBANK PLC',
				type: 'credit',
				amountMinor: 1000,
				balanceMinor: 17518498,
			},
		]);
	});

	it('reads a missing balance as not told', () => {
		const body = changed(mono, 'data.0.balance', undefined);

		expect(bodySchemas.mono.parse(body).transactions[0]?.balanceMinor).toBeNull();
	});

	it.each([
		['data.0.amount', 10.5],
		['data.0._id', undefined],
		['meta', undefined],
		['data', { transactions: [] }],
	])('refuses %s = %j', (path, value) => {
		expect(bodySchemas.mono.safeParse(changed(mono, path, value)).success).toBe(false);
	});
});

describe('format=okra', () => {
	it('tells the type by which of credit and debit is set, in naira, with balances that may be null', () => {
		expect(bodySchemas.okra.parse(okra).transactions).toMatchObject([
			{ type: 'debit', amountMinor: 7600800, balanceMinor: null, description: 'Dolores adipisci', day: '2021-10-14' },
			{ type: 'credit', amountMinor: 3145900, balanceMinor: 18882111, description: 'Modi ipsa', day: '2021-10-14' },
		]);
	});

	it.each([
		['data.transaction.0.credit', 5],
		['data.transaction.0.debit', null],
		['data.transaction.0.notes', 'text'],
	])('refuses %s = %j', (path, value) => {
		expect(bodySchemas.okra.safeParse(changed(okra, path, value)).success).toBe(false);
	});
});

describe('format=dojah', () => {
	it('takes amounts as strings, in naira', () => {
		expect(bodySchemas.dojah.parse(dojah).transactions).toMatchObject([
			{ type: 'debit', amountMinor: 200000, balanceMinor: 9462500, day: '2021-04-12', description: '901Airtime' },
		]);
	});

	it.each([
		['amount', 2000],
		['amount', '2,000.00'],
		['amount', '-5'],
		['available_balance', null],
		['trans_type', 'transfer'],
	])('refuses a row whose %s is %j', (field, value) => {
		expect(bodySchemas.dojah.safeParse(changed(dojah, `entity.transactions.0.${field}`, value)).success).toBe(false);
	});
});

describe('format=mybankstatement', () => {
	it('takes numbers, the name inside jsonData, the bank beside it, and a row of zeros as the opening balance', () => {
		expect(bodySchemas.mybankstatement.parse(mybankstatement)).toMatchObject({
			statementName: 'statement my bank 1',
			clientFullName: 'xxxxx',
			bankName: 'access',
			accountType: 'SAVINGS',
			accountBalance: '4894.6400',
			transactions: [
				{ type: 'debit', amountMinor: 0, balanceMinor: 1616202, day: '2020-06-17' },
				{ type: 'debit', amountMinor: 612688, balanceMinor: 3689515, day: '2020-09-07' },
			],
		});
	});

	it.each([
		['Details.1.PDebit', '6126.88'],
		['Details.1.PBalance', '36895.15'],
		['Details.1.PCredit', 5],
		['statementName', undefined],
	])('refuses jsonData.%s = %j', (path, value) => {
		const body = changed(mybankstatement, `bankStatement.mbs.jsonData.${path}`, value);

		expect(bodySchemas.mybankstatement.safeParse(body).success).toBe(false);
	});
});
