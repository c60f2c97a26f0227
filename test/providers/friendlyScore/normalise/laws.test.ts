import { z } from 'zod';
import { neutralScore } from '../../../../core/shapes/insights';
import { statusReason } from '../../../../core/shapes/status';
import {
	toBankAccounts,
	toForecast,
	toInsights,
	toTransaction,
	whyNoData,
} from '../../../../providers/friendlyScore/normalise';
import { type Exceptions, WORKED_OUT, describeLaws } from '../../../support/laws';
import { neutralBankAccount, neutralTransaction, signedInsights } from '../../../support/laws/schemas';
import { context } from './fixtures/context';
import { forecast } from './fixtures/forecast';
import { account, balance, transaction } from './fixtures/lists';
import { personalYear, year } from './fixtures/year';

const RAW = 'INSIGHTS: raw';
const NOT_IN_THE_SAMPLE = 'the document demands it, and its own sample leaves it out';
const AS_FAR_AS_KNOWN = 'its own place is null without it, and no figure hangs on it';

/** Four months instead of thirteen: the laws look at every single place. */
function shortened(value: unknown, key = ''): unknown {
	if (Array.isArray(value))
		return (key === 'monthly_amounts' ? value.slice(0, 4) : value).map((entry) => shortened(entry));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, shortened(entry, name)]));
}

const counted = (name: string): Exceptions =>
	Object.fromEntries(
		['bank_charges', 'returned_direct_debits'].map((thing) => [
			`financial_markers.${thing}.*.${name}`,
			NOT_IN_THE_SAMPLE,
		]),
	);
const COUNTED_RATIO = { 'financial_markers.*.num_last_*.ratio_to_income': RAW };
const rawOnly: Exceptions = {
	'financial_patterns.by_category': RAW,
	'financial_markers.debit_bank_transfer**': RAW,
	...COUNTED_RATIO,
};
const optional: Exceptions = {
	'financial_patterns.recurrence[].*_stability_of_transaction': NOT_IN_THE_SAMPLE,
	'financial_markers.mortgage_rent_indicator': NOT_IN_THE_SAMPLE,
	'financial_markers.insurance_indicator': NOT_IN_THE_SAMPLE,
	'financial_markers.credit_repayments.count': NOT_IN_THE_SAMPLE,
	'financial_markers.credit_repayments.total_amounts': NOT_IN_THE_SAMPLE,
	...counted('total_amount'),
};
const A_WINDOW_OF_NOTHING = {
	'financial_markers.bank_charges.num_last_*': 'a window of its nominal length without figures',
	'financial_markers.returned_direct_debits.num_last_*': 'a window of its nominal length without figures',
};
/** INSIGHTS: the shares stand as sources of their own where no source bears their name. */
const SHARES_ALONE = { 'income.sources[sales].*': WORKED_OUT };
const WITHOUT_A_NAME = { ...SHARES_ALONE, 'income.sources**': WORKED_OUT };
const NOMINAL_LENGTH = { 'risks.*.windows[].days': WORKED_OUT };
const fallbacks = {
	income: SHARES_ALONE,
	'income.categories': SHARES_ALONE,
	'income.categories[]': WITHOUT_A_NAME,
	'income.categories[].name': WITHOUT_A_NAME,
	'expenditure.categories[]': { 'expenses.categories[].category': 'unnamed' },
	'expenditure.categories[].name': { 'expenses.categories[].category': 'unnamed' },
	// Without markers the period is not told: the last active month is taken for the running one.
	financial_markers: {
		'income.monthlyAverage': WORKED_OUT,
		'expenses.monthlyAverage': WORKED_OUT,
		'summary.monthly*': WORKED_OUT,
	},
	'financial_markers.*.num_last_*.timestamp_*': NOMINAL_LENGTH,
};

describeLaws("FriendlyScore's insights of a business", {
	sample: shortened(year()),
	normalise: (raw) => toInsights(raw, context()),
	schema: signedInsights,
	rawOnly,
	optional,
	brokenIsLess: A_WINDOW_OF_NOTHING,
	fallbacks,
});

