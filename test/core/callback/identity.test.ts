import fc from 'fast-check';
import { digestOf, identityOf } from '../../../core/callback/identity';

/** The same JSON with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, entry]) => [key, reversed(entry)]),
	);
}

test('neither the order of keys nor space between changes what a body says', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const rewritten: unknown = JSON.parse(`  ${JSON.stringify(reversed(value), null, 2)}\n`);
			return identityOf(rewritten) === identityOf(JSON.parse(JSON.stringify(value)));
		}),
	);
});

test('what a body says does', () => {
	const written = ['{"a":1}', '{"a":"1"}', '{"a":null}', '{}', '{"b":1}', '[{"a":1}]', '{"a":[1,2]}', '{"a":[2,1]}'];
	expect(new Set(written.map((text) => identityOf(JSON.parse(text)))).size).toBe(written.length);
});

test('parts are kept apart: what is missing in one is not made up by another', () => {
	expect(identityOf('a', 'bc')).not.toBe(identityOf('ab', 'c'));
	expect(identityOf('a', null)).not.toBe(identityOf('a'));
});

test('a digest is thirty-two digits of SHA-256', () => {
	// As sha256sum prints it for "abc" (FIPS 180-2, B.1).
	expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223');
});
