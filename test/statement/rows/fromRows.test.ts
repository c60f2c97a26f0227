import fc from 'fast-check';
import { type InputRow, prepareStatement, type RowMapping, statementFromRows } from '../../../statement';
import { refusal } from '../statements';

const common = {
	dateColumn: 'Date',
	descriptionColumn: 'Details',
	balanceColumn: 'Balance',
	decimalSeparator: '.',
	dateFormat: 'auto',
} as const;
const typeColumn: RowMapping = { ...common, layout: 'typeColumn', typeColumn: 'Type', amountColumn: 'Amount' };
const signedAmount: RowMapping = { ...common, layout: 'signedAmount', amountColumn: 'Amount' };
const debitCredit: RowMapping = { ...common, layout: 'debitCredit', debitColumn: 'Out', creditColumn: 'In' };

/** Rows of a sheet whose first row is the header, so the first of these is row 2. */
function sheet(...rows: Array<Record<string, unknown>>): InputRow[] {
	return rows.map((values, index) => ({
		rowNumber: index + 2,
		values: { Date: '2020-04-03', Details: 'transfer', Balance: '10.00', ...values },
	}));
}

describe('the layout typeColumn', () => {
	it('reads type words, amounts and balances', () => {
		const rows = sheet(
			{ Type: 'DR', Amount: '₦1,000.50', Balance: '(5.25)' },
			{ Type: ' Credit ', Amount: 7, Balance: 12 },
		);
		expect(statementFromRows(rows, typeColumn)).toEqual({
			transactions: [
				{ date: '2020-04-03', description: 'transfer', balance: -5.25, amount: 1000.5, type: 'Debit' },
				{ date: '2020-04-03', description: 'transfer', balance: 12, amount: 7, type: 'Credit' },
			],
		});
	});

	it('takes the words of the mapping in place of its own', () => {
		const mapping = { ...typeColumn, debitWords: ['Sortie'], creditWords: ['Entrée'] };
		const { transactions } = statementFromRows(
			sheet({ Type: 'sortie', Amount: 1 }, { Type: 'ENTRÉE', Amount: 1 }),
			mapping,
		);
		expect(transactions.map(({ type }) => type)).toEqual(['Debit', 'Credit']);
		expect(refusal(() => statementFromRows(sheet({ Type: 'debit', Amount: 1 }), mapping)).cure).toContain('Sortie');
	});

	it('refuses a word that means both', () => {
		const mapping = { ...typeColumn, debitWords: ['x'], creditWords: ['X'] };
		expect(refusal(() => statementFromRows(sheet({ Type: 'x', Amount: 1 }), mapping)).message).toBe(
			'Row 2: column "Type" "x" is both debit and credit.',
		);
	});

	it.each([
		['fee', 'Row 2: column "Type" "fee" is neither debit nor credit.'],
		['', 'Row 2: column "Type" is empty.'],
	])('refuses the type %p', (type, message) => {
		expect(refusal(() => statementFromRows(sheet({ Type: type, Amount: 1 }), typeColumn)).message).toBe(message);
	});

	it.each([-5, '-5.00', '5.00 DR', '(5.00)'])('refuses the amount %p, for the type tells the direction', (amount) => {
		const { code, cure } = refusal(() => statementFromRows(sheet({ Type: 'debit', Amount: amount }), typeColumn));
		expect(code).toBe('AMOUNT_NEGATIVE');
		expect(cure).toContain('Signed Amount');
	});

	it('refuses an empty amount', () => {
		expect(refusal(() => statementFromRows(sheet({ Type: 'debit', Amount: ' ' }), typeColumn)).message).toBe(
			'Row 2: column "Amount" is empty.',
		);
	});
});

