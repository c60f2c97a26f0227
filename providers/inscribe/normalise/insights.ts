import { judgedByFraudCheck } from '../../../core/insights/authenticity';
import { fillHolderMatch } from '../../../core/insights/holderMatch';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import type { Origin } from '../../../core/shapes/authenticity';
import { untoldInsights } from '../../../core/insights/untold';
import { Reader } from '../../../core/insights/reader';
import type { AnalysisStatus } from '../../../core/shapes/status';
import { type OwnTransactions, completeWithTransactions } from '../../../statement';
import type { InsightType, Subject } from '../api';
import { fillAccounts } from './accounts';
import { areRowsOf, fillCashFlow, fillMonths, readCashFlow } from './cashFlow';
import { fillCurrency } from './currency';
import { type ReadDocument, toDocument } from './document';
import { fillExpenses } from './expenses';
import { holdersOf } from './holders';
import { fillIncome } from './income';
import { readIncome } from './incomeInsights';
import { openLedger } from './ledger';
import { fillLoans } from './loans';
import { parsedStatements } from './parsedStatement';
import { checkRows } from './integrity';
import { fillPeriod } from './period';
import { readRisks, fillRisks } from './risks';
import { type Statistics, amountsIn, inMajorUnits, isEmpty, readStatistics } from './statistics';
import { toTransaction } from './transaction';
import { type AmountUnit, type AmountUnitOption, STATISTICS, unitMismatch, unitUnconfirmed } from './unit';
import { unitsOf } from './units';
import { judgedDocuments, toVerdict } from './verdict';

/** Everything that was asked for one customer or bank account; null where it was not read. */
export interface Answers {
	analyses: Partial<Record<InsightType, unknown>>;
	customer: unknown;
	documents: readonly unknown[] | null;
	bankAccounts: readonly unknown[] | null;
	transactions: readonly unknown[] | null;
}

/** What the answers cannot tell themselves. */
export interface InsightsContext {
	subject: Subject;
	/** ISO 4217 code stated by the user, for where Inscribe tells none. */
	currency: string | null;
	amountUnit: AmountUnitOption;
	/** The time now, for the age of the data. */
	nowMs: number;
	/** Who should hold the accounts; null or left out where it is not asked. */
	expectedName?: string | null;
	/** Where the transactions come from, as the lender knows it; nobody vouches for what an applicant handed in. */
	origin?: Origin;
	/** Whether what Inscribe does not tell is worked out from its transactions, and by the words of which country. */
	fillFromTransactions?: Pick<OwnTransactions, 'country'> | null;
	/** What could not be read, or has no place in the answer. */
	warnings?: readonly Warning[];
}

/**
 * All answers about a customer or bank account as one neutral answer. Never throws: what is missing or broken is null and a warning.
 * Of the six kinds the expenditure and loan insights have no public fields: they are in raw.
 */
export function toInsights(
	answers: Answers,
	{
		subject,
		currency,
		amountUnit,
		nowMs,
		expectedName = null,
		origin = 'applicant',
		fillFromTransactions = null,
		warnings: ofReading = [],
	}: InsightsContext,
): CreditInsights {
	const { customerId, bankAccountId } = subject;
	const warnings: Warning[] = [];
	const customer = Reader.of(answers.customer ?? {}, 'customer', warnings).optional;
	const documents = (answers.documents ?? []).map((raw, index) => toDocument(raw, `documents[${index}]`));
	const insights = untoldInsights(
		'inscribe',
		{
			kind: bankAccountId === null ? 'customer' : 'bankAccount',
			id: bankAccountId ?? customerId,
			holderType: holderType(customer),
		},
		'ready',
	);
	insights.reference =
		customer.text('name') ?? documents.find(({ customerName }) => customerName)?.customerName ?? null;
	insights.documents = documents.map(({ neutral }) => neutral);
	insights.dataQuality.warnings = warnings;
	warnings.push(...documents.flatMap((document) => document.warnings));
	fillCurrency(answers, currency, insights);

	const statistics = 'general' in answers.analyses ? openStatistics(answers.analyses.general, insights) : null;
	const asSent = readTransactions(answers, { currency: insights.currency, unit: 'major' });
	warnings.push(...asSent.flatMap(warningsOfUsedFields));
	const statements = parsedStatements(answers.documents ?? [], warnings);
	const units = unitsOf(statistics, asSent, {
		statements: bankAccountId === null ? statements : [],
		option: amountUnit,
	});
	const unit = units.statistics;
	const transactions = readTransactions(answers, { currency: insights.currency, unit: units.rows });
	insights.dataQuality.warnings.push(...unitMismatch(STATISTICS, amountUnit, units.shown));
	if (statistics !== null) {
		insights.dataQuality.warnings.push(...unitUnconfirmed(STATISTICS, unit, amountsIn(statistics)));
	}
	fillPeriod(transactions, insights);
	const monthlyGambling = fillFigures(answers, { statistics, unit, transactions }, insights);
	fillAccounts(
		{
			rawAccounts: answers.bankAccounts,
			statements,
			customerName: insights.reference,
			unit: units.rows,
			bankAccountId,
		},
		insights,
	);
	fillHolderMatch(insights, expectedName, holdersOf({ ...answers, bankAccountId }));
	judgedByFraudCheck(
		insights,
		// Without a trust score nobody looked: that no one calls it fraudulent says nothing.
		judgedDocuments(documents).map(({ neutral: { trustScore, fraudulent } }) =>
			trustScore === null && !fraudulent ? null : fraudulent,
		),
	);
	// What the rows contradict at upload is found again here; a fraud check that has judged the documents stands.
	if (answers.transactions !== null) checkRows(transactions, { origin, nowMs }, insights);
	insights.status = statusOf(documents, statistics);
	warnings.push(...ofReading);
	const unread = answers.transactions === null ? { unread: 'Inscribe did not give them' } : {};
	const own = fillFromTransactions === null ? null : { ...fillFromTransactions, ...unread, transactions };
	return completeWithTransactions(insights, { monthlyGambling }, { nowMs, own });
}

