import { personalTexts } from '../../../core/base/personalTexts';

describe('the texts that tell a person', () => {
	it.each<[string, unknown, string[]]>([
		[
			'of a statement',
			{
				statementName: 'june',
				clientFullName: 'Ada Nwokolo',
				bankName: 'First Bank',
				accountType: 'savings',
				accountName: 'Nwokolo A',
				transactions: [{ description: 'SALARY', amount: 1 }],
			},
			['Ada Nwokolo', 'Nwokolo A'],
		],
		[
			'of another statement',
			{ bankStatement: { mbs: { jsonData: { Name: 'Ada Nwokolo', AccountNo: '31926819', Phone: '', Details: [] } } } },
			['Ada Nwokolo', '31926819'],
		],
		[
			'of an invitation',
			{ email: 'ada@example.com', reference: 'loan-1', customer_type: 'Individual', first_name: 'Ada', phone: '0803' },
			['ada@example.com', 'Ada', '0803'],
		],
		[
			'of a customer with persons',
			{
				name: 'Ada Ltd',
				approved: true,
				notes: 'none',
				persons: [{ first_name: 'Ada', id_number: 12345, address: { street: 'Marina 12', country: 'NG' } }],
			},
			['Ada Ltd', 'Ada', '12345', 'Marina 12'],
		],
		[
			'of a connection, a scorecard and an identification: none',
			{
				provider_name: 'sandbox_openbanking',
				scorecardDefinitionName: 'consumer',
				customScorecardFields: [{ FieldName: 'dti', FieldValue: '30' }],
				identificationData: [{ IdentifierName: 'bvn' }],
			},
			[],
		],
		['of no body', undefined, []],
		['of a text', 'Ada', []],
	])('%s', (_name, body, texts) => {
		expect(personalTexts(body)).toEqual(texts);
	});

	it('are found before a hundred thousand transactions, and not among them', () => {
		const transactions = Array.from({ length: 100_000 }, (_, index) => ({ name: `Ada ${index}` }));
		const texts = personalTexts({ transactions, clientFullName: 'Ada Nwokolo' });
		expect(texts).toEqual(['Ada Nwokolo']);
	});

	it('of a body of many levels are found as far as it is looked at', () => {
		let body: unknown = 'Ada';
		for (let level = 0; level < 100_000; level += 1) body = { name: body };
		expect(personalTexts(body)).toEqual([]);
	});
});
