import { read, rowsIn } from './files';

const HEADER = 'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n';
const row = (day: string, amount: string, rest = '') =>
	`<STMTTRN><TRNTYPE>OTHER<DTPOSTED>${day}<TRNAMT>${amount}<FITID>${day}${amount}${rest}</STMTTRN>`;
const bank = (
	rows: string,
	{ id = '12345678', currency = 'GBP', balance = '<LEDGERBAL><BALAMT>100.00<DTASOF>20261031</LEDGERBAL>' } = {},
) =>
	`<STMTTRNRS><STMTRS><CURDEF>${currency}<BANKACCTFROM><BANKID>1<ACCTID>${id}<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>${rows}</BANKTRANLIST>${balance}</STMTRS></STMTTRNRS>`;
const file = (body: string) => `${HEADER}<OFX><BANKMSGSRSV1>${body}</BANKMSGSRSV1></OFX>`;

describe('OFX', () => {
	test("of version 1: leaves without ends, the sign of the amount, the bank's own day", () => {
		const rows =
			row('20261001120000[-5:EST]', '1500.00', '<NAME>ACME LTD<MEMO>SALARY') + row('20261002', '-20.5', '<NAME>TESCO');
		expect(rowsIn(file(bank(rows)))).toEqual([
			['2026-10-01', 1500, 'ACME LTD SALARY'],
			['2026-10-02', -20.5, 'TESCO'],
		]);
		expect(read(file(bank(rows))).statements[0]).toMatchObject({
			accountId: '12345678',
			currency: 'GBP',
			closing: 100,
			accountType: 'CHECKING',
		});
		expect(read(file(bank(rows))).understood.format).toBe('ofx');
	});

	test('of version 2 is read alike', () => {
		const xml = `<?xml version="1.0"?><?OFX OFXHEADER="200" VERSION="211"?><OFX><STMTRS><CURDEF>EUR</CURDEF><BANKACCTFROM><ACCTID>1</ACCTID></BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20261003</DTPOSTED><TRNAMT>-7,25</TRNAMT><FITID>a</FITID><NAME>A &amp; B &#233;</NAME></STMTTRN></BANKTRANLIST></STMTRS></OFX>`;
		expect(rowsIn(xml)).toEqual([['2026-10-03', -7.25, 'A & B é']]);
	});

	test('in one line, with empty lines first and lone CR, is read', () => {
		const one = `\r\r${file(bank(row('20261001', '5')))}`.replaceAll('\n', '\r');
		expect(rowsIn(one)).toEqual([['2026-10-01', 5, '']]);
	});

	test('without a header is read', () => {
		expect(rowsIn(`<OFX>${bank(row('20261001', '5.10'))}</OFX>`)).toEqual([['2026-10-01', 5.1, '']]);
	});

	test('in windows-1252 keeps its letters', () => {
		const text = file(bank(row('20261001', '5', '<NAME>CAF#')));
		const bytes = Uint8Array.from(text, (character) => (character === '#' ? 0xe9 : character.charCodeAt(0)));
		expect(rowsIn(bytes)).toEqual([['2026-10-01', 5, 'CAFé']]);
	});

	test('keeps a bare ampersand', () => {
		expect(rowsIn(file(bank(row('20261001', '-5', '<NAME>M&S FOOD'))))).toEqual([['2026-10-01', -5, 'M&S FOOD']]);
	});

	test('of two accounts gives two statements', () => {
		const { statements } = read(
			file(bank(row('20261001', '5'), { id: 'A' }) + bank(row('20261002', '6'), { id: 'B' })),
		);
		expect(statements.map(({ accountId, entries }) => [accountId, entries.length])).toEqual([
			['A', 1],
			['B', 1],
		]);
	});

	test('of a card is told as one, purchases negative', () => {
		const card = `<OFX><CCSTMTRS><CURDEF>USD<CCACCTFROM><ACCTID>4</CCACCTFROM><BANKTRANLIST>${row('20261001', '-30')}</BANKTRANLIST></CCSTMTRS></OFX>`;
		expect(read(card).statements[0]).toMatchObject({ accountType: 'CREDITCARD', closing: null });
		expect(rowsIn(card)).toEqual([['2026-10-01', -30, '']]);
	});

	test('does not take the available balance or the other account for its own', () => {
		const rows = row('20261001', '5', '<BANKACCTTO><ACCTID>OTHER</BANKACCTTO>');
		const body = bank(rows, {
			balance: '<LEDGERBAL><BALAMT>10<DTASOF>20261031</LEDGERBAL><AVAILBAL><BALAMT>999<DTASOF>20261031</AVAILBAL>',
		});
		expect(read(file(body)).statements[0]).toMatchObject({ closing: 10, accountId: '12345678' });
	});

	test('takes the ends of rows that are missing by the next row', () => {
		const rows = (row('20261001', '5') + row('20261002', '6')).replaceAll('</STMTTRN>', '');
		expect(rowsIn(file(bank(rows)))).toEqual([
			['2026-10-01', 5, ''],
			['2026-10-02', 6, ''],
		]);
	});

	test('applies corrections: one row replaces another, one deletes another', () => {
		const rows =
			'<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261001<TRNAMT>-5<FITID>a</STMTTRN>' +
			'<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>-6<FITID>b</STMTTRN>' +
			'<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261003<TRNAMT>-7<FITID>c<CORRECTFITID>a<CORRECTACTION>REPLACE</STMTTRN>' +
			'<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261003<TRNAMT>0<FITID>d<CORRECTFITID>b<CORRECTACTION>DELETE</STMTTRN>';
		expect(rowsIn(file(bank(rows)))).toEqual([['2026-10-03', -7, '']]);
	});

	test('hands its codes on', () => {
		const rows = row('20261001', '-5', '<SIC>7995').replace('OTHER', 'ATM');
		expect(read(file(bank(rows))).statements[0]?.entries[0]?.codes).toEqual(['OFX:ATM', 'MCC:7995']);
	});

	test.each([
		['cut off', file(bank(row('20261001', '5'))).slice(0, -40)],
		['within a tag', `${HEADER}<OFX><STMTRS><CURDEF`],
		['a row without a date', file(bank('<STMTTRN><TRNAMT>5</STMTTRN>'))],
		['a row without an amount', file(bank('<STMTTRN><DTPOSTED>20261001</STMTTRN>'))],
		['an amount with thousands', file(bank(row('20261001', '1,234.56')))],
		['the 31st of February', file(bank(row('20260231', '5')))],
		[
			'entities of its own',
			`<?xml version="1.0"?><!DOCTYPE OFX [<!ENTITY a "b">]><OFX>${bank(row('20261001', '5'))}</OFX>`.replace(
				'<?xml version="1.0"?>',
				'<?OFX OFXHEADER="200"?>',
			),
		],
		['no statement', `${HEADER}<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>`],
		['two currencies', file(bank(row('20261001', '5', '<CURRENCY><CURRATE>1.1<CURSYM>USD</CURRENCY>')))],
	])('%s is refused with what to do', (_, text) => {
		expect(() => read(text)).toThrow(expect.objectContaining({ message: expect.stringMatching(/OFX/) }));
	});

	test('as SGML and as XML is the same statement', () => {
		const sgml = file(
			bank(row('20261001', '1500.00', '<NAME>ACME &amp; SONS') + row('20261002', '-20.50', '<NAME>TESCO')),
		);
		const xml = sgml.slice(HEADER.length).replaceAll(/<([A-Z]+)>([^<\n]+)/g, '<$1>$2</$1>');
		const both = [sgml, `<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="220"?>${xml}`].map(
			(one) => read(one).statements,
		);
		expect(both[1]).toEqual(both[0]);
		expect(both[0]).toMatchObject([
			{ entries: [{ amount: 1500, description: 'ACME & SONS' }, { amount: -20.5 }], closing: 100 },
		]);
	});

	test('of investments is left out, and it is said; a list may be empty', () => {
		const investments =
			'<INVSTMTRS><INVTRANLIST><INVBANKTRAN><STMTTRN><DTPOSTED>20261001<TRNAMT>9</STMTTRN></INVBANKTRAN></INVTRANLIST></INVSTMTRS>';
		const both = read(file(bank(row('20261001', '5')) + investments)).statements;
		expect(both.map(({ entries, warnings }) => [entries.length, warnings.map(({ code }) => code)])).toEqual([
			[1, ['ACCOUNTS_LEFT_OUT']],
		]);
		expect(() => read(file(investments))).toThrow(/no statement of a bank account/);
		expect(read(file(bank(''))).statements).toMatchObject([{ entries: [] }]);
	});
});
