import { creditInsights } from '../../../../core/shapes/insights';
import { type Answers, holdersOfDocuments, toInsights } from '../../../../providers/inscribe/normalise';
import { answers, parsedAccount, printedDocument } from './fixtures/answers';

const EXPECTED = 'Adaeze Nwokolo';

/** A document in which this name and an account of this number were read. */
const parsed = (name: string | null, number = '00001111') => ({
	...printedDocument,
	parsed_details: {
		name: { raw: name },
		bank_accounts: [parsedAccount({ number: { raw: number, normalized: number, confidence: 1 } })],
	},
});

const account = (changes: object = {}) => ({ id: 'a1', data: { account_number: '0000-1111', ...changes } });

const of = (changes: Partial<Answers>, { expectedName = EXPECTED, bankAccountId = null as string | null } = {}) =>
	toInsights(answers(undefined, changes), {
		subject: { customerId: 'c', bankAccountId },
		currency: null,
		amountUnit: 'major',
		nowMs: 0,
		expectedName,
	});

describe('the holder match of insights', () => {
	test.each<[string, Partial<Answers>, string]>([
		['is by the holders of the account', { bankAccounts: [account({ account_holders: [EXPECTED] })] }, 'match'],
		['is by every holder of it', { bankAccounts: [account({ account_holders: ['Ada Okon', EXPECTED] })] }, 'match'],
		['sees a brother', { bankAccounts: [account({ account_holders: ['EMEKA NWOKOLO'] })] }, 'mismatch'],
		[
			'takes an account without a name for that of the statement of its number',
			{ bankAccounts: [account()], documents: [parsed('NWOKOLO ADAEZE')] },
			'match',
		],
		[
			'does not take it for that of another number',
			{ bankAccounts: [account()], documents: [parsed('NWOKOLO ADAEZE', '2222')] },
			'unknown',
		],
		[
			'is the worst of account and statement',
			{ bankAccounts: [account({ account_holders: [EXPECTED] })], documents: [parsed('A. NWOKOLO', '2222')] },
			'partial',
		],
		[
			"never comes from the customer's name, which the lender typed in",
			{ bankAccounts: [account()], customer: { id: 'c', name: EXPECTED }, documents: [parsed(null)] },
			'unknown',
		],
		[
			"never comes from the customer's name in a document",
			{ bankAccounts: [], documents: [{ ...parsed(null), customer_name: EXPECTED }] },
			'unknown',
		],
		["never comes from an account's own name", { bankAccounts: [account({ account_name: EXPECTED })] }, 'unknown'],
		['is unknown where no accounts were read', { documents: [parsed(EXPECTED)] }, 'unknown'],
		['is unknown where nothing was read', {}, 'unknown'],
		[
			'leaves out documents that are no statements',
			{
				bankAccounts: [],
				documents: [parsed(EXPECTED), { ...printedDocument, document_type: 'PAYSLIP', parsed_details: {} }],
			},
			'match',
		],
		[
			'is unknown where one statement tells no name',
			{ bankAccounts: [], documents: [parsed(EXPECTED), { ...printedDocument, state: 'PROCESSING' }] },
			'unknown',
		],
	])('%s', (_, changes, holderMatch) => {
		const insights = of(changes);
		expect(creditInsights.safeParse(insights).error).toBeUndefined();
		expect([insights.holderMatch, insights.summary.holderMatch]).toEqual([holderMatch, holderMatch]);
	});

	test('shows the name that the lender typed in among the holders all the same', () => {
		const insights = of({ bankAccounts: [account()], customer: { id: 'c', name: EXPECTED } });
		expect(insights.balances.accounts).toMatchObject([{ holders: [EXPECTED] }]);
	});

	test('of one bank account is that of this account and the statements of its number', () => {
		const bankAccounts = [
			account({ account_holders: [EXPECTED] }),
			{ id: 'a2', data: { account_number: '2222', account_holders: ['Emeka Nwokolo'] } },
		];
		const ofFirst = (documents: unknown[]) => of({ bankAccounts, documents }, { bankAccountId: 'a1' }).holderMatch;
		expect(ofFirst([parsed('EMEKA NWOKOLO', '2222')])).toBe('match');
		expect(ofFirst([parsed('A. NWOKOLO', '00001111')])).toBe('partial');
		expect(of({ bankAccounts }, { bankAccountId: 'a2' }).holderMatch).toBe('mismatch');
		expect(of({ bankAccounts }, { bankAccountId: 'a3' }).holderMatch).toBe('unknown');
	});

	test('is null where it was not asked', () => {
		const { holderMatch } = toInsights(answers(undefined, { bankAccounts: [account()] }), {
			subject: { customerId: 'c', bankAccountId: null },
			currency: null,
			amountUnit: 'major',
			nowMs: 0,
		});
		expect(holderMatch).toBeNull();
	});
});

describe('documents', () => {
	test('tell the name that was read from them', () => {
		expect(holdersOfDocuments([parsed('ADA EXAMPLE'), parsed(null)])).toEqual([
			{ names: ['ADA EXAMPLE'], source: 'statement' },
			{ names: [], source: 'statement' },
		]);
	});

	test.each([null, 5, 'text', {}])('of any other shape (%j) tell none', (raw) => {
		expect(holdersOfDocuments([raw])).toEqual([{ names: [], source: 'statement' }]);
	});
});
