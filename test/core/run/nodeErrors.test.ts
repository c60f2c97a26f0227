import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { CreditError, type FailureKind } from '../../../core/base/errors';
import { toErrorItem, toNodeError } from '../../../core/run/nodeErrors';
import { libraryWordsIn } from '../../support/libraryWords';
import { NODE, networkError } from '../fakes';

describe("n8n's error", () => {
	it.each<[FailureKind, string]>([
		['provider', 'NodeApiError'],
		['network', 'NodeApiError'],
		['credential', 'NodeApiError'],
		['input', 'NodeOperationError'],
		['cancelled', 'NodeOperationError'],
	])('for a failure of the kind %s is a %s with our words', (kind, name) => {
		const error = toNodeError(NODE, new CreditError(kind, 'What happened', { description: 'What to do' }), 3);
		expect(error.name).toBe(name);
		expect(error.message).toBe('What happened');
		expect(error.description).toBe('What to do');
		expect(error.context.itemIndex).toBe(3);
	});

	it.each([
		'400',
		'401',
		'404',
		'429',
		'500',
		'503',
		'ECONNREFUSED',
		'ECONNRESET',
		'ETIMEDOUT',
		'ENOTFOUND',
		'ECONNABORTED',
	])('keeps our words whatever n8n knows about %s', (httpCode) => {
		const message = `Provider could not be reached (${httpCode})`;
		const error = toNodeError(NODE, new CreditError('network', message, { httpCode, description: 'What to do' }), 0);
		expect(error.message).toBe(message);
		expect(error.description).toBe('What to do');
		expect(error).toMatchObject({ httpCode });
	});

	it('without a description does not make one up from the message', () => {
		const error = toNodeError(NODE, new CreditError('provider', 'What happened'), 0);
		expect(error.description ?? '').not.toBe('What happened');
	});

	it('is made fresh even for one of its own', () => {
		const thrown = networkError('ECONNRESET', 'for ada@example.com');
		const error = toNodeError(NODE, thrown, 2);
		expect(error).not.toBe(thrown);
		expect(error.context.itemIndex).toBe(2);
	});

	it('for the same failure of two items is two errors', () => {
		const failure = new CreditError('credential', 'Refused');
		const first = toNodeError(NODE, failure, 0);
		const second = toNodeError(NODE, failure, 1);
		expect([first.context.itemIndex, second.context.itemIndex]).toEqual([0, 1]);
	});

	it.each<[string, unknown]>([
		['an Error', new Error('token=sandbox-secret of ada@example.com')],
		[
			'a NodeOperationError',
			new NodeOperationError(NODE, 'token=sandbox-secret of ada@example.com', { description: 'BVN 22222222222' }),
		],
		['a NodeApiError', new NodeApiError(NODE, { message: 'token=sandbox-secret of ada@example.com' })],
		['a text', 'token=sandbox-secret of ada@example.com'],
	])('made of %s is redacted', (_what, thrown) => {
		const error = toNodeError(NODE, thrown, 0);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect([error.message, String(error.description)].join(' ')).toContain('token=[removed] of [removed]');
		const everything = JSON.stringify([error.message, error.description, error.messages, error.context]);
		expect(everything).not.toContain('sandbox-secret');
		expect(everything).not.toContain('2222');
	});

	it('of a programming fault says so in the place of its words, which are kept for a report', () => {
		const error = toNodeError(NODE, new TypeError('x is not a function'), 0);
		expect(libraryWordsIn(error.message)).toEqual([]);
		expect(error.description).toMatch(/report it .* with these words: x is not a function$/);
	});

	it.each([undefined, null, 5, {}, Symbol('x')])('is made even of %p', (thrown) => {
		expect(toNodeError(NODE, thrown, 0)).toBeInstanceOf(NodeOperationError);
	});
});

describe('an error item', () => {
	it('says what happened and what to do, and is paired with every item of its group', () => {
		const error = toNodeError(NODE, new CreditError('provider', 'What happened', { description: 'What to do' }), 1);
		expect(toErrorItem(error, [1, 4])).toEqual({
			json: { error: 'What happened', message: 'What to do' },
			pairedItem: [{ item: 1 }, { item: 4 }],
		});
	});

	it('without a cure has its error alone: n8n 2.0 takes an item with any other key for a success', () => {
		const error = toNodeError(
			NODE,
			new CreditError('input', 'What happened', { code: 'CODE', mayHaveHappened: true }),
			1,
		);
		expect(toErrorItem(error, [1]).json).toEqual({ error: 'What happened' });
	});
});
