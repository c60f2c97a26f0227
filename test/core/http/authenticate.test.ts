import type { IHttpRequestOptions } from 'n8n-workflow';
import { redact } from '../../../core/base/redact';
import { authenticated } from '../../../core/http/authenticate';
import { mock } from '../../support/stub';

const proof = { key: 'plain-words-key', headers: { Authorization: 'Bearer plain-words-key' } };
const sent = (request: object) => authenticated(mock<IHttpRequestOptions>(request), proof);

describe('a request is given its key', () => {
	it('beside the headers that it has', () => {
		expect(sent({ url: 'https://api.example.com/x', headers: { Accept: 'application/json' } }).headers).toEqual({
			Accept: 'application/json',
			Authorization: 'Bearer plain-words-key',
		});
	});

	it.each([
		{ url: 'https://api.example.com/x' },
		{ uri: 'https://api.example.com/x' },
		{ baseURL: 'https://api.example.com/', url: '/x' },
		{ baseURL: 'http://localhost:5678', url: '/x' },
		{ baseURL: 'http://evil.example', url: 'https://api.example.com/x' },
		// Put together with a slash between, as axios does it: the host stays that of the base.
		{ baseURL: 'http://localhost:80', url: '@evil.example/' },
		{ url: 'https://api.example.com/x y?z=1 2' },
	])('where it goes to %j', (request) => {
		expect(sent(request).headers).toEqual(proof.headers);
	});

	it('and the key is in no error from then on', () => {
		const key = 'what-was-fetched-by-others';
		expect(redact(`a ${key}`)).toBe(`a ${key}`);
		authenticated({ url: 'https://api.example.com' }, { key, headers: {} });
		expect(redact(`a ${key}`)).toBe('a [removed]');
	});
});

describe('a request gets no key', () => {
	it.each([
		[{ url: 'http://api.example.com/x' }, 'must start with https://'],
		[{ uri: 'http://api.example.com/x' }, 'must start with https://'],
		[{ baseURL: 'http://api.example.com', url: '/x' }, 'must start with https://'],
		[{ baseURL: 'http://localhost:80@evil.example/', url: '/x' }, 'must not hold a user name or password'],
		[{ baseURL: 'https://api.example.com', url: 'http://evil.example/x' }, 'must start with https://'],
		[{ baseURL: '', url: '/x' }, 'is not a URL'],
		[{}, 'is not a URL'],
	])('where it goes to %j: it %s', (request, fault) => {
		const words = `The address that the request goes to ${fault}. Correct the URL in the credential.`;
		expect(() => sent(request)).toThrow(words);
	});
});
