import { MalformedCallback } from '../../../core/provider/callback';
import { creditInsights } from '../../../core/shapes/insights';
import { callbacks as unchecked } from '../../../providers/periculum/callbacks';
import { checkedCallbacks, posted } from '../../support/delivery';
import { describeLaws } from '../../support/laws';
import { callbackLaws } from '../../support/laws/callbacks';

const callbacks = checkedCallbacks(unchecked);

const SECRET = 'sandbox-webhook-secret-32-chars!';
const context = { nowMs: Date.UTC(2026, 10, 20), currency: 'NGN' };

/** The inner answer as .NET writes it (705.0 keeps its zero), and its HMAC-SHA512 as OpenSSL computes it with SECRET. */
const SCORE =
	'[{"Key":3,"RulesScore":405,"BaseScore":300,"CalculatedScore":705.0,"DidPass":null,"PassReasons":[],"FailReasons":[],"Type":"POINTS"}]';
const SCORE_HMAC =
	'78254924b961e03cb3c0b705901997ac13f7659147fcf799baa63565fae9403bd152848e0162348aff67eade132a8039ec08942d9c914fece8df61202e40eaf4';

const body = (responseType: string, members: string, hmac = SCORE_HMAC) =>
	Buffer.from(
		`{"metadata":{"statusMessage":"SUCCESSFUL","statusCode":"200","timeStamp":"07/05/2022 03:10:09","responseType":"${responseType}","hmacMessage":"${hmac}"},` +
			`"statementName":"A","statementKey":3,"statementUniqueCode":"u",${members}}`,
	);
const scoreBody = body(
	'CREDITSCORE',
	`"affordabilityResponse":null,"creditScoreResponse":${SCORE},"insightsResponse":null`,
);
const read = (bytes: Buffer) => callbacks.read(posted(bytes), context);
const isSigned = (bytes: Buffer, ...secrets: string[]) => read(bytes).isSigned?.(secrets);

describe('the signature', () => {
	test('of OpenSSL over the bytes as received is accepted', () => {
		expect(isSigned(scoreBody, SECRET)).toBe(true);
		expect(isSigned(scoreBody, 'another-secret', SECRET)).toBe(true);
	});

	test('in capital letters is the same', () => {
		expect(isSigned(body('CREDITSCORE', `"creditScoreResponse":${SCORE}`, SCORE_HMAC.toUpperCase()), SECRET)).toBe(
			true,
		);
	});

	test.each([
		['with another secret', scoreBody, 'another-secret'],
		['over another score', body('CREDITSCORE', `"creditScoreResponse":${SCORE.replace('705.0', '999.0')}`), SECRET],
		[
			'over the same value written otherwise',
			body('CREDITSCORE', `"creditScoreResponse":${SCORE.replace('705.0', '705')}`),
			SECRET,
		],
		['of another length', body('CREDITSCORE', `"creditScoreResponse":${SCORE}`, 'abc'), SECRET],
		['that is missing', body('CREDITSCORE', `"creditScoreResponse":${SCORE}`, ''), SECRET],
	])('%s is refused', (_, bytes, secret) => {
		expect(isSigned(bytes, secret)).toBe(false);
	});

	test('is not looked for when no secret is set', () => {
		expect(isSigned(scoreBody)).toBe(false);
	});

	test('cannot be borrowed by a second member of the same name', () => {
		const forged = body(
			'CREDITSCORE',
			`"creditScoreResponse":${SCORE},"creditScoreResponse":[{"CalculatedScore":999}]`,
		);
		expect(() => isSigned(forged, SECRET)).toThrow(MalformedCallback);
	});

	test('of one kind does not prove an answer of another', () => {
		const forged = body('INSIGHTS', `"creditScoreResponse":${SCORE},"insightsResponse":{"key":9}`);
		expect(isSigned(forged, SECRET)).toBe(false);
	});
});

describe('a credit score', () => {
	const score = read(scoreBody);

	test('is read from its signed member, and says which fields no signature covers', () => {
		expect(score).toMatchObject({
			event: 'creditScore',
			isUnique: false,
			unsignedFields: ['customerId', 'statementId', 'reference'],
		});
		expect(score.toItems()).toMatchObject([
			{
				statementId: '3',
				reference: 'A',
				status: 'ready',
				scores: [{ value: 705, parts: { base: 300, rules: 405 } }],
			},
		]);
	});

	test('of one statement is the same event however it is written, and that of another statement is another', () => {
		const changed = (text: string, other: string) => read(Buffer.from(scoreBody.toString().replace(text, other)));
		expect(changed('705.0', '705').identity).toBe(score.identity);
		expect(changed('"RulesScore":405,"BaseScore":300', '"BaseScore":300, "RulesScore":405').identity).toBe(
			score.identity,
		);
		expect(changed('"statementName":"A"', '"statementName":"B"').identity).toBe(score.identity);
		expect(changed('"statementKey":3', '"statementKey":4').identity).not.toBe(score.identity);
	});

	test('beside an answer of another kind leaves the body unsigned: anybody could have put it there', () => {
		const forged = body('CREDITSCORE', `"creditScoreResponse":${SCORE},"insightsResponse":{"key":9}`);
		expect(isSigned(forged, SECRET)).toBe(true);
		expect(read(forged).unsignedFields).toContain('raw');
	});
});

