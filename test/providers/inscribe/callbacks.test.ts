import { MalformedCallback } from '../../../core/provider/callback';
import { callbacks as unchecked } from '../../../providers/inscribe/callbacks';
import { checkedCallbacks, posted } from '../../support/delivery';
import { WORKED_OUT, describeLaws } from '../../support/laws';
import { callbackLaws } from '../../support/laws/callbacks';

const callbacks = checkedCallbacks(unchecked);

const context = { nowMs: 0, currency: null };
const read = (body: unknown) => callbacks.read(posted(JSON.stringify(body)), context);

/** Fields as providers' notes on Inscribe's document object list them; values made up. */
const document = {
	uuid: 'doc-uuid',
	id: 17,
	name: 'statement.pdf',
	created_at: '2026-11-01T10:00:00Z',
	customer_id: 5,
	customer_name: 'Made-up Person',
	state: 'PROCESSED',
	document_type: 'BANK_STATEMENT',
	is_fraudulent: false,
	trust_score: 96,
	quality_score: 80,
	review_status: 'ACCEPTED',
};

test('a document object is a change of state, with its verdict', () => {
	const callback = read(document);
	expect(callback.event).toBe('documentStateChanged');
	expect(callback.toItems()).toMatchObject([
		{
			customerId: '5',
			statementId: '17',
			reference: 'statement.pdf',
			status: 'ready',
			documents: [{ id: '17', state: 'PROCESSED', trustScore: 96, qualityScore: 80, fraudulent: false }],
		},
	]);
});

test('a document that is wrapped as the answers of the API are is the same', () => {
	expect(read({ data: document }).toItems()).toEqual(read(document).toItems());
});

test('a forged document is rejected, and one without a verdict is not taken for genuine', () => {
	expect(read({ ...document, is_fraudulent: true, trust_score: 3 }).toItems()).toMatchObject([
		{ status: 'rejected', documents: [{ fraudulent: true, trustScore: 3 }] },
	]);
	const { is_fraudulent: _verdict, trust_score: _score, ...withoutVerdict } = document;
	expect(read(withoutVerdict).toItems()).toMatchObject([{ documents: [{ fraudulent: null, trustScore: null }] }]);
});

test('a document that was refused says why and what to do', () => {
	const [item] = read({ ...document, state: 'PASSWORD_PROTECTED' }).toItems();
	expect(item).toMatchObject({
		status: 'rejected',
		reasons: [
			{ code: 'PASSWORD_PROTECTED', message: expect.stringContaining('statement.pdf'), action: 'askApplicant' },
		],
	});
	expect(read(document).toItems()[0]).not.toHaveProperty('reasons');
});

test.each([
	[true, true],
	[false, false],
	['Approved', true],
	['Rejected', false],
	['Undecided', null],
])('a customer with approved %p is a change of approval', (approved, expected) => {
	const callback = read({ id: 5, name: 'Made-up Person', approved });
	expect(callback.event).toBe('customerApprovalChanged');
	expect(callback.toItems()).toMatchObject([{ customerId: '5', approved: expected, status: null }]);
});

test('any other object with an ID is a completed collect session', () => {
	const callback = read({ id: 'session-1', customer_id: 5, status: 'COMPLETED' });
	expect(callback.event).toBe('collectSessionCompleted');
	expect(callback.toItems()).toMatchObject([{ customerId: '5' }]);
});

test('a document whose score is broken says so', () => {
	const [item] = read({ ...document, trust_score: 960 }).toItems();
	expect(item).toMatchObject({
		documents: [{ trustScore: null }],
		warnings: [{ code: 'SCORE_OUT_OF_RANGE', source: 'trust_score' }],
	});
	expect(read(document).toItems()[0]).not.toHaveProperty('warnings');
});

test('the same object is the same event only within the window: a state can come back', () => {
	const reordered = Object.fromEntries(Object.entries(document).reverse());
	expect(read(document).isUnique).toBe(false);
	expect(read(reordered).identity).toBe(read(document).identity);
	expect(read({ ...document, state: 'FAILED' }).identity).not.toBe(read(document).identity);
});

test('a collect session that has a state of its own is not taken for a document', () => {
	const callback = read({ id: 'session-1', customer_id: 5, state: 'COMPLETED' });
	expect(callback.event).toBe('collectSessionCompleted');
	expect(callback.toItems()[0]).not.toHaveProperty('documents');
});

test('a document that is not recognised yet shows itself by its state', () => {
	const { document_type: _type, ...unrecognised } = document;
	expect(read({ ...unrecognised, state: 'PASSWORD_PROTECTED' })).toMatchObject({ event: 'documentStateChanged' });
});

test.each([
	['nothing', {}],
	['a list', [document]],
	['a number', 5],
	['text', 'document'],
])('%s is none of the kinds', (_, body) => {
	expect(() => read(body)).toThrow(MalformedCallback);
});

/** A kind is told by its shape: without these a body is of another kind, or refused. */
const KIND = 'the shape tells the kind';
const AS_FAR_AS_KNOWN = 'its own place is null without it';

describeLaws("Inscribe's callbacks about a document", {
	sample: document,
	...callbackLaws(callbacks),
	wrappers: { state: KIND, document_type: KIND },
	optional: Object.fromEntries(
		['uuid', 'id', 'name', 'created_at', 'customer_id', 'customer_name', 'quality_score', 'review_status'].map(
			(name) => [name, AS_FAR_AS_KNOWN],
		),
	),
	anything: { uuid: 'read only where there is no id', customer_id: 'an ID that is none is not told' },
	anyText: { id: 'any words' },
	fallbacks: { id: { '[].statementId': 'doc-uuid', '[].documents[].id': 'doc-uuid' }, state: { '**': WORKED_OUT } },
});

describeLaws("Inscribe's callbacks about an approval", {
	sample: { id: 5, name: 'Made-up Person', approved: true },
	...callbackLaws(callbacks),
	wrappers: { id: KIND, approved: KIND },
	optional: { name: AS_FAR_AS_KNOWN },
	anything: { name: 'a name that is none is not told' },
});
