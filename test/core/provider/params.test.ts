import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { CreditError } from '../../../core/base/errors';
import { entriesOf, propertiesOf } from '../../../core/provider/param';
import {
	choice,
	currency as currencyCode,
	limit as limitParam,
	number as numberParam,
	text as textParam,
} from '../../../core/provider/paramTypes';
import { Params } from '../../../core/provider/params';
import { SHARED_OPTIONS, WAIT_OPTIONS } from '../../../core/provider/sharedOptions';

const field = (name: string, displayName: string, rest: Partial<INodeProperties> = {}): INodeProperties => ({
	name,
	displayName,
	type: 'string',
	default: '',
	...rest,
});

const ours = [
	field('statementKey', 'Statement Key'),
	field('format', 'Format', { default: 'mono' }),
	field('options', 'Options', {
		type: 'collection',
		options: [field('timeout', 'Timeout (Ms)'), field('concurrency', 'Concurrency')],
	}),
];
const others = field('options', 'Options', { type: 'collection', options: [field('startSync', 'Start Sync')] });

function paramsOf(values: Record<string, unknown>): Params {
	const source = {
		getNodeParameter: (name: string, _itemIndex: number, fallback?: unknown) =>
			name in values ? values[name] : fallback,
	};
	return new Params(source, 0, ours, [...ours, others]);
}

function refusalOf(read: () => unknown): CreditError {
	try {
		read();
	} catch (error) {
		if (error instanceof CreditError) return error;
		throw error;
	}
	throw new Error('It was not refused');
}

describe('a parameter', () => {
	it('is read through its schema', () => {
		expect(paramsOf({ statementKey: '125' }).read('statementKey', numberParam)).toBe(125);
	});

	it('that is not set has the default of its field', () => {
		expect(paramsOf({}).read('format', z.string())).toBe('mono');
	});

	it('that does not fit is refused by its label, before anything is sent', () => {
		const error = refusalOf(() => paramsOf({ statementKey: 'abc' }).read('statementKey', numberParam));
		expect(error.kind).toBe('input');
		expect(error.message).toBe('Statement Key must be a number (it is "abc")');
		expect(error.detail.code).toBe('INVALID_PARAMETER');
	});

	it.each([
		['alone', { statementKey: 'x'.repeat(5_001) }, (params: Params) => params.read('statementKey', textParam)],
		[
			'in a collection',
			{ options: { timeout: 'x'.repeat(5_001) } },
			(params: Params) => entriesOf(params, 'options', SHARED_OPTIONS),
		],
	])('that is too long is refused before its schema looks at it, %s', (_where, values, read) => {
		expect(refusalOf(() => read(paramsOf(values))).detail.code).toBe('TOO_LARGE');
	});

	it('that is left over from another provider is refused by its label', () => {
		const error = refusalOf(() => paramsOf({ format: 'plaidAssetReport' }).read('format', choice(['mono', 'okra'])));
		expect(error.message).toBe('Format must be one of: mono, okra (it is "plaidAssetReport")');
	});

	it('is quoted redacted', () => {
		const error = refusalOf(() => paramsOf({ format: 'BVN 22222222222' }).read('format', choice(['mono'])));
		expect(error.message).toContain('(it is "BVN [removed]")');
	});

	it('that is a number is quoted redacted too', () => {
		expect(refusalOf(() => paramsOf({ format: 22222222222 }).read('format', choice(['mono']))).message).not.toContain(
			'2222',
		);
	});

	it('is quoted shortened, after it is redacted', () => {
		const error = refusalOf(() =>
			paramsOf({ format: `${'x'.repeat(35)} 22222222222` }).read('format', choice(['mono'])),
		);
		expect(error.message).toBe(`Format must be one of: mono (it is "${'x'.repeat(35)} [rem...")`);
	});

	it.each<[unknown]>([[{ a: 'secret' }], [['secret']], [Number.NaN], [true]])('that is %j is not quoted', (value) => {
		expect(refusalOf(() => paramsOf({ format: value }).read('format', choice(['mono']))).message).toBe(
			'Format must be one of: mono',
		);
	});
});

describe('a required text', () => {
	it.each<[unknown, string]>([
		['Ada', 'Ada'],
		['  Ada ', 'Ada'],
		[125, '125'],
		[0, '0'],
	])('%j is read as "%s"', (value, expected) => {
		expect(paramsOf({ statementKey: value }).read('statementKey', textParam)).toBe(expected);
		expect(textParam.parse(value)).toBe(expected);
	});

	it.each<[unknown]>([[''], ['   '], [null], [undefined]])('%j is empty, and never the word for nothing', (value) => {
		expect(refusalOf(() => paramsOf({ statementKey: value }).read('statementKey', textParam)).message).toMatch(
			/^Statement Key is empty/,
		);
	});

	it.each<[unknown]>([[{}], [[]], [true], [Number.NaN]])('%j is no text', (value) => {
		expect(refusalOf(() => paramsOf({ statementKey: value }).read('statementKey', textParam)).message).toContain(
			'must be a text',
		);
	});
});