test('insights carry their own key, name and time, so that nothing outside of the signature is used', () => {
	const inner =
		'{"key":7,"name":"B","createdDate":"2026-11-10T15:57:13Z","processingStatus":"PROCESSED","statementType":"CONSUMER","cashFlowAnalysis":{"closingBalance":540.0}}';
	const callback = read(body('INSIGHTS', `"insightsResponse":${inner}`));
	expect(callback).toMatchObject({
		event: 'insights',
		isUnique: true,
		toldAtMs: Date.UTC(2026, 10, 10, 15, 57, 13),
		unsignedFields: [],
	});
	const [item] = callback.toItems();
	expect(item).toMatchObject({ statementId: '7', customerId: '7', reference: 'B', status: 'ready' });
	const elsewhere = body('INSIGHTS', `"insightsResponse":${inner}`)
		.toString()
		.replace('"statementKey":3', '"statementKey":4');
	expect(read(Buffer.from(elsewhere)).identity).toBe(callback.identity);
	expect(item?.insights).toMatchObject({ currency: 'NGN', balances: { closing: 540 }, summary: { subjectId: '7' } });
	expect(creditInsights.safeParse(item?.insights).error).toBeUndefined();
});

test('insights without a key or a date of their own are those of a statement that no signature covers', () => {
	const nameless = read(body('INSIGHTS', '"insightsResponse":{"cashFlowAnalysis":{"closingBalance":540.0}}'));
	expect(nameless).toMatchObject({ isUnique: false, toldAtMs: null });
	expect(nameless.unsignedFields).toEqual(['customerId', 'statementId', 'reference']);
});

test('an answer that shows no kind does not prove which kind it is', () => {
	expect(read(body('CREDITSCORE', '"creditScoreResponse":[]')).unsignedFields).toContain('event');
});

test('affordability comes in its neutral shape', () => {
	const inner =
		'{"dti":0.5,"loanTenure":12,"monthly_disposable_income/monthly_affordability_amount":313920.45,"affordability_amount":3767045.35}';
	const [item] = read(body('AFFORDABILITY', `"affordabilityResponse":${inner}`)).toItems();
	expect(item?.affordability).toMatchObject({
		monthlyAmount: 313920.45,
		totalAmount: 3767045.35,
		dti: 0.5,
		termMonths: 12,
		canAfford: null,
	});
});

test.each([
	['INSIGHTS', `"insightsResponse":${SCORE}`],
	['AFFORDABILITY', `"affordabilityResponse":${SCORE}`],
	['AFFORDABILITY', '"affordabilityResponse":{"key":7,"processingStatus":"PROCESSED","cashFlowAnalysis":{}}'],
	['CREDITSCORE', '"creditScoreResponse":{"affordability_amount":3767045.35,"dti":0.5,"loanTenure":12}'],
])('a signed answer cannot be sent again as %s when it is of another kind: %s', (kind, members) => {
	expect(() => read(body(kind, members))).toThrow(MalformedCallback);
});

test.each([
	['no metadata', '{"creditScoreResponse":[]}'],
	['an unknown kind', body('SOMETHING', '"insightsResponse":{}').toString()],
	['a null answer', body('INSIGHTS', '"insightsResponse":null').toString()],
	['a list', '[]'],
	['a number', '5'],
])('a body with %s is none of the documented ones', (_, text) => {
	expect(() => read(Buffer.from(text))).toThrow(MalformedCallback);
});

const ENVELOPE = 'outside of the answer, where a body without it is refused or only a name is lost';
const envelope = { 'metadata**': ENVELOPE, statementName: ENVELOPE, statementKey: ENVELOPE };

describeLaws("Periculum's callbacks about a score", {
	sample: {
		metadata: { responseType: 'CREDITSCORE', hmacMessage: 'abc' },
		statementName: 'A',
		statementKey: 3,
		creditScoreResponse: [
			{ RulesScore: 60, BaseScore: 300, CalculatedScore: 360, DidPass: true, PassReasons: [], FailReasons: [] },
		],
	},
	...callbackLaws(callbacks),
	warningPath: (path) => path.replace('creditScoreResponse', ''),
	wrappers: { creditScoreResponse: 'a body without an answer is refused' },
	optional: envelope,
	anything: envelope,
});

describeLaws("Periculum's callbacks about affordability", {
	sample: {
		metadata: { responseType: 'AFFORDABILITY', hmacMessage: 'abc' },
		statementName: 'A',
		statementKey: 3,
		affordabilityResponse: {
			dti: 0.5,
			loanTenure: 12,
			'monthly_disposable_income/monthly_affordability_amount': 313920.45,
			affordability_amount: 3767045.35,
		},
	},
	...callbackLaws(callbacks),
	warningPath: (path) => path.replace('affordabilityResponse.', ''),
	wrappers: { affordabilityResponse: 'a body without an answer is refused' },
	optional: envelope,
	anything: envelope,
});

describeLaws("Periculum's callbacks about insights", {
	sample: {
		metadata: { responseType: 'INSIGHTS', hmacMessage: 'abc' },
		statementName: 'A',
		statementKey: 3,
		insightsResponse: {
			key: 7,
			name: 'B',
			createdDate: '2026-11-10T15:57:13Z',
			processingStatus: 'PROCESSED',
			statementType: 'CONSUMER',
			cashFlowAnalysis: { closingBalance: 540.5 },
		},
	},
	...callbackLaws(callbacks),
	warningPath: (path) => path.replace('insightsResponse.', ''),
	wrappers: { insightsResponse: 'a body without an answer is refused' },
	optional: envelope,
	anything: envelope,
	anyText: { 'insightsResponse.key': 'a key may be text' },
	// Without a key of its own the answer is that of the envelope's statement, which no signature covers.
	fallbacks: {
		'insightsResponse.key': { '[].*Id': '3', '[].reference': 'A' },
	},
});
