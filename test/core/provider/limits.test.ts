import type { INodeProperties } from 'n8n-workflow';
import { CreditError } from '../../../core/base/errors';
import { refuseTooLarge } from '../../../core/provider/limits';

const text: INodeProperties = { displayName: 'User Reference', name: 'userReference', type: 'string', default: '' };
const json: INodeProperties = { displayName: 'Statement', name: 'statement', type: 'json', default: '' };
const collection: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	default: {},
	options: [text, { ...json, displayName: 'Persons', name: 'persons' }],
};
const list: INodeProperties = {
	displayName: 'Identifications',
	name: 'identifications',
	type: 'fixedCollection',
	default: {},
	options: [{ displayName: 'Identification', name: 'values', values: [{ ...text, name: 'value' }] }],
};

function refusalOf(value: unknown, field: INodeProperties): CreditError | null {
	try {
		refuseTooLarge(value, field, field.displayName);
		return null;
	} catch (error) {
		if (error instanceof CreditError) return error;
		throw error;
	}
}

const entries = (count: number) => ({ values: Array.from({ length: count }, () => ({ value: 'A01234567' })) });

function nested(depth: number): unknown {
	let value: unknown = 'x';
	for (let level = 0; level < depth; level += 1) value = [value];
	return value;
}

describe('what is within its limit', () => {
	it.each<[string, unknown, INodeProperties]>([
		['a text of 5,000 characters', 'x'.repeat(5_000), text],
		['a number', 12, text],
		['nothing', null, text],
		['a statement of a megabyte as text', 'x'.repeat(1_000_000), json],
		['a statement of many rows as data', Array.from({ length: 200_000 }, () => ({})), json],
		['JSON of a megabyte in a collection', { persons: 'x'.repeat(1_000_000) }, collection],
		['JSON of many rows in a collection', { persons: Array.from({ length: 5_000 }, () => ({})) }, collection],
		['a list of 400 entries', entries(400), list],
	])('passes: %s', (_name, value, field) => {
		expect(refusalOf(value, field)).toBeNull();
	});
});

describe('what is beyond its limit', () => {
	it.each<[string, unknown, INodeProperties, string]>([
		['a text', 'x'.repeat(5_001), text, 'User Reference is a text of 5001 characters; 5000 is the most'],
		['JSON text', 'x'.repeat(50_000_001), json, 'Statement is a text of 50000001 characters; 50000000 is the most'],
		[
			'a text in a collection',
			{ userReference: 'x'.repeat(5_001) },
			collection,
			'User Reference is a text of 5001 characters; 5000 is the most',
		],
		[
			'a text in a list',
			{ values: [{ value: 'x'.repeat(5_001) }] },
			list,
			'Identifications is a text of 5001 characters; 5000 is the most',
		],
		[
			'a name',
			{ ['x'.repeat(5_001)]: 1 },
			collection,
			'Additional Fields is a text of 5001 characters; 5000 is the most',
		],
		['a list', entries(1_001), list, 'Identifications holds more than 1000 values'],
		['what a list holds', entries(600), list, 'Identifications holds more than 1000 values'],
		[
			'a list in the place of a text',
			Array.from({ length: 1_001 }, () => 1),
			text,
			'User Reference holds more than 1000 values',
		],
		['data of many levels', nested(100_000), text, 'User Reference holds more than 1000 values'],
	])('is refused by its label and without being quoted: %s', (_name, value, field, message) => {
		const error = refusalOf(value, field);
		expect(error?.message).toBe(message);
		expect(error?.kind).toBe('input');
		expect(error?.detail.code).toBe('TOO_LARGE');
		expect(error?.detail.description).toMatch(/check the expression that makes it/);
	});
});
