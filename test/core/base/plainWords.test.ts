import { z } from 'zod';
import { plainWords } from '../../../core/base/plainWords';
import { libraryWordsIn } from '../../support/libraryWords';

const words = (schema: z.ZodType<unknown, z.ZodTypeDef, unknown>, value: unknown): string =>
	schema.safeParse(value, { errorMap: plainWords }).error?.issues[0]?.message ?? 'taken';

it.each<[z.ZodType<unknown, z.ZodTypeDef, unknown>, unknown, string]>([
	[z.string(), undefined, 'is missing'],
	[z.string(), 5, 'must be a text'],
	[z.number(), 'Ada', 'must be a number'],
	[z.number(), Number.NaN, 'must be a number'],
	[z.number().finite(), Number.POSITIVE_INFINITY, 'must be a number'],
	[z.number().int(), 1.5, 'must be a whole number'],
	[z.number().min(5), 4, 'must be 5 or more'],
	[z.number().positive(), 0, 'must be more than 0'],
	[z.number().max(5), 6, 'must be 5 or less'],
	[z.number().negative(), 0, 'must be less than 0'],
	[z.number().multipleOf(2), 3, 'is not valid'],
	[z.boolean(), 'yes', 'must be true or false'],
	[z.array(z.string()), {}, 'must be a list'],
	[z.array(z.string()).min(1), [], 'is empty'],
	[z.array(z.string()).min(3), [], 'is too short: it needs 3 or more'],
	[z.array(z.string()).max(1), ['a', 'b'], 'is too long: it may have 1 at most'],
	[z.string().min(1), '', 'is empty'],
	[z.string().max(2), 'Ada', 'is too long: it may have 2 at most'],
	[z.string().regex(/^x/), 'Ada', 'is not written as it has to be'],
	[z.string().email(), 'Ada', 'is not written as it has to be'],
	[z.record(z.string()), [], 'must be an object'],
	[z.object({}).strict(), { Ada: 1 }, 'holds names that are not known there'],
	[z.enum(['open', 'closed']), 'Ada', 'must be one of: open, closed'],
	[z.literal('loan'), 'Ada', 'must be "loan"'],
	[z.union([z.string(), z.number()]), {}, 'is not valid'],
	[z.discriminatedUnion('a', [z.object({ a: z.literal('x') })]), { a: 'Ada' }, 'must be one of: x'],
	[z.string().refine(() => false), 'Ada', 'is not valid'],
	[z.string().refine(() => false, 'holds no name'), 'Ada', 'holds no name'],
	[z.string({ required_error: 'is left out' }), undefined, 'is left out'],
	[z.date(), new Date(Number.NaN), 'must be a date'],
	[z.null(), 5, 'must be empty'],
])('%# is said in words that quote nothing', (schema, value, expected) => {
	const said = words(schema, value);
	expect(said).toBe(expected);
	expect(libraryWordsIn(said)).toEqual([]);
	expect(said).not.toContain('Ada');
});
