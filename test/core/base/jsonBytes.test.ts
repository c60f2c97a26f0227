import fc from 'fast-check';
import { hasRepeatedMember, isDeeperThan, memberBytes } from '../../../core/base/jsonBytes';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const member = (text: string, name: string) => memberBytes(bytes(text)).get(name)?.toString('utf8');

describe('memberBytes', () => {
	test.each([
		['{"a":{"b":540.0}}', 'a', '{"b":540.0}'],
		['{ "a" : [1, 2] , "b":null}', 'a', '[1, 2]'],
		['{"x":"}","a":"\\"{,:"}', 'a', '"\\"{,:"'],
		['{"a":{"a":1},"b":2}', 'a', '{"a":1}'],
		['{"\\u0061":1}', 'a', '1'],
		['{"a":"é\\u00e9"}', 'a', '"é\\u00e9"'],
		['{"a":-0.0}', 'a', '-0.0'],
		['{"a":{}}', 'a', '{}'],
	])('of %s gives %s exactly as it stands', (text, name, value) => {
		expect(member(text, name)).toBe(value);
	});

	test('of nested objects gives no inner member', () => {
		expect(member('{"outer":{"inner":1}}', 'inner')).toBeUndefined();
	});

	test('refuses a member that stands twice, also in another spelling', () => {
		expect(() => memberBytes(bytes('{"a":1,"a":2}'))).toThrow();
		expect(() => memberBytes(bytes('{"a":1,"\\u0061":2}'))).toThrow();
	});

	test('of any object gives what JSON.parse gives, for every member', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(undefined, 1, '\t'), (object, indent) => {
				const text = JSON.stringify(object, null, indent);
				const members = memberBytes(bytes(text));
				const expected = JSON.parse(text);
				expect([...members.keys()].sort()).toEqual(Object.keys(expected).sort());
				for (const [key, value] of members) expect(JSON.parse(value.toString('utf8'))).toEqual(expected[key]);
			}),
		);
	});
});

describe('isDeeperThan', () => {
	test.each([
		['1', 0, false],
		['[]', 0, true],
		['[]', 1, false],
		['[[]]', 1, true],
		['{"a":[{"b":1}]}', 3, false],
		['{"a":[{"b":1}]}', 2, true],
		['"[[[[["', 1, false],
		['["\\"[[[["]', 1, false],
	])('%s deeper than %i: %s', (text, most, deeper) => {
		expect(isDeeperThan(bytes(text), most)).toBe(deeper);
	});

	test('says so of two hundred thousand brackets without recursion', () => {
		expect(isDeeperThan(Buffer.alloc(200_000, '['), 64)).toBe(true);
	});
});

describe('hasRepeatedMember', () => {
	test.each([
		'{"income":1,"income":2}',
		'{"a":{"income":1,"\\u0069ncome":2}}',
		'[{"a":1},{"b":[{"c":":","c":1}]}]',
		'{"":1,"":2}',
		'{"a":{},"b":1,"a":2}',
	])('is true of %s', (text) => {
		expect(JSON.parse(text)).toBeDefined();
		expect(hasRepeatedMember(text)).toBe(true);
	});

	test.each([
		'{"a":{"b":1},"b":{"a":1}}',
		'[{"a":1},{"a":1}]',
		'{"a":["a","a"],"b":"a"}',
		'{"a":"\\",\\"a\\":1","b":1}',
		'"a"',
		'{}',
	])('is false of %s', (text) => {
		expect(JSON.parse(text)).toBeDefined();
		expect(hasRepeatedMember(text)).toBe(false);
	});

	test('is false of whatever JSON.stringify writes', () => {
		fc.assert(fc.property(fc.jsonValue(), (value) => !hasRepeatedMember(JSON.stringify(value))));
	});
});
