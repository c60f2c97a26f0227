import fc from 'fast-check';
import type { DateFormat } from '../../../statement';
import { statementFromFile } from '../../../statement';
import { monoRows, prepare, refusal, TODAY } from '../statements';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (file: Uint8Array | string, dateFormat: DateFormat = 'auto') =>
	statementFromFile(typeof file === 'string' ? bytes(file) : file, { dateFormat, today: TODAY });

const row = (date: string, description: string, amount: number, balance: number) => ({
	date,
	description,
	balance,
	amount: Math.abs(amount),
	type: amount < 0 ? 'Debit' : 'Credit',
});
const SHOP_AND_WAGE = [row('2026-04-03', 'Shop', -12.5, 87.5), row('2026-04-15', 'Wage', 1234.56, 1322.06)];

describe('a CSV file', () => {
	it.each<[string, string]>([
		[
			'commas, money out and in',
			'Date,Description,Money Out,Money In,Balance\n2026-04-03,Shop,12.50,,87.50\n2026-04-15,Wage,,"1,234.56","1,322.06"\n',
		],
		[
			'semicolons and decimal commas',
			'Datum;Verwendungszweck;Betrag;Saldo\r\n03.04.2026;Shop;-12,50;87,50\r\n15.04.2026;Wage;1.234,56;1.322,06\r\n',
		],
		['tabs', 'Date\tDetails\tAmount\tBalance\n03/04/2026\tShop\t-12.50\t87.50\n15/04/2026\tWage\t1234.56\t1322.06'],
		[
			'bars and lone returns',
			'Date|Details|Amount|Balance\r2026-04-03|Shop|-12.50|87.50\r2026-04-15|Wage|1234.56|1322.06',
		],
		[
			'Af and Bij',
			'Datum;Naam / Omschrijving;Af Bij;Bedrag (EUR);Saldo na mutatie\n20260403;Shop;Af;12,50;87,50\n20260415;Wage;Bij;1234,56;1322,06\n',
		],
		[
			'a type column beside signed amounts',
			'Date,Type,Description,Amount,Balance\n2026-04-03,POS,Shop,-12.50,87.50\n2026-04-15,TRF,Wage,1234.56,1322.06\n',
		],
		[
			'lines above the table',
			'Account: 123\nPeriod;01.04.2026\n\nDatum;Text;Betrag;Saldo\n03.04.2026;Shop;-12,50;87,50\n15.04.2026;Wage;1.234,56;1.322,06',
		],
		[
			'a byte order mark and quoted names',
			'\uFEFF"Date","Description","Amount","Balance"\n"2026-04-03","Shop","-12.50","87.50"\n"2026-04-15","Wage","1234.56","1322.06"',
		],
		[
			'empty columns and blank lines',
			'Date,,Description,Amount,Balance,\n\n2026-04-03,,Shop,-12.50,87.50,\n,,,,,\n2026-04-15,,Wage,1234.56,1322.06,\n',
		],
		[
			'name and purpose in two columns',
			'Date,Payee,Memo,Amount,Balance\n2026-04-03,Shop,,-12.50,87.50\n2026-04-15,Wage,Wage,1234.56,1322.06\n',
		],
		[
			'debits that bear a minus',
			'Date,Details,Debit,Credit,Balance\n2026-04-03,Shop,-12.50,,87.50\n2026-04-15,Wage,,1234.56,1322.06\n',
		],
		[
			'years of two digits',
			'Date,Details,Amount,Balance\n03-APR-26,Shop,-12.50,87.50\n15-APR-26,Wage,1234.56,1322.06\n',
		],
	])('is read whole: %s', (_, text) => {
		expect(read(text)).toEqual({
			format: 'periculum',
			statement: { transactions: SHOP_AND_WAGE },
			warnings: [],
			areDatesRead: true,
		});
	});

	it.each<[string, Uint8Array]>([
		[
			'windows-1252',
			new Uint8Array([...bytes('Date,Details,Amount,Balance\n2026-04-03,M'), 0xfc, ...bytes('ller,-12.50,87.50\n')]),
		],
		['UTF-8', bytes('Date,Details,Amount,Balance\n2026-04-03,Müller,-12.50,87.50\n')],
		[
			'UTF-16',
			new Uint8Array(Buffer.from('\uFEFFDate,Details,Amount,Balance\n2026-04-03,Müller,-12.50,87.50\n', 'utf16le')),
		],
	])('is read in the encoding %s', (_, file) => {
		expect(read(file).statement).toEqual({ transactions: [row('2026-04-03', 'Müller', -12.5, 87.5)] });
	});

	it('keeps separators, quotes and line ends within quotes', () => {
		const text = 'Date,Details,Amount,Balance\n2026-04-03,"A, ""B""\nC",-12.50,87.50\n2026-04-04,x,oops,80\n';
		expect(refusal(() => read(text)).message).toMatch(/^Row 4: column "Amount" "oops"/);
		expect(read(text.replace('oops', '-7.50')).statement).toMatchObject({
			transactions: [{ description: 'A, "B"\nC' }, {}],
		});
	});

	it.each<[string, string, string]>([
		['names no columns', '2026-04-03,Shop,-12.50,87.50\n', 'COLUMN_MISSING'],
		['has no balances', 'Date,Details,Amount\n2026-04-03,Shop,-12.50\n', 'COLUMN_MISSING'],
		['has a name twice', 'Date,Details,Amount,Amount,Balance\n2026-04-03,Shop,-1,-2,5\n', 'COLUMN_AMBIGUOUS'],
		[
			'has a row that is too long',
			'Date,Details,Amount,Balance\n2026-04-03,Shop, Ltd,-12.50,87.50\n',
			'ROW_UNREADABLE',
		],
		['breaks off in a quote', 'Date,Details,Amount,Balance\n2026-04-03,"Shop,-12.50,87.50\n', 'STATEMENT_UNREADABLE'],
		[
			'breaks off in a row',
			'Date,Details,Amount,Balance\n2026-04-03,Shop,-12.50,87.50\n2026-04-04,Sh',
			'STATEMENT_INVALID',
		],
		[
			'has a pending row',
			'Date,Details,Amount,Balance,Status\n2026-04-03,Shop,-12.50,87.50,PENDING\n',
			'ROW_NOT_BOOKED',
		],
		[
			'leaves the decimal separator open',
			'Date;Details;Amount;Balance\n2026-04-03;Shop;-1.234;5.678\n',
			'DECIMAL_AMBIGUOUS',
		],
		['leaves day and month open', 'Date,Details,Amount,Balance\n03/04/2026,Shop,-12.50,87.50\n', 'DATE_AMBIGUOUS'],
		['has dates without a year', 'Date,Details,Amount,Balance\n03/04,Shop,-12.50,87.50\n', 'DATE_UNREADABLE'],
		[
			'holds an opening balance as money in',
			'Date,Details,Amount,Balance\n2026-04-01,Opening Balance,100,100\n2026-04-03,Shop,-12.50,87.50\n',
			'BALANCE_ROW',
		],
		[
			'holds a second table',
			'Date,Details,Amount,Balance\n2026-04-03,Shop,-12.50,87.50\nDate,Details,Amount,Balance\n2026-04-04,x,1,88.5\n',
			'HEADER_ROW',
		],
		[
			'has two currencies',
			'Date,Details,Amount,Balance\n2026-04-03,Shop,-12.50 EUR,87.50\n2026-04-04,x,1 USD,88.5\n',
			'MIXED_CURRENCY',
		],
	])('is refused that %s', (_, text, code) => {
		expect(refusal(() => read(text)).code).toBe(code);
	});

	it('gives back what was written, to the hundredth, in every notation', () => {
		const movement = fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((hundredths) => hundredths !== 0);
		fc.assert(
			fc.property(
				fc.array(movement, { minLength: 2, maxLength: 20 }),
				fc.constantFrom<[string, string]>(['en-US', ','], ['de-DE', ';'], ['en-NG', '\t'], ['fr-FR', ';']),
				(movements, [locale, separator]) => {
					const written = (hundredths: number) =>
						`"${new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(hundredths / 100)}"`;
					let balance = 10_000_000;
					const lines = movements.map((amount, index) => {
						balance += amount;
						return [
							`2026-${String(1 + (index % 9)).padStart(2, '0')}-10`,
							`row ${index}`,
							written(amount),
							written(balance),
						];
					});
					const text = [['Date', 'Details', 'Amount', 'Balance'], ...lines]
						.map((cells) => cells.join(separator))
						.join('\n');
					const { statement } = read(text);
					expect(statement).toMatchObject({
						transactions: movements.map((amount) => ({
							amount: Math.abs(amount) / 100,
							type: amount < 0 ? 'Debit' : 'Credit',
						})),
					});
				},
			),
		);
	});
});

