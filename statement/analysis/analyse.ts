import { daysCovered } from '../../core/base/dates';
import { completeInsights } from '../../core/insights/complete';
import { fillHolderMatch } from '../../core/insights/holderMatch';
import { DAYS_PER_MONTH, fillDaysOfTransactions } from '../../core/insights/period';
import { untoldInsights } from '../../core/insights/untold';
import type { Origin } from '../../core/shapes/authenticity';
import type { CreditInsights, Warning } from '../../core/shapes/insights';
import { fold, wordsIn } from '../../core/names/fold';
import { fingerprintOf } from '../integrity/fingerprint';
import { type AnalysedAccount, type CheckedAccount, checked } from './accounts';
import { categoryOfCode } from './codes';
import { evidenceOf } from './evidence';
import { type Book, major, sorted, totalOf } from './figures/book';
import { dayBalances, fillBalances } from './figures/balances';
import { fillCashFlow } from './figures/cashFlow';
import { fillExpenses } from './figures/expenses';
import { fillIncome } from './figures/income';
import { fillLoans } from './figures/loans';
import { fillPayroll } from './figures/payroll';
import { fillRisks } from './figures/risks';
import { merged } from './merge';
import { indexOf, packsFor } from './packs';
import { pairsOf } from './pairs';
import { type Row, rowsOf } from './row';
import type { Span } from './streams';
import {
	currencyWarnings,
	fillAccounts,
	holdersOf,
	mainCurrency,
	together,
	unnamedAccounts,
	warningsOf,
} from './together';

/** What is analysed, and what the user knows of it. */
export interface AnalysisRequest {
	provider: string;
	subject: Pick<CreditInsights['subject'], 'kind' | 'id'>;
	reference: string | null;
	holderType: 'individual' | 'business';
	/** ISO 3166-1 of the words; null finds it by the currency. */
	country: string | null;
	/** ISO 4217, where the rows tell none. */
	currency: string | null;
	origin: Origin;
	expectedName: string | null;
	/** What the reader of the statements has to say. */
	warnings: readonly Warning[];
	nowMs: number;
	/** Whether the rows that each figure rests on are given too. */
	includeEvidence?: boolean;
}

/** What came out, with the rows that it came from, each with what it counts as. */
export interface Analysis {
	insights: CreditInsights;
	rows: readonly Row[];
	/** Of all rows that are counted; the same where the same statements come again. */
	fingerprint: string | null;
}

/** Fewer rows, or fewer days, are too little for an average. */
const FEWEST_ROWS = 10;
const FEWEST_DAYS = 30;

/**
 * Works insights out from the transactions of one or more accounts of one person or firm. Nothing is guessed: what no code, no word and no
 * pair of rows says stays uncategorised. All figures are derived. The same rows give the same answer, whatever the clock, but for their age.
 */
export function analyse(statements: readonly AnalysedAccount[], request: AnalysisRequest): Analysis {
	const { accounts, unnamed } = merged(statements);
	const all = accounts.map((account) => checked(account, request.currency));
	const currency = mainCurrency(all);
	const counted = all.filter((account) => account.currency === currency);
	const today = new Date(request.nowMs).toISOString().slice(0, 10);
	const packs = packsFor(
		request.country,
		currency,
		counted.flatMap(({ transactions }) => transactions),
	);
	const holder = wordsIn(fold(counted.flatMap(({ holders }) => holders)[0] ?? '', false));
	const words = { index: indexOf(packs), holder, categoryOfCode };
	const rows = counted
		.flatMap((account, number) => rowsOf(`${number + 1}`, account.transactions, words))
		.toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
	const isEnough = isEnoughOf(rows);
	const fingerprint = fingerprintOf(counted.flatMap(({ integrity }) => integrity.rows));
	const subject = { ...request.subject, id: request.subject.id ?? fingerprint, holderType: request.holderType };
	const insights = untoldInsights(request.provider, subject, isEnough ? 'ready' : 'insufficientData');
	insights.currency = currency;
	insights.reference = request.reference;
	insights.generatedAt = new Date(request.nowMs).toISOString();
	insights.authenticity = together(counted, request.origin);
	insights.dataQuality.transactionCount = rows.length;
	insights.dataQuality.warnings.push(
		...request.warnings,
		...counted.flatMap((account) => warningsOf(account, today)),
		...currencyWarnings(all, currency),
		...(unnamed === 0 ? [] : [unnamedAccounts(unnamed)]),
		...(packs.length > 1 ? [] : [COUNTRY_UNKNOWN]),
	);
	fillAccounts(insights, counted);
	const span = spanOf(rows);
	if (span !== null) {
		fillPeriod(insights, span, rows);
		const book: Book = {
			rows,
			pairs: pairsOf(rows),
			span,
			isBusiness: request.holderType === 'business',
			currency,
			perMajor: counted[0]?.perMajor ?? 100,
			isCountryKnown: packs.length > 1,
		};
		fillFigures(insights, book, { isEnough, accounts: counted });
		if (request.includeEvidence === true && isEnough) insights.evidence = evidenceOf(book, sorted(book));
	}
	fillHolderMatch(insights, request.expectedName, holdersOf(counted, request.origin));
	insights.derived.push(...toldPaths(insights));
	completeInsights(insights, { monthlyGambling: monthlyGamblingIn(insights) }, request.nowMs);
	return { insights, rows, fingerprint };
}

