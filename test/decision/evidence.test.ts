import { untoldInsights } from '../../core/insights/untold';
import { STATUS } from '../core/run/filing';
import type { PartName } from '../../decision/file/parts';
import { english } from '../../decision/words/english';
import {
	KEPT,
	type DecideOptions,
	affordability,
	creditFile,
	decideFile,
	declineWhen,
	insights,
	policy,
	refersBecause,
} from './application';

type Loose = Record<string, unknown>;

interface Case {
	name: string;
	file?: Loose;
	by?: Parameters<typeof policy>[1];
	rules?: Loose[];
	options?: DecideOptions;
	/** The one reason; none where nothing refers. */
	code: string | null;
}

const withInsights = (changes: Loose) => creditFile({ insights: insights(changes) });
const quality = (coverageDays: number | null, warnings: Loose[] = []) =>
	withInsights({ dataQuality: { coverageDays, warnings } });
const warned = (...codes: string[]) =>
	quality(
		180,
		codes.map((code) => ({ code, path: 'income', message: 'why' })),
	);
const USES_AFFORDABILITY = [KEPT, declineWhen('affordable', 'is', 'no')];
const failed = {
	status: 'error',
	problem: { step: 'Upload Bank Statement', error: 'The file is empty', message: null, code: 'EMPTY' },
};

/** What a node puts out, which under a name of its own is known by its keys. */
const untold = (status: 'rejected' | 'processing' | 'ready') =>
	untoldInsights('periculum', { kind: 'statement', id: '126', holderType: null }, status);
const CHECKED = { ...STATUS, provider: 'periculum', id: '126' };
const CONSENT = {
	provider: 'qard',
	customerId: '1',
	reference: null,
	consentUrl: null,
	status: 'pending',
	expiresAt: null,
};
const REFUTED = { ...untold('ready').authenticity, verdict: 'refuted' };
const DOCTORED = { code: 'BALANCES_DO_NOT_ADD_UP', path: 'transactions', message: 'Balances do not follow' };

