import { withoutEmptyAnswer } from '../../../core/callback/emptyAnswer';
import type { CallbackItem } from '../../../core/provider/callback';
import { untoldInsights } from '../../../core/insights/untold';
import type { CreditInsights } from '../../../core/shapes/insights';

const event: CallbackItem = {
	customerId: null,
	statementId: '3',
	registrationId: null,
	accountId: null,
	reference: null,
	status: 'ready',
};
const score = (value: number | null, passed: boolean | null = null) => ({
	name: 'score',
	value,
	min: null,
	max: null,
	higherIsBetter: true,
	band: null,
	passed,
	horizonMonths: null,
	parts: { base: null },
	reasons: [],
	principalReasons: [],
	derived: [],
});
const affordability = (monthlyAmount: number | null) => ({
	monthlyAmount,
	totalAmount: null,
	dti: 0.5,
	termMonths: 12,
	affordable: 'undecided' as const,
	canAfford: null,
	assumptions: {},
	createdAt: null,
	warnings: [],
});
const insights = (change: (insights: CreditInsights) => void = () => {}) => {
	const untold = untoldInsights('lender', { kind: 'statement', id: '3', holderType: null }, 'ready');
	change(untold);
	return untold;
};

test.each<[string, Partial<CallbackItem>]>([
	['no score', { scores: [] }],
	['a score without a value', { scores: [score(null)] }],
	['affordability without an amount', { affordability: affordability(null) }],
	['insights without a figure', { insights: insights() }],
	[
		'a currency and a day, and no figure',
		{ insights: insights((told) => Object.assign(told, { currency: 'EUR', asOf: '2026-11-01' })) },
	],
])('an answer of %s is one without data, with a warning', (_, answer) => {
	const item = withoutEmptyAnswer({ ...event, ...answer });
	expect(item).toMatchObject({ status: 'insufficientData', warnings: [{ code: 'NO_DATA' }] });
	if (item.insights === undefined) return;
	expect(item.insights).toMatchObject({
		status: 'insufficientData',
		summary: { status: 'insufficientData', warningCount: 1 },
		dataQuality: { warnings: [{ code: 'NO_DATA' }] },
	});
});

test.each<[string, Partial<CallbackItem>]>([
	['no answer in the body', {}],
	['a score of 0', { scores: [score(0)] }],
	['a score that only says that it was not passed', { scores: [score(null, false)] }],
	['an affordable amount of 0', { affordability: affordability(0) }],
	['a balance of 0', { insights: insights((told) => Object.assign(told.balances, { closing: 0 })) }],
	['another status', { status: 'processing', scores: [] }],
])('an event with %s stays as it is', (_, answer) => {
	const item = { ...event, ...answer };
	expect(withoutEmptyAnswer(item)).toBe(item);
});