describe('a JSON file', () => {
	it('is known by its envelope', () => {
		expect(read(JSON.stringify({ data: monoRows() }))).toMatchObject({ format: 'mono', areDatesRead: false });
		expect(read(`\uFEFF ${JSON.stringify({ transactions: [] })}`)).toMatchObject({ format: 'periculum' });
		const { format, statement } = read(JSON.stringify({ data: monoRows() }));
		expect(prepare(format, statement).transactionCount).toBe(10);
	});

	it.each([
		['{"status":"failed","message":"no such account","data":null}', 'STATEMENT_FAILED'],
		['{"a":1}', 'STATEMENT_FORMAT'],
		['{"data":[', 'STATEMENT_UNREADABLE'],
	])('is refused: %s', (text, code) => {
		expect(refusal(() => read(text)).code).toBe(code);
	});
});

describe('a format of banks', () => {
	it('is read with the balances that its opening and closing balance prove', () => {
		const file =
			':20:X\r\n:25:1\r\n:60F:C260101NGN100,00\r\n:61:2601050105D30,50NTRFX\r\n:86:SHOP\r\n:61:2601060106C5,00NTRFX\r\n:86:PAY\r\n:62F:C260106NGN74,50\r\n-';
		expect(read(file)).toMatchObject({
			format: 'periculum',
			areDatesRead: true,
			statement: {
				transactions: [
					{ date: '2026-01-05', description: 'SHOP', balance: 69.5, amount: 30.5, type: 'Debit' },
					{ date: '2026-01-06', description: 'PAY', balance: 74.5, amount: 5, type: 'Credit' },
				],
			},
		});
	});
});

