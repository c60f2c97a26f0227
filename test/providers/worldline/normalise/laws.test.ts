import { z } from 'zod';
import { creditInsights } from '../../../../core/shapes/insights';
import { toInsights, toStatus } from '../../../../providers/worldline/normalise';
import { describeLaws } from '../../../support/laws';
import { neutralStatus, signedInsights } from '../../../support/laws/schemas';
import { callback } from './fixtures/report';

const context = { nowMs: Date.parse('2026-11-20T00:00:00Z'), includeTransactions: true };

const ENVELOPE = 'the envelope of a result is not public';
const INSIDE = 'the inside of details and lists is not public';
const OPTION = 'only where the option of the registration asks for it';

/** The report with a breakdown of the expenses beside the two sides; sums as in the fixture. */
const sample = {
	...callback,
	Expenses: {
		totalAmount: 4500,
		monthlyAmount: 1500,
		fixedCharges: 900,
		otherExpenses: 600,
		expensesDetails: {
			RENT: { totalAmount: 2700, monthlyAmount: 900 },
			FOOD: { totalAmount: 1800, monthlyAmount: 600 },
		},
	},
};

/** The day before, and the three months up to it. */
const OF_THE_OTHER_ACCOUNT = {
	'[].asOf': '2026-11-18',
	'[].summary.asOf': '2026-11-18',
	'[].period.from': '2026-08-19',
	'[].period.to': '2026-11-18',
};

const places = {
	keyed: { 'Expenses.expensesDetails': 'an object of categories' },
	wrappers: { 'Expenses.expensesDetails.*': 'the name of a category' },
	optional: {
		RegistrationId: ENVELOPE,
		PsuId: ENVELOPE,
		CreditScore: OPTION,
		PaymentScore: OPTION,
		'*.*Details[].*': INSIDE,
		'*.*Details.*.*': INSIDE,
		'Risks.*[].*': INSIDE,
	},
	anything: {
		RegistrationId: 'an ID that is none is not told',
		PsuId: 'an ID that is none is not told',
		'Risks.overdraftFees[].date': 'only their amounts are added up',
		'Loans.loanRepayments': 'it may list the repayments, their amounts beside it',
	},
	anyText: { 'Loans.loanProviders': 'one name is a list of one' },
	// Whether these stand inside loanRepayments or beside it is not shown: where they are nowhere, they are missed beside it.
	fieldOf: (path: string) => path.replace(/^loans\.loanrepayments\.(totalamount|monthlyamount)$/, 'loans.$1'),
	brokenIsLess: {
		Balances: 'an account of which nothing is told',
		CreditScore: 'a score without a value',
		PaymentScore: 'a score without a value',
	},
	fallbacks: {
		PsuId: {
			'[].subject.kind': 'registration',
			'[].subject.id': 'application-1',
			'[].summary.subjectId': 'application-1',
		},
		'Balances[]': OF_THE_OTHER_ACCOUNT,
		'Balances[].balanceDate': OF_THE_OTHER_ACCOUNT,
	},
};

describeLaws("Worldline's insights", {
	sample,
	normalise: (raw) => toInsights(raw, context),
	schema: z.array(signedInsights).min(1),
	...places,
});

describeLaws("Worldline's scores as pairs of key and value", {
	sample: {
		RegistrationId: 'application-1',
		PsuId: 'applicant-1',
		Scores: [
			{ Key: 'CS', Value: 640 },
			{ Key: 'PS', Value: 7 },
		],
	},
	normalise: (raw) => toInsights(raw, context).map(({ scores, subject }) => ({ scores, subject })),
	schema: z.array(z.object({ scores: z.array(creditInsights.shape.scores.element) })).min(1),
	wrappers: { Scores: ENVELOPE, 'Scores[]': ENVELOPE },
	optional: { RegistrationId: ENVELOPE, PsuId: ENVELOPE, 'Scores[].*': ENVELOPE },
	anything: { '**': 'checked with the scores that stand for themselves' },
	fallbacks: { PsuId: { '[].subject.kind': 'registration', '[].subject.id': 'application-1' } },
});

describeLaws("Worldline's status", {
	sample: {
		ProductType: 'CreditScoring',
		RegistrationId: 'application-1',
		RegistrationStatus: 'Finalised',
		UseCaseStatus: 'ANALYSIS_FINALISED',
		Parameter: [{ Key: 'option', Value: 'CSPS' }],
		Psus: [{ PsuId: 'a', Ibans: ['FR0000000000000000000000000'] }, { PsuId: 'b' }],
	},
	normalise: toStatus,
	schema: neutralStatus,
	wrappers: { Psus: 'IDs are found whatever they are wrapped in' },
	rawOnly: { ProductType: 'says nothing about the analysis' },
	optional: {
		RegistrationId: 'the one that was asked for',
		RegistrationStatus: 'read only where there is no UseCaseStatus',
		'Parameter**': 'the reference: optional',
		'Psus[].*': 'the place of the IBANs is not public, and the IDs are those of the registration',
	},
	anything: {
		RegistrationId: 'an ID that is none is not told',
		RegistrationStatus: 'read only where there is no UseCaseStatus',
		'Parameter**': 'what was asked for at registration, and not what came of it',
		'Psus**': 'an ID or IBAN that is none is not told',
	},
	fallbacks: { UseCaseStatus: { status: 'processing', providerStatus: 'Finalised' } },
});