/** Fills all figures, from the statistics and kinds that were asked for and from the rows behind them; returns gambling a month. */
function fillFigures(
	{ analyses, transactions: rawTransactions }: Answers,
	{
		statistics,
		unit,
		transactions,
	}: { statistics: Statistics | null; unit: AmountUnit | null; transactions: readonly Transaction[] },
	insights: CreditInsights,
): number | null {
	const { currency, dataQuality } = insights;
	const { warnings } = dataQuality;
	const told = statistics === null ? null : inMajorUnits(statistics, unit, currency);
	const rows = rawTransactions === null ? null : openLedger(transactions);
	const areSame = rows === null || told === null ? null : areRowsOf(told, rows, insights);
	if (areSame === false) warnings.push(OTHER_ROWS);
	const ledger = areSame === true ? rows : null;
	fillCashFlow(told, readCashFlow(analyses.cashflow, { unit, insights }), insights);
	if (ledger !== null) fillMonths(ledger, insights);
	fillIncome(told, readIncome(analyses.income, { unit, insights }), ledger, insights);
	if (told !== null) fillExpenses(told, ledger, insights);
	if (ledger !== null) fillLoans(ledger, insights);
	return fillRisks(readRisks(analyses.risk, { unit, currency, warnings }), ledger, insights);
}

const OTHER_ROWS: Warning = {
	code: 'TOTALS_DISAGREE',
	path: 'transactions',
	source: 'transactions',
	message:
		"The transactions do not add up to Inscribe's credits and debits: what they alone would tell, such as loan repayments, is left out. Both figures are kept as told.",
};

function openStatistics(general: unknown, { dataQuality }: CreditInsights): Statistics {
	return readStatistics(general, dataQuality.warnings);
}

/** A customer with a company and no persons is a business, one with persons only an individual; else it is not told. */
function holderType(customer: Reader): CreditInsights['subject']['holderType'] {
	const hasCompany = customer.object('company').optional.text('name') !== null;
	const hasPersons = customer.list('persons').length > 0;
	if (hasCompany === hasPersons) return null;
	return hasCompany ? 'business' : 'individual';
}

function readTransactions(
	{ transactions }: Answers,
	context: { currency: string | null; unit: AmountUnit | null },
): Transaction[] {
	return (transactions ?? []).map((raw, index) => toTransaction(raw, { index, accountId: null, ...context }));
}

/** The days make the period, and the amounts can decide the unit; what else of a row is broken is named with the transactions. */
function warningsOfUsedFields({ warnings }: Transaction): Warning[] {
	return warnings.filter(
		({ source = '' }) =>
			!/\.(id|description|category|method|vendor|merchant|source|data_source|source_type)$/.test(source),
	);
}

/** The worst document decides, as figures rest on all of them; without statistics to rest on the data is insufficient. */
function statusOf(documents: readonly ReadDocument[], statistics: Statistics | null): AnalysisStatus {
	const ofDocuments = documents.length === 0 ? 'ready' : toVerdict(documents).status;
	return ofDocuments === 'ready' && statistics !== null && isEmpty(statistics) ? 'insufficientData' : ofDocuments;
}
