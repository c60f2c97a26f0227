import Big from 'big.js';
import { decimalsOf, roundMoney } from '../base/money';

/** Enough for an exact minor unit over the longest term: rounding errors of powers and quotient stay far below a hundredth. */
const Precise = Big();
Precise.DP = 40;
/** Takes away what the division left, so that an exact half of a minor unit is seen as one. */
const EXACT_DECIMALS = 20;
const PERCENT_MONTHS = 1200;

/** On what terms a loan is repaid, in equal monthly instalments. */
export interface Terms {
	/** Nominal, in percent a year. */
	annualInterestRate: number;
	termMonths: number;
	/** ISO 4217; null where it is not told. */
	currency: string | null;
}

/** Converts between principals and instalments, both in major units. */
export interface Annuity {
	/** The instalment, a month in arrears, that repays a principal with its interest; rounded to the minor unit. */
	instalmentOf(principal: number): number;
	/** The largest principal, in whole minor units, whose instalment is not above this one; 0 where nothing can be paid. */
	largestPrincipal(instalment: number): number;
}

/** The annuity of these terms: nominal rate over twelve, or a plain division where there is no interest. */
export function annuityOf(terms: Terms): Annuity {
	const { currency } = terms;
	const worth = presentValueOfOneAMonth(terms);
	// Once for all amounts: a division takes a hundred times as long as a multiplication.
	const perUnit = new Precise(1).div(worth);
	const minorUnit = new Precise(10).pow(-decimalsOf(currency));
	const instalmentOf = (principal: number) => roundMoney(perUnit.times(principal).round(EXACT_DECIMALS), currency);
	return {
		instalmentOf,
		largestPrincipal: (instalment) => {
			if (instalment <= 0) return 0;
			// Below this bound the instalment still rounds down to the one that can be paid.
			const bound = new Precise(instalment).plus(minorUnit.div(2)).times(worth);
			const highest = bound.round(decimalsOf(currency), Big.roundDown);
			const fits = instalmentOf(highest.toNumber()) <= instalment;
			return (fits ? highest : highest.minus(minorUnit)).toNumber();
		},
	};
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
