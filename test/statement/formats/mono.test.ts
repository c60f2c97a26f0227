import { monoRows, ofForm, prepare, refusal, withRow } from '../statements';

const rows = monoRows();
const sentRows = { statementName: 'Test statement', meta: { count: 10 }, data: rows };

/** Rows as Mono's transactions v2 has them: `id`, and fields that Periculum does not take. */
const rowsWithId = rows.map(({ _id, ...row }) => ({ id: _id, ...row, currency: 'NGN', category: 'unknown' }));

describe('the format mono', () => {
	it.each([
		['statement v1', { meta: { count: 10, requested_length: 3, available_length: 3 }, data: rows }],
		['transactions v1', { paging: { total: 10, page: 1, previous: null, next: null }, data: rows }],
		[
			'transactions inside data',
			{ status: 'successful', message: 'ok', data: { paging: { total: 10, next: null }, transactions: rowsWithId } },
		],
		[
			'v2',
			{
				status: 'successful',
				message: 'ok',
				data: rowsWithId,
				meta: { total: 10, page: 1, previous: null, next: null },
			},
		],
	])('rewrites the envelope of %s to the one in the sample', (_name, statement) => {
		const { body, transactionCount, lastBalance, warnings } = prepare('mono', statement);
		expect(body).toEqual(sentRows);
		// 17518498 kobo, of the newest row, which is the first.
		expect({ transactionCount, lastBalance, warnings: ofForm(warnings) }).toEqual({
			transactionCount: 10,
			lastBalance: 175184.98,
			warnings: [],
		});
	});

	it('keeps the count that the statement tells, and warns that rows are missing', () => {
		const { body, warnings } = prepare('mono', { meta: { count: 291 }, data: rows });
		expect(body.meta).toEqual({ count: 291 });
		expect(ofForm(warnings)).toMatchObject([
			{ code: 'STATEMENT_INCOMPLETE', message: expect.stringContaining('10 of 291 transactions') },
		]);
	});

	it.each([
		['the total is higher', { data: rows, meta: { total: 25, next: null } }],
		['there is a next page', { data: rows, paging: { next: 'https://api.withmono.com/next?page=2' } }],
		[
			'there is a page before',
			{ data: { paging: { total: 10, previous: 'https://api.withmono.com/?page=1' }, transactions: rows } },
		],
		['the total stands inside of data', { data: { transactions: rows, meta: { total: 516, pages: 65, next: 'x' } } }],
		['the count stands beside the list', { count: 1138, data: rows }],
		['an empty meta hides the paging', { meta: {}, data: { paging: { total: 11 }, transactions: rows } }],
		['one paging stands in another', { meta: { paging: { total: 11 } }, data: rows }],
		['it has several pages', { data: rows, meta: { total_pages: 2 } }],
	])('warns of an incomplete statement when %s', (_name, statement) => {
		expect(ofForm(prepare('mono', statement).warnings)).toMatchObject([{ code: 'STATEMENT_INCOMPLETE' }]);
	});

	it('warns once of balances that are missing, and leaves them out', () => {
		const withoutBalance = rows.map(({ balance, ...row }, index) => (index < 3 ? row : { ...row, balance }));
		const { body, warnings, lastBalance } = prepare('mono', { data: withoutBalance });
		expect(body.data).toEqual(withoutBalance);
		expect(lastBalance).toBeNull();
		expect(ofForm(warnings)).toMatchObject([
			{ code: 'BALANCE_MISSING', message: expect.stringContaining('3 of 10 transactions') },
		]);
	});

	it('refuses figures with decimals, for kobo are whole', () => {
		const { message, cure, code } = refusal(() => prepare('mono', { data: withRow(rows, 4, { amount: 25000.5 }) }));
		expect(message).toBe('Row 4: amount 25000.5 is not a whole number of kobo.');
		expect(cure).toContain('Periculum');
		expect(code).toBe('NOT_WHOLE_KOBO');
	});

	it('reads whole numbers out of texts', () => {
		const { body } = prepare('mono', {
			data: withRow(rows, 1, { amount: '1000', balance: '17518498', type: 'CREDIT' }),
		});
		expect(body).toEqual(sentRows);
	});

	it('takes ISO dates as they are and refuses others', () => {
		const { message, cure } = refusal(() => prepare('mono', { data: withRow(rows, 2, { date: '17/06/2021' }) }));
		expect(message).toBe('Row 2: date "17/06/2021" is not a date written as YYYY-MM-DD.');
		expect(cure).toContain('Date Format');
	});

	it('rewrites other dates to ISO when the option says how they are written', () => {
		const { body } = prepare('mono', { data: withRow(rows, 2, { date: '04/08/2021' }) }, { dateFormat: 'DD/MM/YYYY' });
		expect(body.data).toMatchObject([
			{ date: '2021-08-06T10:28:00.300Z' },
			{ date: '2021-08-04' },
			...Array(8).fill({}),
		]);
	});
});
