import Big from 'big.js';
import { decimalsOf, roundMoney } from '../money';

/** Enough for an exact minor unit over the longest term: rounding errors of the powers stay far below a hundredth. */
const Precise = Big();
Precise.DP = 40;
const PERCENT_MONTHS = 1200;

/** A loan as it is asked for. */
export interface Loan {
	/** In major units. */
	principal: number;
	/** Nominal, in percent a year. */
	annualInterestRate: number;
	termMonths: number;
	/** ISO 4217; null where it is not told. */
	currency: string | null;
}

type Terms = Omit<Loan, 'principal'>;

/** The equal instalment, a month in arrears, that repays the loan with its interest; rounded to the minor unit. */
export function instalmentOf({ principal, ...terms }: Loan): number {
	return roundMoney(new Precise(principal).div(presentValueOfOneAMonth(terms)), terms.currency);
}

/** The largest principal, in whole minor units, whose instalment is not above `instalment`; 0 where nothing can be paid. */
export function largestPrincipal(instalment: number, terms: Terms): number {
	if (instalment <= 0) return 0;
	const minorUnit = new Precise(10).pow(-decimalsOf(terms.currency));
	// Up to here the instalment still rounds down to the one that can be paid.
	const bound = new Precise(instalment).plus(minorUnit.div(2)).times(presentValueOfOneAMonth(terms));
	const highest = bound.round(decimalsOf(terms.currency), Big.roundDown);
	const fits = instalmentOf({ ...terms, principal: highest.toNumber() }) <= instalment;
	return (fits ? highest : highest.minus(minorUnit)).toNumber();
}

/** What one unit at the end of each month of the term is worth today; with no interest, the number of months. */
function presentValueOfOneAMonth({ annualInterestRate, termMonths }: Terms): Big {
	const discount = new Precise(1).div(new Precise(annualInterestRate).div(PERCENT_MONTHS).plus(1));
	let worth = new Precise(1);
	let sum = new Precise(0);
	for (let month = 1; month <= termMonths; month += 1) {
		worth = worth.times(discount).round(Precise.DP);
		sum = sum.plus(worth);
	}
	return sum;
}
