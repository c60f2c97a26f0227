import fc from 'fast-check';
import { Secrets, redact } from '../../../core/base/redact';

const REMOVED = '[removed]';
const SECRET = 'Sand/box+Secret "é" <1>';

describe('a secret is removed', () => {
	it.each<[string, string]>([
		['as it is', SECRET],
		['in another case', SECRET.toUpperCase()],
		['with characters of another width', SECRET.replaceAll('S', 'Ｓ')],
		['with signs without width in it', [...SECRET].join('\u200b')],
		['in a URL', encodeURIComponent(SECRET)],
		['in a URL with small digits', encodeURIComponent(SECRET).toLowerCase()],
		['in a form', new URLSearchParams({ SECRET }).toString().slice('SECRET='.length)],
		['in JSON', JSON.stringify(SECRET).slice(1, -1)],
		['in JSON inside of JSON', JSON.stringify(JSON.stringify(SECRET)).slice(3, -3)],
		['in JSON that is pure ASCII', JSON.stringify(SECRET).slice(1, -1).replace('é', '\\u00e9')],
		['in JSON with its slashes escaped', JSON.stringify(SECRET).slice(1, -1).replace('/', '\\/')],
		['in HTML', 'Sand/box+Secret &quot;é&quot; &lt;1&gt;'],
		['in base64', Buffer.from(SECRET).toString('base64').replace(/=+$/, '')],
		['in base64url', Buffer.from(SECRET).toString('base64url')],
		['in hexadecimal digits', Buffer.from(SECRET).toString('hex')],
		['in hexadecimal capitals', Buffer.from(SECRET).toString('hex').toUpperCase()],
	])('%s', (_name, spelling) => {
		const clean = redact(`before ${spelling} after`, [SECRET]);
		expect(clean).toMatch(/^before \[removed\].{0,2} after$/);
	});

	it.each(['', 'a', 'ab', 'abc'])('in the base64 of a pair with "%s" before it', (before) => {
		const code = Buffer.from(`${before}:quite-plain-words:x`).toString('base64');
		expect(redact(code, ['quite-plain-words'])).not.toMatch(/[A-Za-z0-9+/]{8}/);
	});

	it('line by line, where it is a key of several', () => {
		const lines = ['wordsofthefirstline', 'wordsofthesecondline', 'end'];
		const pem = `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----`;
		for (const key of [pem, pem.replaceAll('\n', '\\n'), pem.replaceAll('\n', ' ')]) {
			expect(redact(`line ${lines[1]} is wrong`, [key])).toBe(`line ${REMOVED} is wrong`);
		}
	});

	it('of two or three characters only as a word of its own', () => {
		expect(redact('Value abc of abcd, "abc"', ['abc'])).toBe(`Value ${REMOVED} of abcd, "${REMOVED}"`);
	});

	it('not of one character', () => {
		expect(redact('Value a, not b', ['a', ' b '])).toBe('Value a, not b');
	});

	it('also where it overlaps with another', () => {
		expect(redact('x first-second-third y', ['first-second', 'second-third'])).toBe(`x ${REMOVED} y`);
	});

	it('never remains, in whatever spelling and wherever it stands', () => {
		const spellings: Array<(secret: string) => string> = [
			(secret) => secret,
			(secret) => encodeURIComponent(secret),
			(secret) => new URLSearchParams({ secret }).toString(),
			(secret) => JSON.stringify({ secret }),
			(secret) => JSON.stringify(JSON.stringify({ secret })),
			(secret) => Buffer.from(secret).toString('hex'),
		];
		fc.assert(
			fc.property(
				fc.string({ minLength: 4, unit: 'grapheme-ascii' }).filter((secret) => secret.trim() === secret),
				fc.constantFrom(...spellings),
				(secret, spell) => {
					fc.pre(!`${REMOVED}{"secret":"}`.includes(secret.toLowerCase()));
					const spelling = spell(secret);
					expect(redact(`value ${spelling} is wrong`, [secret])).not.toContain(spelling);
				},
			),
		);
	});
});

describe('a long text', () => {
	it('is cut to 4,000 characters before anything is looked for', () => {
		expect(redact('a '.repeat(3_000))).toHaveLength(4_000);
	});

	it.each([4, 5, 10, 16])('leaves nothing of a secret of which %d characters are before the cut', (before) => {
		const text = `${'- '.repeat(2_000).slice(0, 4_000 - before)}plain-words-secret`;
		expect(redact(text, ['plain-words-secret'])).toMatch(/- ?\[removed\]$/);
	});

	it('leaves nothing of a number that is cut', () => {
		const text = `${'- '.repeat(2_000).slice(0, 3_988)}a22222222222222`;
		expect(redact(text)).not.toContain('2222');
	});
});

describe('what is remembered', () => {
	it('is removed from then on', () => {
		const secrets = new Secrets(['own-plain-secret']);
		expect(redact('a fetched-token', secrets)).toBe('a fetched-token');
		secrets.remember(['fetched-token']);
		expect(redact('a fetched-token and own-plain-secret', secrets)).toBe(`a ${REMOVED} and ${REMOVED}`);
	});

	it('is five hundred values, the last used', () => {
		const secrets = new Secrets(['own-plain-secret']);
		const word = (index: number) =>
			`plain-${String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}-word`;
		for (let index = 0; index < 500; index += 1) secrets.remember([word(index)]);
		secrets.remember([word(0), word(500)]);
		expect(redact(`${word(0)} ${word(500)} ${word(2)}`, secrets)).toBe(`${REMOVED} ${REMOVED} ${REMOVED}`);
		expect(redact(`${word(1)} own-plain-secret`, secrets)).toBe(`${word(1)} ${REMOVED}`);
	});
});
