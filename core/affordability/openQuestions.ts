import { daysBetween } from '../base/dates';
import type { Terms } from './annuity';
import { doubtsAbout } from './doubts';
import type { Figures } from './figures';
import { type Question, uncertaintiesOf } from './uncertainties';
import type { AssessedInsights } from './input';
import { REASONS, type Reason, notReady } from './words';

/** How fresh and how long the data must be, in days; 0 does not ask. */
export interface Gates {
	maxDataAgeDays: number;
	minCoverageDays: number;
}

/** The gates where the user sets none. */
export const DEFAULT_GATES: Gates = { maxDataAgeDays: 45, minCoverageDays: 80 };
/** With fewer transactions an account says nothing of a month, and with fewer whole months their average is one odd month's. */
const LEAST_TRANSACTIONS = 20;
const LEAST_WHOLE_MONTHS = 2;

/** What keeps a decision from being made. */
export interface OpenQuestions {
	/** Paths of the inputs that are missing. */
	missing: string[];
	/** Why nothing can be decided; empty where something can. */
	reasons: Reason[];
	/** Why no yes can be said, whatever the figures are. */
	againstYes: Reason[];
	/** Which figures nobody told, or told for certain: why an answer can hang on them. */
	uncertain: Reason[];
	/** Whether the figures mean what they say in the currency of the loan: if not, no amount can be worked out from them. */
	areFiguresUsable: boolean;
	/** Days since the last day of the data, and days that the data covers, as compared with the gates. */
	dataAgeDays: number | null;
	coverageDays: number | null;
}

interface Circumstances {
	loan: Terms;
	gates: Gates;
	figures: Figures;
	/** `YYYY-MM-DD` */
	today: string;
}

/** Everything that leaves the decision open: the state of the data, doubts about it, currencies, age, length, inputs that nobody told. */
export function openQuestions(
	insights: AssessedInsights,
	{ loan, gates, figures, today }: Circumstances,
): OpenQuestions {
	const dataAgeDays = ageOf(insights, today);
	const { status, dataQuality } = insights;
	const { coverageDays } = dataQuality;
	const days = { dataAgeDays, coverageDays };
	if (status !== 'ready') {
		const nothing = { missing: [], againstYes: [], uncertain: [], areFiguresUsable: false };
		return { ...nothing, reasons: [notReady(status)], ...days };
	}
	const doubts = doubtsAbout(insights);
	const uncertain: Question[] = uncertaintiesOf(figures);
	const ofUse = [...doubts.amounts, ...ofCurrency(insights, loan)];
	const open: Question[] = [
		...ofUse,
		...ofFuture(insights, today),
		...(dataQuality.recentAccount === true ? [REASONS.accountTooYoung()] : []),
		...ofAge(dataAgeDays, gates),
		...ofCoverage(coverageDays, gates),
		...ofAmountOfData(insights),
		...doubts.decision,
	];
	return {
		missing: [...open, ...uncertain].flatMap(({ missing }) => missing ?? []),
		reasons: open.map(wordsOf),
		againstYes: doubts.yes,
		uncertain: uncertain.map(wordsOf),
		areFiguresUsable: ofUse.length === 0,
		...days,
	};
}

/** East of Greenwich the last day of the data can be tomorrow; a later one is no age. */
function ageOf({ asOf }: AssessedInsights, today: string): number | null {
	const days = daysBetween(asOf, today);
	return days === null || days < -1 ? null : Math.max(0, days);
}

function ofCurrency({ currency }: AssessedInsights, loan: Terms): Question[] {
	if (currency === loan.currency) return [];
	if (loan.currency === null) {
		return currency === null
			? []
			: [{ ...REASONS.loanCurrencyUnknown({ account: currency }), missing: 'loanCurrency' }];
	}
	if (currency === null) return [{ ...REASONS.accountCurrencyUnknown({ loan: loan.currency }), missing: 'currency' }];
	return [REASONS.currencyDiffers({ loan: loan.currency, account: currency })];
}

/** Data of days that are yet to come is none that a bank has booked. */
function ofFuture({ asOf }: AssessedInsights, today: string): Question[] {
	return (daysBetween(asOf, today) ?? 0) < -1 ? [REASONS.datedInFuture()] : [];
}

function ofAge(days: number | null, { maxDataAgeDays }: Gates): Question[] {
	if (maxDataAgeDays === 0) return [];
	if (days === null) return [{ ...REASONS.dataAgeUnknown(), missing: 'asOf' }];
	return days > maxDataAgeDays ? [REASONS.dataTooOld({ days, limit: maxDataAgeDays })] : [];
}

function ofCoverage(days: number | null, { minCoverageDays }: Gates): Question[] {
	if (minCoverageDays === 0) return [];
	if (days === null) return [{ ...REASONS.coverageUnknown(), missing: 'dataQuality.coverageDays' }];
	return days < minCoverageDays ? [REASONS.dataTooShort({ days, limit: minCoverageDays })] : [];
}

/** Where averages are over whole months, a single one is no average. */
function ofAmountOfData({ dataQuality, income, expenses }: AssessedInsights): Question[] {
	const { transactionCount, wholeMonths } = dataQuality;
	const isByMonths = income.months.length > 0 || expenses.months.length > 0;
	return [
		...(transactionCount !== null && transactionCount < LEAST_TRANSACTIONS
			? [REASONS.tooFewTransactions({ count: transactionCount, limit: LEAST_TRANSACTIONS })]
			: []),
		...(isByMonths && wholeMonths !== null && wholeMonths < LEAST_WHOLE_MONTHS
			? [REASONS.tooFewMonths({ count: wholeMonths, limit: LEAST_WHOLE_MONTHS })]
			: []),
	];
}

function wordsOf({ code, message }: Question): Reason {
	return { code, message };
}