describe('the layout signedAmount', () => {
	it.each([
		['positive', '5.00', 'Credit'],
		['positive', '-5.00', 'Debit'],
		['positive', '5.00-', 'Debit'],
		['positive', '5.00 CR', 'Credit'],
		['positive', '5.00 DR', 'Debit'],
		['negative', '5.00', 'Debit'],
		['negative', '(5.00)', 'Credit'],
		['negative', '5.00 CR', 'Credit'],
		['negative', '5.00 DR', 'Debit'],
	] as const)('with money in %s, reads %s as a %s', (moneyIn, amount, type) => {
		expect(statementFromRows(sheet({ Amount: amount }), { ...signedAmount, moneyIn }).transactions).toMatchObject([
			{ amount: 5, type },
		]);
	});

	it('takes money in as positive unless told', () => {
		expect(statementFromRows(sheet({ Amount: 5 }), signedAmount).transactions).toMatchObject([
			{ amount: 5, type: 'Credit' },
		]);
	});

	it('takes an opening row of 0', () => {
		expect(statementFromRows(sheet({ Amount: '0.00' }), signedAmount).transactions).toMatchObject([
			{ amount: 0, type: 'Debit' },
		]);
	});

	it.each(['', undefined])('refuses the missing amount %p', (amount) => {
		const rows = sheet({ Amount: 1 }, { Amount: amount });
		expect(refusal(() => statementFromRows(rows, signedAmount)).message).toBe('Row 3: column "Amount" is empty.');
	});

	it('refuses what is no number, and says how to mend it', () => {
		const { message, cure, code } = refusal(() => statementFromRows(sheet({ Amount: '1.234,56' }), signedAmount));
		expect(message).toBe('Row 2: column "Amount" "1.234,56" is not a number with "." before the decimals.');
		expect(cure).toContain('Decimal Separator');
		expect(code).toBe('AMOUNT_UNREADABLE');
	});
});

describe('the layout debitCredit', () => {
	it('reads the column that is filled in', () => {
		const rows = sheet(
			{ Out: '5.00', In: '' },
			{ Out: null, In: '1,000.00' },
			{ Out: '0.00', In: 6 },
			{ Out: '-', In: '\u2013' },
			{},
		);
		expect(statementFromRows(rows, debitCredit).transactions.map(({ amount, type }) => [amount, type])).toEqual([
			[5, 'Debit'],
			[1000, 'Credit'],
			[6, 'Credit'],
			[0, 'Debit'],
			[0, 'Debit'],
		]);
	});

	it('refuses a row with both', () => {
		const { message, code } = refusal(() => statementFromRows(sheet({ Out: 5, In: 6 }), debitCredit));
		expect(message).toBe('Row 2: columns "Out" and "In" are both filled in.');
		expect(code).toBe('BOTH_DEBIT_AND_CREDIT');
	});

	it('takes debits that bear a minus in all their rows, as many banks export them', () => {
		const rows = sheet({ Out: -5, In: '' }, { Out: 0, In: 7 }, { Out: '-2.50', In: '' });
		expect(statementFromRows(rows, debitCredit).transactions.map(({ amount, type }) => [amount, type])).toEqual([
			[5, 'Debit'],
			[7, 'Credit'],
			[2.5, 'Debit'],
		]);
	});

	it.each([
		[
			'a minus beside debits without one',
			[
				{ Out: -5, In: '' },
				{ Out: 5, In: '' },
			],
		],
		[
			'a minus beside credits that bear one too',
			[
				{ Out: -5, In: '' },
				{ Out: '', In: -6 },
			],
		],
		['a direction of its own', [{ Out: '5 CR', In: '' }]],
	])('refuses a debit with %s', (_, rows) => {
		expect(refusal(() => statementFromRows(sheet(...rows), debitCredit)).code).toBe('AMOUNT_NEGATIVE');
	});
});

