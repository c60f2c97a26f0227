import { readStatementRows } from '../../../statement';
import { refusal } from '../statements';
import { read, rowsIn } from './files';

const SHOP_AND_WAGE = [
	['2026-04-03', -12.5, 'Shop'],
	['2026-04-15', 1234.56, 'Wage'],
];

describe('CSV', () => {
	test.each<[string, string, string, string]>([
		['day first', 'Date,Details,Amount\n03/04/2026,Shop,-12.50\n15/04/2026,Wage,1234.56', 'DD/MM/YYYY', '.'],
		['month first', 'Date,Details,Amount\n04/03/2026,Shop,-12.50\n04/15/2026,Wage,1234.56', 'MM/DD/YYYY', '.'],
		['year first', 'Date,Details,Amount\n2026-04-03,Shop,-12.50\n2026-04-15,Wage,1234.56', 'YYYY-MM-DD', '.'],
		['compact', 'Datum;Text;Betrag\n20260403;Shop;-12,50\n20260415;Wage;1234,56', 'YYYY-MM-DD', ','],
		['two digits of a year', 'Datum;Text;Betrag\n03.04.26;Shop;-12,50\n15.04.26;Wage;1.234,56', 'DD/MM/YYYY', ','],
		['names of months', 'Date,Details,Amount\n03 Apr 2026,Shop,-12.50\n15 Apr 2026,Wage,1234.56', 'DD MMM YYYY', '.'],
		[
			'names of months first',
			'Date,Details,Amount\n"Apr 3, 2026",Shop,-12.50\n"Apr 15, 2026",Wage,1234.56',
			'MMM DD, YYYY',
			'.',
		],
	])('says how its dates and decimals were understood: %s', (_, text, dateFormat, decimal) => {
		expect(rowsIn(text)).toEqual(SHOP_AND_WAGE);
		expect(read(text).understood).toMatchObject({ format: 'csv', dateFormat, decimal });
	});

	test('says so of rows that came in as objects too', () => {
		const rows = [
			{ rowNumber: 1, values: { Date: '03/04/2026', Details: 'Shop', Amount: '-12,50' } },
			{ rowNumber: 2, values: { Date: '15/04/2026', Details: 'Wage', Amount: '1.234,56' } },
		];
		const { understood } = readStatementRows(rows, { dateFormat: 'auto', columns: {}, today: '2026-11-01' });
		expect(understood).toMatchObject({ format: 'rows', dateFormat: 'DD/MM/YYYY', decimal: ',' });
	});

	test('a date format that is set is the one that is told', () => {
		const text = 'Date,Details,Amount\n03/04/2026,Shop,-12.50';
		expect(read(text, { dateFormat: 'MM/DD/YYYY' }).understood.dateFormat).toBe('MM/DD/YYYY');
	});

	test.each([
		[
			'UTF-16 with its mark',
			(text: string) => new Uint8Array([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0), 0])]),
		],
		[
			'UTF-16, big end first',
			(text: string) => new Uint8Array([0xfe, 0xff, ...[...text].flatMap((one) => [0, one.charCodeAt(0)])]),
		],
		['windows-1252', (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0))],
	])('in %s keeps its letters', (_, encoded) => {
		expect(rowsIn(encoded('Date;Text;Amount\n2026-04-03;Café;-12.50\n'))).toEqual([['2026-04-03', -12.5, 'Café']]);
	});

	test('without balances tells none, with one a day tells those', () => {
		const text = 'Date,Details,Amount,Balance\n2026-04-03,A,-1.00,\n2026-04-03,B,-2.00,97.00\n2026-04-04,C,-3.00,94.00';
		expect(read(text).statements[0]?.entries.map(({ balance }) => balance)).toEqual([null, 97, 94]);
	});

	test('a column of currencies tells the currency', () => {
		expect(read('Date,Details,Amount,Currency\n2026-04-03,A,-1.00,GBP').statements[0]?.currency).toBe('GBP');
	});

	test.each<[string, string, RegExp]>([
		['two currencies', 'Date,Details,Amount,Currency\n2026-04-03,A,-1.00,GBP\n2026-04-03,A,-1.00,EUR', /GBP, EUR/],
		['a quote that is never closed', 'Date,Details,Amount\n2026-04-03,"A,-1.00\n2026-04-03,B,-1.00', /quote/],
		['a row that has slipped', 'Date,Details,Amount\n2026-04-03,A,B,-1.00', /4 cells/],
		['pending rows', 'Date,Details,Amount,Status\n2026-04-03,A,-1.00,Pending', /not booked/],
		['dates that leave it open', 'Date,Details,Amount\n03/04/2026,A,-1.00', /first/],
		['dates that contradict one another', 'Date,Details,Amount\n13/04/2026,A,-1.00\n04/13/2026,A,-1.00', /first/],
		['decimals that leave it open', 'Date,Details,Amount\n2026-04-13,A,"-1,234"', /decimals or thousands/],
		['a row without an amount', 'Date,Details,Amount\n2026-04-13,A,-1.00\n2026-04-14,B,', /Row 3/],
		['a row without a date', 'Date,Details,Amount\n2026-04-13,A,-1.00\n,B,-2.00', /Row 3/],
		['a row of totals', 'Date,Details,Amount\n2026-04-13,A,-1.00\nTotal,,-1.00', /Row 3/],
		['two columns of one name', 'Date,Amount,Amount\n2026-04-13,1.00,2.00', /two columns/],
		['cut off within a row', 'Date,Details,Debit,Credit\n2026-04-13,A,1.00,\n2026-04-', /Row 3/],
	])('%s: refused', (_, text, message) => {
		expect(() => read(text)).toThrow(message);
	});
});

