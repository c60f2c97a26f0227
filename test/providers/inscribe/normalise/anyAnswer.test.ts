import fc from 'fast-check';
import { creditInsights } from '../../../../core/insights';
import {
	type AmountUnitOption,
	toBankAccount,
	toDocument,
	toInsights,
	toTransaction,
	toVerdict,
} from '../../../../providers/inscribe/normalise';
import { parsedAccount, printedDocument, printedStatistics } from './fixtures/answers';

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
		'NaN',
		'PROCESSED',
		'usd',
		'2026-02-30',
		[[]],
		[null],
		[{}],
	),
);

const changed = (sample: object) =>
	fc
		.tuple(fc.constantFrom(...Object.keys(sample)), anyValue)
		.map(([name, value]): unknown => ({ ...sample, [name]: value }));

const row = { id: 't', date: '2026-10-01', description: 'x', amount: 1.5, balance: 3, currency: 'USD', pending: false };
const account = { id: 'a', account_number: '00001111', balance: 5, currency: 'USD', account_holders: ['Ada'] };
const document = { ...printedDocument, parsed_details: { name: { raw: 'Ada' }, bank_accounts: [parsedAccount()] } };

const listOf = (sample: object) =>
	fc.oneof(fc.constant(null), fc.array(fc.oneof(changed(sample), anyValue), { maxLength: 4 }));

const anyAnswers = fc.record({
	analyses: fc.oneof(
		fc.record({
			general: fc.oneof(
				anyValue,
				changed(printedStatistics),
				changed(printedStatistics).map((summary) => ({ summary_statistics: summary })),
			),
		}),
		fc.record({ risk: anyValue }),
	),
	customer: anyValue,
	documents: listOf(document),
	bankAccounts: listOf(account),
	transactions: listOf(row),
});

describe('whatever Inscribe answers', () => {
	it('gives valid insights', () => {
		fc.assert(
			fc.property(
				anyAnswers,
				fc.constantFrom<AmountUnitOption>('auto', 'major', 'cents'),
				fc.constantFrom(null, 'a'),
				(answers, amountUnit, bankAccountId) => {
					const insights = toInsights(answers, {
						subject: { customerId: 'c', bankAccountId },
						currency: null,
						amountUnit,
						nowMs: Date.parse('2026-11-20T00:00:00Z'),
						expectedName: 'Ada Example',
					});
					expect(creditInsights.safeParse(insights).error).toBeUndefined();
				},
			),
			{ numRuns: 2_000 },
		);
	});

	it('never makes a document, a transaction or a bank account throw', () => {
		fc.assert(
			fc.property(anyValue, (raw) => {
				toVerdict([toDocument(raw), toDocument({ parsed_details: raw })]);
				toTransaction(raw, { index: 0, accountId: null, currency: null, unit: 'cents' });
				toBankAccount(raw, { index: 0, currency: null, unit: null });
				toBankAccount({ id: 'a', data: raw }, { index: 0, currency: null, unit: null });
			}),
			{ numRuns: 1_000 },
		);
	});

	it('never takes several documents for genuine unless each of them is', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(changed(document), anyValue), { minLength: 1, maxLength: 4 }), (raws) => {
				const documents = raws.map((raw) => toDocument(raw));
				const { fraudulent, trustScore } = toVerdict(documents);
				const verdicts = documents.map(({ neutral }) => neutral.fraudulent);
				expect(fraudulent === false).toBe(verdicts.every((verdict) => verdict === false));
				if (trustScore !== null) expect(documents.every(({ neutral }) => neutral.trustScore !== null)).toBe(true);
			}),
			{ numRuns: 1_000 },
		);
	});
});
