import { read, rowsIn } from './files';

const qif = (...records: string[]) => `!Type:Bank\n${records.map((record) => `${record}\n^\n`).join('')}`;

describe('QIF', () => {
	test.each([
		[
			'day first, decided by the 13th',
			qif('D13/10/2026\nT-5.00\nPTESCO', 'D01/10/2026\nT1,500.00\nPACME'),
			[
				['2026-10-13', -5, 'TESCO'],
				['2026-10-01', 1500, 'ACME'],
			],
		],
		[
			'month first',
			qif('D10/13/2026\nT-5.00\nPTESCO', 'D10/01/2026\nT6.00\nPACME'),
			[
				['2026-10-13', -5, 'TESCO'],
				['2026-10-01', 6, 'ACME'],
			],
		],
		[
			'an apostrophe before the year, blanks',
			qif("D10/13'26\nT-5.00\nPA", "D10/ 5'26\nT6.00\nPB"),
			[
				['2026-10-13', -5, 'A'],
				['2026-10-05', 6, 'B'],
			],
		],
		[
			'points in dates, a comma before decimals',
			qif('D31.10.2026\nT-5,25\nPA', 'D01.10.2026\nT6,00\nPB'),
			[
				['2026-10-31', -5.25, 'A'],
				['2026-10-01', 6, 'B'],
			],
		],
		[
			'splits: the total counts',
			qif('D31/10/2026\nT-10.00\nPA\nSFood\n$-4.00\nSRent\n$-6.00'),
			[['2026-10-31', -10, 'A']],
		],
		['U beside T', qif('D31/10/2026\nU-10.00\nT-10.00\nPA'), [['2026-10-31', -10, 'A']]],
		['U alone', qif('D31/10/2026\nU-10.00\nPA'), [['2026-10-31', -10, 'A']]],
		['payee, memo and number', qif('D31/10/2026\nT-10.00\nPA\nMB\nN12'), [['2026-10-31', -10, 'A B 12']]],
		[
			'the opening balance is no row',
			qif('D01/10/2026\nT500.00\nPOpening Balance', 'D31/10/2026\nT-10.00\nPA'),
			[['2026-10-31', -10, 'A']],
		],
		['a card', qif('D31/10/2026\nT-10.00\nPA').replace('Bank', 'CCard'), [['2026-10-31', -10, 'A']]],
		[
			'an account list before',
			`!Account\nNMine\nTBank\n^\n${qif('D31/10/2026\nT-10.00\nPA')}`,
			[['2026-10-31', -10, 'A']],
		],
		[
			'categories are left out',
			`!Type:Cat\nNFood\nE\n^\n${qif('D31/10/2026\nT-10.00\nPA')}`,
			[['2026-10-31', -10, 'A']],
		],
		['line ends of Windows', qif('D31/10/2026\nT-10.00\nPA').replaceAll('\n', '\r\n'), [['2026-10-31', -10, 'A']]],
	])('%s', (_, text, rows) => {
		expect(rowsIn(text)).toEqual(rows);
		expect(read(text).statements[0]).toMatchObject({ currency: null, opening: null, closing: null });
	});

	test('reads dates that leave it open as they are set', () => {
		const text = qif('D05/10/2026\nT-5.00\nPA');
		expect(rowsIn(text, { dateFormat: 'DD/MM/YYYY' })).toEqual([['2026-10-05', -5, 'A']]);
		expect(rowsIn(text, { dateFormat: 'MM/DD/YYYY' })).toEqual([['2026-05-10', -5, 'A']]);
	});

	test.each([
		['dates that leave it open', qif('D05/10/2026\nT-5.00\nPA')],
		['no amount', qif('D31/10/2026\nPA')],
		['no date', qif('T-5.00\nPA')],
		['a record without an end', qif('D31/10/2026\nT-5.00\nPA').trimEnd().slice(0, -1)],
		['investments', '!Type:Invst\nD31/10/2026\nNBuy\nT5\n^\n'],
		['no transaction', '!Type:Bank\n'],
		['an amount that is none', qif('D31/10/2026\nTfive\nPA')],
	])('%s: refused', (_, text) => {
		expect(() => read(text)).toThrow();
	});

	test('of two accounts gives two statements, whose dates together decide their order', () => {
		const list = (name: string, ...records: string[]) => `!Account\nN${name}\nTBank\n^\n${qif(...records)}`;
		const text =
			list('Mine', 'D05/10/2026\nT-5.00\nPA') +
			list('Ours', 'D31/10/2026\nT6.00\nPB') +
			list('Mine', 'D06/10/2026\nT7.00\nPC');
		expect(
			read(text).statements.map(({ accountId, entries }) => [
				accountId,
				entries.map(({ day, amount }) => [day, amount]),
			]),
		).toEqual([
			[
				'Mine',
				[
					['2026-10-05', -5],
					['2026-10-06', 7],
				],
			],
			['Ours', [['2026-10-31', 6]]],
		]);
	});

	test.each([
		['windows-1252', (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0))],
		['UTF-8 with its mark', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
		['UTF-16', (text: string) => new Uint8Array([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0), 0])])],
	])('in %s keeps its letters', (_, encoded) => {
		expect(rowsIn(encoded(qif('D31/10/2026\nT-10.00\nPCafé')))).toEqual([['2026-10-31', -10, 'Café']]);
	});

	test('a transfer to another account of the holder is a row like any other', () => {
		expect(rowsIn(qif('D31/10/2026\nT-10.00\nPA\nL[Savings]'))).toEqual([['2026-10-31', -10, 'A']]);
	});
});
