import fc from 'fast-check';
import { redact } from '../../../core/base/redact';

const REMOVED = '[removed]';

/** The text around must stay, and nothing of the value. */
function expectRemoved(value: string) {
	expect(redact(`before ${value} after`)).toBe(`before ${REMOVED} after`);
}

describe('numbers of people and accounts', () => {
	it.each([
		['a BVN', '22222222222'],
		['a BVN with blanks', '222 2222 2222'],
		['a NIN', '12345678901'],
		['an account number', '0123456789'],
		['an account number with dashes', '012-345-6789'],
		['a card', '4111111111111111'],
		['a card with blanks', '4111 1111 1111 1111'],
		['a card with dashes', '4111-1111-1111-1111'],
		['a card of 15 digits', '3782 822463 10005'],
		['a card of 19 digits', '6304 0000 0000 0000 000'],
		['a card with non-breaking blanks', '4111\u00a01111\u00a01111\u00a01111'],
		['a social security number', '123-45-6789'],
		['a social security number that ends like a date', '112-12-1990'],
		['a social security number without dashes', '123456789'],
		['a social security number with points', '078.05.1123'],
		['a BVN with slashes', '222/2222/2222'],
		['a BVN with spaced slashes', '222 / 2222 / 2222'],
		['a BVN with underscores', '222_2222_2222'],
		['a BVN with middle dots', '222\u00b72222\u00b72222'],
		['a BVN with commas', '222,2222,2222'],
		['a BVN with minus signs', '222\u22122222\u22122222'],
		['a BVN with four blanks', '222    2222    2222'],
		['a BVN with blanks without width', '222\u200b2222\u200b2222'],
		['a BVN in full width', '\uff12'.repeat(11)],
		['a BVN in Arabic digits', '\u0662'.repeat(11)],
		['a card with points', '4111.1111.1111.1111'],
		['a card of which the middle is masked', '411111******1111'],
		['a card in groups of which the middle is masked', '4111-11XX-XXXX-1111'],
		['a card of which all but the end is masked', '**** **** **** 1111'],
		['a sort code with its account number', '60-16-13 31926819'],
		['a sort code with its account number behind a slash', '601613/31926819'],
		['a sort code that can be no date', '60-16-13'],
		['a national insurance number', 'QQ123456C'],
		['a national insurance number with blanks', 'QQ 12 34 56 C'],
		['a Turkish phone number', '532.123.45.67'],
	])('%s is removed', (_name, value) => expectRemoved(value));

	it('a BVN that a spreadsheet made a decimal is removed', () => {
		expect(redact('BVN 22222222222.0')).not.toContain('2222');
	});

	it.each([
		['NUBAN0123456789', '0123456789'],
		['acct_0123456789', '0123456789'],
		['0123456789NGN', '0123456789'],
		['bvn22222222222x', '22222222222'],
		['"account":"0123456789"', '0123456789'],
		["bvn='22222222222'", '22222222222'],
		['account/0123456789/balance', '0123456789'],
		['https://api.example/accounts?number=0123456789', '0123456789'],
		['2021-03-04-0123456789', '0123456789'],
		['(0123456789)', '0123456789'],
		['2021-01-01 0123456789', '0123456789'],
		['0123456789.', '0123456789'],
	])('in "%s" is removed whatever touches it', (text, number) => {
		expect(redact(text)).not.toContain(number);
	});

	it('of ten to nineteen digits are removed whatever stands before', () => {
		fc.assert(
			fc.property(
				fc.stringMatching(/^\d{10,19}$/),
				fc.constantFrom('', ' ', ':', '"', '=', 'No.'),
				(digits, before) => {
					expect(redact(`x${before}${digits} y`)).not.toContain(digits);
				},
			),
		);
	});

	it.each(['nin: 1234 5678 901', 'bvn=222 2222 2222', 'SSN: 123 45 6789', 'bvn: 2222 2222'])(
		'that are named and blanked, as in "%s", leave no digit',
		(text) => {
			expect(redact(text)).not.toMatch(/\d/);
		},
	);
});