const COUNTRY_UNKNOWN: Warning = {
	code: 'COUNTRY_UNKNOWN',
	path: '',
	message:
		'For this country no words are known: what only words can tell (gambling, loans, returned payments) is not told. Set Country if the statement is of another one.',
};

/** Blocks of figures that are all worked out here. */
const WORKED_OUT = ['income', 'expenses', 'business', 'cashFlow', 'balances', 'loans', 'risks'] as const;

/** The paths of the figures in these blocks that are told; a list is one. */
function toldPaths(insights: CreditInsights): string[] {
	const told = (value: unknown, path: string): string[] => {
		if (value === null || (Array.isArray(value) && value.length === 0)) return [];
		if (typeof value !== 'object' || Array.isArray(value)) return [path];
		return Object.entries(value).flatMap(([key, inner]) => told(inner, `${path}.${key}`));
	};
	return WORKED_OUT.flatMap((block) => told(insights[block], block)).filter((path) => path !== 'balances.accounts');
}

function isEnoughOf(rows: readonly Row[]): boolean {
	const days = daysCovered(rows[0]?.day ?? null, rows.at(-1)?.day ?? null) ?? 0;
	return rows.length >= FEWEST_ROWS && days >= FEWEST_DAYS;
}

function spanOf(rows: readonly Row[]): Span | null {
	const [from, to] = [rows[0]?.day, rows.at(-1)?.day];
	if (from === undefined || to === undefined) return null;
	return { from, to, days: daysCovered(from, to) ?? 1 };
}

function fillPeriod(insights: CreditInsights, { from, to, days }: Span, rows: readonly Row[]): void {
	insights.period = { from, to, days, months: Math.round((days / DAYS_PER_MONTH) * 100) / 100 };
	insights.asOf = to;
	fillDaysOfTransactions(
		rows.map(({ day }) => day),
		insights,
	);
}

function fillFigures(
	insights: CreditInsights,
	book: Book,
	{ isEnough, accounts }: { isEnough: boolean; accounts: readonly CheckedAccount[] },
): void {
	const { rows, pairs } = book;
	fillCashFlow(insights, book);
	const [only, ...others] = accounts;
	// Balances that contradict the rows say nothing of any day.
	const isWhole = only !== undefined && others.length === 0 && only.integrity.chain.broken.length === 0;
	const days = isWhole ? dayBalances(only.integrity.rows) : null;
	if (days !== null) fillBalances(insights, book, days);
	if (!isEnough) return;
	const by = sorted(book);
	fillIncome(insights, book, by);
	fillExpenses(insights, book, by);
	fillLoans(insights, book, by);
	fillRisks(insights, book);
	if (book.isBusiness) fillPayroll(insights, book, by.costs);
	if (pairs.ambiguous.length > 0) {
		insights.dataQuality.warnings.push({
			code: 'OWN_TRANSFERS_AS_INCOME',
			path: 'income',
			message: `${major(totalOf(pairs.ambiguous), book)} may have gone from one account to another of the same holder, but which rows belong together cannot be told.`,
		});
	}
	insights.derived.push(...(rows.length > 0 ? ['period.months'] : []));
}

function monthlyGamblingIn({ risks, period }: CreditInsights): number | null {
	if (risks.gambling.total === null || period.days === null) return null;
	return Math.round((risks.gambling.total / (period.days / DAYS_PER_MONTH)) * 100) / 100;
}
