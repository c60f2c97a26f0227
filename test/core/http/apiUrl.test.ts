import { apiUrl, tokenUrl, withoutEnd } from '../../../core/http/apiUrl';

const wordsOf = (schema: typeof tokenUrl | typeof apiUrl, address: string) =>
	schema.safeParse(address).error?.issues[0]?.message;

describe('an address that a key may be sent to', () => {
	it.each([
		'https://api.example.com',
		' https://api.example.com/v2/ ',
		'HTTPS://api.example.com:8443/a/b',
		'http://localhost:5678',
		'http://LOCALHOST/',
		'http://127.0.0.1:5678/api',
		'http://[::1]:5678',
	])('is %s', (address) => {
		expect(wordsOf(apiUrl, address)).toBeUndefined();
		expect(wordsOf(tokenUrl, address)).toBeUndefined();
	});

	it.each([
		['', 'is not a URL'],
		['api.example.com', 'is not a URL'],
		['https://', 'is not a URL'],
		['https://api.example.com/a b', 'is not a URL'],
		['https://api.example.com\t.evil.example', 'is not a URL'],
		['https:\\\\api.example.com', 'is not a URL'],
		['http://api.example.com', 'must start with https://'],
		['http://localhost.evil.example', 'must start with https://'],
		['http://127.0.0.1.evil.example', 'must start with https://'],
		['http://0.0.0.0', 'must start with https://'],
		['ftp://localhost', 'must start with https://'],
		['file:///etc/passwd', 'must start with https://'],
		['javascript:alert(1)', 'must start with https://'],
		['http://localhost:80@evil.example/', 'must not hold a user name or password'],
		['http://localhost@evil.example/', 'must not hold a user name or password'],
		['http://[::1]:80@evil.example/', 'must not hold a user name or password'],
		['https://key:word@api.example.com', 'must not hold a user name or password'],
		['https://:word@api.example.com', 'must not hold a user name or password'],
	])('is not %s: %s', (address, words) => {
		expect(wordsOf(apiUrl, address)).toBe(words);
		expect(wordsOf(tokenUrl, address)).toBe(words);
	});

	it.each(['https://api.example.com?x=', 'https://api.example.com/#', 'https://api.example.com/a#b'])(
		'is not %s for an API, whose paths would be part of its end',
		(address) => {
			expect(wordsOf(apiUrl, address)).toBe('must not hold "?" or "#"');
		},
	);

	it('is not one of more than 2,000 characters', () => {
		expect(wordsOf(apiUrl, `https://api.example.com/${'a'.repeat(2_000)}`)).toBe('is longer than 2000 characters');
	});

	it('of a token endpoint may end with a query', () => {
		expect(wordsOf(tokenUrl, 'https://login.example.com/token?tenant=1')).toBeUndefined();
	});
});

it.each([
	['https://api.example.com', '', 'https://api.example.com'],
	['https://api.example.com/v2///', '', 'https://api.example.com/v2'],
	['https://api.example.com/api/v6/', 'api/v6', 'https://api.example.com'],
	['https://api.example.com//api/v6', 'api/v6', 'https://api.example.com'],
	['https://api.example.com/api/v6/x', 'api/v6', 'https://api.example.com/api/v6/x'],
	['///', '', ''],
])('%s without its end (%s) is %s', (address, version, expected) => {
	expect(withoutEnd(address, version)).toBe(expected);
});
