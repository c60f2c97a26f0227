import { MalformedCallback } from '../../../core/provider/callback';
import { CreditError } from '../../../core/base/errors';
import { creditInsights } from '../../../core/shapes/insights';
import type { Transport } from '../../../core/http/transport';
import { callbacks as unchecked } from '../../../providers/worldline/callbacks';
import { checkedCallbacks, posted } from '../../support/delivery';
import { mock } from '../../support/stub';
import { describeLaws } from '../../support/laws';
import { callbackLaws } from '../../support/laws/callbacks';

const callbacks = checkedCallbacks(unchecked);

const context = { nowMs: Date.UTC(2026, 10, 20), currency: null };
const bytes = (body: unknown) => Buffer.from(JSON.stringify(body));
const read = (body: unknown) => callbacks.read(posted(bytes(body)), context);

/** Object names of the document's table; figures made up. */
const result = {
	RegistrationId: 'loan-1',
	PsuId: 'psu-1',
	Balances: { balance: 1200.5, balanceDate: '2026-11-18' },
	Incomes: { totalAmount: 6000, monthlyAmount: 2000 },
	Expenses: { totalAmount: 4500, monthlyAmount: 1500 },
	CreditScore: 640,
};

/** A provider that answers the look-up with `status`, or with an HTTP error. */
const answering = (answer: { UseCaseStatus: string; Psus?: Array<{ PsuId: string }> } | number) =>
	mock<Transport>({
		send: async () => {
			if (typeof answer === 'number') throw new CreditError('provider', 'refused', { httpCode: String(answer) });
			return { status: 200, body: { RegistrationId: 'loan-1', ...answer } };
		},
	});

const lookUp = async (answer: Parameters<typeof answering>[0], body: unknown = result) =>
	await read(body).lookUp?.ask(answering(answer));

test('a result is a finalised analysis, with insights and scores', () => {
	const callback = read(result);
	expect(callback).toMatchObject({ event: 'analysisFinalised', isUnique: true });
	const [item] = callback.toItems();
	expect(item).toMatchObject({
		customerId: 'psu-1',
		registrationId: 'loan-1',
		reference: 'loan-1',
		status: 'ready',
		insights: { currency: 'EUR', income: { monthlyAverage: 2000 }, balances: { closing: 1200.5 } },
		scores: [{ value: 640, min: 0, max: 1000, higherIsBetter: true, horizonMonths: 12 }],
	});
	expect(creditInsights.safeParse(item?.insights).error).toBeUndefined();
});

test('the same in camel case and in a wrapper reads the same', () => {
	const camel = Object.fromEntries(
		Object.entries(result).map(([key, value]) => [key.replace(/^./, (c) => c.toLowerCase()), value]),
	);
	expect(read({ Result: camel }).toItems()[0]).toMatchObject({
		registrationId: 'loan-1',
		insights: { income: { monthlyAverage: 2000 } },
	});
});

test('an error of the collection is its own event, without insights', () => {
	const callback = read({ RegistrationId: 'loan-1', UseCaseStatus: 'DATA_COLLECTION_ERROR' });
	expect(callback.event).toBe('dataCollectionError');
	const [item] = callback.toItems();
	expect(item).toMatchObject({ registrationId: 'loan-1', status: 'failed' });
	expect(item).not.toHaveProperty('insights');
});

test('an error of the collection says which prerequisite failed where the body names it, else lists the three', () => {
	const codesOf = (more: object) =>
		read({ RegistrationId: 'loan-1', UseCaseStatus: 'DATA_COLLECTION_ERROR', ...more })
			.toItems()
			.map(({ status, reasons }) => [status, reasons?.map(({ code }) => code)]);
	expect(codesOf({})).toEqual([['failed', ['NO_CHECKING_ACCOUNT', 'TOO_FEW_TRANSACTIONS', 'NOT_IN_EURO']]]);
	expect(codesOf({ Message: 'Not enough transactions' })).toEqual([['insufficientData', ['TOO_FEW_TRANSACTIONS']]]);
	expect(read(result).toItems()[0]).not.toHaveProperty('reasons');
});

