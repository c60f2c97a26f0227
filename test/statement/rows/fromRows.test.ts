import fc from 'fast-check';
import type { InputRow, RowMapping } from '../../../statement';
import { fromRows, prepare, refusal } from '../statements';

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
		expect(fromRows(rows, typeColumn)).toEqual({
			transactions: [
				{ date: '2020-04-03', description: 'transfer', balance: -5.25, amount: 1000.5, type: 'Debit' },
				{ date: '2020-04-03', description: 'transfer', balance: 12, amount: 7, type: 'Credit' },
			],
			warnings: [],
		});
	});

	it('takes the words of the mapping in place of its own', () => {
		const mapping = { ...typeColumn, debitWords: ['Sortie'], creditWords: ['Entrée'] };
		const { transactions } = fromRows(sheet({ Type: 'sortie', Amount: 1 }, { Type: 'ENTRÉE', Amount: 1 }), mapping);
		expect(transactions.map(({ type }) => type)).toEqual(['Debit', 'Credit']);
		expect(refusal(() => fromRows(sheet({ Type: 'debit', Amount: 1 }), mapping)).cure).toContain('Sortie');
	});

	it('refuses a word that means both', () => {
		const mapping = { ...typeColumn, debitWords: ['x'], creditWords: ['X'] };
		expect(refusal(() => fromRows(sheet({ Type: 'x', Amount: 1 }), mapping)).message).toBe(
			'Row 2: column "Type" "x" is both debit and credit.',
		);
	});

	it.each([
		['fee', 'Row 2: column "Type" "fee" is neither debit nor credit.'],
		['', 'Row 2: column "Type" is empty.'],
	])('refuses the type %p', (type, message) => {
		expect(refusal(() => fromRows(sheet({ Type: type, Amount: 1 }), typeColumn)).message).toBe(message);
	});

	it.each([-5, '-5.00', '5.00 DR', '(5.00)'])('refuses the amount %p, for the type tells the direction', (amount) => {
		const { code, cure } = refusal(() => fromRows(sheet({ Type: 'debit', Amount: amount }), typeColumn));
		expect(code).toBe('AMOUNT_NEGATIVE');
		expect(cure).toContain('Signed Amount');
	});

	it('refuses an empty amount', () => {
		expect(refusal(() => fromRows(sheet({ Type: 'debit', Amount: ' ' }), typeColumn)).message).toBe(
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
		expect(fromRows(sheet({ Amount: amount }), { ...signedAmount, moneyIn }).transactions).toMatchObject([
			{ amount: 5, type },
		]);
	});

	it('takes money in as positive unless told', () => {
		expect(fromRows(sheet({ Amount: 5 }), signedAmount).transactions).toMatchObject([{ amount: 5, type: 'Credit' }]);
	});

	it('takes an opening row of 0', () => {
		expect(fromRows(sheet({ Amount: '0.00' }), signedAmount).transactions).toMatchObject([
			{ amount: 0, type: 'Debit' },
		]);
	});

	it.each(['', undefined])('refuses the missing amount %p', (amount) => {
		const rows = sheet({ Amount: 1 }, { Amount: amount });
		expect(refusal(() => fromRows(rows, signedAmount)).message).toBe('Row 3: column "Amount" is empty.');
	});

	it.each([
		['in', [10, 20, 30], [110, 90, 60]],
		['out', [-10, -20, -30], [90, 110, 140]],
	])('refuses a column that says money %s of every row while the balances say otherwise', (side, amounts, balances) => {
		const rows = sheet(
			...amounts.map((Amount, index) => ({ Date: `2020-04-0${index + 1}`, Amount, Balance: balances[index] })),
		);
		const { message, cure, code } = refusal(() => fromRows(rows, signedAmount));
		expect(message).toContain(
			side === 'in' ? 'money came in, but the balances fall' : 'money went out, but the balances rise',
		);
		expect(cure).toContain('Type and Amount');
		expect(code).toBe('SIGNS_MISSING');
	});

	it.each([
		['says so', [10, 20, 30], [110, 130, 160]],
		['lacks a row', [10, 20, 30], [110, 90, 120]],
		['has both signs', [10, -20, 30], [110, 90, 120]],
	])('takes a column of one sign where the balance %s', (_, amounts, balances) => {
		const rows = sheet(
			...amounts.map((Amount, index) => ({ Date: `2020-04-0${index + 1}`, Amount, Balance: balances[index] })),
		);
		expect(fromRows(rows, signedAmount).transactions).toHaveLength(3);
	});

	it('refuses what is no number, and says how to mend it', () => {
		const { message, cure, code } = refusal(() => fromRows(sheet({ Amount: '1.234,56' }), signedAmount));
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
		expect(fromRows(rows, debitCredit).transactions.map(({ amount, type }) => [amount, type])).toEqual([
			[5, 'Debit'],
			[1000, 'Credit'],
			[6, 'Credit'],
			[0, 'Debit'],
			[0, 'Debit'],
		]);
	});

	it('refuses amounts of several currencies', () => {
		const rows = sheet({ Out: '₦5.00' }, { Out: '5.00 NGN' }, { Out: '$5.00' });
		const { message, code } = refusal(() => fromRows(rows, debitCredit));
		expect(message).toBe('Row 4: column "Out" is in USD, the rows before in NGN.');
		expect(code).toBe('MIXED_CURRENCY');
	});

	it('refuses a row with both', () => {
		const { message, code } = refusal(() => fromRows(sheet({ Out: 5, In: 6 }), debitCredit));
		expect(message).toBe('Row 2: columns "Out" and "In" are both filled in.');
		expect(code).toBe('BOTH_DEBIT_AND_CREDIT');
	});

	it('takes debits that bear a minus in all their rows, as many banks export them', () => {
		const rows = sheet({ Out: -5, In: '' }, { Out: 0, In: 7 }, { Out: '-2.50', In: '' });
		expect(fromRows(rows, debitCredit).transactions.map(({ amount, type }) => [amount, type])).toEqual([
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
		expect(refusal(() => fromRows(sheet(...rows), debitCredit)).code).toBe('AMOUNT_NEGATIVE');
	});
});

describe('the columns of a table', () => {
	it('match whatever their case and the space around them', () => {
		const rows = [{ rowNumber: 2, values: { ' DATE': '2020-04-03', 'details ': 'x', BALANCE: 1, amount: 2 } }];
		expect(fromRows(rows, signedAmount).transactions).toHaveLength(1);
	});

	it('are those of all rows, for readers leave empty cells out', () => {
		const rows = sheet({ Out: 5 }, { In: 6 });
		expect(fromRows(rows, debitCredit).transactions.map(({ amount }) => amount)).toEqual([5, 6]);
	});

	it('are also those of a blank row, for one of them may be empty in all others', () => {
		const rows = [...sheet({ Out: 5 }), { rowNumber: 3, values: { Date: '', In: '' } }];
		expect(fromRows(rows, debitCredit).transactions).toHaveLength(1);
	});

	it('are listed when one is missing', () => {
		const { message, code } = refusal(() => fromRows(sheet({ Betrag: 1 }), signedAmount));
		expect(message).toBe(
			'Amount Column: there is no column "Amount". The columns are "Date", "Details", "Balance", "Betrag".',
		);
		expect(code).toBe('COLUMN_MISSING');
	});

	it('are listed without personal data, for a table without a header has its first row as names', () => {
		const { message } = refusal(() => fromRows(sheet({ 'TRF FRM 0123456789 and so on': 1 }), signedAmount));
		expect(message).toContain('"TRF FRM [removed] an…"');
	});

	it('are refused when two may be meant, unless one is exactly it', () => {
		const rows = sheet({ amount: 1, 'Amount ': 2 });
		expect(refusal(() => fromRows(rows, signedAmount)).code).toBe('COLUMN_AMBIGUOUS');
		const { transactions } = fromRows(rows, { ...signedAmount, amountColumn: 'amount' });
		expect(transactions).toMatchObject([{ amount: 1 }]);
	});

	describe('of the layout Debit and Credit', () => {
		const debits = sheet({ Out: '5.00' }, { Out: '1.00' });

		it('may be without one side where every row has the other', () => {
			expect(fromRows(debits, debitCredit).transactions.map(({ amount, type }) => [amount, type])).toEqual([
				[5, 'Debit'],
				[1, 'Debit'],
			]);
			expect(fromRows(sheet({ In: 5 }), debitCredit).transactions).toMatchObject([{ amount: 5, type: 'Credit' }]);
		});

		it.each([
			['some row has neither', [...debits, ...sheet({})]],
			['some row has 0 there', [...debits, ...sheet({ Out: '0.00' })]],
		])('are asked for where %s, and the option that leaves them out is named', (_, rows) => {
			const { message, cure } = refusal(() => fromRows(rows, debitCredit));
			expect(message).toMatch(/^Credit Column: there is no column "In"/);
			expect(cure).toContain('Include Empty Cells');
		});

		it('are asked for where another column may be the missing one', () => {
			const rows = sheet({ Out: 5, 'Money In': '' }, { Out: 6, 'Money In': 7 });
			expect(refusal(() => fromRows(rows, debitCredit)).cure).toContain('Set Credit Column to "Money In".');
		});

		it('are not guessed where both sides are missing', () => {
			expect(refusal(() => fromRows(sheet({ Soll: 1 }), debitCredit)).code).toBe('COLUMN_MISSING');
		});
	});

	it.each<[string, Record<string, unknown>, RowMapping, string]>([
		[
			'Type and Amount',
			{ Amount: 1, Type: 'Debit' },
			debitCredit,
			'Set Layout to Type and Amount, which fits the columns "Type" and "Amount".',
		],
		[
			'Signed Amount',
			{ 'Bedrag (EUR)': 1 },
			debitCredit,
			'Set Layout to Signed Amount, which fits the columns "Bedrag (EUR)".',
		],
		[
			'Debit and Credit',
			{ 'Withdrawal Amt.': 1, 'Deposit Amt.': 2 },
			signedAmount,
			'Set Layout to Debit and Credit, which fits the columns "Withdrawal Amt." and "Deposit Amt.".',
		],
	])('that fit the layout %s speak for it where others are missing', (_, values, mapping, cure) => {
		expect(refusal(() => fromRows(sheet(values), mapping)).cure).toBe(cure);
	});

	it('must have a balance', () => {
		const { message, cure } = refusal(() => fromRows(sheet({ Amount: 1 }), { ...signedAmount, balanceColumn: '' }));
		expect(message).toBe('Balance Column is empty.');
		expect(cure).toContain('without balances');
	});

	it('must be named for the layout', () => {
		expect(refusal(() => fromRows(sheet({ Out: 1 }), { ...debitCredit, creditColumn: undefined })).message).toBe(
			'Credit Column is empty.',
		);
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
		expect(refusal(() => fromRows(rows, signedAmount)).message).toMatch(/^Row 5: column "Amount" "x"/);
		expect(fromRows(rows.slice(0, 3), signedAmount).transactions).toHaveLength(1);
	});

	it('may be none', () => {
		expect(fromRows([], signedAmount)).toEqual({ transactions: [], warnings: [] });
	});

	it('are refused when the header is repeated', () => {
		const { message, cure } = refusal(() =>
			fromRows(sheet({ Amount: 1 }, { Date: 'DATE ', Amount: 'Amount' }), signedAmount),
		);
		expect(message).toBe('Row 3: the header is repeated (column "Date").');
		expect(cure).toBe('Remove the row.');
	});

	it.each([
		{ Date: 'Total', Amount: 10 },
		{ Date: '', Details: 'Grand Total:', Amount: 10 },
		{ Date: null, Details: 'TOTALS', Amount: 10 },
	])('are refused when they are totals: %p', (values) => {
		const { message, cure } = refusal(() => fromRows(sheet({ Amount: 1 }, values), signedAmount));
		expect(message).toBe('Row 3: this is a row of totals, not a transaction.');
		expect(cure).toBe('Remove the row.');
	});

	it('are transactions when only the description speaks of a total', () => {
		expect(fromRows(sheet({ Amount: 1, Details: 'Total filling station' }), signedAmount).transactions).toHaveLength(1);
	});

	describe('that tell a balance and no movement', () => {
		const movements = [
			{ Date: '2020-04-03', In: '60.00', Balance: '100.00' },
			{ Date: '2020-04-04', Out: '30.00', Balance: '70.00' },
		];

		it.each([
			{ Details: 'Opening Balance', In: '40.00', Balance: '40.00' },
			{ Details: 'BALANCE B/F', In: '40.00', Balance: '40.00' },
			{ Details: 'Balance brought forward 01 Apr 2020', In: '40.00', Balance: '40.00' },
			{ Details: 'B/F', In: '40.00', Balance: '40.00' },
			{ Details: 'Saldo inicial', In: '40.00', Balance: '40.00' },
			{ Details: 'SOLDE PRÉCÉDENT AU 01.04.2020', In: '40.00', Balance: '40.00' },
			{ Details: 'Beginsaldo', In: '40.00', Balance: '40.00' },
			{ Details: 'Anfangssaldo per 01.04.2020', In: '40.00', Balance: '40.00' },
		])('are refused at the start: %p', (opening) => {
			const { message, cure } = refusal(() => fromRows(sheet(opening, ...movements), debitCredit));
			expect(message).toBe('Row 2: this is a balance, not a transaction.');
			expect(cure).toBe('Remove the row.');
		});

		it.each([
			{ Date: '2020-04-05', Details: 'Closing Balance', In: '70.00', Balance: '70.00' },
			{ Date: '2020-04-05', Details: 'without any name', In: '70.00', Balance: '70.00' },
			{ Date: '2020-04-05', Details: 'Turnover', Out: '90.00', Balance: '70.00' },
		])('are refused at the end: %p', (closing) => {
			expect(refusal(() => fromRows(sheet(...movements, closing), debitCredit)).message).toBe(
				'Row 4: this is a balance, not a transaction.',
			);
		});

		it('are refused where a page carries its balance over, newest first as well', () => {
			const carried = { Date: '2020-04-04', Details: 'page 2', In: '70.00', Balance: '70.00' };
			const last = { Date: '2020-04-06', Out: '5.00', Balance: '65.00' };
			expect(refusal(() => fromRows(sheet(last, carried, ...movements.toReversed()), debitCredit)).message).toBe(
				'Row 3: this is a balance, not a transaction.',
			);
		});

		it.each([
			['without an amount, which move nothing', [{ Details: 'Opening Balance', Balance: '40.00' }, ...movements]],
			[
				'that are payments',
				[...movements, { Date: '2020-04-05', Details: 'BALANCE TRANSFER', Out: '5', Balance: '65.00' }],
			],
			['that are taxes', [...movements, { Date: '2020-04-05', Details: 'TURNOVER TAX', Out: '5', Balance: '65.00' }]],
			[
				'that move the balance whatever they are called',
				[...movements, { Date: '2020-04-05', Details: 'Turnover', Out: '5', Balance: '65.00' }],
			],
			[
				'into an empty account',
				[
					...movements,
					{ Date: '2020-04-05', Out: '70.00', Balance: '0' },
					{ Date: '2020-04-06', In: '9.00', Balance: '9.00' },
				],
			],
			[
				'into an account that is emptied on the same day, in whichever order the rows stand',
				[
					...movements,
					{ Date: '2020-04-05', In: '9.00', Balance: '9.00' },
					{ Date: '2020-04-05', Out: '70.00', Balance: '0' },
				],
			],
		])('are no movements, but rows %s are', (_, rows) => {
			expect(fromRows(sheet(...rows), debitCredit).transactions).toHaveLength(rows.length);
		});
	});

	it('are refused without a date or with one that is none', () => {
		const rows = sheet({ Date: '', Amount: 1 }, { Date: 'x', Amount: 1 });
		expect(refusal(() => fromRows(rows, signedAmount)).message).toBe(
			'The statement has 2 faults. Row 2: column "Date" is empty. Row 3: column "Date" "x" is not a date.',
		);
	});

	it.each([
		['', 'Row 2: column "Balance" is empty.'],
		['n/a', 'Row 2: column "Balance" "n/a" is not a number with "." before the decimals.'],
	])('are refused with the balance %p', (Balance, message) => {
		expect(refusal(() => fromRows(sheet({ Balance, Amount: 1 }), signedAmount)).message).toBe(message);
	});

	it.each([
		['10.00 DR', -10],
		['10.00 CR', 10],
		['10.00-', -10],
		['0.00 DR', 0],
	])('read the balance %p as %p', (Balance, balance) => {
		expect(fromRows(sheet({ Balance, Amount: 1 }), signedAmount).transactions).toMatchObject([{ balance }]);
	});

	it('read a number in the date column as Excel does', () => {
		// 45000 is 2023-03-15 and 43924 is 2020-04-03 in Excel; the fraction is the time of day.
		const rows = sheet({ Date: 45000, Amount: 1 }, { Date: 43924.75, Amount: 1 });
		expect(fromRows(rows, signedAmount).transactions.map(({ date }) => date)).toEqual(['2023-03-15', '2020-04-03']);
	});

	it('read a date object of a database', () => {
		const rows = sheet({ Date: new Date('2020-04-03T10:00:00Z'), Amount: 1 });
		expect(fromRows(rows, signedAmount).transactions).toMatchObject([{ date: '2020-04-03' }]);
	});

	it.each([7, 20201303, 1585900800000, '45000', new Date(NaN)])('refuse %p as a date', (date) => {
		expect(refusal(() => fromRows(sheet({ Date: date, Amount: 1 }), signedAmount)).code).toBe('DATE_UNREADABLE');
	});

	it('decide the order of day and month together', () => {
		const rows = sheet({ Date: '03/04/2020', Amount: 1 }, { Date: '17/04/2020', Amount: 1 });
		expect(fromRows(rows, signedAmount).transactions.map(({ date }) => date)).toEqual(['2020-04-03', '2020-04-17']);
	});
});

describe('one statement in every layout and notation', () => {
	const hundredths = fc.integer({ min: 0, max: 99_999_999_99 });
	const transaction = fc.record({
		date: fc
			.date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10)),
		description: fc.stringMatching(/^[a-z]{1,12}$/),
		amount: hundredths.map((value) => (value + 1) / 100),
		type: fc.constantFrom('Debit', 'Credit'),
	});
	/** Oldest first, each with the balance after it: one that contradicts the signs is refused, whatever the notation. */
	const statement = fc
		.tuple(
			fc.integer({ min: -99_999_999_99, max: 99_999_999_99 }),
			fc.array(transaction, { minLength: 10, maxLength: 25 }),
		)
		.map(([opening, rows]) => {
			let hundredthsSoFar = opening;
			return rows
				.toSorted((left, right) => left.date.localeCompare(right.date))
				.map(({ date, description, amount, type }) => {
					hundredthsSoFar += Math.round(amount * 100) * (type === 'Debit' ? -1 : 1);
					return { date, description, balance: hundredthsSoFar / 100, amount, type };
				});
		});
	const notation = fc.constantFrom<['.' | ',', string]>(['.', 'en-US'], [',', 'de-DE'], [',', 'fr-FR']);

	it('gives the same transactions, in their order', () => {
		fc.assert(
			fc.property(statement, notation, (transactions, [decimalSeparator, locale]) => {
				const written = (value: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
				const rowsOf = (cells: (row: (typeof transactions)[number]) => Record<string, unknown>): InputRow[] =>
					transactions.map((row, index) => ({
						rowNumber: index + 2,
						values: { Date: row.date, Details: row.description, Balance: written(row.balance), ...cells(row) },
					}));
				const notationOnly = { decimalSeparator, dateFormat: 'YYYY-MM-DD' } as const;
				const signed = ({ type, amount }: (typeof transactions)[number]) => (type === 'Debit' ? -amount : amount);
				const expected = { transactions, warnings: [] };

				const byType = rowsOf(({ type, amount }) => ({ Type: type, Amount: written(amount) }));
				expect(fromRows(byType, { ...typeColumn, ...notationOnly })).toEqual(expected);
				const bySign = rowsOf((row) => ({ Amount: written(signed(row)) }));
				expect(fromRows(bySign, { ...signedAmount, ...notationOnly })).toEqual(expected);
				const byOtherSign = rowsOf((row) => ({ Amount: written(-signed(row)) }));
				expect(fromRows(byOtherSign, { ...signedAmount, ...notationOnly, moneyIn: 'negative' })).toEqual(expected);
				const byColumn = rowsOf(({ type, amount }) => ({
					Out: type === 'Debit' ? written(amount) : '',
					In: type === 'Credit' ? written(amount) : '',
				}));
				expect(fromRows(byColumn, { ...debitCredit, ...notationOnly })).toEqual(expected);

				const prepared = prepare('periculum', fromRows(byType, { ...typeColumn, ...notationOnly }));
				expect(prepared.body).toEqual({ statementName: 'Test statement', transactions });
				expect(prepared.transactionCount).toBe(transactions.length);
			}),
			{ numRuns: 50 },
		);
	});
});
