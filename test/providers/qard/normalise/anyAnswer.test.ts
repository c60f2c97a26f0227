import fc from 'fast-check';
import { creditInsights } from '../../../../core/insights';
import { type InsightsContext, toBankAccount, toConnection, toInsights, toSyncStatus, toTransaction } from './checked';
import { sampleInsights } from './fixtures/insights';

const context: InsightsContext = {
	userId: 'user-1',
	userType: 'legal',
	currency: null,
	nowMs: Date.parse('2024-04-20T00:00:00Z'),
	includeTransactions: true,
};

/** Values that real answers get wrong, beside any JSON at all. */
const anyValue = fc.oneof(
	fc.jsonValue(),
	fc.constantFrom<unknown>(-1, 0, 1.5, 1e308, -1e308, 5e-324, '1e400', '', 'NaN', '-0', 'USD', '1900-01', '2200-12'),
	fc.constantFrom<unknown>('0001-01-01', '2024-13', true, [[]], [null], [{}], {}, null),
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

const sample = sampleInsights();
const edit = fc.tuple(fc.constantFrom(...places(sample)), fc.option(anyValue, { nil: undefined }));
const mutations = fc
	.array(edit, { minLength: 1, maxLength: 4 })
	.map((edits) => edits.reduce<unknown>((value, [place, by]) => replaced(value, place, by), sample));

describe('whatever Qard answers', () => {
	test('gives valid insights for any JSON', () => {
		fc.assert(
			fc.property(anyValue, (raw) => {
				expect(creditInsights.safeParse(toInsights(raw, context)).error).toBeUndefined();
			}),
			{ numRuns: 500 },
		);
	});

	test('gives valid insights for the sample with anything in any place', () => {
		fc.assert(
			fc.property(mutations, (raw) => {
				expect(creditInsights.safeParse(toInsights(raw, context)).error).toBeUndefined();
			}),
			{ numRuns: 500 },
		);
	});

	test('never makes a status, a connection, an account or a transaction throw', () => {
		fc.assert(
			fc.property(anyValue, (raw) => {
				toSyncStatus([raw, { status: raw, provider_name: raw, requested_at: raw }]);
				toConnection(raw);
				toConnection({ id: raw, status: raw, redirect_url: raw });
				toBankAccount(raw, { index: 0, currency: null });
				toBankAccount({ owners: raw, balance: raw }, { index: 0, currency: null });
				toTransaction(raw, { index: 0, currency: null });
				toTransaction({ dates: raw, enrichements: raw, amount: raw }, { index: 0, currency: null });
			}),
			{ numRuns: 500 },
		);
	});
});
