import fc from 'fast-check';
import { creditInsights } from '../../../../core/insights';
import { statusReason } from '../../../../core/status';
import { toInsights, toStatus } from './checked';
import { callback } from './fixtures/report';

const context = { nowMs: Date.parse('2026-11-20T00:00:00Z'), includeTransactions: true };

/** Values that real bodies get wrong, beside any JSON at all. */
const anyValue = fc.oneof(
	fc.jsonValue(),
	fc.constantFrom<unknown>(
		-1,
		1.5,
		1e308,
		-1e308,
		5e-324,
		'1e400',
		' ',
		'NaN',
		'-0',
		'0001-01-01T00:00:00',
		'2026-10',
		[[]],
		[null],
		[{}],
		{ PsuId: 'b', Balances: [] },
		{ Key: 'CS', Value: '640' },
		[{ Key: 'CreditScore', Value: {} }],
		[
			{ type: 'a', amount: 1e308 },
			{ type: 'b', amount: '1e308' },
		],
	),
);

/** Names that mean something, so that random JSON gets to the places where they are read. */
const name = fc.constantFrom(
	'RegistrationId',
	'psuId',
	'Psus',
	'Result',
	'Balances',
	'Incomes',
	'incomesDetails',
	'Expenses',
	'fixedCharges',
	'Loans',
	'loanRepayments',
	'Risks',
	'CreditScore',
	'PS',
	'type',
	'Key',
	'Value',
	'amount',
	'totalAmount',
	'monthlyAmount',
	'month',
	'UseCaseStatus',
	'__proto__',
	'constructor',
);
const { body: bodies } = fc.letrec<{ body: unknown }>((tie) => ({
	body: fc.oneof(
		{ maxDepth: 6 },
		anyValue,
		fc.array(tie('body'), { maxLength: 3 }),
		fc.dictionary(name, tie('body'), { maxKeys: 5 }),
	),
}));

/** Every place in a JSON value, as the keys that lead there. */
function places(value: unknown, at: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [at];
	return [at, ...Object.entries(value).flatMap(([key, entry]) => places(entry, [...at, key]))];
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
	if (key === undefined) return by;
	if (Array.isArray(value))
		return value.map((entry, index) => (String(index) === key ? replaced(entry, rest, by) : entry));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([own, entry]) => [own, own === key ? replaced(entry, rest, by) : entry]),
	);
}

const edit = fc.tuple(fc.constantFrom(...places(callback)), fc.option(anyValue, { nil: undefined }));
/** The sample with up to four of its places replaced by anything (undefined takes a field away). */
const mutations = fc
	.array(edit, { minLength: 1, maxLength: 4 })
	.map((edits) => edits.reduce<unknown>((value, [place, by]) => replaced(value, place, by), callback));

function expectValid(body: unknown): void {
	const answers = toInsights(body, context);
	expect(answers.length).toBeGreaterThan(0);
	for (const insights of answers) expect(creditInsights.safeParse(insights).error).toBeUndefined();
	for (const reason of toStatus(body).reasons) expect(statusReason.safeParse(reason).error).toBeUndefined();
}

describe('whatever Worldline sends', () => {
	test('any JSON gives valid insights and a status', () => {
		fc.assert(fc.property(fc.jsonValue(), expectValid), { numRuns: 500 });
	});

	test('any JSON made of the documented names gives valid insights and a status', () => {
		fc.assert(fc.property(bodies, expectValid), { numRuns: 700 });
	});

	test('the sample with anything in any place gives valid insights and a status', () => {
		fc.assert(fc.property(mutations, expectValid), { numRuns: 700 });
	});

	test('a body of 200,000 levels or of 100,000 reports is answered', () => {
		let deep: unknown = {};
		for (let level = 0; level < 200_000; level += 1) deep = { Result: deep };
		expectValid(deep);
		expect(
			toInsights(
				Array.from({ length: 100_000 }, () => ({ CS: 1 })),
				context,
			),
		).toHaveLength(100);
	});
});
