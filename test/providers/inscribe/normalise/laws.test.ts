import fc from 'fast-check';
import { z } from 'zod';
import { creditInsights } from '../../../../core/shapes/insights';
import { analysisStatus, statusReason } from '../../../../core/shapes/status';
import {
	type Answers,
	toBankAccount,
	toDocument,
	toInsights,
	toTransaction,
	toVerdict,
} from '../../../../providers/inscribe/normalise';
import { type Exceptions, WORKED_OUT, describeLaws } from '../../../support/laws';
import { mutationsOf } from '../../../support/laws/anyJson';
import { neutralBankAccount, neutralStatus, neutralTransaction, signedInsights } from '../../../support/laws/schemas';
import { parsedAccount, printedDocument, printedStatistics } from './fixtures/answers';

const row = (day: string, amount: number) => ({
	id: `row-${day}`,
	date: day,
	description: 'Direct deposit',
	amount,
	currency: 'USD',
	balance: 900.25,
	category: 'INCOME',
	method: 'BANK_TRANSFER',
	vendor: 'Example Works',
	pending: false,
	source: 'document',
	bank_account_id: 'a',
});

const account = {
	id: 'a',
	account_name: 'Everyday',
	account_number: '00001111',
	account_type: 'CHECKING',
	institution_name: 'Made-up Bank',
	account_holders: ['Ada Example'],
	balance: 400.25,
	balance_date: '2026-10-31',
	currency: 'USD',
};

const list = z.array(z.unknown()).nullable().catch(null);
const answers = z
	.object({
		analyses: z.record(z.unknown()).catch({}),
		customer: z.unknown(),
		documents: list,
		bankAccounts: list,
		transactions: list,
	})
	.catch({ analyses: {}, documents: null, bankAccounts: null, transactions: null });
const answersOf = (raw: unknown): Answers => ({ customer: null, ...answers.parse(raw) });

const RAW = 'INSIGHTS: raw';
const WORDS = 'any words will do';
const ROW = 'a row tells it with the transactions';
const PARSER = 'not every answer holds what the parser read';
const AS_FAR_AS_KNOWN = 'its own place is null without it, and no figure hangs on it';
/** Made by our own calls out of several answers. */
const OUR_OWN = Object.fromEntries(
	['analyses', 'analyses.general', 'documents', 'bankAccounts', 'transactions'].map((name) => [
		name,
		'an answer of its own',
	]),
);

const prefixed = (prefix: string, exceptions: Exceptions): Exceptions =>
	Object.fromEntries(Object.entries(exceptions).map(([path, reason]) => [`${prefix}${path}`, reason]));

const OF_THE_FILE = {
	customer_id: RAW,
	total_pages: RAW,
	document_type: RAW,
	'subtypes**': RAW,
	file_type: RAW,
	language: RAW,
};
const OF_ONE_DOCUMENT = {
	id: 'uuid stands for it',
	uuid: 'id stands for it',
	name: AS_FAR_AS_KNOWN,
	customer_name: AS_FAR_AS_KNOWN,
	created_at: AS_FAR_AS_KNOWN,
	review_status: AS_FAR_AS_KNOWN,
	quality_score: 'the verdict does not rest on it',
};
const DOCUMENT = {
	rawOnly: { ...OF_THE_FILE, 'parsed_details.bank_accounts[].*.confidence': RAW },
	optional: { ...OF_ONE_DOCUMENT, 'parsed_details**': PARSER },
	anything: { uuid: 'read only where there is no id' },
};

const PARSED = 'parsed_details.bank_accounts[].';
/** Within insights only balances, numbers and days of a parsed statement are used. */
const NOT_USED_OF_THE_PARSER = {
	'*_balance.raw': RAW,
	'transactions[].id': RAW,
	'transactions[].description': RAW,
	'transactions[].amount': RAW,
};

const ACCOUNT_FIELDS = ['name', 'number', 'type', 'holders'].map((name) => `account_${name}`);
const ACCOUNT = Object.fromEntries(
	[...ACCOUNT_FIELDS, 'institution_name', 'balance', 'balance_date', 'currency'].map((name) => [
		name,
		'the names of these fields are not public, so none is missed',
	]),
);

