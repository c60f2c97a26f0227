import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { CreditError } from '../../../core/base/errors';
import {
	type Reader,
	anything,
	boolean,
	choice,
	choices,
	country,
	currency,
	id,
	idList,
	json,
	limit,
	list,
	number,
	optionalJson,
	optionalText,
	percent,
	refuse,
	rows,
	secretText,
	text,
	whereSet,
	whereTold,
	wholeNumber,
} from '../../../core/provider/paramTypes';
import { Params } from '../../../core/provider/params';

const FIELD: INodeProperties = { displayName: 'PSU ID', name: 'psuId', type: 'string', default: '' };

function read<T>(reader: Reader<T>, value: unknown, property = FIELD): T {
	return new Params({ getNodeParameter: () => value }, 0, [property], [property]).read(property, reader);
}

function refusalOf(reader: Reader<unknown>, value: unknown, property = FIELD): CreditError {
	try {
		read(reader, value, property);
	} catch (error) {
		if (error instanceof CreditError) return error;
		throw error;
	}
	throw new Error('It was not refused');
}

describe.each<[string, Reader<unknown>]>([
	['text', text],
	['id', id],
	['idList', idList],
	['country', country],
])('a required %s', (_, reader) => {
	it.each([[undefined], [null], [''], ['   '], ['\t\n']])('%j is empty, and never the word for nothing', (value) => {
		expect(refusalOf(reader, value).message).toMatch(/^PSU ID is empty$/);
	});

	it.each([[{}], [{ toString: 'x' }], [true], [new Date(0)]])('%j is refused as no text', (value) => {
		const { kind, message } = refusalOf(reader, value);
		expect([kind, message]).toEqual(['input', 'PSU ID must be a text']);
	});
});

describe.each<[string, Reader<unknown>, unknown]>([
	['optionalText', optionalText, ''],
	['secretText', secretText, ''],
	['list', list, []],
	['currency', currency, null],
])('an optional %s', (_, reader, nothing) => {
	it.each([[undefined], [null], ['']])('%j is nothing', (value) => {
		expect(read(reader, value)).toEqual(nothing);
	});

	it.each([[{}], [true]])('%j is refused in words, and not quoted', (value) => {
		expect(refusalOf(reader, value).message).toMatch(/^PSU ID must be [a-z -]+$/);
	});
});

it.each<[Reader<unknown>, unknown, unknown]>([
	[text, ' Ada ', 'Ada'],
	[text, 0, '0'],
	[optionalText, '  ', ''],
	[optionalText, 42, '42'],
	[secretText, ' s p ', ' s p '],
	[secretText, 1234, '1234'],
	[list, 'a, b,,a', ['a', 'b', 'a']],
	[list, ['a', 7, ' '], ['a', '7']],
	[list, 7, ['7']],
	[idList, 'a, b,,a', ['a', 'b']],
	[idList, ['a', 'b', 'a'], ['a', 'b']],
	[idList, 42, ['42']],
	[country, ' fr ', 'FR'],
	[currency, ' ngn ', 'NGN'],
	[number, ' 5.5 ', 5.5],
	[wholeNumber(1, 600), '12', 12],
	[percent, 0, 0],
	[percent, 1, 1],
	[percent, '24.5', 24.5],
	[percent, 100, 100],
	[limit, '50', 50],
	[boolean, false, false],
	[choice(['a', 'b']), 'b', 'b'],
	[choices(['a', 'b']), ['b', 'a', 'b'], ['b', 'a']],
	[rows({ name: text }), { values: [{ name: ' x ' }] }, [{ name: 'x' }]],
	[rows({ name: text }), {}, []],
	[anything, { a: 1 }, { a: 1 }],
	[whereSet(number), undefined, undefined],
	[whereTold(number), null, undefined],
	[whereTold(number), '', undefined],
	[whereTold(number), '3', 3],
])('%# is read as the document of the vocabulary says', (reader, value, expected) => {
	expect(read(reader, value)).toEqual(expected);
});

it.each<[Reader<unknown>, unknown, string]>([
	[list, [{ a: 1 }], 'must be names separated by commas'],
	[idList, [null, ' '], 'is empty'],
	[country, 'FRA', 'must be a two-letter country code such as FR (it is "FRA")'],
	[country, 'undefined', 'must be a two-letter country code such as FR (it is "undefined")'],
	[currency, 'NAIRA', 'must be a three-letter code such as NGN (it is "NAIRA")'],
	[number, '1,5', 'must be a number (it is "1,5")'],
	[number, '', 'is empty'],
	[wholeNumber(1, 600), 601, 'must be a whole number from 1 to 600 (it is "601")'],
	[percent, 0.3, 'is in percent: for 30 % enter 30, not 0.3 (it is "0.3")'],
	[percent, 0.999, 'is in percent: for 30 % enter 30, not 0.3 (it is "0.999")'],
	[percent, -1, 'must be between 0 and 100 percent (30 is 30 %) (it is "-1")'],
	[percent, 100.01, 'must be between 0 and 100 percent (30 is 30 %) (it is "100.01")'],
	[limit, 0, 'must be a whole number, 1 or more (it is "0")'],
	[boolean, 'yes', 'must be on or off (it is "yes")'],
	[choice(['a', 'b']), 'c', 'must be one of: a, b (it is "c")'],
	[choices(['a', 'b']), [], 'is empty'],
	[choices(['a', 'b']), 'a', 'must be a list (it is "a")'],
	[choices(['a', 'b']), ['c'], 'must be one of: a, b'],
	[whereSet(number), null, 'is empty'],
])('%# is refused in words that can be read', (reader, value, why) => {
	expect(refusalOf(reader, value).message).toBe(`PSU ID ${why}`);
});

describe('what is private', () => {
	const secret: INodeProperties = { ...FIELD, typeOptions: { password: true } };

	it('is not quoted: a field that the editor hides', () => {
		expect(refusalOf(number, 'hunter2', secret).message).toBe('PSU ID must be a number');
	});

	it('is not quoted: a value about a person, with its own cure', () => {
		const reader = optionalText.transform((given, context) =>
			refuse(context, 'holds no name', { cure: 'Give a name.', isPrivate: given !== '' }),
		);
		const { message, detail } = refusalOf(reader, 'Ada');
		expect([message, detail.description]).toEqual(['PSU ID holds no name', 'Give a name.']);
	});
});

describe('a JSON parameter', () => {
	const persons = z.array(z.record(z.unknown()));

	it.each([['[{ "a": 1 }]'], [[{ a: 1 }]]])('%j is read as data', (value) => {
		expect(read(json(persons)(FIELD), value)).toEqual([{ a: 1 }]);
	});

	it.each([
		['[', 'PSU ID is not valid JSON'],
		['{}', 'PSU ID cannot be used: must be a list'],
		[' ', 'PSU ID is empty'],
	])('%j is refused by its label', (value, message) => {
		expect(refusalOf(json(persons)(FIELD), value).message).toBe(message);
	});

	it.each([[undefined], [null], ['']])('%j is left out where it may be', (value) => {
		expect(read(optionalJson(persons)(FIELD), value)).toBeUndefined();
	});
});