// The example IBANs of the SWIFT registry, as printed there in groups.
const IBANS = [
	'GB82 WEST 1234 5698 7654 32',
	'DE89 3704 0044 0532 0130 00',
	'FR14 2004 1010 0505 0001 3M02 606',
	'NL91 ABNA 0417 1643 00',
	'BE68 5390 0754 7034',
	'NO93 8601 1117 947',
	'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
	'CH93 0076 2011 6238 5295 7',
	'ES91 2100 0418 4502 0005 1332',
	'IT60 X054 2811 1010 0000 0123 456',
	'PL61 1090 1014 0000 0712 1981 2874',
	'IE29 AIBK 9311 5212 3456 78',
	'SA03 8000 0000 6080 1016 7519',
];

describe('an IBAN', () => {
	it.each(IBANS)('%s is removed', (iban) => expectRemoved(iban));

	it.each(IBANS.map((iban) => iban.replaceAll(' ', '')))('%s is removed', (iban) => expectRemoved(iban));

	it.each(IBANS.map((iban) => iban.replaceAll(' ', '').toLowerCase()))('%s is removed', (iban) => expectRemoved(iban));

	it.each(IBANS)('%s with dashes is removed', (iban) => expectRemoved(iban.replaceAll(' ', '-')));

	it.each(IBANS)('%s with points is removed', (iban) => expectRemoved(iban.replaceAll(' ', '.')));

	it.each(IBANS)('%s in small letters and with points is removed', (iban) =>
		expectRemoved(iban.replaceAll(' ', '.').toLowerCase()),
	);

	it.each(IBANS)('iban: %s leaves nothing of its groups', (iban) => {
		const clean = redact(`iban: ${iban}, next`);
		for (const group of iban.split(' ')) expect(clean).not.toContain(group);
		expect(clean).toContain('next');
	});
});

describe('an e-mail address', () => {
	it.each([
		'ada@example.com',
		'ada.obi+loans@mail.example.co.uk',
		'ADA_OBI%x@EXAMPLE.NG',
		'ada-obi@sub-domain.example.org',
		'josé@exämple.com',
		'ada%40example.com',
		'ada@localhost',
		'"ada n"@example.com',
		'ada\uff20example.com',
		'ada@\u200bexample.com',
	])('%s is removed', (address) => expectRemoved(address));
});

describe('a phone number', () => {
	it.each([
		'+2348031234567',
		'+234 803 123 4567',
		'+234-803-123-4567',
		'+234 (803) 123-4567',
		'+234 (0) 803 123 4567',
		'2348031234567',
		'08031234567',
		'0803 123 4567',
		'0803-123-4567',
		'0803.123.4567',
		'+1 415.555.2671',
		'+44 20 7946 0958',
		'+33 6 12 34 56 78',
		'06 12 34 56 78',
		'06.12.34.56.78',
		'+234–803–123–4567',
	])('%s is removed', (phone) => expectRemoved(phone));

	it('in brackets leaves no group of digits', () => {
		expect(redact('call (415) 555-2671')).not.toMatch(/\d/);
	});
});

// An account number in the United Kingdom has eight digits, a sort code six: too few to be known without their names.
describe('a number with its name', () => {
	it.each([
		['Account number 55779911 at sort code 20-00-00 is closed', '55779911'],
		['Account number 55779911 at sort code 20-00-00 is closed', '20-00-00'],
		['account no. 31926819', '31926819'],
		['A/C No: 31926819', '31926819'],
		['{"accountNumber":"31926819"}', '31926819'],
		['{\\"account_number\\":\\"31926819\\"}', '31926819'],
		['account 31926819 is closed', '31926819'],
		['sort code 12-05-21', '12-05-21'],
		['sortCode=120521', '120521'],
		['PIN 1234 is wrong', '1234'],
		['userPin=1234', '1234'],
		['card_pin: "1234"', '1234'],
		['the OTP is 482913', '482913'],
		['cvv=123', '123'],
		['passport A01234567', 'A01234567'],
		['"passportNumber":"A01234567"', 'A01234567'],
		['nin number 12345', '12345'],
	])('in %s is removed', (text, number) => {
		expect(redact(text)).not.toContain(number);
	});

	it('in JSON leaves the fields beside it', () => {
		expect(redact('{"accountNumber":"31926819","status":"closed"}')).toBe(
			`{"accountNumber":${REMOVED},"status":"closed"}`,
		);
	});
});

