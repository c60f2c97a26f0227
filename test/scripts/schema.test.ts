import { z } from 'zod';
import { onRequest } from '../../core/shapes/outputs/parts';
import { schemaScript } from '../support/neutral';

const ON_REQUEST = 'Only where an option asks for it';

describe('the schema for the editor', () => {
	const { editorSchema } = schemaScript;
	const shown = (shape: z.ZodRawShape) => editorSchema(z.object(shape).strict(), ON_REQUEST);
	const object = (properties: object) => ({ type: 'object', properties, version: 1 });

	test.each([
		['a text', z.string(), { type: 'string' }],
		['a text that may be null', z.string().nullable(), { type: 'string' }],
		['a word of several', z.enum(['a', 'b']).nullable(), { type: 'string' }],
		['one fixed word', z.literal('1'), { type: 'string' }],
		['a figure that may be null', z.number().nullable(), { type: 'number' }],
		['a count', z.number().int().nullable(), { type: 'integer' }],
		['a yes or no that may be left out', z.boolean().nullable().optional(), { type: 'boolean' }],
		[
			'an object that may be null',
			z.object({ a: z.string() }).nullable(),
			{ type: 'object', properties: { a: { type: 'string' } } },
		],
		['a list', z.array(z.number().nullable()), { type: 'array', items: { type: 'number' } }],
		[
			'a list that may be null',
			z.array(z.object({ a: z.string() })).nullable(),
			{ type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } },
		],
		['figures by name', z.record(z.number().nullable()), { type: 'object' }],
		['a figure or a word', z.union([z.string(), z.number()]), { type: 'string' }],
	])('shows %s as one plain type', (_, schema, expected) => {
		expect(shown({ field: schema })).toEqual(object({ field: expected }));
	});

	test('leaves out the raw answer, and what only an option adds, wherever it stands', () => {
		const nested = z.object({ kept: z.string(), raw: z.unknown(), added: onRequest(z.array(z.string())) });
		expect(
			shown({ raw: z.unknown().optional(), waited: onRequest(z.literal(true)), list: z.array(nested), nested }),
		).toEqual(
			object({
				list: { type: 'array', items: { type: 'object', properties: { kept: { type: 'string' } } } },
				nested: { type: 'object', properties: { kept: { type: 'string' } } },
			}),
		);
	});

	test('is refused for a field of several types: the editor can show one', () => {
		expect(() => shown({ field: z.union([z.object({}), z.array(z.string())]) })).toThrow('one type');
	});
});

describe('the files for the editor', () => {
	const { editorFiles } = schemaScript;

	test('are one where the node has no operation', () => {
		expect(editorFiles({ version: 1, properties: [{ name: 'provider', options: [{ value: 'a' }] }] })).toEqual([
			'v1.0.0.json',
		]);
	});

	test('are one more for each operation, also where several providers have it', () => {
		const operation = (...values: string[]) => ({ name: 'operation', options: values.map((value) => ({ value })) });
		expect(
			editorFiles({ version: 2, properties: [operation('generate', 'getAll'), operation('getAll', 'list')] }),
		).toEqual(['v2.0.0.json', 'v2.0.0/generate.json', 'v2.0.0/getAll.json', 'v2.0.0/list.json']);
	});
});