describe('columns that the user names', () => {
	const unknown = 'Wann;Was;Wieviel;Danach\n03.04.2026;Shop;-12,50;87,50\n15.04.2026;Wage;1.234,56;1.322,06';
	const columns = { date: 'wann', description: ' Was ', amount: 'Wieviel', balance: 'Danach' };

	test('are read, whatever their case', () => {
		expect(rowsIn(unknown, { columns })).toEqual(SHOP_AND_WAGE);
		expect(read(unknown, { columns }).statements[0]?.entries.map(({ balance }) => balance)).toEqual([87.5, 1322.06]);
	});

	test('go before those that are found, and rule out the other way to tell amounts', () => {
		const text =
			'Date,Value Date,Details,Amount,Debit,Credit\n2026-04-02,2026-04-03,Shop,-12.50,1,\n2026-04-14,2026-04-15,Wage,1234.56,,2';
		expect(rowsIn(text, { columns: { date: 'Value Date', amount: 'Amount' } })).toEqual(SHOP_AND_WAGE);
		expect(rowsIn(text, { columns: { debit: 'Debit', credit: 'Credit' } }).map(([, amount]) => amount)).toEqual([
			-1, 2,
		]);
	});

	test('may be numbers in a file without a header', () => {
		const text = '03.04.2026;x;Shop;-12,50\n15.04.2026;y;Wage;1.234,56\n';
		expect(rowsIn(text, { columns: { date: '1', description: '3', amount: '4' } })).toEqual(SHOP_AND_WAGE);
	});

	test('are found in rows that came in as objects', () => {
		const rows = [{ rowNumber: 1, values: { Wann: '2026-04-03', Was: 'Shop', Wieviel: '-12,50', Danach: '87,50' } }];
		const reading = { dateFormat: 'auto' as const, columns, today: '2026-11-01' };
		expect(readStatementRows(rows, reading).statements[0]?.entries).toMatchObject([{ amount: -12.5, balance: 87.5 }]);
		const wrong = { ...reading, columns: { ...columns, amount: 'Betrag' } };
		expect(() => readStatementRows(rows, wrong)).toThrow(/"Betrag".*columns are "Wann", "Was"/);
	});

	test.each<[string, Record<string, string>, RegExp]>([
		['none is named', {}, /date column/],
		['one is not there', { ...columns, amount: 'Betrag' }, /"Betrag"/],
		['there is no amount among them', { date: 'Wann' }, /"Wann"/],
		['numbers go beyond the table', { date: '1', amount: '9' }, /"9"/],
	])('%s: refused with what to do', (_, given, message) => {
		const refused = refusal(() => read(unknown, { columns: given }));
		expect(refused.message).toMatch(message);
		expect(refused.cure).toContain('Options');
	});
});
