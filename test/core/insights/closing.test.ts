import { completeInsights } from '../../../core/insights/complete';
import { untoldInsights } from '../../../core/insights/untold';
import type { CreditInsights } from '../../../core/shapes/insights';

type Account = CreditInsights['balances']['accounts'][number];
const account = (balance: number | null, others: Partial<Account> = {}): Account => ({
	id: null,
	name: null,
	type: null,
	bankName: null,
	holders: [],
	balance,
	currency: 'EUR',
	asOf: null,
	...others,
});

function closingOf(accounts: Account[], change: (insights: CreditInsights) => void = () => {}) {
	const insights = untoldInsights('provider', { kind: 'user', id: '1', holderType: 'individual' }, 'ready');
	insights.currency = 'EUR';
	insights.balances.accounts = accounts;
	change(insights);
	const { balances, summary, derived } = completeInsights(insights, {}, Date.UTC(2026, 10, 20));
	expect(summary.closingBalance).toBe(balances.closing);
	return [balances.closing, derived.includes('balances.closing')];
}

test.each<[string, Account[], number | null, boolean]>([
	['the sum of the accounts, to the cent', [account(0.1), account(0.2)], 0.3, true],
	['what the only account tells', [account(-12.5)], -12.5, false],
	['nothing where one of them tells none', [account(10), account(null)], null, false],
	['nothing where there is no account', [], null, false],
	[
		'without what is owed',
		[account(10), account(-900, { type: 'CREDIT_CARD' }), account(-5_000, { type: 'loan' })],
		10,
		true,
	],
	['without a card that tells no balance', [account(10), account(null, { type: 'chargeCard' })], 10, true],
	[
		'in the main currency alone',
		[account(10), account(7, { currency: 'USD' }), account(1, { currency: null })],
		11,
		true,
	],
	['nothing where only cards are told', [account(-20, { type: 'card' })], null, false],
])('the closing balance is %s', (_case, accounts, closing, isDerived) => {
	expect(closingOf(accounts)).toEqual([closing, isDerived]);
});

test('what the provider tells of the whole stays', () => {
	expect(closingOf([account(10), account(20)], ({ balances }) => void (balances.closing = 5))).toEqual([5, false]);
});

test('accounts in several currencies have no sum where none is the main one', () => {
	const untold = (insights: CreditInsights) => void (insights.currency = null);
	expect(closingOf([account(10), account(7, { currency: 'USD' })], untold)).toEqual([null, false]);
	expect(closingOf([account(10), account(7)], untold)).toEqual([17, true]);
});
