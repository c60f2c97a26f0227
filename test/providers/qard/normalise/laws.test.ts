import { z } from 'zod';
import {
	type InsightsContext,
	toBankAccount,
	toConnection,
	toInsights,
	toSyncStatus,
	toTransaction,
} from '../../../../providers/qard/normalise';
import { WORKED_OUT, describeLaws } from '../../../support/laws';
import { neutralBankAccount, neutralStatus, neutralTransaction, signedInsights } from '../../../support/laws/schemas';
import { row, sampleInsights } from './fixtures/insights';
import { account, connection, sync, transaction } from './fixtures/lists';

const context: InsightsContext = {
	userId: 'user-1',
	userType: 'natural',
	currency: null,
	nowMs: Date.parse('2024-04-20T00:00:00Z'),
	includeTransactions: true,
};

const { cash_flows: flows, ...rest } = sampleInsights();
const KEPT = ['WAGE', 'ALLOWANCE_FAMILY', 'RENT', 'LOAN_REPAYMENT_PERSONAL', 'BANKBOOK_SAVING'];
/** The sample with fewer cash flows, each of another kind: the laws look at every single place of it. */
const sample = { ...rest, cash_flows: flows.filter(({ category }) => KEPT.includes(category)) };

const PERIOD_OF_THE_REST = {
	'period.*': WORKED_OUT,
	asOf: WORKED_OUT,
	'summary.asOf': WORKED_OUT,
	'summary.periodDays': WORKED_OUT,
	'dataQuality.*': WORKED_OUT,
};
/** Qard tells no income: what has no category is not known to be any. */
const INCOME_OF_THE_REST = {
	'income.**': WORKED_OUT,
	'summary.monthlyIncome': WORKED_OUT,
	'summary.monthlyDisposable': WORKED_OUT,
	'loans.repaymentShareOfIncome': WORKED_OUT,
};

describeLaws("Qard's insights", {
	sample,
	normalise: (raw) => toInsights(raw, context),
	schema: signedInsights,
	// A transaction is one object of the document, and a cash flow is one.
	fieldOf: (path) =>
		path.replace(/^.*transactions\[\]/, 'transaction').replace(/^(cash_flows|loans\..*details)\[\]/, 'cashFlow'),
	optional: {
		'**[].label': 'the document: it differs from label_root only where a cash flow is split',
		'**.debited_at': 'the document: "This property may not be set"',
		'**.booked_at': 'read only where debited_at is not set',
	},
	rawOnly: { '**.enrichements.type': 'the medium of a single transaction has no neutral place within insights' },
	anything: { '**.booked_at': 'read only where debited_at is not set' },
	fallbacks: {
		'cash_flows[]': { ...PERIOD_OF_THE_REST, ...INCOME_OF_THE_REST },
		'cash_flows[].transactions**': PERIOD_OF_THE_REST,
		// A repayment that no cash flow is known for comes on top of the expenses.
		'loans.repayments.details[]': { 'summary.monthlyDisposable': WORKED_OUT },
		'loans.repayments.details[].category': { 'summary.monthlyDisposable': WORKED_OUT },
		'cash_flows[].category': {
			...INCOME_OF_THE_REST,
			// Money out of no category is an expense: only what is known to be put aside is none.
			'expenses.**': WORKED_OUT,
		},
	},
});

/** The pages of the lists say of no field that it is always there. */
const NOT_IN_EVERY_LIST = 'its own place is null without it, and no figure hangs on it';
const RAW_ONLY = 'the lists have no neutral place for it';

describeLaws("Qard's bank accounts", {
	sample: account(),
	normalise: (raw) => toBankAccount(raw, { index: 0, currency: null }),
	schema: neutralBankAccount,
	warningPath: (path) => `bankAccounts[0].${path}`,
	optional: {
		currency: 'the stated one stands for it',
		name: NOT_IN_EVERY_LIST,
		account_type: NOT_IN_EVERY_LIST,
		bank_name: NOT_IN_EVERY_LIST,
		last_update: NOT_IN_EVERY_LIST,
		'owners**': NOT_IN_EVERY_LIST,
		iban: 'an account outside of the SEPA has none',
		account_number: 'read only where there is no IBAN',
	},
	rawOnly: {
		bic: RAW_ONLY,
		last_transaction: RAW_ONLY,
		provider_name: RAW_ONLY,
		data_connection_id: RAW_ONLY,
		'owners[].last_update': RAW_ONLY,
	},
	anything: { account_number: 'read only where there is no IBAN', 'owners[].full_name': 'any words are a name' },
	fallbacks: {
		iban: { number: '00012345678' },
		// The first owner has both names apart as well, the second no full name.
		'owners[].full_name': { 'holders[]': 'Ada Exemple' },
		'owners[].first_name': { 'holders[]': 'Exemple' },
		'owners[].last_name': { 'holders[]': 'Jean' },
	},
});

describeLaws("Qard's transactions", {
	sample: transaction(),
	normalise: (raw) => toTransaction(raw, { index: 0, currency: null }),
	schema: neutralTransaction,
	warningPath: (path) => `transactions[0].${path}`,
	optional: {
		id: NOT_IN_EVERY_LIST,
		account_id: NOT_IN_EVERY_LIST,
		currency: 'the stated one stands for it',
		initiated_at: 'the rows of the insights have dates in its place',
		value_date: NOT_IN_EVERY_LIST,
		transaction_type: NOT_IN_EVERY_LIST,
	},
	rawOnly: { provider_name: RAW_ONLY, data_connection_id: RAW_ONLY },
});

describeLaws("Qard's transactions within the insights, where the list has them", {
	sample: row('2024-04-08', '-42.50', { is_coming: true }),
	normalise: (raw) => toTransaction(raw, { index: 0, currency: null }),
	schema: neutralTransaction,
	warningPath: (path) => `transactions[0].${path}`,
	optional: {
		currency: 'the stated one stands for it',
		'dates**': 'the page of the list has initiated_at in its place',
		'enrichements**': NOT_IN_EVERY_LIST,
		is_coming: 'the page of the list does not have it',
	},
	anything: { 'dates.booked_at': 'read only where debited_at is not set' },
	fallbacks: { is_coming: { status: 'booked' } },
});

describeLaws("Qard's syncs", {
	sample: [sync('SUCCESS', { completed_at: '2024-01-15 10:31:00' }), sync('AUTH_ERROR')],
	normalise: (raw) => toSyncStatus(Array.isArray(raw) ? raw : [raw]),
	schema: neutralStatus,
	optional: Object.fromEntries(
		['id', 'data_type', 'provider_name', 'data_connection_id', 'requested_at', 'completed_at'].map((name) => [
			`[].${name}`,
			NOT_IN_EVERY_LIST,
		]),
	),
	fallbacks: {
		'[]': { status: 'processing', providerStatus: WORKED_OUT },
		'[].status': { status: 'processing', providerStatus: WORKED_OUT },
		'[].provider_name': { 'reasons[].message': WORKED_OUT },
		'[].data_type': { 'reasons[].message': WORKED_OUT },
	},
});

describeLaws("Qard's data connections", {
	sample: connection(),
	normalise: toConnection,
	schema: z.object({ status: z.enum(['pending', 'granted', 'revoked', 'failed']) }),
});