test('an answer of Open Banking UK is read with the balances of its rows, one without them is refused', () => {
	const row = (balance: object) => ({
		...{
			AccountId: '1',
			CreditDebitIndicator: 'Debit',
			Status: 'Booked',
			BookingDateTime: '2026-01-05T00:00:00+00:00',
		},
		...{ Amount: { Amount: '30.50', Currency: 'GBP' }, TransactionInformation: 'SHOP', ...balance },
	});
	const told = {
		Balance: { CreditDebitIndicator: 'Credit', Type: 'ITBD', Amount: { Amount: '69.50', Currency: 'GBP' } },
	};
	expect(read(JSON.stringify({ Data: { Transaction: [row(told)] } }))).toMatchObject({
		statement: { transactions: [{ date: '2026-01-05', balance: 69.5, amount: 30.5, type: 'Debit' }] },
	});
	expect(refusal(() => read(JSON.stringify({ Data: { Transaction: [row({})] } }))).code).toBe('BALANCE_MISSING');
});

describe('any other file', () => {
	it.each<[string, string | Uint8Array, RegExp, RegExp]>([
		['nothing', '', /empty/, /again/],
		['a PDF', '%PDF-1.7', /PDF/, /Extract From PDF.*A provider that analyses documents reads it/],
		['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0]), /spreadsheet/, /Extract From XLSX/],
		['an old spreadsheet', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /old spreadsheet/, /Extract From XLS/],
		['OFX', 'OFXHEADER:100\n<OFX>', /OFX/, /CSV/],
		['MT940', ':20:X\n:25:1', /MT940/, /CSV/],
		['QIF', '!Type:Bank\nD1/1/26', /QIF/, /CSV/],
		['XML', '<?xml version="1.0"?><Document>', /XML/, /CSV/],
		[
			'OFX without balances',
			'<OFX><STMTRS><STMTTRN><DTPOSTED>20260101<TRNAMT>1</STMTTRN></STMTRS></OFX>',
			/no balance/,
			/CAMT/,
		],
		['HTML', '<html><table>', /HTML/, /CSV/],
		['prose', 'Dear customer,\nyour statement is attached.', /no line that names/, /Input Items/],
	])('is called what it is, with what to do: %s', (_, file, message, cure) => {
		const refused = refusal(() => read(file));
		expect(refused.message).toMatch(message);
		expect(refused.cure).toMatch(cure);
	});
});
