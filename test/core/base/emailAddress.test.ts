import { isEmailAddress } from '../../../core/base/emailAddress';

const longest = `${'a'.repeat(242)}@example.com`;

it.each(['ada@example.com', 'ada.obi+loans@mail.example.co.uk', 'josé@exämple.com', longest])('%s is one', (text) => {
	expect(isEmailAddress(text)).toBe(true);
});

it.each([
	'',
	'ada',
	'ada@',
	'@example.com',
	'ada@example',
	'ada@.example',
	'ada@example.',
	'ada@@example.com',
	'ada@b@example.com',
	'ada n@example.com',
	`a${longest}`,
	`a@${'a.'.repeat(500_000)}@`,
])('%.60s is none', (text) => {
	expect(isEmailAddress(text)).toBe(false);
});