describe('the columns of a table', () => {
	it('match whatever their case and the space around them', () => {
		const rows = [{ rowNumber: 2, values: { ' DATE': '2020-04-03', 'details ': 'x', BALANCE: 1, amount: 2 } }];
		expect(statementFromRows(rows, signedAmount).transactions).toHaveLength(1);
	});

	it('are those of all rows, for readers leave empty cells out', () => {
		const rows = sheet({ Out: 5 }, { In: 6 });
		expect(statementFromRows(rows, debitCredit).transactions.map(({ amount }) => amount)).toEqual([5, 6]);
	});

	it('are also those of a blank row, for one of them may be empty in all others', () => {
		const rows = [...sheet({ Out: 5 }), { rowNumber: 3, values: { Date: '', In: '' } }];
		expect(statementFromRows(rows, debitCredit).transactions).toHaveLength(1);
	});

	it('are listed when one is missing', () => {
		const { message, code } = refusal(() => statementFromRows(sheet({ Betrag: 1 }), signedAmount));
		expect(message).toBe(
			'Amount Column: there is no column "Amount". The columns are "Date", "Details", "Balance", "Betrag".',
		);
		expect(code).toBe('COLUMN_MISSING');
	});

	it('are listed without personal data, for a table without a header has its first row as names', () => {
		const { message } = refusal(() => statementFromRows(sheet({ 'TRF FRM 0123456789 and so on': 1 }), signedAmount));
		expect(message).toContain('"TRF FRM [removed] an…"');
	});

	it('are refused when two may be meant, unless one is exactly it', () => {
		const rows = sheet({ amount: 1, 'Amount ': 2 });
		expect(refusal(() => statementFromRows(rows, signedAmount)).code).toBe('COLUMN_AMBIGUOUS');
		const { transactions } = statementFromRows(rows, { ...signedAmount, amountColumn: 'amount' });
		expect(transactions).toMatchObject([{ amount: 1 }]);
	});

	it('must have a balance', () => {
		const { message, cure } = refusal(() =>
			statementFromRows(sheet({ Amount: 1 }), { ...signedAmount, balanceColumn: '' }),
		);
		expect(message).toBe('Balance Column is empty.');
		expect(cure).toContain('without balances');
	});

	it('must be named for the layout', () => {
		expect(
			refusal(() => statementFromRows(sheet({ Out: 1 }), { ...debitCredit, creditColumn: undefined })).message,
		).toBe('Credit Column is empty.');
	});
});

describe('the rows of a table', () => {
	it('are left out when they are blank, and keep their numbers', () => {
		const rows: InputRow[] = [
			...sheet({ Amount: 1 }),
			{ rowNumber: 3, values: { Date: ' ', Amount: null } },
			{ rowNumber: 4, values: {} },
			{ rowNumber: 5, values: { Date: '2020-04-03', Balance: 1, Amount: 'x' } },
		];
		expect(refusal(() => statementFromRows(rows, signedAmount)).message).toMatch(/^Row 5: column "Amount" "x"/);
		expect(statementFromRows(rows.slice(0, 3), signedAmount).transactions).toHaveLength(1);
	});

	it('may be none', () => {
		expect(statementFromRows([], signedAmount)).toEqual({ transactions: [] });
	});

	it('are refused when the header is repeated', () => {
		const { message, cure } = refusal(() =>
			statementFromRows(sheet({ Amount: 1 }, { Date: 'DATE ', Amount: 'Amount' }), signedAmount),
		);
		expect(message).toBe('Row 3: the header is repeated (column "Date").');
		expect(cure).toBe('Remove the row.');
	});

	it.each([
		{ Date: 'Total', Amount: 10 },
		{ Date: '', Details: 'Grand Total:', Amount: 10 },
		{ Date: null, Details: 'TOTALS', Amount: 10 },
	])('are refused when they are totals: %p', (values) => {
		const { message, cure } = refusal(() => statementFromRows(sheet({ Amount: 1 }, values), signedAmount));
		expect(message).toBe('Row 3: this is a row of totals, not a transaction.');
		expect(cure).toBe('Remove the row.');
	});

	it('are transactions when only the description speaks of a total', () => {
		expect(
			statementFromRows(sheet({ Amount: 1, Details: 'Total filling station' }), signedAmount).transactions,
		).toHaveLength(1);
	});

	it('are refused without a date or with one that is none', () => {
		const rows = sheet({ Date: '', Amount: 1 }, { Date: 'x', Amount: 1 });
		expect(refusal(() => statementFromRows(rows, signedAmount)).message).toBe(
			'The statement has 2 faults. Row 2: column "Date" is empty. Row 3: column "Date" "x" is not a date.',
		);
	});

	it.each([
		['', 'Row 2: column "Balance" is empty.'],
		['n/a', 'Row 2: column "Balance" "n/a" is not a number with "." before the decimals.'],
	])('are refused with the balance %p', (Balance, message) => {
		expect(refusal(() => statementFromRows(sheet({ Balance, Amount: 1 }), signedAmount)).message).toBe(message);
	});

	it.each([
		['10.00 DR', -10],
		['10.00 CR', 10],
		['10.00-', -10],
		['0.00 DR', 0],
	])('read the balance %p as %p', (Balance, balance) => {
		expect(statementFromRows(sheet({ Balance, Amount: 1 }), signedAmount).transactions).toMatchObject([{ balance }]);
	});

	it('read a number in the date column as Excel does', () => {
		// 45000 is 2023-03-15 and 43924 is 2020-04-03 in Excel; the fraction is the time of day.
		const rows = sheet({ Date: 45000, Amount: 1 }, { Date: 43924.75, Amount: 1 });
		expect(statementFromRows(rows, signedAmount).transactions.map(({ date }) => date)).toEqual([
			'2023-03-15',
			'2020-04-03',
		]);
	});

	it('read a date object of a database', () => {
		const rows = sheet({ Date: new Date('2020-04-03T10:00:00Z'), Amount: 1 });
		expect(statementFromRows(rows, signedAmount).transactions).toMatchObject([{ date: '2020-04-03' }]);
	});

	it.each([7, 20200403, 1585900800000, '45000', new Date(NaN)])('refuse %p as a date', (date) => {
		expect(refusal(() => statementFromRows(sheet({ Date: date, Amount: 1 }), signedAmount)).code).toBe(
			'DATE_UNREADABLE',
		);
	});

	it('decide the order of day and month together', () => {
		const rows = sheet({ Date: '03/04/2020', Amount: 1 }, { Date: '17/04/2020', Amount: 1 });
		expect(statementFromRows(rows, signedAmount).transactions.map(({ date }) => date)).toEqual([
			'2020-04-03',
			'2020-04-17',
		]);
	});
});