describe('a secret', () => {
	it.each([
		'Bearer abc123def456',
		'bearer abc.def-ghi_jkl',
		'Basic c2FuZGJveDpzZWNyZXQ=',
		'Inscribe 4f9a-sandbox-key',
		'AppUserToken tok:sandbox/1',
		'BEARER ABC123DEF456GHI789',
	])('"%s" keeps its scheme only', (header) => {
		expect(redact(`Authorization header ${header} refused`)).toBe(
			`Authorization header ${header.split(' ')[0]} ${REMOVED} refused`,
		);
	});

	it.each([
		'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzYW5kYm94In0.c2FuZGJveC1zaWduYXR1cmU',
		'eyJhbGciOiJub25lIn0.eyJzdWIiOiJzYW5kYm94In0.',
		'eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVy.dGFn',
	])('that is the JSON web token %s is removed', (token) => expectRemoved(token));

	it.each([
		['client_secret=sandbox-secret&x=1', 'sandbox-secret'],
		['clientSecret: sandbox-secret', 'sandbox-secret'],
		['"client_secret":"sandbox-secret"', 'sandbox-secret'],
		['"clientSecret" : "sandbox \\" secret"', 'secret"'],
		["'password': 'sandbox pass'", 'sandbox'],
		['{"access_token":"sandbox-token","x":1}', 'sandbox-token'],
		['access_token = sandbox-token', 'sandbox-token'],
		['refreshToken=sandbox-token', 'sandbox-token'],
		['x-api-key: sandbox-key', 'sandbox-key'],
		['apiKey=sandbox-key', 'sandbox-key'],
		['API_KEY=sandbox-key', 'sandbox-key'],
		['private-key:sandbox-key', 'sandbox-key'],
		['secret_key=sandbox-key', 'sandbox-key'],
		['Authorization: sandbox-key', 'sandbox-key'],
		['{\\"client_secret\\":\\"sandbox secret\\",\\"x\\":1}', 'sandbox'],
		['{\\"client_secret\\":\\"sandbox secret\\",\\"x\\":1}', 'secret\\",'],
		['{"password":"sandbox pas', 'sandbox'],
		['{"password":"sandbox\\', 'sandbox'],
		["password='sandbox pas", 'sandbox'],
		['token=abc-123456789-sandbox', 'sandbox'],
		['token=abc-123456789-sandbox', 'abc'],
		['{\\"token\\":\\"a\\\\\\"sandbox', 'sandbox'],
		['Set-Cookie: a=b; sid=sandbox', 'sandbox'],
		['session=sandbox', 'sandbox'],
		['JSESSION_ID: sandbox', 'sandbox'],
		['X-Signature: sandbox', 'sandbox'],
		['client_assertion=sandbox', 'sandbox'],
		['passphrase: sandbox', 'sandbox'],
		["password 'sandbox pass' is wrong", 'sandbox'],
		['token sandbox1 is wrong', 'sandbox1'],
		['https://ada:sandbox@api.example.com/v2', 'sandbox'],
		['Bearer sandbox', 'sandbox'],
	])('named in %s is removed', (text, secret) => {
		expect(redact(text)).not.toContain(secret);
	});

	it.each([
		'sk_live_51Hxyzabcdefghij',
		'rk_test_51Hxyzabcdefghij',
		'AKIAIOSFODNN7EXAMPLE',
		'AIzaSyA-1234567890abcdefghijklmnopqrstu',
		'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
		'github_pat_11ABCDEFG0abcdefghij',
		'glpat-abcdefghij0123456789',
		'xoxb-123-abcdefghij',
		'd41d8cd98f00b204e9800998ecf8427e',
		'D41D8CD98F00B204E9800998ECF8427E',
		'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
		'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
		'9fQ2xL7vB3nM8kR4tY6w',
	])('without a name, as %s, is removed', (key) => {
		expect(redact(`Value ${key} is wrong`)).toBe(`Value ${REMOVED} is wrong`);
	});

	it('in JSON leaves the fields beside it', () => {
		expect(redact('{"client_secret":"sandbox-secret","status":"failed"}')).toBe(
			`{"client_secret":${REMOVED},"status":"failed"}`,
		);
	});

	it('that is a PEM block is removed whole', () => {
		const pem = '-----BEGIN PRIVATE KEY-----\nc2FuZGJveC1rZXk=\nc2FuZGJveA==\n-----END PRIVATE KEY-----';
		expectRemoved(pem);
	});

	it('that is a PEM block cut short is removed to the end', () => {
		expect(redact('key -----BEGIN RSA PRIVATE KEY-----\nc2FuZGJveC1rZXk=')).toBe(`key ${REMOVED}`);
	});
});