test.each([
	['nothing', {}],
	['a status that is not final', { RegistrationId: 'a', UseCaseStatus: 'DATA_COLLECTION_DONE' }],
	['a list', []],
])('%s is no result', (_, body) => {
	expect(() => read(body)).toThrow(MalformedCallback);
});

test('a body about two registrations is refused, since one look-up cannot prove both', () => {
	expect(() => read([result, { ...result, RegistrationId: 'loan-2', PsuId: 'psu-2' }])).toThrow(MalformedCallback);
});

test('a result is the same one however it is written, and another one with another figure', () => {
	const identity = read(result).identity;
	expect(callbacks.read(posted(`${JSON.stringify(result, null, 1)}  `), context).identity).toBe(identity);
	expect(read(Object.fromEntries(Object.entries(result).reverse())).identity).toBe(identity);
	expect(read({ ...result, CreditScore: 641 }).identity).not.toBe(identity);
});

describe('the look-up', () => {
	test('confirms that the registration of a result is finalised, and proves none of its figures', async () => {
		expect(await lookUp({ UseCaseStatus: 'ANALYSIS_FINALISED', Psus: [{ PsuId: 'psu-1' }] })).toEqual({
			state: 'confirmed',
			proven: ['event', 'registrationId', 'reference', 'customerId', 'status'],
		});
	});

	test('proves no applicant where Worldline names none', async () => {
		expect(await lookUp({ UseCaseStatus: 'ANALYSIS_FINALISED' })).toMatchObject({
			state: 'confirmed',
			proven: expect.not.arrayContaining(['customerId']),
		});
	});

	test('proves of an error of the collection only what Worldline says as well', async () => {
		const error = { RegistrationId: 'loan-1', UseCaseStatus: 'DATA_COLLECTION_ERROR' };
		const answer = { UseCaseStatus: 'DATA_COLLECTION_ERROR' };
		expect(await lookUp(answer, error)).toMatchObject({ proven: expect.arrayContaining(['status']) });
		const named = { ...error, Message: 'Not enough transactions' };
		expect(await lookUp(answer, named)).toMatchObject({ proven: expect.not.arrayContaining(['status']) });
	});

	test.each([
		['of a registration that Worldline does not know', 404],
		['of a registration that ended in an error', { UseCaseStatus: 'DATA_COLLECTION_ERROR' }],
		['about a person who is not registered there', { UseCaseStatus: 'ANALYSIS_FINALISED', Psus: [{ PsuId: 'psu-9' }] }],
	])('knows nothing of a result %s', async (_, answer) => {
		expect(await lookUp(answer)).toEqual({ state: 'unknown' });
	});

	test('has nothing to ask about a result that names no registration', () => {
		const { RegistrationId: _id, ...nameless } = result;
		expect(read(nameless).lookUp).toBeUndefined();
	});

	test('says so while the registration is not finished, and fails when Worldline cannot be asked', async () => {
		expect(await lookUp({ UseCaseStatus: 'DATA_COLLECTION_DONE' })).toEqual({ state: 'unfinished' });
		await expect(lookUp(503)).rejects.toBeInstanceOf(CreditError);
	});
});

const ENVELOPE = 'the envelope of a result is not public';
describeLaws("Worldline's callbacks", {
	sample: {
		...result,
		Incomes: { ...result.Incomes, incomesDetails: [] },
		Expenses: { ...result.Expenses, fixedCharges: 900, otherExpenses: 600, expensesDetails: [] },
	},
	...callbackLaws(callbacks),
	optional: { RegistrationId: ENVELOPE, PsuId: ENVELOPE, CreditScore: 'only where the option asks for it' },
	anything: { RegistrationId: 'an ID that is none is not told', PsuId: 'an ID that is none is not told' },
	brokenIsLess: { Balances: 'an account of which nothing is told', CreditScore: 'a score without a value' },
	fallbacks: {
		PsuId: {
			'[].insights.subject.kind': 'registration',
			'[].insights.subject.id': 'loan-1',
			'[].insights.summary.subjectId': 'loan-1',
		},
	},
});
