import { callbackSecretsOf, isOneOf, isWeak } from '../../../core/callback/secret';

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

test.each([
	['of fifteen characters', 'x'.repeat(15)],
	['of one letter', 'a'],
	['of blanks without width', '\u200B'.repeat(20)],
	['of fifteen characters between blanks', ` x${' x'.repeat(14)} `],
	['of fifteen characters that take two places each', '\u{1F511}'.repeat(15)],
])('a secret %s is too short', (_, secret) => {
	expect(isWeak(secret)).toBe(true);
});

test('a secret of sixteen characters is long enough', () => {
	expect(isWeak('x'.repeat(16))).toBe(false);
	expect(isWeak('\u{1F511}'.repeat(16))).toBe(false);
});
