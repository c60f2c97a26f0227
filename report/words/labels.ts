import type { EvidenceCode } from '../../decision/evidence/facts';
import type { NotTold } from '../../decision/figures/figure';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The words of the page that are no sentences of a decision. */
export const LABELS = {
	notTold: 'not told',
	others: (count: number) => `${plural(count, 'more is', 'more are')} in the file and not shown here.`,
	sources: { told: 'told', derived: 'worked out', declared: 'declared' },
	outcomes: { approve: 'Approved', refer: 'A person decides', decline: 'Declined' },
	groups: { referFirst: 'Refer first', declineWhen: 'Decline when', referWhen: 'Refer when' },
	operators: { below: 'below', above: 'above', is: 'is', isNot: 'is not' },
	states: { met: 'Met', notMet: 'Not met', notTold: 'Figure not told', between: 'Cannot be told' },
	whyUndecided: {
		notInFile: 'No decision has been made on this file.',
		notUpstream:
			'The file came with a decision that no active Decide Credit Application before this report made. It is not shown.',
		unreadable: 'What stands under decision in this file is no decision of this release.',
	},
	whyNotTold: {
		notInFile: 'no answer in the file holds it',
		notUpstream: 'it came with the file, and no active node before this report made it',
		unreadable: 'what stands there is no figure',
		noInterestRate: 'the policy has no interest rate',
		inputNotTold: 'a figure that it is worked out from is not told',
	} satisfies Record<NotTold, string>,
	authenticity: {
		verified: 'Vouched for',
		unverified: 'Nobody vouches for it',
		refuted: 'A fraud check speaks against it',
	},
	vouchedBy: { bankConnection: 'by the bank connection', fraudCheck: 'by a fraud check', origin: 'by its origin' },
	holderMatch: {
		match: 'It is the applicant',
		mismatch: 'It is somebody else',
		partial: 'Agrees only in part',
		unknown: 'Not certain',
	},
	status: {
		processing: 'not finished',
		ready: 'finished',
		insufficientData: 'too little data',
		rejected: 'not accepted',
		failed: 'failed',
	},
} as const;

/** What an applicant is told where something other than a rule sends the application to a person: nothing of how the checks are made. */
export const FOR_APPLICANT: Record<EvidenceCode, string> = {
	POLICY_INVALID: 'Our rules could not be applied to your application.',
	STEP_FAILED: 'We could not get all the information that we need.',
	ANALYSIS_NOT_READY: 'The analysis of your account is not finished.',
	ANALYSIS_TIMED_OUT: 'The analysis of your account is not finished.',
	NO_CREDIT_DATA: 'We have no information about your account yet.',
	AUTHENTICITY_REFUTED: 'The documents that we received have to be looked at by a person.',
	AUTHENTICITY_UNVERIFIED: 'Your account information has not been confirmed by your bank yet.',
	SUBJECTS_DIFFER: 'The information that we received has to be put together by a person.',
	HOLDER_MISMATCH: 'We could not see that the account is yours.',
	HOLDER_UNCERTAIN: 'We could not see for certain that the account is yours.',
	NOT_VOUCHED_FOR: 'Your account information has not been confirmed yet.',
	ACCOUNT_CURRENCY_UNKNOWN: 'We do not know the currency of your account.',
	ACCOUNT_CURRENCY_DIFFERS: 'Your account is in another currency than the loan.',
	AMOUNT_NOT_TOLD: 'Your application does not say how much you want to borrow.',
	AMOUNT_OUTSIDE_LIMITS: 'The amount is outside what we lend without a closer look.',
	TERM_NOT_TOLD: 'Your application does not say for how many months you want to borrow.',
	TERM_OUTSIDE_LIMITS: 'The term is outside what we lend for without a closer look.',
	CURRENCY_DIFFERS: 'You asked for a loan in another currency than we lend in.',
	DATA_AGE_UNKNOWN: 'We do not know how recent your account information is.',
	DATA_DATED_AHEAD: 'Your account information has dates that are yet to come.',
	DATA_TOO_OLD: 'Your account information is too old.',
	COVERAGE_UNKNOWN: 'We do not know how many days your account information covers.',
	DATA_TOO_SHORT: 'Your account information covers too few days.',
	WARNING_FOR_PERSON: 'Your account information has to be looked at by a person.',
	AFFORDABILITY_OF_ANOTHER_LOAN: 'What you can afford was worked out for another loan.',
	NO_RULES: 'Our rules could not be applied to your application.',
	NO_RULE_CHECKED: 'We have too little information about your account to decide.',
};
