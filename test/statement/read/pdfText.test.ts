import { readStatementText } from '../../../statement';
import { type Person, personOf, slugs } from '../../nodes/grid/people';
import { openingOf } from '../../support/printedStatements';
import { refusal } from '../statements';

const read = (text: unknown, dateFormat: 'auto' | 'DD/MM/YYYY' = 'auto') =>
	readStatementText(text, { dateFormat, today: '2026-11-01' });
const rowsIn = (text: unknown) =>
	(read(text).statements[0]?.entries ?? []).map(({ day, amount, description }) => [day, amount, description]);
const HEAD = 'Harbour Bank\nStatement of account\nOpening balance 1,000.00\nDate Description Amount Balance\n';
const ROWS = '03 Mar 2026 SALARY ACME LTD 2,000.00 3,000.00\n05 Mar 2026 RENT 500.00 2,500.00\n';
const SALARY_AND_RENT = [
	['2026-03-03', 2000, 'SALARY ACME LTD'],
	['2026-03-05', -500, 'RENT'],
];

describe('the text of a PDF', () => {
	test.each<[string, unknown]>([
		['row by row', HEAD + ROWS],
		['pages in a list', [HEAD + ROWS.split('\n')[0], ROWS.split('\n')[1]]],
		['the item that Extract From File gives', { text: HEAD + ROWS, numpages: 1, info: {} }],
		['newest first', HEAD + ROWS.trim().split('\n').toReversed().join('\n')],
		[
			'a second line of text before the amounts',
			`${HEAD}03 Mar 2026 SALARY\nACME LTD\n2,000.00 3,000.00\n05 Mar 2026 RENT 500.00 2,500.00`,
		],
		[
			'each cell on a line of its own',
			`${HEAD}03 Mar 2026\nSALARY ACME LTD\n2,000.00\n3,000.00\n05 Mar 2026\nRENT\n500.00\n2,500.00`,
		],
		['cells that touch', HEAD + ROWS.replaceAll('0 ', '0').replace('0050', '00 50')],
		[
			'a column of nothing',
			`${HEAD}03 Mar 2026 SALARY ACME LTD 0.00 2,000.00 3,000.00\n05 Mar 2026 RENT 500.00 0.00 2,500.00`,
		],
		[
			'value dates',
			`${HEAD}03 Mar 2026 04 Mar 2026 SALARY ACME LTD 2,000.00 3,000.00\n05 Mar 2026 05 Mar 2026 RENT 500.00 2,500.00`,
		],
		[
			'value dates on lines of their own',
			`${HEAD}03 Mar 2026\n04 Mar 2026\nSALARY ACME LTD 2,000.00 3,000.00\n05 Mar 2026\n05 Mar 2026\nRENT 500.00 2,500.00`,
		],
		['a balance brought forward', `Harbour Bank\n01 Mar 2026 Balance brought forward 1,000.00\n${ROWS}`],
		['a period above', `01 Mar 2026 to 31 Mar 2026 Opening 1,000.00 Closing 2,500.00\n${ROWS}`],
		['totals below', `${HEAD}${ROWS}Total credits 2,000.00 Total debits 500.00 Closing balance 2,500.00\nPage 1 of 1`],
		[
			'page footers between',
			`${HEAD}${ROWS.replace('\n05', '\nPage 1 of 2 Balance carried forward 3,000.00\n\nHarbour Bank\n05')}`,
		],
		[
			'decimal commas, points before thousands',
			`Anfangssaldo 1.000,00\n03.03.2026 SALARY ACME LTD 2.000,00 3.000,00\n15.03.2026 X 0,00 3.000,00\n05.03.2026 RENT 500,00 2.500,00`,
		],
		[
			'decimal commas, blanks before thousands',
			`Solde 1 000,00\n03/03/2026 SALARY ACME LTD 2 000,00 3 000,00\n15/03/2026 X 0,00 3 000,00\n05/03/2026 RENT 500,00 2 500,00`,
		],
		['signs at the amounts', '03 Mar 2026 SALARY ACME LTD +2,000.00 3,000.00\n05 Mar 2026 RENT -500.00 2,500.00'],
		[
			'CR and DR, no opening balance',
			'03 Mar 2026 SALARY ACME LTD 2,000.00 CR 3,000.00 CR\n05 Mar 2026 RENT 500.00 DR 2,500.00 CR',
		],
	])('is read: %s', (_, text) => {
		const rows = rowsIn(text).filter(([, amount]) => amount !== 0);
		expect(rows).toEqual(SALARY_AND_RENT);
		expect(read(text).statements[0]).toMatchObject({ opening: 1000, closing: 2500 });
	});

	test('an overdrawn balance is below zero', () => {
		const text = 'Opening 100.00\n03/03/2026 RENT 500.00 400.00 DR\n25/03/2026 PAY 450.00 50.00';
		expect(read(text).statements[0]?.entries.map(({ amount, balance }) => [amount, balance])).toEqual([
			[-500, -400],
			[450, 50],
		]);
	});

	test('lakh grouping is read', () => {
		expect(rowsIn('Opening 1,00,000.00\n13/03/2026 PAY 1,18,043.75 2,18,043.75')).toEqual([
			['2026-03-13', 118043.75, 'PAY'],
		]);
	});

	test('dates without a year take the one that stands above; at the turn of the year the one before', () => {
		const rows = 'Opening 100.00\n30 Dec PAY 50.00 150.00\n02 Jan SHOP 20.00 130.00';
		expect(rowsIn(`Statement 1 December 2025 to 31 January 2026\n${rows}`).map(([day]) => day)).toEqual([
			'2025-12-30',
			'2026-01-02',
		]);
		expect(
			rowsIn(`Statement of 2026\n${rows.replace('Dec', 'Jan')}`.replace('30 Jan', '01 Jan')).map(([day]) => day),
		).toEqual(['2026-01-01', '2026-01-02']);
	});

	test('the currency is told where the text tells one', () => {
		expect(read(`Currency: NGN\n${HEAD}${ROWS}`).statements[0]?.currency).toBe('NGN');
		expect(read(HEAD + ROWS).statements[0]?.currency).toBeNull();
	});

	test('a line under the amounts belongs to the row, one of the page does not', () => {
		const text = `${HEAD}03 Mar 2026 POS 30.00 970.00\nLAGOS NG\n05 Mar 2026 POS 20.00 950.00\nDebt problems? Call us`;
		expect(rowsIn(text).map(([, , description]) => description)).toEqual(['POS LAGOS NG', 'POS']);
	});

	test.each<[string, unknown, RegExp]>([
		['an amount that was changed', HEAD + ROWS.replace('500.00', '50.00'), /line 6/],
		['a balance that was changed', HEAD + ROWS.replace('3,000.00', '9,000.00'), /line 5/],
		['a row that was taken out', HEAD + ROWS + '07 Mar 2026 SHOP 10.00 2,000.00', /line 7/],
		['a row without a balance', HEAD + ROWS + '07 Mar 2026 SHOP 10.00', /line 7/],
		['no balances', '03 Mar 2026 PAY 10.00\n04 Mar 2026 PAY 20.00', /balance/],
		['no opening balance and no signs', ROWS, /line 1|balance before/],
		['drawn column by column', '03 Mar 2026\n05 Mar 2026\nSALARY\nRENT\n2,000.00\n500.00\n3,000.00\n2,500.00', /./],
		['a scan', '  \n\n ', /scan/],
		['nothing', undefined, /scan/],
		['prose', 'Dear customer,\nyour statement is attached.', /begins with a date/],
		['a credit card', `Credit limit 5,000.00\n${HEAD}${ROWS}`, /credit card/],
		['dates that leave it open', 'Opening 100.00\n03/04/2026 PAY 50.00 150.00', /first/],
		['dates without any year', 'Opening 100.00\n03 Mar PAY 50.00 150.00', /year/],
		['dates of which two years may be', 'From 2025 on, printed 2026\nOpening 100.00\n03 Mar PAY 50.00 150.00', /year/],
		['amounts that fit in two ways', '500.00\n1,500.00\n03 Mar 2026 PAY 500.00 1,000.00', /more than one way/],
		['cut off within a row', (HEAD + ROWS).slice(0, -10), /line 6/],
		['a line of a million characters', `${HEAD}${'x'.repeat(1_000_000)}`, /characters/],
	])('%s: refused with what to do', (_, text, message) => {
		const refused = refusal(() => read(text));
		expect(refused.message).toMatch(message);
		expect(refused.cure).not.toBe('');
	});
});