const CASES: Case[] = [
	{ name: 'nothing at all', code: null },

	{ name: 'a step that failed', file: creditFile({ statement: failed }), code: 'STEP_FAILED' },
	{ name: 'a failed step under a name of its own', file: creditFile({ second: failed }), code: 'STEP_FAILED' },
	{
		name: 'an error that came in',
		file: creditFile({ inputError: { step: 'input', error: 'Not found', message: null, code: null } }),
		code: 'STEP_FAILED',
	},
	{ name: 'an error that came in as a text', file: creditFile({ inputError: 'Not found' }), code: 'STEP_FAILED' },
	{ name: 'an error beside the file', file: creditFile({ error: 'Not found' }), code: 'STEP_FAILED' },
	{ name: 'no error beside the file', file: creditFile({ error: null, inputError: null }), code: null },
	{ name: 'a word "problem" of the user', file: creditFile({ applicant: { problem: 'none' } }), code: null },

	...['processing', 'insufficientData', 'rejected', 'failed', null].map((status): Case => ({
		name: `insights that are ${String(status)}`,
		file: withInsights({ status }),
		code: 'ANALYSIS_NOT_READY',
	})),
	...['processing', 'insufficientData', 'rejected', 'failed'].map((status): Case => ({
		name: `an analysis that is ${status}`,
		file: creditFile({ analysis: { status, provider: 'periculum' } }),
		code: 'ANALYSIS_NOT_READY',
	})),
	{
		name: 'a score that is processing',
		file: creditFile({ creditScore: { status: 'processing', score: { value: 1 } } }),
		code: 'ANALYSIS_NOT_READY',
	},
	{
		name: 'an upload that was rejected',
		file: creditFile({ statement: { status: 'rejected', provider: 'periculum' } }),
		code: 'ANALYSIS_NOT_READY',
	},
	{
		name: 'an upload that was processing before insights were ready',
		file: creditFile({ statement: { status: 'processing', timedOut: true } }),
		code: null,
	},
	{
		name: 'a consent that was pending before insights were ready',
		file: creditFile({ consent: { status: 'pending' } }),
		code: null,
	},
	{
		name: 'a consent that was revoked',
		file: creditFile({ consent: { status: 'revoked' } }),
		code: 'ANALYSIS_NOT_READY',
	},
	{ name: 'a customer that was there already', file: creditFile({ customer: { status: 'existing' } }), code: null },
	{
		name: 'waiting that ended first',
		file: creditFile({ analysis: { status: 'ready', timedOut: true } }),
		code: 'ANALYSIS_TIMED_OUT',
	},

	...(
		[
			['insights that are rejected', untold('rejected'), 'ANALYSIS_NOT_READY'],
			['insights that are still read', untold('processing'), 'ANALYSIS_NOT_READY'],
			['insights that are ready', untold('ready'), null],
			['a document that is rejected', { ...CHECKED, status: 'rejected' }, 'ANALYSIS_NOT_READY'],
			['a forged document', { ...CHECKED, fraudulent: true, verdict: 'suspicious' }, 'AUTHENTICITY_REFUTED'],
			['a refuted origin', { ...untold('ready'), authenticity: REFUTED }, 'AUTHENTICITY_REFUTED'],
			['another holder', { ...CHECKED, holderMatch: 'mismatch' }, 'HOLDER_MISMATCH'],
			['a warning', { ...CHECKED, warnings: [DOCTORED] }, 'WARNING_FOR_PERSON'],
			['a payment of a shop', { provider: 'stripe', status: 'failed' }, null],
			['an invitation that was revoked', { ...CONSENT, status: 'revoked' }, 'ANALYSIS_NOT_READY'],
			['an invitation that is pending', CONSENT, null],
		] as const
	).map(([name, second, code]): Case => ({
		name: `a second answer, under a name of its own: ${name}`,
		file: creditFile({ second }),
		code,
	})),
	{
		name: 'a second document that was read later on',
		file: creditFile({ second: { ...CHECKED, status: 'processing' }, third: CHECKED }),
		code: null,
	},
	{
		name: 'a second document that is still read, beside a third that is ready',
		file: creditFile({ second: { ...CHECKED, status: 'processing' }, third: { ...CHECKED, id: '8' } }),
		code: 'ANALYSIS_NOT_READY',
	},

	{
		name: 'no credit node at all',
		file: { applicationId: 'A-1' },
		by: { evidence: { acceptUnverified: true, maxDataAgeDays: 0, minCoverageDays: 0 } },
		code: 'NO_CREDIT_DATA',
	},
	{
		name: 'a credit score alone',
		file: { creditScore: { score: { value: 700 } } },
		by: { evidence: { acceptUnverified: true, maxDataAgeDays: 0, minCoverageDays: 0 } },
		code: null,
	},

	{
		name: 'a fraud check that failed',
		file: withInsights({ authenticity: { verdict: 'refuted' } }),
		code: 'AUTHENTICITY_REFUTED',
	},
	{
		name: 'a failed fraud check, unverified accepted',
		file: withInsights({ authenticity: { verdict: 'refuted' } }),
		by: { evidence: { acceptUnverified: true } },
		code: 'AUTHENTICITY_REFUTED',
	},
	{
		name: 'a forged document',
		file: withInsights({ documents: [{ fraudulent: false }, { fraudulent: true }] }),
		code: 'AUTHENTICITY_REFUTED',
	},
	{
		name: 'a forged upload',
		file: creditFile({ statement: { status: 'ready', fraudulent: true } }),
		code: 'AUTHENTICITY_REFUTED',
	},
	{
		name: 'a suspicious analysis',
		file: creditFile({ analysis: { status: 'ready', verdict: 'suspicious' } }),
		code: 'AUTHENTICITY_REFUTED',
	},
	{
		name: 'figures that nobody vouches for',
		file: withInsights({ authenticity: { verdict: 'unverified' } }),
		code: 'AUTHENTICITY_UNVERIFIED',
	},
	{
		name: 'figures of which nobody says who vouches',
		file: withInsights({ authenticity: null }),
		code: 'AUTHENTICITY_UNVERIFIED',
	},
	{
		name: 'unverified figures that are accepted',
		file: withInsights({ authenticity: { verdict: 'unverified' } }),
		by: { evidence: { acceptUnverified: true } },
		code: null,
	},
	{
		name: 'unverified figures of genuine documents',
		file: {
			...withInsights({ authenticity: { verdict: 'unverified' } }),
			analysis: { status: 'ready', verdict: 'genuine' },
		},
		code: null,
	},

	{
		name: 'another statement scored',
		file: creditFile({ creditScore: { provider: 'periculum', statementId: '126', score: { value: 1 } } }),
		code: 'SUBJECTS_DIFFER',
	},
	{
		name: 'the same statement scored, as a number',
		file: creditFile({ creditScore: { provider: 'periculum', statementId: 125, score: { value: 1 } } }),
		code: null,
	},
	{
		name: 'another provider with numbers of its own',
		file: creditFile({ creditScore: { provider: 'friendlyScore', customerId: '9', score: { value: 1 } } }),
		code: null,
	},
	{
		name: 'another statement uploaded',
		file: creditFile({ statement: { provider: 'periculum', statementId: '9', status: 'ready' } }),
		code: 'SUBJECTS_DIFFER',
	},
	{
		name: 'affordability of another subject',
		file: creditFile({ affordability: affordability({ subjectId: '126' }) }),
		code: 'SUBJECTS_DIFFER',
	},
	{
		name: 'affordability of another provider',
		file: creditFile({ affordability: affordability({ provider: 'qard' }) }),
		code: 'SUBJECTS_DIFFER',
	},
	{
		name: 'affordability of another reference',
		file: { ...withInsights({ reference: 'A-1' }), affordability: affordability({ reference: 'A-2' }) },
		code: 'SUBJECTS_DIFFER',
	},

	{ name: "somebody else's account", file: withInsights({ holderMatch: 'mismatch' }), code: 'HOLDER_MISMATCH' },
	{
		name: "somebody else's document",
		file: creditFile({ analysis: { status: 'ready', holderMatch: 'mismatch' } }),
		code: 'HOLDER_MISMATCH',
	},
	...['partial', 'unknown', null].flatMap((holderMatch): Case[] => [
		{ name: `a holder that is ${String(holderMatch)}`, file: withInsights({ holderMatch }), code: null },
		{
			name: `a holder that is ${String(holderMatch)} where a match is asked for`,
			file: withInsights({ holderMatch }),
			by: { evidence: { requireHolderMatch: true } },
			code: 'HOLDER_UNCERTAIN',
		},
	]),
	{
		name: 'a holder that matches',
		file: withInsights({ holderMatch: 'match' }),
		by: { evidence: { requireHolderMatch: true } },
		code: null,
	},

	{
		name: 'insights that a callback does not vouch for',
		file: creditFile({ unsignedFields: ['insights'] }),
		code: 'NOT_VOUCHED_FOR',
	},
	{
		name: 'a part of insights that a callback does not vouch for',
		file: creditFile({ unsignedFields: ['insights.summary'] }),
		code: 'NOT_VOUCHED_FOR',
	},
	{
		name: 'scores that a callback does not vouch for',
		file: creditFile({ unsignedFields: ['scores'], creditScore: { score: { value: 1 } } }),
		code: 'NOT_VOUCHED_FOR',
	},
	{
		name: 'figures that a callback vouches for, but not whose they are',
		file: creditFile({ unsignedFields: ['customerId', 'statementId', 'reference'] }),
		code: 'NOT_VOUCHED_FOR',
	},
	{
		name: 'a name that a callback does not vouch for',
		file: creditFile({ unsignedFields: ['reference'] }),
		code: null,
	},
	{
		name: 'insights that a node has asked for since',
		file: creditFile({ unsignedFields: ['insights'] }),
		options: { makers: { made: new Set<PartName>(['insights']), byTrigger: new Set() } },
		code: null,
	},

	{ name: 'figures in another currency', file: withInsights({ currency: 'USD' }), code: 'ACCOUNT_CURRENCY_DIFFERS' },
	{ name: 'figures in no known currency', file: withInsights({ currency: null }), code: 'ACCOUNT_CURRENCY_UNKNOWN' },
	{
		name: 'affordability in another currency',
		file: creditFile({ affordability: affordability({ currency: 'USD' }) }),
		code: 'ACCOUNT_CURRENCY_DIFFERS',
	},
	{ name: 'a loan in another currency', options: { loan: { currency: 'USD' } }, code: 'CURRENCY_DIFFERS' },
	{ name: 'a loan in the currency', options: { loan: { currency: 'NGN' } }, code: null },

	{ name: 'no amount', options: { loan: { amount: null } }, code: 'AMOUNT_NOT_TOLD' },
	{ name: 'an amount of 0', options: { loan: { amount: 0 } }, code: 'AMOUNT_OUTSIDE_LIMITS' },
	{ name: 'an amount below 0', options: { loan: { amount: -1 } }, code: 'AMOUNT_OUTSIDE_LIMITS' },
	{ name: 'the highest amount', options: { loan: { amount: 1_000_000 } }, code: null },
	{
		name: 'more than the highest amount',
		options: { loan: { amount: 1_000_000.01 } },
		rules: [declineWhen('monthlyIncome', 'below', 1)],
		code: 'AMOUNT_OUTSIDE_LIMITS',
	},
	{ name: 'the least amount', by: { limits: { minimumAmount: 100_000 } }, code: null },
	{ name: 'less than the least amount', by: { limits: { minimumAmount: 100_000.01 } }, code: 'AMOUNT_OUTSIDE_LIMITS' },
	{
		name: 'a trillion over a million years',
		options: { loan: { amount: 1e12, termMonths: 12_000_000 } },
		code: 'AMOUNT_OUTSIDE_LIMITS',
	},
	{ name: 'no term', options: { loan: { termMonths: null } }, code: 'TERM_NOT_TOLD' },
	{ name: 'the longest term', options: { loan: { termMonths: 36 } }, code: null },
	{ name: 'more than the longest term', options: { loan: { termMonths: 37 } }, code: 'TERM_OUTSIDE_LIMITS' },
	{ name: 'less than the shortest term', by: { limits: { minimumTermMonths: 13 } }, code: 'TERM_OUTSIDE_LIMITS' },

	{ name: 'data of 45 days', options: { today: '2026-12-15' }, code: null },
	{ name: 'data of 46 days', options: { today: '2026-12-16' }, code: 'DATA_TOO_OLD' },
	{ name: 'data of ten days where nine are allowed', by: { evidence: { maxDataAgeDays: 9 } }, code: 'DATA_TOO_OLD' },
	{
		name: 'data of 1996 where no age is asked for',
		file: withInsights({ asOf: '1996-01-31' }),
		by: { evidence: { maxDataAgeDays: 0 } },
		code: null,
	},
	{ name: 'data without a last day', file: withInsights({ asOf: null }), code: 'DATA_AGE_UNKNOWN' },
	{ name: 'data with an unreadable last day', file: withInsights({ asOf: '31 October' }), code: 'DATA_AGE_UNKNOWN' },
	{
		name: 'data without a last day where no age is asked for',
		file: withInsights({ asOf: null }),
		by: { evidence: { maxDataAgeDays: 0 } },
		code: null,
	},
	{ name: 'data that ends tomorrow, east of here', options: { today: '2026-10-30' }, code: null },
	{ name: 'data that ends the day after', options: { today: '2026-10-29' }, code: 'DATA_DATED_AHEAD' },
	{
		name: 'data dated ahead where no age is asked for',
		options: { today: '2026-10-29' },
		by: { evidence: { maxDataAgeDays: 0 } },
		code: 'DATA_DATED_AHEAD',
	},
	{ name: 'no day on which it is decided', options: { today: null }, code: 'DATA_AGE_UNKNOWN' },

	{ name: 'data of 80 days', file: quality(80), code: null },
	{ name: 'data of 79 days', file: quality(79), code: 'DATA_TOO_SHORT' },
	{ name: 'data of nobody knows how many days', file: quality(null), code: 'COVERAGE_UNKNOWN' },
	{
		name: 'data of one day where no length is asked for',
		file: quality(1),
		by: { evidence: { minCoverageDays: 0 } },
		code: null,
	},

	{ name: 'a warning that needs a person', file: warned('UNIT_MISMATCH'), code: 'WARNING_FOR_PERSON' },
	{ name: 'a warning that nobody knows', file: warned('NEVER_HEARD_OF'), code: 'WARNING_FOR_PERSON' },
	{ name: 'a warning that has a size, in the bounds', file: warned('INCOME_CATEGORY_UNKNOWN'), code: null },
	{ name: 'a warning about documents that stands elsewhere', file: warned('NOT_READ'), code: null },
	{
		name: 'a warning about documents',
		file: withInsights({ dataQuality: { coverageDays: 180, warnings: [{ code: 'NOT_READ', path: 'documents' }] } }),
		code: 'WARNING_FOR_PERSON',
	},
	{
		name: 'a forged document of a callback',
		file: creditFile({ documents: [{ fraudulent: true }] }),
		code: 'AUTHENTICITY_REFUTED',
	},
	{ name: 'a harmless warning', file: warned('FIELD_MISSING'), code: null },
	{
		name: 'a warning of another part',
		file: creditFile({ creditScore: { score: { value: 1 }, warnings: [{ code: 'UNIT_MISMATCH' }] } }),
		code: 'WARNING_FOR_PERSON',
	},
	{
		name: 'a warning where none needs a person',
		file: warned('UNIT_MISMATCH', 'NEVER_HEARD_OF'),
		by: { evidence: { warnings: [] } },
		code: null,
	},
	{
		name: 'a warning that is not on the list',
		file: warned('UNIT_MISMATCH'),
		by: { evidence: { warnings: ['HOLDER_PARTIAL'] } },
		code: null,
	},
	{
		name: 'a warning that is on the list',
		file: warned('FIELD_MISSING'),
		by: { evidence: { warnings: ['FIELD_MISSING'] } },
		code: 'WARNING_FOR_PERSON',
	},

	{
		name: 'affordability of this loan',
		file: creditFile({ affordability: affordability() }),
		rules: USES_AFFORDABILITY,
		code: null,
	},
	...(
		[
			['amount', { assumptions: { principal: 99_999, annualInterestRate: 12 } }],
			['unknown amount', { assumptions: { annualInterestRate: 12 } }],
			['rate', { assumptions: { principal: 100_000, annualInterestRate: 11 } }],
			['term', { termMonths: 13 }],
		] as const
	).flatMap(([what, changes]): Case[] => [
		{
			name: `affordability of another ${what}`,
			file: creditFile({ affordability: affordability(changes) }),
			rules: USES_AFFORDABILITY,
			code: 'AFFORDABILITY_OF_ANOTHER_LOAN',
		},
		{
			name: `affordability of another ${what} that no rule uses`,
			file: creditFile({ affordability: affordability(changes) }),
			code: null,
		},
	]),
	{
		name: "a provider's own affordability, which tells no amount",
		file: creditFile({
			affordability: {
				provider: 'periculum',
				method: 'provider',
				statementId: '125',
				affordable: 'yes',
				monthlyAmount: 1,
				termMonths: 12,
			},
		}),
		rules: USES_AFFORDABILITY,
		code: null,
	},
	{
		name: "a provider's own affordability for another term",
		file: creditFile({
			affordability: {
				provider: 'periculum',
				method: 'provider',
				statementId: '125',
				affordable: 'yes',
				monthlyAmount: 1,
				termMonths: 24,
			},
		}),
		rules: USES_AFFORDABILITY,
		code: 'AFFORDABILITY_OF_ANOTHER_LOAN',
	},
];

