import { unsignedFieldsOf, vouchesFor, vouchesForAll, vouchesForAllBut } from '../../../core/callback/unsigned';
import type { CallbackItem } from '../../../core/provider/callback';
import { untoldInsights } from '../../../core/insights/untold';

const item: CallbackItem = {
	customerId: 'c',
	statementId: 's',
	registrationId: 'r',
	accountId: null,
	reference: 'r',
	status: 'ready',
	insights: untoldInsights('lender', { kind: 'customer', id: 'c', holderType: null }, 'ready'),
	scores: [],
	affordability: {
		monthlyAmount: 1,
		totalAmount: 2,
		dti: null,
		termMonths: null,
		affordable: 'undecided',
		canAfford: null,
		assumptions: {},
		createdAt: null,
		warnings: [],
	},
	documents: [
		{
			id: 'd',
			status: 'ready',
			state: 'PROCESSED',
			trustScore: 96,
			qualityScore: null,
			fraudulent: false,
			reviewStatus: null,
			parsingConfidence: null,
			createdAt: null,
			modifiedAt: null,
		},
	],
	reasons: [{ code: 'A', message: 'b', action: 'retry' }],
	approved: false,
};

test('every key that carries a figure or a verdict is named where nothing vouches for it, a no among them', () => {
	expect(unsignedFieldsOf(item, vouchesFor([]))).toEqual([
		'event',
		'customerId',
		'statementId',
		'registrationId',
		'reference',
		'status',
		'insights',
		'scores',
		'affordability',
		'documents',
		'reasons',
		'approved',
		'raw',
	]);
});

test('a look-up takes out what it has answered, a signature all but what stands outside of it, a secret everything', () => {
	expect(unsignedFieldsOf(item, vouchesFor(['status', 'registrationId', 'insights']))).not.toEqual(
		expect.arrayContaining(['status']),
	);
	expect(unsignedFieldsOf(item, vouchesForAllBut(['statementId', 'accountId']))).toEqual(['statementId']);
	expect(unsignedFieldsOf(item, vouchesForAll)).toEqual([]);
});
