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
	])('named in %s is removed', (text, secret) => {
		expect(redact(text)).not.toContain(secret);
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
				fc.pre(!REMOVED.includes(secret) && !`${before}${REMOVED}${after}`.includes(secret));
				expect(redact(`${before}${secret}${after}`, [secret])).not.toContain(secret);
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

// Each repeats what a pattern could start on again and again without ever ending: quadratic work would take hours on a megabyte.
const MEGABYTE = 1_000_000;
const HARD_TEXTS: ReadonlyArray<[string, string]> = [
	['one letter', 'a'],
	['letters and dashes', 'a-'],
	['letters and dots', 'a.'],
	['digits', '1'],
	['digits and blanks', '1 '],
	['digits, blanks and a letter', '1 2 3 4 5 6 7 8 a'],
	['digits and dots', '1.'],
	['digits and dashes', '12-'],
	['blanks', ' '],
	['at signs', 'a@'],
	['encoded at signs', 'a%40'],
	['JSON web token starts', 'eyJ-'],
	['JSON web token parts', 'eyJa.'],
	['secret names', 'secret'],
	['secret names and dashes', 'secret-'],
	['secret names and blanks', 'secret  '],
	['open quotes', 'secret="'],
	['open single quotes', "secret='\\"],
	['escaped quotes', 'secret=\\"'],
	['backslashes', '\\'],
	['PEM starts', '-----BEGIN '],
	['PEM heads', '-----BEGIN X-----'],
	['PEM ends', '-----END '],
	['dashes', '-'],
	['IBAN starts', 'GB82 '],
	['IBAN groups', 'GB82 WEST '],
	['Bearer', 'Bearer '],
	['hexadecimal digits', 'a1'],
	['hexadecimal dashes', 'abcdef01-'],
	['dates', '2021-01-01 '],
	['bvn', 'bvn: '],
];

describe('a megabyte', () => {
	it.each(HARD_TEXTS)(
		'of %s is done with in linear time',
		(_name, unit) => {
			const text = unit.repeat(Math.ceil(MEGABYTE / unit.length));
			for (const hard of [text, `secret="${text}`, `-----BEGIN X-----${text}`, `eyJ${text}`, `a@${text}`, `${text}!`])
				redact(hard);
		},
		20_000,
	);
});

describe('a text of twenty megabytes', () => {
	it.each(['1 ', '1', '12-', 'secret="\\x'])('of "%s" is no failure', (unit) => {
		expect(() => redact(unit.repeat(20_000_000 / unit.length))).not.toThrow();
	});
});
