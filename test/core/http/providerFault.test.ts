import { Secrets } from '../../../core/base/redact';
import { providerWords, refusal, whatToDo } from '../../../core/http/providerFault';

const NONE = new Secrets();

describe("the provider's words", () => {
	it.each<[unknown, string]>([
		[{ message: 'No such statement' }, 'No such statement'],
		[{ error: 'invalid_client', error_description: 'Client authentication failed' }, 'Client authentication failed'],
		[{ error: 'invalid_client' }, 'invalid_client'],
		[{ error: { message: 'Too many pages' } }, 'Too many pages'],
		[{ error: { code: 5 }, title: 'Bad request' }, 'Bad request'],
		[{ error_message: 'Bad name' }, 'Bad name'],
		[{ detail: 'Bad name', title: 'Bad request' }, 'Bad name'],
		[{ errors: ['First', 'Second'] }, 'First'],
		[{ errors: [{ detail: 'First' }] }, 'First'],
		[{ errors: [], title: 'Bad request' }, 'Bad request'],
		[{ errors: { name: ['is empty'] }, title: 'Bad request' }, 'name: is empty'],
		[{ errors: { name: [] }, title: 'Bad request' }, 'Bad request'],
		[{ message: '', error: 'Bad name' }, 'Bad name'],
		[{ message: '  ', detail: 'Bad name' }, 'Bad name'],
		[{ message: null, error: 'Bad name' }, 'Bad name'],
		[{ message: 5, error: 'Bad name' }, 'Bad name'],
		[{ errors: [''], title: 'Bad request' }, 'Bad request'],
		['No such statement', 'No such statement'],
		['  trimmed\n', 'trimmed'],
	])('in %j are "%s"', (body, words) => {
		expect(providerWords(body, NONE)).toBe(words);
	});

	it.each<[unknown]>([
		[null],
		[undefined],
		[''],
		['   '],
		[{}],
		[[]],
		[5],
		[{ message: '' }],
		['<html><body>Bad gateway</body></html>'],
		['\n  <!DOCTYPE html>'],
		['\ufeff<html>'],
		[JSON.parse('{"__proto__":{"message":"x"}}')],
	])('in %j are none', (body) => {
		expect(providerWords(body, NONE)).toBeNull();
	});

	it('are shortened after they are redacted', () => {
		const words = providerWords(`${'x'.repeat(295)} 22222222222 ${'y'.repeat(100)}`, NONE);
		expect(words).toHaveLength(303);
		expect(words).not.toContain('222');
		expect(words?.endsWith('...')).toBe(true);
	});

	it('hold no secret of the credential', () => {
		expect(providerWords({ message: 'key sandbox-secret is wrong' }, new Secrets(['sandbox-secret']))).toBe(
			'key [removed] is wrong',
		);
	});
});

describe('what to do', () => {
	it.each([
		[302, 'redirects are not followed'],
		[400, 'Check the values'],
		[401, 'credential'],
		[403, 'Ask the provider'],
		[404, 'Check the ID'],
		[409, 'current state'],
		[413, 'too large'],
		[418, 'Check the values'],
		[422, 'Check the values'],
		[429, 'Lower Concurrency'],
		[500, 'Run it again later'],
		[503, 'Run it again later'],
	])('about %d is to the point', (status, words) => {
		expect(whatToDo(status)).toContain(words);
	});
});

describe('a refusal', () => {
	it('is of the credential for 401, else of the provider', () => {
		expect(refusal('Provider', 401, null, NONE).kind).toBe('credential');
		expect(refusal('Provider', 403, null, NONE).kind).toBe('provider');
	});

	it('takes the cure it is given', () => {
		const { message, detail } = refusal('Provider', 400, { message: 'Bad' }, NONE, 'Rename the file.');
		expect(message).toBe('Provider answered 400: Bad');
		expect(detail).toEqual({ description: 'Rename the file.', httpCode: '400', code: 'HTTP_400' });
	});
});
