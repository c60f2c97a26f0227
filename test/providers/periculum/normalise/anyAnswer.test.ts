import fc from 'fast-check';
import { creditInsights, neutralScore } from '../../../../core/insights';
import {
	newestFirst,
	toAffordability,
	toInsights,
	toScores,
	toStatus,
	toTransaction,
} from '../../../../providers/periculum/normalise';
import { sampleScore } from './fixtures/scores';
import { sampleStatement } from './fixtures/statement';

const context = { currency: null, nowMs: Date.parse('2021-01-01T00:00:00Z'), expectedName: 'Ada Example' };

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
		'',
		' ',
		'NaN',
		'-0',
		'Yes',
		'0001-01-01T00:00:00',
		[[]],
		[null],
		[{}],
	),
);

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
		Object.entries(value).map(([name, entry]) => [name, name === key ? replaced(entry, rest, by) : entry]),
	);
}

/** The sample with up to four of its places replaced by anything (undefined takes a field away). */
function mutationsOf(sample: unknown) {
	const edit = fc.tuple(fc.constantFrom(...places(sample)), fc.option(anyValue, { nil: undefined }));
	return fc
		.array(edit, { minLength: 1, maxLength: 4 })
		.map((edits) => edits.reduce<unknown>((value, [place, by]) => replaced(value, place, by), sample));
}

describe('whatever Periculum answers', () => {
	it('gives valid insights for any JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (raw) => {
				expect(creditInsights.safeParse(toInsights(raw, context)).error).toBeUndefined();
			}),
			{ numRuns: 500 },
		);
	});

	it('gives valid insights for the sample with anything in any place', () => {
		fc.assert(
			fc.property(mutationsOf(sampleStatement), (raw) => {
				expect(creditInsights.safeParse(toInsights(raw, context)).error).toBeUndefined();
			}),
			{ numRuns: 1500 },
		);
	});

	it('gives valid scores for the sample with anything in any place', () => {
		fc.assert(
			fc.property(mutationsOf([sampleScore]), (raw) => {
				for (const { score } of toScores(raw, [])) expect(neutralScore.safeParse(score).error).toBeUndefined();
			}),
			{ numRuns: 1000 },
		);
	});

	it('never makes a status, an affordability or a transaction throw', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (raw) => {
				toStatus(raw);
				newestFirst([toAffordability(raw), toAffordability({ createdDate: raw })]);
				toTransaction(raw, { statementKey: '1', index: 0, currency: null });
			}),
			{ numRuns: 500 },
		);
	});
});
