import { okraRows, ofForm, prepare, refusal, withRow } from '../statements';

const rows = okraRows();

describe('the format okra', () => {
	it('sends every row as it is', () => {
		const { body, transactionCount, lastBalance } = prepare('okra', { data: { transaction: rows } });
		expect(body).toEqual({ statementName: 'Test statement', data: { transaction: rows } });
		expect({ transactionCount, lastBalance }).toEqual({ transactionCount: 10, lastBalance: 188821.11 });
	});

	it('takes the answer of Okra and leaves its pagination out', () => {
		const answer = {
			status: 'success',
			message: 'ok',
			data: { pagination: { totalDocs: 10, hasNextPage: false, hasPrevPage: false }, transaction: rows },
		};
		const { body, warnings } = prepare('okra', answer);
		expect(body).toEqual({ statementName: 'Test statement', data: { transaction: rows } });
		expect(ofForm(warnings)).toMatchObject([
			{ code: 'BALANCE_MISSING', message: expect.stringContaining('9 of 10 transactions') },
		]);
	});

	it('takes a row that has neither credit nor debit', () => {
		const opening = withRow(rows, 1, { credit: null, debit: null });
		expect(prepare('okra', { data: { transaction: opening } }).body.data).toEqual({ transaction: opening });
	});

	it.each([{ hasNextPage: true }, { hasPrevPage: true }, { totalDocs: 25 }])(
		'warns of other pages: %p',
		(pagination) => {
			const { warnings } = prepare('okra', { data: { pagination, transaction: rows } });
			expect(warnings).toContainEqual(expect.objectContaining({ code: 'STATEMENT_INCOMPLETE' }));
		},
	);

	it('refuses a row with credit and debit', () => {
		const { message } = refusal(() =>
			prepare('okra', { data: { transaction: withRow(rows, 5, { credit: 1, debit: 2 }) } }),
		);
		expect(message).toBe('Row 5: credit and debit are both set.');
	});

	it('refuses a negative debit', () => {
		const { message } = refusal(() => prepare('okra', { data: { transaction: withRow(rows, 5, { debit: -2 }) } }));
		expect(message).toBe('Row 5: debit -2 is negative.');
	});

	it('reads the cleared date where the transaction date is not told', () => {
		const changed = rows.map((row) => ({ ...row, trans_date: null }));
		const { body, lastBalance } = prepare('okra', { data: { transaction: changed } });
		expect(body.data).toEqual({ transaction: changed });
		expect(lastBalance).toBe(188821.11);
	});

	it('refuses a row without any date', () => {
		const changed = withRow(rows, 5, { trans_date: null, cleared_date: null });
		expect(refusal(() => prepare('okra', { data: { transaction: changed } })).message).toBe(
			'Row 5: trans_date is empty.',
		);
	});
});
