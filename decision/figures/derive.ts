import { type Annuity, annuityOf } from '../../core/affordability/annuity';
import { type Figure, type Figures, figureOf, numberOf, toldFigure, untoldFigure } from './figure';
import type { FigureName } from './catalogue';

/** The loan that is asked for. Amounts in major units of the policy's currency; null where nobody tells it. */
export interface LoanAsked {
	amount: number | null;
	termMonths: number | null;
}

/** On what terms the policy lends. */
export interface LendingTerms {
	/** Nominal, in percent a year; null where the policy has none. */
	annualInterestRate: number | null;
	currency: string | null;
}

/** Fewer than a JSON number keeps, by more than a sum, a product and a quotient of such numbers can be off: what is left is exact. */
const SIGNIFICANT_DIGITS = 14;
/** No policy lends for longer. */
export const LONGEST_TERM_MONTHS = 600;
const PERCENT = 100;
const MOST_TERMS = 20;

const annuities = new Map<string, Map<number, Annuity>>();

/** By term, for a rate and a currency; those asked for last are at hand without looking. */
let latest: LendingTerms & { byTerm: Map<number, Annuity> } = {
	annualInterestRate: null,
	currency: null,
	byTerm: new Map(),
};

function annuitiesFor(annualInterestRate: number, currency: string | null): Map<number, Annuity> {
	if (latest.annualInterestRate === annualInterestRate && latest.currency === currency) return latest.byTerm;
	const key = `${annualInterestRate}/${currency ?? ''}`;
	const byTerm = annuities.get(key) ?? new Map<number, Annuity>();
	if (annuities.size >= MOST_TERMS) annuities.clear();
	annuities.set(key, byTerm);
	latest = { annualInterestRate, currency, byTerm };
	return byTerm;
}

/**
 * The annuity of a term; the same terms come again with every application. Null where there is no rate, or a term for which nobody lends:
 * an annuity takes time by the month.
 */
export function annuityFor({ annualInterestRate, currency }: LendingTerms, termMonths: number): Annuity | null {
	if (annualInterestRate === null || !(termMonths >= 1 && termMonths <= LONGEST_TERM_MONTHS)) return null;
	const byTerm = annuitiesFor(annualInterestRate, currency);
	const known = byTerm.get(termMonths);
	if (known !== undefined) return known;
	const annuity = rememberingLast(annuityOf({ annualInterestRate, termMonths, currency }));
	byTerm.set(termMonths, annuity);
	return annuity;
}

/** One application is judged several times for the same loan. */
function rememberingLast(annuity: Annuity): Annuity {
	let last = { principal: 0, instalment: 0 };
	return {
		...annuity,
		instalmentOf: (principal) => {
			if (principal !== last.principal) last = { principal, instalment: annuity.instalmentOf(principal) };
			return last.instalment;
		},
	};
}

/** The figures that change with another one, beside itself. */
const FOLLOWING: Partial<Record<FigureName, readonly FigureName[]>> = {
	monthlyIncome: ['debtToIncome', 'amountToMonthlyIncome'],
	monthlyLoanRepayments: ['debtToIncome'],
	instalment: ['debtToIncome'],
	requestedAmount: ['instalment', 'debtToIncome', 'amountToMonthlyIncome', 'affordable', 'dscr'],
	termMonths: ['instalment', 'debtToIncome', 'affordable', 'dscr'],
};

/** Whether a figure can become another one when this one does. */
export function follows(figure: FigureName, changed: FigureName): boolean {
	return figure === changed || (FOLLOWING[changed]?.includes(figure) ?? false);
}

/**
 * The figures that follow from the loan asked for, on top of what the file tells. A figure that is supposed to be something stands in the
 * place of the one that would be worked out, also where others follow from it.
 */
export function withLoan(
	told: Figures,
	loan: LoanAsked,
	{ terms, wanted, supposed = NOTHING_SUPPOSED }: Deriving,
): Map<FigureName, Figure> {
	const figures = new Map(told);
	for (const [name, figure] of supposed) figures.set(name, figure);
	const set = (figure: Figure) => {
		if (!supposed.has(figure.name)) figures.set(figure.name, figure);
	};
	set(declaredOrUntold('requestedAmount', loan.amount));
	set(declaredOrUntold('termMonths', loan.termMonths));
	set(instalmentOf(loan, terms));
	if (wanted.has('debtToIncome')) set(debtToIncome(figures));
	if (wanted.has('amountToMonthlyIncome')) set(amountToMonthlyIncome(figures, loan.amount));
	return figures;
}

/** What figures are worked out with, and which of them anybody asks for. */
export interface Deriving {
	terms: LendingTerms;
	wanted: ReadonlySet<FigureName>;
	supposed?: Figures;
}

const NOTHING_SUPPOSED: Figures = new Map();

function declaredOrUntold(name: FigureName, value: number | null): Figure {
	return value === null ? untoldFigure(name, 'notInFile') : toldFigure(name, value, { source: 'declared' });
}

function instalmentOf({ amount, termMonths }: LoanAsked, terms: LendingTerms): Figure {
	if (amount === null || amount < 0 || termMonths === null) return untoldFigure('instalment', 'inputNotTold');
	const annuity = annuityFor(terms, termMonths);
	const why = terms.annualInterestRate === null ? 'noInterestRate' : 'inputNotTold';
	if (annuity === null) return untoldFigure('instalment', why);
	return toldFigure('instalment', annuity.instalmentOf(amount), { source: 'derived' });
}

/** All debt payments with this loan over the income, in percent. */
function debtToIncome(figures: Figures): Figure {
	const instalment = figureOf(figures, 'instalment');
	const income = figureOf(figures, 'monthlyIncome');
	const repayments = figureOf(figures, 'monthlyLoanRepayments');
	const [asked, earned, repaid] = [numberOf(instalment), numberOf(income), numberOf(repayments)];
	if (asked === null) return untoldFigure('debtToIncome', instalment.notTold ?? 'inputNotTold');
	if (earned === null || repaid === null) return untoldFigure('debtToIncome', 'inputNotTold');
	const percent = (debt: number, over: number) => quotient((debt + asked) * PERCENT, over);
	const isExact = income.low === income.high && repayments.low === repayments.high;
	const ends = isExact
		? null
		: { low: percent(repayments.low, income.high), high: percent(repayments.high, income.low) };
	return toldFigure('debtToIncome', percent(repaid, earned), { ...originOf(income), source: 'derived' }, ends);
}

/** The amount asked for, in monthly incomes. */
function amountToMonthlyIncome(figures: Figures, amount: number | null): Figure {
	const income = figureOf(figures, 'monthlyIncome');
	const earned = numberOf(income);
	if (amount === null || earned === null) return untoldFigure('amountToMonthlyIncome', 'inputNotTold');
	const ends =
		income.low === income.high ? null : { low: quotient(amount, income.high), high: quotient(amount, income.low) };
	return toldFigure(
		'amountToMonthlyIncome',
		quotient(amount, earned),
		{ ...originOf(income), source: 'derived' },
		ends,
	);
}

/** What has nothing to be paid from is above every limit. */
function quotient(part: number, whole: number): number {
	if (whole <= 0 || part === Infinity) return Infinity;
	return Number((part / whole).toPrecision(SIGNIFICANT_DIGITS));
}

function originOf({ path, provider }: Figure): Pick<Figure, 'path' | 'provider'> {
	return { path, provider };
}
