import { periculumRows, ofForm, prepare, refusal, withRow } from '../statements';

const rows = periculumRows();

describe('the format periculum', () => {
	it('sends the sample with its dates in ISO 8601', () => {
		const { body, transactionCount, lastBalance, warnings } = prepare('periculum', { transactions: rows });
		expect(body).toEqual({
			statementName: 'Test statement',
			transactions: rows.map((row, index) => ({
				...row,
				date: [
					'2020-06-17',
					'2020-06-19',
					'2020-07-31',
					'2020-08-03',
					'2020-08-03',
					'2020-08-03',
					'2020-08-04',
					'2020-08-05',
					'2020-08-07',
					'2020-08-07',
				][index],
			})),
		});
		expect({ transactionCount, lastBalance, warnings: ofForm(warnings) }).toEqual({
			transactionCount: 10,
			lastBalance: 69650.87,
			warnings: [],
		});
	});

	it('takes a bare list of transactions', () => {
		expect(prepare('periculum', rows)).toEqual(prepare('periculum', { transactions: rows }));
	});

	it('takes JSON text', () => {
		expect(prepare('periculum', `\uFEFF ${JSON.stringify(rows)}\n`)).toEqual(prepare('periculum', rows));
	});

	it('writes the type as the sample does, whatever its case', () => {
		const { body } = prepare('periculum', withRow(withRow(rows, 1, { type: 'DEBIT' }), 2, { type: ' credit ' }));
		expect(body.transactions).toMatchObject([{ type: 'Debit' }, { type: 'Credit' }, ...Array(8).fill({})]);
	});

	it('reads numeric texts, with thousands separators where they can be nothing else', () => {
		const { body } = prepare('periculum', withRow(rows, 1, { balance: '-1,234.50', amount: '1,234,567' }));
		expect(body.transactions).toMatchObject([{ balance: -1234.5, amount: 1234567 }, ...Array(9).fill({})]);
	});

	it('reads lakhs', () => {
		const { body } = prepare('periculum', withRow(rows, 1, { balance: '1,18,043.75', amount: '12,34,567' }));
		expect(body.transactions).toMatchObject([{ balance: 118043.75, amount: 1234567 }, ...Array(9).fill({})]);
	});

	it.each([
		['1,18,04.75', 'is not a number'],
		['1,234', 'may have a comma before the thousands or before the decimals'],
		['1234,50', 'is not a number'],
		['1.234,50', 'is not a number'],
		['12,34.50', 'is not a number'],
		['abc', 'is not a number'],
		['1e5', 'is not a number'],
		['NaN', 'is not a number'],
	])('refuses the amount %s', (amount, words) => {
		const { message, cure, code } = refusal(() => prepare('periculum', withRow(rows, 7, { amount })));
		expect(message).toBe(`Row 7: amount "${amount}" ${words}.`);
		expect(cure).toContain('1234.50');
		expect(code).toBe('AMOUNT_UNREADABLE');
	});

	it.each([NaN, Infinity, true, {}, []])('refuses the amount %p', (amount) => {
		expect(refusal(() => prepare('periculum', withRow(rows, 7, { amount }))).code).toBe('AMOUNT_UNREADABLE');
	});

	it('refuses a negative amount, for the type tells the direction', () => {
		const { message, cure } = refusal(() => prepare('periculum', withRow(rows, 3, { amount: -15026.88 })));
		expect(message).toBe('Row 3: amount -15026.88 is negative.');
		expect(cure).toContain('without a sign');
	});

	it.each([null, undefined, '', ' '])('refuses the missing amount %p', (amount) => {
		expect(refusal(() => prepare('periculum', withRow(rows, 3, { amount }))).message).toBe('Row 3: amount is empty.');
	});

	it('refuses a transaction without balance', () => {
		const { message, code } = refusal(() => prepare('periculum', withRow(rows, 10, { balance: null })));
		expect(message).toBe('Row 10: balance is empty.');
		expect(code).toBe('BALANCE_MISSING');
	});

	it('refuses a balance that is not a number', () => {
		expect(refusal(() => prepare('periculum', withRow(rows, 10, { balance: 'n/a' }))).message).toBe(
			'Row 10: balance "n/a" is not a number.',
		);
	});

	it.each([
		['transfer', 'Row 2: type "transfer" is neither debit nor credit.'],
		['', 'Row 2: type is empty.'],
		[1, 'Row 2: type 1 is neither debit nor credit.'],
	])('refuses the type %p', (type, message) => {
		expect(refusal(() => prepare('periculum', withRow(rows, 2, { type }))).message).toBe(message);
	});

	it('warns once of transactions without description', () => {
		const { body, warnings } = prepare(
			'periculum',
			withRow(withRow(rows, 2, { description: null }), 4, { description: ' ' }),
		);
		expect(body.transactions).toMatchObject([{}, { description: '' }, {}, { description: '' }, ...Array(6).fill({})]);
		expect(ofForm(warnings)).toMatchObject([
			{ code: 'DESCRIPTION_MISSING', message: expect.stringContaining('2 of 10 transactions') },
		]);
	});

	it('takes the account fields from the parameters and else from the statement', () => {
		const { body } = prepare(
			'periculum',
			{ transactions: rows, clientFullName: 'In the statement', bankName: 'Bank A', other: 1 },
			{ account: { clientFullName: ' ', bankName: 'Bank B', accountType: 'savings', accountName: '' } },
		);
		expect(body).toEqual({
			statementName: 'Test statement',
			clientFullName: 'In the statement',
			bankName: 'Bank B',
			accountType: 'savings',
			transactions: expect.any(Array),
		});
	});
});
