import { callbackSecretsOf, isOneOf } from '../../../core/callback/secret';

test('both secrets count during a rotation', () => {
	const secrets = callbackSecretsOf({ callbackSecret: 'made-up-new', previousCallbackSecret: ' made-up-old ' });
	expect(secrets).toEqual(['made-up-new', 'made-up-old']);
	expect(isOneOf('made-up-new', secrets)).toBe(true);
	expect(isOneOf('made-up-old', secrets)).toBe(true);
	expect(isOneOf('made-up-ne', secrets)).toBe(false);
	expect(isOneOf('', secrets)).toBe(false);
});

test('an empty or missing secret is none, and nothing is equal to it', () => {
	expect(callbackSecretsOf({ callbackSecret: '', clientId: 'a' })).toEqual([]);
	expect(callbackSecretsOf({ callbackSecret: 5 })).toEqual([]);
	expect(isOneOf('', [])).toBe(false);
	expect(isOneOf('anything', [])).toBe(false);
});
