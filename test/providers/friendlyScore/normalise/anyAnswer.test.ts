import fc from 'fast-check';
import { creditInsights, neutralScore } from '../../../../core/insights';
import { statusReason } from '../../../../core/status';
import { type AccountKind, toBankAccounts, toForecast, toInsights, toTransaction, whyNoData } from './checked';
import { context } from './fixtures/context';
import { seedSample } from './fixtures/seed';
import { year } from './fixtures/year';

/** Values that real answers get wrong, beside any JSON at all. */
const anyValue = fc.oneof(
	fc.jsonValue(),
	fc.constantFrom<unknown>(
		-1,
		0,
		1.5,
		1e308,
		-1e308,
		5e-324,
		'1e400',
		'1e308',
		'',
		' ',
		'NaN',
		'-0',
		'13',
		'7258118400',
	),
	fc.constantFrom<unknown>('1900', '2200', '2019.5', true, [[]], [null], [{}], {}, null, 'EUR', 'gbp', [
		{ amount: 1e308 },
		{ amount: 1e308 },
	]),
);

/** Names that mean something, so that random JSON gets to the places where they are read. */
const name = fc.constantFrom(
	'income',
	'expenditure',
	'financial_markers',
	'financial_patterns',
	'employment',
	'monthly_amounts',
	'categories',
	'amount',
	'year',
	'month',
	'currency',
	'bank_charges',
	'num_last_12m',
	'timestamp_from',
	'timestamp_to',
	'count',
	'credit_repayments',
	'total_amounts',
	'ratio_to_income',
	'expected_salary',
	'financial_credibility_score',
	'generic',
	'score',
	'reason_codes',
	'liquidity',
	'days',
	'__proto__',
);
const { answer: answers } = fc.letrec<{ answer: unknown }>((tie) => ({
	answer: fc.oneof(
		{ maxDepth: 6 },
		anyValue,
		fc.array(tie('answer'), { maxLength: 3 }),
		fc.dictionary(name, tie('answer'), { maxKeys: 5 }),
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

/** A sample with up to four of its places replaced by anything (undefined takes a field away). */
function mutationsOf(sample: unknown) {
	const edit = fc.tuple(fc.constantFrom(...places(sample)), fc.option(anyValue, { nil: undefined }));
	return fc
		.array(edit, { minLength: 1, maxLength: 4 })
		.map((edits) => edits.reduce<unknown>((value, [place, by]) => replaced(value, place, by), sample));
}

const accountKind = fc.constantFrom<AccountKind>('business', 'personal');

function expectValidInsights(raw: unknown, kind: AccountKind): void {
	expect(creditInsights.safeParse(toInsights(raw, context(kind))).error).toBeUndefined();
}

function expectValidForecast(raw: unknown): void {
	const { credibility, custom, liquidity, affordability } = toForecast(raw);
	for (const score of [credibility, affordability, ...liquidity, ...(custom === null ? [] : [custom])]) {
		expect(neutralScore.safeParse(score).error).toBeUndefined();
	}
}

describe('whatever FriendlyScore answers', () => {
	test('any JSON made of the documented names gives valid insights and forecasts', () => {
		fc.assert(
			fc.property(answers, accountKind, (raw, kind) => {
				expectValidInsights(raw, kind);
				expectValidForecast(raw);
			}),
			{ numRuns: 250 },
		);
	});

	test.each([
		['of the document', seedSample()],
		['of a year', year()],
	])('the sample %s with anything in any place gives valid insights', (_, sample) => {
		fc.assert(fc.property(mutationsOf(sample), accountKind, expectValidInsights), { numRuns: 250 });
	});

	test('any lists give accounts, transactions and reasons', () => {
		const rows = fc.array(
			fc.oneof(
				anyValue,
				fc.dictionary(
					fc.constantFrom('id', 'type', 'number', 'amount', 'date_time', 'account_consents', 'balance'),
					anyValue,
				),
			),
		);
		fc.assert(
			fc.property(rows, rows, (left, right) => {
				const accounts = toBankAccounts(left, right);
				expect(creditInsights.safeParse(toInsights(year(), context('business', { accounts }))).error).toBeUndefined();
				for (const [index, row] of left.entries()) toTransaction(row, { index, currency: null });
				for (const reason of whyNoData(left, 0)) expect(statusReason.safeParse(reason).error).toBeUndefined();
			}),
			{ numRuns: 150 },
		);
	});
});