describe('one statement in every layout and notation', () => {
	const hundredths = fc.integer({ min: 0, max: 99_999_999_99 });
	const transaction = fc.record({
		date: fc
			.date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10)),
		description: fc.stringMatching(/^[a-z]{1,12}$/),
		balance: fc.integer({ min: -99_999_999_99, max: 99_999_999_99 }).map((value) => value / 100),
		amount: hundredths.map((value) => (value + 1) / 100),
		type: fc.constantFrom('Debit', 'Credit'),
	});
	const notation = fc.constantFrom<['.' | ',', string]>(['.', 'en-US'], [',', 'de-DE'], [',', 'fr-FR']);

	it('gives the same transactions, in their order', () => {
		fc.assert(
			fc.property(
				fc.array(transaction, { minLength: 10, maxLength: 25 }),
				notation,
				(transactions, [decimalSeparator, locale]) => {
					const written = (value: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
					const rowsOf = (cells: (row: (typeof transactions)[number]) => Record<string, unknown>): InputRow[] =>
						transactions.map((row, index) => ({
							rowNumber: index + 2,
							values: { Date: row.date, Details: row.description, Balance: written(row.balance), ...cells(row) },
						}));
					const notationOnly = { decimalSeparator, dateFormat: 'YYYY-MM-DD' } as const;
					const signed = ({ type, amount }: (typeof transactions)[number]) => (type === 'Debit' ? -amount : amount);
					const expected = { transactions };

					const byType = rowsOf(({ type, amount }) => ({ Type: type, Amount: written(amount) }));
					expect(statementFromRows(byType, { ...typeColumn, ...notationOnly })).toEqual(expected);
					const bySign = rowsOf((row) => ({ Amount: written(signed(row)) }));
					expect(statementFromRows(bySign, { ...signedAmount, ...notationOnly })).toEqual(expected);
					const byOtherSign = rowsOf((row) => ({ Amount: written(-signed(row)) }));
					expect(statementFromRows(byOtherSign, { ...signedAmount, ...notationOnly, moneyIn: 'negative' })).toEqual(
						expected,
					);
					const byColumn = rowsOf(({ type, amount }) => ({
						Out: type === 'Debit' ? written(amount) : '',
						In: type === 'Credit' ? written(amount) : '',
					}));
					expect(statementFromRows(byColumn, { ...debitCredit, ...notationOnly })).toEqual(expected);

					const prepared = prepareStatement({
						format: 'periculum',
						statementName: 'Test statement',
						account: {},
						statement: statementFromRows(byType, { ...typeColumn, ...notationOnly }),
						dateFormat: 'auto',
					});
					expect(prepared.body).toEqual({ statementName: 'Test statement', transactions });
					expect(prepared.transactionCount).toBe(transactions.length);
				},
			),
			{ numRuns: 50 },
		);
	});
});
