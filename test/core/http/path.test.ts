import fc from 'fast-check';
import { CreditError } from '../../../core/base/errors';
import { pathOf } from '../../../core/http/path';

it('segments are joined and encoded', () => {
	expect(pathOf('statements', 125, 'transactions')).toBe('/statements/125/transactions');
	expect(pathOf('users', 'a/b?c=d#e f', 'x')).toBe('/users/a%2Fb%3Fc%3Dd%23e%20f/x');
});

it('an ID is trimmed', () => {
	expect(pathOf('users', ' 125\n')).toBe('/users/125');
});

it.each(['', ' ', '.', '..', ' .. ', '\t.\n'])('the ID "%s" is refused before anything is sent', (id) => {
	expect(() => pathOf('users', id)).toThrow(
		expect.objectContaining({ kind: 'input', detail: expect.objectContaining({ code: 'INVALID_ID' }) }),
	);
});

it.each(['...', '.a', 'a..', '%2e%2e', '..%2f'])('the ID "%s" is one segment', (id) => {
	expect(new URL(`https://api.example/v1${pathOf('users', id, 'x')}`).pathname).toBe(
		`/v1/users/${encodeURIComponent(id)}/x`,
	);
});

it('half a surrogate pair is refused in words', () => {
	expect(() => pathOf('users', '\ud800')).toThrow(CreditError);
});

it('an ID never reaches another resource, whatever it holds', () => {
	const awkward = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[./\\%?#2eEfF ]{0,6}$/));
	fc.assert(
		fc.property(awkward, (id) => {
			let path: string;
			try {
				path = pathOf('users', id, 'end');
			} catch (error) {
				expect(error).toBeInstanceOf(CreditError);
				return;
			}
			const { pathname, search, hash } = new URL(`https://api.example/v1${path}`);
			expect(pathname.split('/')).toHaveLength(5);
			expect(pathname.startsWith('/v1/users/')).toBe(true);
			expect(decodeURIComponent(pathname.split('/')[3] ?? '')).toBe(id.trim());
			expect(search + hash).toBe('');
		}),
		{ numRuns: 2_000 },
	);
});
