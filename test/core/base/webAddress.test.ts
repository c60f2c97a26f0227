import { webAddress } from '../../../core/base/webAddress';

it.each([
	'https://consent.example/session/1',
	'HTTPS://consent.example',
	'https://consent.example:8443/a?b=c&d=%20#e',
	'https://consent.example/@path',
])('%s may be handed to a person', (address) => {
	expect(webAddress(address)).toBe(address);
});

it.each([
	'',
	' ',
	'http://consent.example/1',
	'http://localhost/1',
	'javascript:alert(1)',
	'JavaScript://consent.example/%0aalert(1)',
	'data:text/html,<script>alert(1)</script>',
	'file:///etc/passwd',
	'ftp://consent.example/1',
	'/session/1',
	'//consent.example/1',
	'consent.example/1',
	'https:',
	'https://',
	'https:///consent.example',
	'https:/consent.example',
	'https:consent.example',
	'https:\\\\consent.example',
	'https://bank.example\\@evil.example/',
	'https://bank.example@evil.example/',
	'https://bank.example:443@evil.example/',
	'https://:word@evil.example/',
	'https://consent.example/a b',
	'https://consent.example/\n',
	'java\tscript:alert(1)',
	'https://conse\u200bnt.example',
	`https://consent.example/${'a'.repeat(8_000)}`,
])('%.60j may not', (address) => {
	expect(webAddress(address)).toBeNull();
});