describe('the secrets of the credential', () => {
	it('are removed wherever they stand', () => {
		expect(redact('a sandbox-secret b:sandbox-secret;', ['sandbox-secret'])).toBe(`a ${REMOVED} b:${REMOVED};`);
	});

	it('are removed whole where one begins like another', () => {
		expect(redact('sandbox-secret-two', ['sandbox-secret', 'sandbox-secret-two'])).toBe(REMOVED);
	});

	it('are removed where they are URL-encoded', () => {
		for (const encoded of ['p%40ss+w%2Frd', 'p%40ss%20w%2Frd'])
			expect(redact(`q=${encoded}`, ['p@ss w/rd'])).toBe(`q=${REMOVED}`);
	});

	it('are removed where they are escaped in JSON', () => {
		expect(redact(JSON.stringify({ said: 'se"cr\\et' }), ['se"cr\\et'])).toBe(`{"said":"${REMOVED}"}`);
	});

	it('with signs that mean something in a pattern are taken literally', () => {
		expect(redact('x $&.*(a+)+ y', ['$&.*(a+)+'])).toBe(`x ${REMOVED} y`);
	});

	it('that are empty or very short remove nothing', () => {
		expect(redact('a plain text', ['', 'a', 'pla'])).toBe('a plain text');
	});

	it('never remain, whatever they are and wherever they stand', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (secret, before, after) => {
				const value = secret.trim();
				fc.pre(value.length >= 4 && !REMOVED.includes(value) && !`${before}${REMOVED}${after}`.includes(value));
				expect(redact(`${before}${secret}${after}`, [secret])).not.toContain(value);
			}),
		);
	});
});