describe('a number', () => {
	it.each<[unknown, number]>([
		[5, 5],
		[0, 0],
		['5', 5],
		[' 5.5 ', 5.5],
		['-1', -1],
		['1e3', 1000],
	])('%j is read as %d', (value, expected) => {
		expect(numberParam.parse(value)).toBe(expected);
	});

	it.each<[unknown]>([
		[''],
		[' '],
		['abc'],
		['1,5'],
		[null],
		[undefined],
		[true],
		[[]],
		[[5]],
		[{}],
		[Number.NaN],
		['Infinity'],
		['NaN'],
	])('%j is none', (value) => {
		const result = numberParam.safeParse(value);
		expect(result.error?.issues[0]?.message).toBe('must be a number');
	});
});

describe('a limit', () => {
	it.each([1, 50, '50'])('can be %j', (value) => {
		expect(limitParam.parse(value)).toBe(Number(value));
	});

	it.each([0, -1, 1.5, 'x'])('cannot be %j', (value) => {
		expect(limitParam.safeParse(value).success).toBe(false);
	});
});

describe('a currency', () => {
	it.each<[unknown, string | null]>([
		['NGN', 'NGN'],
		[' ngn ', 'NGN'],
		['', null],
		[undefined, null],
	])('%j is read as %j', (value, expected) => {
		expect(currencyCode.parse(value)).toBe(expected);
	});

	it.each(['NG', 'NAIRA', '₦', '12A'])('cannot be "%s"', (value) => {
		expect(currencyCode.safeParse(value).error?.issues[0]?.message).toBe('must be a three-letter code such as NGN');
	});
});

describe('a collection', () => {
	it('is read with the defaults of what is not set', () => {
		expect(entriesOf(paramsOf({ options: { timeout: 5 } }), 'options', SHARED_OPTIONS)).toEqual({
			concurrency: 0,
			maxRetries: 3,
			timeout: 5,
		});
	});

	it('that is not set at all has all defaults', () => {
		expect(entriesOf(paramsOf({}), 'options', SHARED_OPTIONS)).toEqual({
			concurrency: 0,
			maxRetries: 3,
			timeout: 60_000,
		});
	});

	it('with an entry of another provider is refused by its label', () => {
		const error = refusalOf(() => entriesOf(paramsOf({ options: { startSync: true } }), 'options', SHARED_OPTIONS));
		expect(error.message).toBe('"Start Sync" under Options does not belong to the chosen provider');
		expect(error.detail.code).toBe('STALE_PARAMETER');
		expect(error.detail.description).toContain('remove it');
	});

	it.each(['constructor', 'toString', 'unknown'])('with the entry "%s" that nobody has is refused', (key) => {
		const error = refusalOf(() => entriesOf(paramsOf({ options: { [key]: 1 } }), 'options', SHARED_OPTIONS));
		expect(error.message).toBe(`"${key}" under Options does not belong to the chosen provider`);
	});

	it.each<[Record<string, unknown>, string]>([
		[{ concurrency: 65 }, 'Concurrency must be a whole number from 0 to 64 (it is "65")'],
		[{ concurrency: 1.5 }, 'Concurrency must be a whole number from 0 to 64 (it is "1.5")'],
		[{ concurrency: 'many' }, 'Concurrency must be a number (it is "many")'],
		[{ timeout: 0 }, 'Timeout (Ms) must be more than 0 (it is "0")'],
		[{ timeout: null }, 'Timeout (Ms) is empty'],
		[{ timeout: [] }, 'Timeout (Ms) must be a number'],
	])('with %j is refused in words that can be read', (options, message) => {
		expect(refusalOf(() => entriesOf(paramsOf({ options }), 'options', SHARED_OPTIONS)).message).toBe(message);
	});

	it('takes a number that an expression gives as text', () => {
		expect(entriesOf(paramsOf({ options: { concurrency: '8' } }), 'options', SHARED_OPTIONS).concurrency).toBe(8);
	});
});

describe('the options of waiting', () => {
	const options = { ...field('options', 'Options'), options: propertiesOf(WAIT_OPTIONS) };
	const read = (stored: object) =>
		entriesOf(new Params({ getNodeParameter: () => stored }, 0, [options], [options]), 'options', WAIT_OPTIONS);

	it('have defaults', () => {
		expect(read({})).toEqual({ waitUntilDone: false, pollInterval: 30, maxWait: 600 });
	});

	it('take numbers that an expression gives as text', () => {
		expect(read({ pollInterval: '5', maxWait: '60' })).toMatchObject({ pollInterval: 5, maxWait: 60 });
	});

	it.each([0, 0.5, -1])('refuse %d seconds', (seconds) => {
		for (const name of ['pollInterval', 'maxWait']) {
			expect(refusalOf(() => read({ [name]: seconds })).message).toContain('must be at least 1 second');
		}
	});
});
