import { read, rowsIn } from './files';

const text = (value: unknown) => JSON.stringify(value);
const SHOP_AND_WAGE = [
	['2026-10-05', -30.5, 'SHOP'],
	['2026-10-06', 1500, 'WAGE'],
];

describe('an answer of Okra', () => {
	const row = (rest: Record<string, unknown>) => ({
		credit: null,
		debit: null,
		balance: null,
		trans_date: '2026-10-05',
		...rest,
	});
	const SHOP = row({ debit: 30.5, balance: 69.5, notes: { desc: 'SHOP' } });
	const WAGE = row({ credit: 1500, balance: 1569.5, trans_date: '2026-10-06', notes: { desc: 'WAGE' } });
	const answer = (transaction: unknown[], rest = {}) => ({ status: 'success', data: { transaction, ...rest } });

	test('is read whole, in naira, with its balances', () => {
		expect(rowsIn(text(answer([SHOP, WAGE])))).toEqual(SHOP_AND_WAGE);
		const { statements, understood } = read(text(answer([SHOP, WAGE])));
		expect(statements[0]?.entries.map(({ balance }) => balance)).toEqual([69.5, 1569.5]);
		expect(understood.format).toBe('okra');
	});

	test('of which pages are missing says so', () => {
		const { statements } = read(text(answer([SHOP], { pagination: { totalDocs: 25 } })));
		expect(statements[0]?.warnings.map(({ code }) => code)).toEqual(['STATEMENT_INCOMPLETE']);
	});

	test.each<[string, unknown, RegExp]>([
		['a row with credit and debit', answer([row({ credit: 1, debit: 1 })]), /both/],
		['a row with neither', answer([row({})]), /no amount/],
		['a negative debit', answer([row({ debit: -1 })]), /negative/],
		['an amount that is none', answer([row({ debit: 'five' })]), /not a number/],
		['a date that is none', answer([row({ debit: 1, trans_date: '2026-02-30' })]), /not a date/],
		['a row that is none', answer(['x']), /not an object/],
		['cut off', text(answer([SHOP])).slice(0, -5), /not valid JSON/],
	])('with %s is refused', (_, value, message) => {
		expect(() => read(typeof value === 'string' ? value : text(value))).toThrow(message);
	});
});

describe('an answer of Dojah', () => {
	const row = (rest: Record<string, unknown>) => ({ transaction_date: '2026-10-05', trans_type: 'debit', ...rest });
	const SHOP = row({ amount: '30.50', available_balance: '69.50', narration: 'SHOP' });
	const WAGE = row({
		amount: '1,500.00',
		trans_type: 'credit',
		available_balance: '1569.50',
		narration: 'WAGE',
		transaction_date: '2026-10-06',
	});
	const answer = (transactions: unknown[], rest = {}) => ({ entity: { transactions, ...rest } });

	test('is read whole, in naira, with its balances', () => {
		expect(rowsIn(text(answer([SHOP, WAGE])))).toEqual(SHOP_AND_WAGE);
		expect(read(text(answer([SHOP, WAGE]))).understood.format).toBe('dojah');
	});

	test.each<[string, unknown, RegExp]>([
		['no direction', answer([row({ amount: '1.00', trans_type: '' })]), /trans_type is empty/],
		['a direction that is none', answer([row({ amount: '1.00', trans_type: 'move' })]), /neither debit nor credit/],
		['no amount', answer([row({})]), /amount is empty/],
		['a signed amount', answer([row({ amount: '-1.00' })]), /negative/],
		['a date that is none', answer([row({ amount: '1.00', transaction_date: 'soon' })]), /not a date/],
		['a failure in place of the rows', { error: 'Account not found' }, /Account not found/],
	])('with %s is refused', (_, value, message) => {
		expect(() => read(text(value))).toThrow(message);
	});
});
