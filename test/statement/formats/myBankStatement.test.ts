import { mbsRows, ofForm, prepare, refusal, withRow } from '../statements';

const rows = mbsRows();
const jsonData = { status: 'success', Name: 'xxxxx', AvailableBal: '4894.6400', Currency: 'NGN', Details: rows };
const sent = { bankStatement: { mbs: { jsonData: { ...jsonData, statementName: 'Test statement' } } } };

/** Figures as MyBankStatement answers them: texts. */
const rawRows = rows.map((row) => ({
	...row,
	PCredit: String(row.PCredit),
	PDebit: String(row.PDebit),
	PBalance: String(row.PBalance),
}));
const rawResult = JSON.stringify({ ...jsonData, Details: rawRows });

function answer(result: unknown) {
	return { status: '00', message: 'Successful', result };
}

function detailsOf(Details: unknown[]) {
	return { bankStatement: { mbs: { jsonData: expect.objectContaining({ Details }) } } };
}

describe('the format mybankstatement', () => {
	it.each([
		['the bare statement', jsonData],
		['the wrapped form', { bankStatement: { mbs: { jsonData } } }],
		['the raw answer', answer(rawResult)],
		['a raw answer between stray backslashes', answer(`\\${rawResult}\\`)],
		['a raw answer with escaped quotes', answer(JSON.stringify(rawResult).slice(1, -1))],
		['a raw answer that is JSON within JSON', answer(JSON.stringify(rawResult))],
		['a raw answer with the statement as an object', answer(JSON.parse(rawResult))],
	])('wraps %s as in the sample, figures as numbers', (_name, statement) => {
		const { body, transactionCount, lastBalance, warnings } = prepare('mybankstatement', statement);
		expect(body).toEqual(sent);
		expect({ transactionCount, lastBalance, warnings: ofForm(warnings) }).toEqual({
			transactionCount: 10,
			lastBalance: 9237.64,
			warnings: [],
		});
	});

	it('keeps the bank where the sample has it, beside jsonData', () => {
		const expected = { bankStatement: { mbs: { ...sent.bankStatement.mbs, bank: 'access' } } };
		expect(prepare('mybankstatement', { bankStatement: { mbs: { jsonData, bank: 'access' } } }).body).toEqual(expected);
		expect(prepare('mybankstatement', { bankStatement: { mbs: { jsonData }, bank: 'access' } }).body).toEqual(expected);
	});

	it('uses the name inside the statement when the parameter is empty', () => {
		const { body } = prepare('mybankstatement', { ...jsonData, statementName: 'Its own name' }, { statementName: '' });
		expect(body).toMatchObject({ bankStatement: { mbs: { jsonData: { statementName: 'Its own name' } } } });
	});

	it('refuses a failed answer with the words of MyBankStatement, without personal data', () => {
		const failed = { status: '01', message: 'Failed', result: ['Ticket not confirmed', 'Account 0123456789 unknown'] };
		const { message, code } = refusal(() => prepare('mybankstatement', failed));
		expect(message).toContain('Failed; Ticket not confirmed; Account [removed] unknown');
		expect(code).toBe('STATEMENT_FAILED');
	});

	it.each(['no JSON', '', null, 7])('refuses an answer whose result is %p', (result) => {
		expect(refusal(() => prepare('mybankstatement', answer(result))).code).toBe('STATEMENT_FAILED');
	});

	it('leaves the account fields out and names them in a warning', () => {
		const { body, warnings } = prepare('mybankstatement', jsonData, {
			account: { clientFullName: 'Test Client', bankName: '', accountType: 'savings' },
		});
		expect(body).toEqual(sent);
		expect(ofForm(warnings)).toMatchObject([
			{ code: 'ACCOUNT_FIELD_IGNORED', message: expect.stringContaining('clientFullName, accountType') },
		]);
	});

	it('reads dates month first without asking, and writes them unpadded', () => {
		const Details = rows.map((row) => ({
			...row,
			PTransactionDate: '03/04/2020 12:00:00 AM',
			PValueDate: '2020-03-05',
		}));
		expect(prepare('mybankstatement', { ...jsonData, Details }).body).toEqual(
			detailsOf(rows.map((row) => ({ ...row, PTransactionDate: '3/4/2020', PValueDate: '3/5/2020' }))),
		);
	});

	it('rewrites dates written day first when the option says so', () => {
		const Details = rows.map((row) => ({ ...row, PTransactionDate: '04/03/2020', PValueDate: '' }));
		expect(prepare('mybankstatement', { ...jsonData, Details }, { dateFormat: 'DD/MM/YYYY' }).body).toEqual(
			detailsOf(rows.map(({ PValueDate: _left, ...row }) => ({ ...row, PTransactionDate: '3/4/2020' }))),
		);
	});

	it('refuses a date that cannot be month first', () => {
		const Details = withRow(rows, 4, { PTransactionDate: '17/6/2020' });
		const { message, cure } = refusal(() => prepare('mybankstatement', { ...jsonData, Details }));
		expect(message).toBe('Row 4: PTransactionDate "17/6/2020" is not a date written as MM/DD/YYYY.');
		expect(cure).toContain('Date Format');
	});

	it('refuses a value date that is none, naming its row', () => {
		const Details = withRow(withRow(rows, 1, { PValueDate: '' }), 4, { PValueDate: 'soon' });
		expect(refusal(() => prepare('mybankstatement', { ...jsonData, Details })).message).toBe(
			'Row 4: PValueDate "soon" is not a date.',
		);
	});

	it('takes rows with neither credit nor debit as 0, and warns of a missing balance', () => {
		const Details = withRow(rows, 1, { PCredit: '', PDebit: null, PBalance: '' });
		const { body, warnings } = prepare('mybankstatement', { ...jsonData, Details });
		const [first, ...others] = rows;
		const { PBalance: _left, ...opening } = first ?? {};
		expect(body).toEqual(detailsOf([{ ...opening, PCredit: 0, PDebit: 0 }, ...others]));
		expect(ofForm(warnings)).toMatchObject([{ code: 'BALANCE_MISSING' }]);
	});

	it('refuses a row with credit and debit', () => {
		const Details = withRow(rows, 4, { PCredit: '10' });
		expect(refusal(() => prepare('mybankstatement', { ...jsonData, Details })).message).toBe(
			'Row 4: PCredit and PDebit are both set.',
		);
	});
});