describeLaws("FriendlyScore's insights of a person", {
	sample: shortened(personalYear()),
	normalise: (raw) => toInsights(raw, context('personal')),
	schema: signedInsights,
	rawOnly: {
		...rawOnly,
		'financial_markers.gambling.rate_of_change': RAW,
		'employment.possible_loss_of_income_indicator': RAW,
	},
	optional: {
		...optional,
		...Object.fromEntries(
			Object.keys(personalYear().financial_markers)
				.filter((name) => name !== 'currency')
				.map((name) => [`financial_markers.${name}`, 'the document of personal accounts is not public in full']),
		),
		'financial_markers.gambling.count': 'not in the sample of the same object',
		'financial_markers.gambling.total_amounts': 'not in the sample of the same object',
	},
	brokenIsLess: A_WINDOW_OF_NOTHING,
	fallbacks,
});

const scores = { min: z.null(), max: z.null() };
describeLaws("FriendlyScore's forecasts", {
	sample: forecast(),
	normalise: toForecast,
	schema: z.object({
		credibility: neutralScore.extend(scores),
		custom: neutralScore.extend(scores).nullable(),
		liquidity: z.array(neutralScore.extend(scores)),
		affordability: neutralScore.extend(scores),
	}),
	rawOnly: { financial_forecast: RAW },
	optional: {
		'financial_credibility_score.custom': 'only of lenders whose own data the score is calibrated to',
		'financial_credibility_score.*.reason_codes': AS_FAR_AS_KNOWN,
		'financial_credibility_score.*.reason_codes[].sentiment': 'words alone are reason codes too',
		'financial_credibility_score.*.reason_codes[].description': 'words alone are reason codes too',
	},
	anyText: {
		'financial_credibility_score.generic.reason_codes[]': 'words alone are reason codes too',
		'financial_credibility_score.generic.reason_codes[].code': 'a code may be a number or words',
	},
	brokenIsLess: { 'financial_credibility_score.custom': 'a score without a value' },
	fallbacks: {
		'**.reason_codes[].sentiment': { '**.message': 'Reason code R12' },
		'**.reason_codes[].description': { '**.message': 'Reason code 3' },
	},
});

const schema = neutralBankAccount.extend({ accountKind: z.enum(['business', 'personal']).nullable() });

describeLaws("FriendlyScore's bank accounts", {
	sample: account(),
	normalise: (raw) => toBankAccounts([raw], [balance()])[0],
	schema,
	warningPath: (path) => `bankAccounts[0].${path}`,
	optional: Object.fromEntries(
		['id', 'currency', 'name', 'nickname', 'bank_slug', 'type', 'sub_type', 'number'].map((name) => [
			name,
			'known from a public client only, which may leave it out',
		]),
	),
	anything: { currency: 'that of the balance is told' },
});

describeLaws("FriendlyScore's balances", {
	sample: balance(),
	normalise: (raw) => toBankAccounts([account()], [raw])[0],
	schema,
	warningPath: (path) => `balances[0].${path}`,
	rawOnly: { id: 'the ID of a balance' },
});

describeLaws("FriendlyScore's transactions", {
	sample: transaction(),
	normalise: (raw) => toTransaction(raw, { index: 0, currency: null }),
	schema: neutralTransaction,
	warningPath: (path) => `transactions[0].${path}`,
	rawOnly: { bank_slug: RAW, category_type: RAW },
	optional: {
		id: 'external_transaction_id stands for it',
		external_transaction_id: 'the page: optional',
		type: 'the page: optional',
		category: 'the page: optional',
		'merchant_details**': 'the page: optional',
		balance: AS_FAR_AS_KNOWN,
		currency: 'the stated one stands for it',
		status: AS_FAR_AS_KNOWN,
		account_number: AS_FAR_AS_KNOWN,
		value_date_time: AS_FAR_AS_KNOWN,
	},
	anything: { external_transaction_id: 'read only where there is no id' },
	anyText: { id: 'any words', merchant_details: 'a name alone is one too' },
	brokenIsLess: { id: 'it is named, and nothing stands for it' },
	fallbacks: { id: { transactionId: 'bank-1' } },
});

describeLaws("FriendlyScore's reasons for no data", {
	sample: [
		{
			name: 'Example Bank',
			slug: 'example',
			account_consents: [{ status: 'Revoked', expiration_date_time: '1793000000' }],
		},
	],
	normalise: (raw) => whyNoData(Array.isArray(raw) ? raw : [raw], Date.parse('2026-10-25T12:00:00Z')),
	schema: z.array(statusReason).min(1),
	optional: { '**': 'what cannot be told of a bank is told in general terms' },
	anything: { '**': 'what cannot be told of a bank is told in general terms' },
	fallbacks: { '**': { '[].*': WORKED_OUT } },
});