const WITHOUT_A_PERIOD = {
	'income.salary.monthlyAverage': 80,
	'income.monthlyAverage': 100,
	'summary.monthlyIncome': 100,
};
const PERIOD_OF_THE_REST = {
	'period.*': WORKED_OUT,
	asOf: WORKED_OUT,
	'summary.asOf': WORKED_OUT,
	'summary.periodDays': WORKED_OUT,
	'dataQuality.*': WORKED_OUT,
	'income.**': WORKED_OUT,
	'expenses.monthlyAverage': WORKED_OUT,
	'summary.monthly*': WORKED_OUT,
};
/** Revenue is income of a business only, so that the salary is what is left: 80 / 2.99. */
const NO_BUSINESS = {
	'income.monthlyAverage': 26.76,
	'summary.monthlyIncome': 26.76,
	'summary.monthlyDisposable': -6.68,
};
const NO_STATISTICS = { status: 'insufficientData', 'summary.status': 'insufficientData' };
const NO_STATE = { status: 'processing', 'summary.status': 'processing', 'documents[].status': 'processing' };
const NAME_OF_THE_DOCUMENT = { reference: 'Ada Example', 'summary.reference': 'Ada Example' };
const HOLDER_IS_THE_CUSTOMER = { 'balances.accounts[].holders[]': 'Example Ltd' };

const sample = {
	analyses: { general: { summary_statistics: { ...printedStatistics, total_net: -100 } } },
	customer: { id: 'c', name: 'Example Ltd', company: { name: 'Example Ltd' }, persons: [] },
	documents: [{ ...printedDocument, parsed_details: { bank_accounts: [parsedAccount()] } }],
	bankAccounts: [account],
	transactions: [row('2026-08-01', 100.25), row('2026-10-30', -5.5)],
};

describeLaws("Inscribe's insights", {
	sample,
	normalise: (raw) =>
		toInsights(answersOf(raw), {
			subject: { customerId: 'c', bankAccountId: null },
			currency: null,
			amountUnit: 'major',
			nowMs: Date.parse('2026-11-20T00:00:00Z'),
		}),
	schema: signedInsights,
	warningPath: (path) => path.replace('analyses.', ''),
	rawOnly: {
		'analyses.general.summary_statistics.salary_*_gross': RAW,
		'analyses.general.summary_statistics.transfers_count': RAW,
		'analyses.general.summary_statistics.transfers_credits_total_gross': RAW,
		'analyses.general.summary_statistics.unique_days_count': RAW,
		'customer.id': 'the ID that was asked for',
		...prefixed('documents[].', DOCUMENT.rawOnly),
		...prefixed(`documents[].${PARSED}`, NOT_USED_OF_THE_PARSER),
		'transactions[].id': ROW,
		'transactions[].description': ROW,
		'transactions[].category': ROW,
		'transactions[].method': ROW,
		'transactions[].vendor': ROW,
		'transactions[].source': ROW,
	},
	wrappers: OUR_OWN,
	optional: {
		'customer**': 'the reference has them for customers that are known as a company or as persons',
		...prefixed('documents[].', DOCUMENT.optional),
		...prefixed('bankAccounts[].', ACCOUNT),
		'transactions[].currency': ROW,
		'transactions[].balance': ROW,
		'transactions[].pending': ROW,
		'transactions[].bank_account_id': 'without it all rows are taken for one account',
	},
	anything: {
		...prefixed('documents[].', DOCUMENT.anything),
		[`documents[].${PARSED}number.raw`]: 'read only where there is no normalized',
	},
	anyText: {
		'documents[].id': WORDS,
		[`documents[].${PARSED}number`]: WORDS,
		[`documents[].${PARSED}number.normalized`]: WORDS,
		'bankAccounts[].account_number': WORDS,
		'bankAccounts[].account_holders': WORDS,
	},
	fallbacks: {
		'analyses.general': NO_STATISTICS,
		'analyses.general.summary_statistics': NO_STATISTICS,
		// A twelfth of the year's 1,200 of revenue and 960 of salary.
		'analyses.general.summary_statistics.revenue_period_gross': {
			'income.monthlyAverage': 100,
			'summary.monthlyIncome': 100,
			'summary.monthlyDisposable': 66.56,
		},
		'analyses.general.summary_statistics.salary_period_net': { 'income.salary.monthlyAverage': 80 },
		customer: { ...NO_BUSINESS, ...NAME_OF_THE_DOCUMENT },
		'customer.company': NO_BUSINESS,
		'customer.company.name': NO_BUSINESS,
		'customer.name': NAME_OF_THE_DOCUMENT,
		'documents[]': NO_STATE,
		'documents[].state': NO_STATE,
		'documents[].id': { 'documents[].id': '6e764ab5-4617-40d5-9076-0bd0e537b4d1' },
		'bankAccounts[]': HOLDER_IS_THE_CUSTOMER,
		'bankAccounts[].account_holders**': HOLDER_IS_THE_CUSTOMER,
		'transactions[].bank_account_id': { 'authenticity.**': WORKED_OUT },
		transactions: WITHOUT_A_PERIOD,
		'transactions[]': PERIOD_OF_THE_REST,
		'transactions[].date': PERIOD_OF_THE_REST,
	},
});