describe('what an operations person needs stays', () => {
	it.each([
		'The statement has only 9 transactions, at least 10 are needed.',
		'Periculum answered 404: Statement 125 was not found',
		'Total 1,264,049.98 against 1369432.54',
		'1369432.54',
		'Balance 1264049.98 NGN, before 123456789.50',
		'Amounts 12.50 13.75 100.25 1369432.54 1264049.98',
		'Row 12 1369432.54',
		'1 264 049.98',
		'-1369432.54 and +1369432.54',
		'ratio 0.333333333333',
		'from 2021-01-01 to 2021-03-31',
		'2021-01-01 - 2021-03-31',
		'2021-01-01 2021-03-31',
		'2021-03-04T10:15:30.123456789Z',
		'2021-03-04T10:15:30+01:00',
		'2021-03-04 10:15:30',
		'2021-03-04 10',
		'04-03-2021 10:15',
		'503 2021-01-01',
		'HTTP 429, come back in 60 seconds',
		'Statement key 48213 and 1234567',
		'123e4567-e89b-12d3-a456-426614174000',
		'550E8400-E29B-41D4-A716-446655440000',
		'5f171a530295e231abca1153',
		'The Bearer token is missing',
		'Your Basic plan does not include this.',
		'Inscribe answered 500',
		'Inscribe could not parse the document',
		'The token has expired',
		'A password is needed for this file',
		'secretary',
		'row 3, column "Debit Amount"',
		'ETIMEDOUT, ECONNREFUSED 127.0.0.1:8080',
		'@ada and a@b',
		'n8n-nodes-credit-insights@0.1.0',
		'1.234.567,89',
		'1.234.567.890,12',
		'1,250,000,000.00',
		'123,456,789',
		'1 234 567,89 EUR',
		'12,50 13,75 100,25',
		'from 01/02/2021 to 31/03/2021',
		'01.02.2021 - 31.03.2021',
		'1/2/2021 3/4/2021',
		'01/02/21 03/04/21 05/06/21',
		'2021-01-01/2021-03-31',
		'rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10',
		'rows 12, 13, 14, 15, 16',
		'item 3 of 12',
		'order 12345678',
		'Ada_Statement_2021_03_to_2021_06',
		'GTBank_Statement_20210101_20210331.pdf',
		'CreateCreditCustomer2021',
		'account 48213 was not found',
		'accountId: 1234567',
		'Account: Savings',
		'The session 12 has expired',
		'The signature is wrong',
		'Client Secret is empty',
		'token 2 of 3',
		'PIN is required',
		'Account number is missing',
		'card declined 3 times',
		'of 123456 a transaction',
		'192.168.100.200:443',
		'http://192.168.100.200/api',
		'/ob/ais/v3/register/n8n-credential-test/status',
		'Bearer authentication is required',
		'12-05-21',
		'',
	])('"%s"', (text) => {
		expect(redact(text)).toBe(text);
	});

	it('any ISO date and time', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
				(date) => {
					const iso = date.toISOString();
					expect(redact(iso)).toBe(iso);
					expect(redact(`at ${iso.slice(0, 10)} ${iso.slice(11, 19)}.`)).toBe(
						`at ${iso.slice(0, 10)} ${iso.slice(11, 19)}.`,
					);
				},
			),
		);
	});

	it('any amount below a billion with two decimals', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (major, minor) => {
				const amount = `${major}.${String(minor).padStart(2, '0')}`;
				expect(redact(`sum ${amount} NGN`)).toBe(`sum ${amount} NGN`);
			}),
		);
	});

	it('a UUID with the check digits of an IBAN', () => {
		const text = 'registration af59a570-000a-1000-8000-000000000000';
		expect(redact(text)).toBe(text);
	});

	it('any UUID', () => {
		fc.assert(fc.property(fc.uuid(), (uuid) => expect(redact(`registration ${uuid}`)).toBe(`registration ${uuid}`)));
	});
});

describe('removing again', () => {
	it('changes nothing', () => {
		const parts = fc.constantFrom(
			'client_secret=sandbox',
			'"password":"a b"',
			'bvn: 22222222222',
			'Bearer abc123',
			'GB82 WEST 1234 5698 7654 32',
			'ada@example.com',
			' ',
			', ',
			'0803 123 4567',
			'plain words',
			'token: x',
		);
		fc.assert(
			fc.property(fc.array(parts, { maxLength: 8 }), (texts) => {
				const once = redact(texts.join(' '));
				expect(redact(once)).toBe(once);
			}),
		);
	});
});

describe('a text of twenty megabytes', () => {
	it.each(['1 ', '1', '12-', 'secret="\\x'])('of "%s" is no failure', (unit) => {
		expect(() => redact(unit.repeat(20_000_000 / unit.length))).not.toThrow();
	});
});
