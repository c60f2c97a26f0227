import { STATEMENT_FORMATS } from '../../statement';
import { dojahRows, mbsRows, monoRows, okraRows, periculumRows, prepare, refusal, withRow } from './statements';

const statements = {
	periculum: { transactions: periculumRows() },
	mono: { data: monoRows() },
	okra: { data: { transaction: okraRows() } },
	mybankstatement: { Details: mbsRows() },
	dojah: { entity: { transactions: dojahRows() } },
};
const account = { clientFullName: 'Test Client', bankName: 'Test Bank', accountType: 'savings', accountName: 'Test' };

describe('prepareStatement', () => {
	it.each(STATEMENT_FORMATS)('refuses a statement of another format than %s and says which it looks like', (format) => {
		const other = format === 'okra' ? 'mono' : 'okra';
		const { message, cure } = refusal(() => prepare(format, statements[other]));
		expect(message).toMatch(/^Statement is not in the format/);
		expect(cure).toContain(other === 'okra' ? 'set Format to Okra' : 'set Format to Mono');
	});

	it.each([null, 7, {}, { transactions: 'none' }])('refuses %p, which is no statement at all', (statement) => {
		const { cure } = refusal(() => prepare('periculum', statement));
		expect(cure).toContain('"transactions"');
	});

	it.each(['{"transactions": [', '  '])('refuses the text %p', (statement) => {
		expect(refusal(() => prepare('periculum', statement)).code).toBe('STATEMENT_UNREADABLE');
	});

	it.each([undefined, null, '', ' \n'])('says of %p that nothing was found', (statement) => {
		const { message, cure } = refusal(() => prepare('periculum', statement));
		expect(message).toBe('Statement is empty.');
		expect(cure).toMatch(/^Run the node before and drag the statement here again.*Extract From File/);
	});

	it.each([
		['Date,Description,Amount\n2026-01-01,x,5\n', /CSV/, /Extract From File.*Input Items/],
		['Date;Text;Betrag\r\n01.01.2026;x;5', /CSV/, /Extract From File.*Input Items/],
		['%PDF-1.7\n%âãÏÓ', /PDF/, /Transactions From to File/],
		['{"transactions": [', /not valid JSON/, /Extract From File/],
		['some words, no table', /not valid JSON/, /Extract From File/],
	])('says what the text %j is and what to do', (text, message, cure) => {
		const refused = refusal(() => prepare('periculum', text));
		expect(refused.message).toMatch(message);
		expect(refused.cure).toMatch(cure);
	});

	it.each([
		['mono', { status: 'failed', message: 'Unable to fetch account', data: null }, 'Unable to fetch account'],
		['okra', { status: 'error', message: 'Customer not found.' }, 'Customer not found'],
		['dojah', { error: 'Unauthorized request' }, 'Unauthorized request'],
		['periculum', { error_code: 'PRODUCT_NOT_READY', error_message: 'not yet ready' }, 'not yet ready'],
		['mono', { status: 'failed', message: 'no account 0123456789', data: null }, 'no account [removed]'],
	] as const)('gives the words of a failed answer of %s', (format, statement, words) => {
		const { message, code } = refusal(() => prepare(format, statement));
		expect(message).toBe(`Statement is an answer without any data in it: ${words}.`);
		expect(code).toBe('STATEMENT_FAILED');
	});

	it.each(STATEMENT_FORMATS.filter((format) => format !== 'mybankstatement'))(
		'refuses a balance that stands as a transaction in %s',
		(format) => {
			const opening = {
				periculum: {
					transactions: [
						{ date: '6/16/2020', description: 'Opening Balance', type: 'Credit', amount: 16162.02, balance: 16162.02 },
						...periculumRows(),
					],
				},
				mono: {
					data: [
						...monoRows(),
						{
							_id: 'x',
							type: 'credit',
							amount: 1257185,
							balance: 1257185,
							narration: 'Balance B/F',
							date: '2021-08-01T00:00:00Z',
						},
					],
				},
				okra: {
					data: {
						transaction: [
							{ credit: 5, debit: null, balance: 5, trans_date: '2021-10-01', notes: { desc: 'Opening balance' } },
							...okraRows(),
						],
					},
				},
				dojah: {
					entity: {
						transactions: [
							{
								transaction_date: '2021-04-01',
								trans_type: 'credit',
								amount: '5',
								available_balance: '5',
								narration: 'Opening balance',
							},
							...dojahRows(),
						],
					},
				},
			}[format];
			const row = format === 'mono' ? 11 : 1;
			expect(refusal(() => prepare(format, opening)).message).toBe(`Row ${row}: this is a balance, not a transaction.`);
		},
	);

	it('tells a long number by its length', () => {
		const rows = withRow(periculumRows(), 3, { amount: '123456789,' });
		expect(refusal(() => prepare('periculum', rows)).message).toContain('(a number of 9 digits)');
	});

	it('does not quote text that is no JSON', () => {
		const { message, cure } = refusal(() => prepare('periculum', '{"narration": "Jane Doe" oops'));
		expect(message + cure).not.toMatch(/Jane|narration/);
	});

	it.each(STATEMENT_FORMATS.filter((format) => format !== 'mybankstatement'))(
		'sends the account fields with %s',
		(format) => {
			expect(prepare(format, statements[format], { account }).body).toMatchObject({
				statementName: 'Test statement',
				...account,
			});
		},
	);

	it.each(STATEMENT_FORMATS)('uses the name in the statement of %s when the parameter is empty', (format) => {
		const named = { ...statements[format], statementName: 'Its own name' };
		expect(JSON.stringify(prepare(format, named, { statementName: ' ' }).body)).toContain(
			'"statementName":"Its own name"',
		);
	});

	it('prefers the name in the parameter', () => {
		expect(prepare('mono', { ...statements.mono, statementName: 'Its own name' }).body.statementName).toBe(
			'Test statement',
		);
	});

	it.each(STATEMENT_FORMATS)('refuses a statement of %s without any name', (format) => {
		expect(refusal(() => prepare(format, statements[format], { statementName: '' })).message).toBe(
			'Statement Name is empty.',
		);
	});

	it.each([0, 1, 9])('refuses %i transactions', (count) => {
		const { message, code } = refusal(() => prepare('periculum', periculumRows().slice(0, count)));
		expect(message).toContain(`has ${count} transaction`);
		expect(message).toContain('at least 10');
		expect(code).toBe('TOO_FEW_TRANSACTIONS');
	});

	it('refuses a transaction that is no object', () => {
		const { message } = refusal(() => prepare('periculum', [...periculumRows(), 'x']));
		expect(message).toBe('Row 11: the transaction is not an object.');
	});

	it('collects the first five faults by row and counts the rest', () => {
		let rows = periculumRows();
		for (const rowNumber of [9, 7, 6, 4, 3]) rows = withRow(rows, rowNumber, { amount: 'x' });
		rows = withRow(rows, 8, { type: '?' });
		rows = withRow(rows, 10, { date: 'today' });
		const { message, cure, code } = refusal(() => prepare('periculum', rows));
		expect(message).toBe(
			'The statement has 7 faults. Row 3: amount "x" is not a number. Row 4: amount "x" is not a number. ' +
				'Row 6: amount "x" is not a number. Row 7: amount "x" is not a number. ' +
				'Row 8: type "?" is neither debit nor credit. And 2 more.',
		);
		expect(cure).toBe(
			'Write the number with a point before the decimals and nothing else, e.g. 1234.50. Set type to debit or credit.',
		);
		expect(code).toBe('STATEMENT_INVALID');
	});

	it('shortens a bad value to 20 characters and removes personal data from it', () => {
		const rows = withRow(periculumRows(), 3, { amount: 'x'.repeat(30), balance: 'acct 0123456789' });
		expect(refusal(() => prepare('periculum', rows)).message).toContain(`"${'x'.repeat(20)}…"`);
		expect(refusal(() => prepare('periculum', rows)).message).toContain('"acct [removed]"');
	});

	it('never prints a narration, even out of the wrong field', () => {
		const narration = 'Transfer from Jane Doe';
		const rows = periculumRows().map((row) => ({ ...row, description: narration, amount: narration, date: narration }));
		const { message, cure } = refusal(() => prepare('periculum', rows));
		expect(message + cure).not.toMatch(/Jane|Transfer/);
		expect(message).toContain('(a text of 22 characters)');
	});

	it('does not change the statement it is given', () => {
		const statement = { Details: mbsRows() };
		prepare('mybankstatement', statement);
		expect(statement).toEqual({ Details: mbsRows() });
	});
});