describe('the text of the PDFs of the made-up people', () => {
	const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
	const money = (cents: number) =>
		(cents < 0 ? '-' : '') + (Math.abs(cents) / 100).toLocaleString('en', { minimumFractionDigits: 2 });
	const printed = (person: Person, cell: string) =>
		`Account of somebody\nOpening balance ${money(openingOf(person))}\n` +
		person.rows
			.map(({ date, description, cents, balanceCents }) => {
				const [year = '', month = '', day = ''] = date.split('-');
				return [
					`${day}-${MONTHS[Number(month) - 1] ?? ''}-${year}`,
					description,
					money(Math.abs(cents)),
					money(balanceCents),
				].join(cell);
			})
			.join('\n');
	const isForged = ({ rows }: Person) =>
		rows.some(
			({ balanceCents, cents }, index) => index > 0 && (rows[index - 1]?.balanceCents ?? 0) + cents !== balanceCents,
		);
	const people = slugs.map(personOf).map((person) => person.first ?? person);

	test.each(people.filter((person) => !isForged(person)).map((person) => [person.slug, person] as const))(
		'%s: all rows to the cent, whichever way the cells are drawn',
		(_, person) => {
			for (const cell of [' ', '\n']) {
				const [statement] = read(printed(person, cell)).statements;
				expect(statement?.entries.map(({ day, amount }) => [day, Math.round(amount * 100)])).toEqual(
					person.rows.map(({ date, cents }) => [date, cents]),
				);
			}
		},
	);

	test('those that contradict themselves are refused', () => {
		const forged = people.filter(isForged);
		expect(forged.length).toBeGreaterThan(0);
		for (const person of forged) expect(() => read(printed(person, ' '))).toThrow(/lead from one balance/);
	});
});
