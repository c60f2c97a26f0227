import { z } from 'zod';
import { jsonInput } from '../../../core/provider/jsonInput';

const schema = z.object({
	status: z.enum(['open', 'closed']),
	amount: z.number().min(1, 'must be 1 or more'),
	kind: z.literal('loan'),
	holders: z.record(z.object({ age: z.number() }).strict()),
});
const sound = { status: 'open', amount: 5, kind: 'loan', holders: {} };
const refusal = (changes: object): string => {
	try {
		jsonInput({ ...sound, ...changes }, schema, 'Loan');
		return 'taken';
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
};

test('what fits is taken, as data and as text', () => {
	expect(jsonInput(sound, schema, 'Loan')).toEqual(sound);
	expect(jsonInput(JSON.stringify(sound), schema, 'Loan')).toEqual(sound);
});

test.each([
	[{ amount: '5' }, 'Loan cannot be used at amount: must be a number'],
	[{ amount: undefined }, 'Loan cannot be used at amount: is missing'],
	[{ amount: 0 }, 'Loan cannot be used at amount: must be 1 or more'],
	[{ status: 'Ada Example 22212345678' }, 'Loan cannot be used at status: must be one of: open, closed'],
	[{ kind: 'Ada Example' }, 'Loan cannot be used at kind: must be "loan"'],
	[
		{ holders: { ada: { age: 5, Example: 1 } } },
		'Loan cannot be used at holders.ada: holds names that are not known there',
	],
	[{ holders: { 'Ada Example': { age: '5' } } }, 'Loan cannot be used at holders.(key).age: must be a number'],
])('%j is refused without quoting it', (changes, message) => {
	expect(refusal(changes)).toBe(message);
});

test('a name that stands twice in one object is refused: readers differ in which one counts', () => {
	const twice = '{"status":"open","amount":5,"kind":"loan","holders":{"ada":{"age":5,"age":50}}}';
	expect(() => jsonInput(twice, schema, 'Loan')).toThrow('Loan holds a name twice in one object');
});
