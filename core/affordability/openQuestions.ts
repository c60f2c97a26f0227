import { daysBetween } from '../dates';
import type { Loan } from './annuity';
import type { Figures } from './figures';
import type { AssessedInsights } from './input';
import { REASONS, type Reason, notReady } from './words';

/** How fresh and how long the data must be; not asked where undefined. */
export interface Gates {
	maxDataAgeDays?: number;
	minCoverageDays?: number;
}

/** Why nothing can be decided. */
export interface OpenQuestions {
	/** Paths of the inputs that are missing. */
	missing: string[];
	reasons: Reason[];
	/** Whether the figures mean what they say in the currency of the loan: if not, no amount can be worked out from them. */
	areFiguresUsable: boolean;
	/** Days since the last day of the data, and days that the data covers, as compared with the gates. */
	dataAgeDays: number | null;
	coverageDays: number | null;
}

/** Warnings after which no figure of an analysis may be used: its unit, its signs or a part of it are in doubt. */
const UNIT_IN_DOUBT = ['UNIT_UNCONFIRMED', 'UNIT_MISMATCH'];
const STATEMENT_IN_DOUBT = ['DIRECTIONS_REVERSED', 'STATEMENT_INCOMPLETE'];

/** Everything that leaves the decision open: the state of the data, currencies, age, length, inputs that nobody told. */
export function openQuestions(
	insights: AssessedInsights,
	{ loan, gates, figures, today }: { loan: Loan; gates: Gates; figures: Figures; today: string },
): OpenQuestions {
	const age = daysBetween(insights.asOf, today);
	// East of Greenwich the last day of the data can be tomorrow.
	const dataAgeDays = age === null ? null : Math.max(0, age);
	const { coverageDays } = insights.dataQuality;
	const { status } = insights;
	const ofUse = status === 'ready' ? [...ofWarnings(insights), ...ofCurrency(insights, loan)] : [notReady(status)];
	const ofData =
		status === 'ready' ? [...ofAge(dataAgeDays, gates), ...ofCoverage(coverageDays, gates), ...ofFigures(figures)] : [];
	const open: Question[] = [...ofUse, ...ofData];
	return {
		missing: open.flatMap(({ missing }) => missing ?? []),
		reasons: open.map(({ code, message }) => ({ code, message })),
		areFiguresUsable: ofUse.length === 0,
		dataAgeDays,
		coverageDays,
	};
}

interface Question extends Reason {
	/** Path of the input that would answer it. */
	missing?: string;
}

function ofWarnings({ dataQuality }: AssessedInsights): Question[] {
	const isWarnedOf = (codes: string[]) => dataQuality.warnings.some(({ code }) => codes.includes(code));
	return [
		...(isWarnedOf(UNIT_IN_DOUBT) ? [REASONS.unitUnconfirmed()] : []),
		...(isWarnedOf(STATEMENT_IN_DOUBT) ? [REASONS.statementUnreliable()] : []),
	];
}

function ofCurrency({ currency }: AssessedInsights, loan: Loan): Question[] {
	if (currency === loan.currency) return [];
	if (currency === null) return [{ ...REASONS.currencyUnknown(), missing: 'currency' }];
	if (loan.currency === null) return [{ ...REASONS.currencyUnknown(), missing: 'loanCurrency' }];
	return [REASONS.currencyDiffers({ loan: loan.currency, account: currency })];
}

function ofAge(days: number | null, { maxDataAgeDays }: Gates): Question[] {
	if (maxDataAgeDays === undefined) return [];
	if (days === null) return [{ ...REASONS.dataAgeUnknown(), missing: 'asOf' }];
	return days > maxDataAgeDays ? [REASONS.dataTooOld({ days, limit: maxDataAgeDays })] : [];
}

function ofCoverage(days: number | null, { minCoverageDays }: Gates): Question[] {
	if (minCoverageDays === undefined) return [];
	if (days === null) return [{ ...REASONS.coverageUnknown(), missing: 'dataQuality.coverageDays' }];
	return days < minCoverageDays ? [REASONS.dataTooShort({ days, limit: minCoverageDays })] : [];
}

function ofFigures({ income, expenses, repayments }: Figures): Question[] {
	return [
		...(income.value === null ? [{ ...REASONS.noIncomeKnown(), missing: 'income.monthlyAverage' }] : []),
		...(expenses.value === null ? [{ ...REASONS.noExpensesKnown(), missing: 'expenses.monthlyAverage' }] : []),
		...(repayments.value === null
			? [{ ...REASONS.noRepaymentsKnown(), missing: 'loans.repayments.monthlyAverage' }]
			: []),
	];
}