test.each([
	['auto', null],
	['auto', 'a'],
	['cents', 'a'],
] as const)(
	'whatever Inscribe answers is valid with the unit %s, and for the account %p',
	(amountUnit, bankAccountId) => {
		fc.assert(
			fc.property(mutationsOf(sample), (raw) => {
				const insights = toInsights(answersOf(raw), {
					subject: { customerId: 'c', bankAccountId },
					currency: null,
					amountUnit,
					nowMs: Date.parse('2026-11-20T00:00:00Z'),
				});
				expect(creditInsights.safeParse(insights).error).toBeUndefined();
			}),
			{ numRuns: 200 },
		);
	},
);

describeLaws("Inscribe's bank accounts", {
	sample: account,
	normalise: (raw) => toBankAccount(raw, { index: 0, currency: null, unit: 'cents' }),
	schema: neutralBankAccount,
	warningPath: (path) => `bankAccounts[0].${path}`,
	optional: ACCOUNT,
	anyText: { account_number: WORDS, account_holders: WORDS },
});

describeLaws("Inscribe's transactions", {
	sample: row('2026-08-01', 100.25),
	normalise: (raw) => toTransaction(raw, { index: 0, accountId: null, currency: null, unit: 'cents' }),
	schema: neutralTransaction,
	warningPath: (path) => `transactions[0].${path}`,
	optional: Object.fromEntries(
		['currency', 'balance', 'category', 'method', 'vendor', 'pending', 'source', 'bank_account_id'].map((name) => [
			name,
			'the page documents id, date, description and amount of every row',
		]),
	),
	fallbacks: { pending: { status: 'booked' } },
});

describeLaws("Inscribe's documents", {
	sample: { ...printedDocument, parsed_details: { bank_accounts: [parsedAccount()] } },
	normalise: (raw) => toDocument(raw),
	schema: z.object({ neutral: creditInsights.shape.documents.element, reasons: z.array(statusReason) }),
	...DOCUMENT,
	rawOnly: {
		...DOCUMENT.rawOnly,
		[`${PARSED}account_type`]: RAW,
		[`${PARSED}institution_name`]: RAW,
		[`${PARSED}number**`]: RAW,
		[`${PARSED}*_balance`]: RAW,
		[`${PARSED}*_balance.*`]: RAW,
		[`${PARSED}transactions`]: RAW,
		[`${PARSED}transactions[]**`]: RAW,
	},
	anyText: { id: WORDS },
	fallbacks: { id: { 'neutral.id': printedDocument.uuid }, state: NO_STATE },
});

describeLaws("Inscribe's verdict on several documents", {
	sample: [printedDocument, { ...printedDocument, id: '43', trust_score: 40, quality_score: 30 }],
	normalise: (raw) =>
		toVerdict((Array.isArray(raw) ? raw : [raw]).map((document: unknown, index) => toDocument(document, `[${index}]`))),
	schema: neutralStatus.extend({
		trustScore: z.number().nullable(),
		qualityScore: z.number().nullable(),
		fraudulent: z.boolean().nullable(),
		status: analysisStatus,
	}),
	rawOnly: prefixed('[].', OF_THE_FILE),
	optional: prefixed('[].', OF_ONE_DOCUMENT),
	anything: { '[].uuid': 'read only where there is no id' },
	anyText: { '[].id': WORDS },
	fallbacks: { '[]': { status: 'processing' }, '[].state': { status: 'processing' } },
});
