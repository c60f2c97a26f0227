import { read, rowsIn } from './files';

const message = (
	lines: string[],
	{ opening = 'C261001EUR1000,00', closing = '', number = '1/1', account = 'DE02120300000000202051' } = {},
) =>
	[`:20:STARTUMS`, `:25:${account}`, `:28C:${number}`, `:60F:${opening}`, ...lines, `:62F:${closing}`, '-'].join(
		'\r\n',
	) + '\r\n';
const codesIn = (text: string) => read(text).statements[0]?.entries.map(({ codes }) => codes);

describe('MT940', () => {
	test.each([
		['a credit', ':61:2610051005C500,00NTRFNONREF//B1', 'C261031EUR1500,00', ['2026-10-05', 500]],
		['a debit', ':61:2610051005D20,5NTRFNONREF', 'C261031EUR979,50', ['2026-10-05', -20.5]],
		[
			'a credit that was taken back: money out',
			':61:2610051005RC500,00NTRFNONREF',
			'C261031EUR500,00',
			['2026-10-05', -500],
		],
		['a debit that was taken back: money in', ':61:2610051005RD20,NTRFNONREF', 'C261031EUR1020,00', ['2026-10-05', 20]],
		['the letter of the currency', ':61:2610051005CR500,00NTRFNONREF', 'C261031EUR1500,00', ['2026-10-05', 500]],
		['no entry date', ':61:261005D1,00NTRFNONREF', 'C261031EUR999,00', ['2026-10-05', -1]],
		['an entry date of blanks', ':61:261005    D1,00NTRFNONREF', 'C261031EUR999,00', ['2026-10-05', -1]],
		['an entry date of the next year', ':61:2512310102D1,00NTRFNONREF', 'C261031EUR999,00', ['2026-01-02', -1]],
		['the 30th of February as value date', ':61:2602300301D1,00NTRFNONREF', 'C261031EUR999,00', ['2026-03-01', -1]],
		['the 30th of February alone', ':61:260230D1,00NTRFNONREF', 'C261031EUR999,00', ['2026-02-28', -1]],
		['that of a leap year', ':61:240230D1,00NTRFNONREF', 'C261031EUR999,00', ['2024-02-29', -1]],
		['a day that February has', ':61:240229D1,00NTRFNONREF', 'C261031EUR999,00', ['2024-02-29', -1]],
		['an amount without whole units', ':61:2610051005D,50NTRFNONREF', 'C261031EUR999,50', ['2026-10-05', -0.5]],
	])('%s', (_, line, closing, [day, amount]) => {
		const [statement] = read(message([line], { closing })).statements;
		expect(statement?.entries.map((entry) => [entry.day, entry.amount])).toEqual([[day, amount]]);
		expect(statement).toMatchObject({
			currency: 'EUR',
			opening: 1000,
			accountId: 'DE02120300000000202051',
			warnings: [],
		});
	});

	test('fills the balance after each row where opening, rows and closing agree', () => {
		const text = message([':61:2610051005D100,00NTRFNONREF', ':61:2610061006C50,00NTRFNONREF'], {
			closing: 'C261031EUR950,00',
		});
		expect(read(text).statements[0]?.entries.map(({ balance }) => balance)).toEqual([900, 950]);
	});

	test('says where they do not agree, and fills no balance', () => {
		const [statement] = read(message([':61:2610051005D100,00NTRFNONREF'], { closing: 'C261031EUR1950,00' })).statements;
		expect(statement?.warnings.map(({ code }) => code)).toEqual(['BALANCES_DO_NOT_ADD_UP']);
		expect(statement?.entries[0]?.balance).toBeNull();
	});

	test('reads the German :86:, cut anywhere, with its code and purpose', () => {
		const text = message(
			[
				':61:2610051005C2500,00N153NONREF',
				':86:153?00GEHALT?10931?20EREF+12?21SVWZ+Lohn Ok',
				'tober?22 2026?30BYLADEM1001?31DE02?32ACME G?33MBH',
			],
			{ closing: 'C261031EUR3500,00' },
		);
		expect(rowsIn(text)).toEqual([['2026-10-05', 2500, 'ACME GMBH GEHALT Lohn Oktober 2026']]);
		expect(codesIn(text)).toEqual([['MT:153', 'GVC:153']]);
	});

	test('reads the Dutch words between slashes', () => {
		const text = message(
			[':61:2610051005D30,00NTRF', ':86:/TRTP/SEPA INCASSO/IBAN/NL12/BIC/X/NAME/ZIGGO BV/REMI/Factuur 12/EREF/1'],
			{ closing: 'C261031EUR970,00' },
		);
		expect(rowsIn(text)).toEqual([['2026-10-05', -30, 'ZIGGO BV SEPA INCASSO Factuur 12']]);
	});

	test('reads plain text, and a booking without :86:', () => {
		const text = message(
			[':61:2610051005D30,00NTRFNONREF', ':86:SUPERMARKET', 'PARIS', ':61:2610061006D1,00NCHGKREF+'],
			{ closing: 'C261031EUR969,00' },
		);
		expect(rowsIn(text)).toEqual([
			['2026-10-05', -30, 'SUPERMARKET PARIS'],
			['2026-10-06', -1, 'KREF+'],
		]);
	});

	test('does not take a :86: of the statement for one of a row', () => {
		const text = message([':61:2610051005D30,00NTRFNONREF'], { closing: 'C261031EUR970,00' }).replace(
			'\r\n-',
			'\r\n:86:MESSAGE TO THE HOLDER\r\n-',
		);
		expect(rowsIn(text)).toEqual([['2026-10-05', -30, 'NONREF']]);
	});

	test('puts days of one account together, and keeps accounts apart', () => {
		const text =
			message([':61:2610051005D30,00NTRFNONREF'], { closing: 'C261005EUR970,00' }) +
			message([':61:2610061006D70,00NTRFNONREF'], {
				opening: 'C261005EUR970,00',
				closing: 'C261006EUR900,00',
				number: '2/1',
			}) +
			message([':61:2610061006C5,00NTRFNONREF'], {
				opening: 'C261005EUR0,00',
				closing: 'C261006EUR5,00',
				account: 'OTHER',
			});
		expect(
			read(text).statements.map(({ opening, closing, entries, warnings }) => [
				opening,
				closing,
				entries.length,
				warnings.length,
			]),
		).toEqual([
			[1000, 900, 2, 0],
			[0, 5, 1, 0],
		]);
	});

	test('says that a day is missing between two', () => {
		const text =
			message([':61:2610051005D30,00NTRFNONREF'], { closing: 'C261005EUR970,00' }) +
			message([':61:2610071007D70,00NTRFNONREF'], { opening: 'C261006EUR870,00', closing: 'C261007EUR800,00' });
		expect(read(text).statements[0]?.warnings.map(({ code }) => code)).toEqual(['STATEMENT_INCOMPLETE']);
	});

	test('reads pages that end in the middle, overdrawn accounts, blocks around the message and no hyphen at the end', () => {
		const text = `{1:F01X}{2:I940X}{4:\r\n${message([':61:2610051005D30,00NTRFNONREF'], {
			opening: 'D261001EUR10,00',
			closing: 'D261005EUR40,00',
		})
			.replace('60F', '60M')
			.replace('62F', '62M')
			.replace('-\r\n', '')}`;
		expect(read(text).statements[0]).toMatchObject({ opening: -10, closing: -40 });
	});

	test.each([
		['no closing balance', message([':61:2610051005D30,00NTRFNONREF']).replace(/:62F:\r\n/, '')],
		['an amount that is none', message([':61:2610051005Dxx,00NTRFNONREF'], { closing: 'C261031EUR970,00' })],
		['a day that is none', message([':61:2613051005D30,00NTRFNONREF'], { closing: 'C261031EUR970,00' })],
		['a balance that is none', message([':61:2610051005D30,00NTRFNONREF'], { closing: 'C261031EUR' })],
		[
			'MT942',
			':20:X\r\n:25:1\r\n:28C:1\r\n:34F:EUR0,\r\n:13D:2610051200+0100\r\n:61:2610051005D30,00NTRFNONREF\r\n-\r\n',
		],
		['cut off within a row', message([':61:2610051005D3'], { closing: '' }).split(':62F')[0] ?? ''],
	])('%s: refused', (_, text) => {
		expect(() => read(text)).toThrow(/MT94/);
	});

	test('a day that stands twice in the file counts once', () => {
		const day = message([':61:2610051005D30,00NTRFNONREF'], { closing: 'C261005EUR970,00' });
		expect(read(day + day).statements).toMatchObject([{ entries: [{ amount: -30 }], closing: 970, warnings: [] }]);
	});

	test('pages of one day lead from one to the next', () => {
		const first = message([':61:2610051005D30,00NTRFNONREF'], { closing: 'C261005EUR970,00', number: '1/1' }).replace(
			'62F',
			'62M',
		);
		const second = message([':61:2610051005D70,00NTRFNONREF'], {
			opening: 'C261005EUR970,00',
			closing: 'C261005EUR900,00',
			number: '1/2',
		}).replace('60F', '60M');
		expect(read(first + second).statements).toMatchObject([
			{ opening: 1000, closing: 900, entries: [{ balance: 970 }, { balance: 900 }], warnings: [] },
		]);
	});

	test('the balances that are available or of the future are none of the statement', () => {
		const text = message([':61:2610051005D30,00NTRFNONREF'], { closing: 'C261005EUR970,00' }).replace(
			'\r\n-',
			'\r\n:64:C261005EUR5970,00\r\n:65:C261006EUR1,00\r\n-',
		);
		expect(read(text).statements[0]).toMatchObject({ closing: 970, warnings: [] });
	});

	test('an amount in another currency beside the booking changes nothing', () => {
		const text = message([':61:2610051005D30,00NTRFNONREF//REF', '/OCMT/USD33,00/', ':86:SHOP'], {
			closing: 'C261005EUR970,00',
		});
		expect(rowsIn(text)).toEqual([['2026-10-05', -30, 'SHOP']]);
	});

	test('a statement without bookings is one without rows', () => {
		expect(read(message([], { closing: 'C261031EUR1000,00' })).statements).toMatchObject([
			{ entries: [], opening: 1000, closing: 1000, warnings: [] },
		]);
	});

	test('reads the words of ING and a return', () => {
		const text = message(
			[':61:2610051005C30,00NTRFNONREF', ':86:/CNTP/NL12/INGBNL2A/GYM BV///REMI/USTD//Fee October/RTRN/MS03/'],
			{ closing: 'C261005EUR1030,00' },
		);
		expect(rowsIn(text)).toEqual([['2026-10-05', 30, 'GYM BV Fee October']]);
		expect(codesIn(text)).toEqual([['MT:TRF', 'RTRN:MS03']]);
	});

	test('in windows-1252 keeps its letters', () => {
		const text = message([':61:2610051005D30,00NTRFNONREF', ':86:CAF\u00c9'], { closing: 'C261005EUR970,00' });
		expect(rowsIn(Uint8Array.from(text, (one) => one.charCodeAt(0)))).toEqual([['2026-10-05', -30, 'CAFÉ']]);
	});
});