describe('the last balance', () => {
	it('is that of the newest date, wherever it stands', () => {
		const rows = withRow(periculumRows(), 4, { date: '12/31/2020' });
		expect(prepare('periculum', rows).lastBalance).toBe(143279.89);
	});

	it('is that of the first of the newest rows when the statement is newest first', () => {
		expect(prepare('periculum', periculumRows().toReversed()).lastBalance).toBe(69650.87);
	});

	it('is found by the time of day where dates are the same', () => {
		const rows = periculumRows().map((row, index) => ({
			...row,
			date: `2020-08-07 ${index === 3 ? '1:05 PM' : '10:30'}`,
		}));
		expect(prepare('periculum', rows).lastBalance).toBe(143279.89);
	});

	it('is found by how balances follow each other where all times are the same', () => {
		// Each credit of 100 raises the balance: 100, 200, … 1000.
		const rows = Array.from({ length: 10 }, (_, index) => ({
			date: '2020-08-07',
			description: 'transfer',
			amount: 100,
			type: 'credit',
			balance: (index + 1) * 100,
		}));
		expect(prepare('periculum', rows).lastBalance).toBe(1000);
		expect(prepare('periculum', rows.toReversed()).lastBalance).toBe(1000);
	});

	it('is not told when the newest row tells none', () => {
		const rows = dojahRows().map((row, index) => (index === 9 ? { ...row, available_balance: null } : row));
		expect(prepare('dojah', { entity: { transactions: rows } }).lastBalance).toBeNull();
	});
});