test.each(CASES)('$name: $code', ({ file = creditFile(), by, rules = [KEPT], options, code }) => {
	const decision = decideFile(file, policy(rules, by), options);
	if (code === null) {
		expect([decision.outcome, refersBecause(decision)]).toEqual(['approve', []]);
		return;
	}
	expect(refersBecause(decision)).toContain(code);
	expect(decision.outcome).toBe('refer');
	expect(decision.reasons.map((reason) => reason.code)).toContain(code);
	// Not one of them declines, and not one lets a decline through.
	const declined = decideFile(file, policy([...rules, declineWhen('monthlyIncome', 'below', 1e9)], by), options);
	expect(declined.outcome).toBe('refer');
});

test('every reason that evidence can give is tried', () => {
	const tried = new Set(CASES.map(({ code }) => code));
	const ofThePolicy = ['POLICY_INVALID', 'NO_RULES', 'NO_RULE_CHECKED'];
	expect(Object.keys(english.evidence).filter((code) => !tried.has(code))).toEqual(ofThePolicy);
});

test('a skipped step repeats no problem', () => {
	const skipped = { ...failed, status: 'skipped' };
	const decision = decideFile(
		creditFile({ statement: failed, insights: skipped, affordability: skipped }),
		policy([KEPT]),
	);
	expect(refersBecause(decision).filter((code) => code === 'STEP_FAILED')).toHaveLength(1);
	expect(decision.reasons[0]?.message).toBe('A step before failed (Upload Bank Statement): The file is empty');
});

test('a part that no active node before this one makes is not told, whatever the applicant brings', () => {
	const makers = { made: new Set<PartName>(['insights']), byTrigger: new Set<PartName>() };
	const file = creditFile({ creditScore: { score: { value: 850 } } });
	const { outcome, reasons } = decideFile(file, policy([KEPT, declineWhen('creditScore', 'below', 500)]), { makers });
	// The score that the insights tell counts, the one that came with the application does not.
	expect(outcome).toBe('approve');
	const none = decideFile(file, policy([KEPT, declineWhen('creditScore', 'below', 500)]), {
		makers: { made: new Set(), byTrigger: new Set() },
	});
	expect(none.outcome).toBe('refer');
	expect(none.rules[1]).toMatchObject({ state: 'notTold', actual: null });
	expect(none.figures.find(({ name }) => name === 'creditScore')?.notTold).toBe('notUpstream');
	expect(reasons[0]?.code).toBe('ALL_RULES_KEPT');
});
