import Big from 'big.js';
import { decimalsOf, roundMoney } from '../base/money';
import type { Figures } from './figures';
import { REASONS, type Reason, moneyInWords } from './words';

/** How much of what is there may go into an instalment. */
export interface Rules {
	/** Debt payments at most, in percent of the income; for persons. */
	maxDti: number;
	/** What must stay of the disposable income, in percent of it. */
	livingBuffer: number;
	/** What a business earns before debt service, at least so many times its debt service. */
	minDscr: number;
}

/** Figures that are all known, per month in major units. */
export interface KnownFigures {
	income: number;
	expenses: number;
	repayments: number;
	disposable: number;
}

/** All figures, or null as soon as one is not known. */
export function knownFigures({ income, expenses, repayments, disposable }: Figures): KnownFigures | null {
	if (income.value === null || expenses.value === null || repayments.value === null || disposable === null) return null;
	return { income: income.value, expenses: expenses.value, repayments: repayments.value, disposable };
}

/** The figures at the two ends between which they certainly lie; null where nothing limits that end. */
export function figuresAtEnds({ income, outgoings, repayments }: Figures): {
	cautious: KnownFigures | null;
	generous: KnownFigures | null;
} {
	return {
		cautious: figuresAt(income.low, outgoings.high, repayments.high),
		generous: figuresAt(income.high, outgoings.low, repayments.low),
	};
}

function figuresAt(income: number | null, outgoings: number | null, repayments: number | null): KnownFigures | null {
	if (income === null || outgoings === null || repayments === null) return null;
	return {
		income,
		expenses: new Big(outgoings).minus(repayments).toNumber(),
		repayments,
		disposable: new Big(income).minus(outgoings).toNumber(),
	};
}

/** The instalments that the rules allow a month, in major units and not rounded; below zero where nothing is left. */
export interface Limits {
	/** By debt-to-income for persons, by debt service coverage for a business. */
	byDebt: Big;
	/** By what is left after living costs and debt payments. */
	byRest: Big;
}

/** What each rule allows of the known figures. */
export function limitsOf(known: KnownFigures, { maxDti, livingBuffer, minDscr }: Rules, isBusiness: boolean): Limits {
	const { income, expenses, repayments, disposable } = known;
	const mostDebt = isBusiness ? new Big(income).minus(expenses).div(minDscr) : new Big(income).times(maxDti).div(100);
	return { byDebt: mostDebt.minus(repayments), byRest: new Big(100).minus(livingBuffer).times(disposable).div(100) };
}

/** What may be paid a month under both limits: rounded down to the minor unit, not below zero. */
export function allowedInstalment({ byDebt, byRest }: Limits, currency: string | null): number {
	return roundedDown(byDebt.lt(byRest) ? byDebt : byRest, currency);
}

/** Why an instalment is too high, rule by rule; empty where it is not. */
export function whyTooHigh(instalment: number, { known, limits, rules, isBusiness, currency }: Assessment): Reason[] {
	if (known.income <= 0) return [REASONS.noIncome()];
	const isAbove = (limit: Big) => limit.lte(0) || instalment > roundedDown(limit, currency);
	const inWords = (amount: Big | number) => moneyInWords(roundMoney(amount, currency), currency);
	const reasons: Reason[] = [];
	if (isAbove(limits.byDebt) && isBusiness) {
		const dscr = debtServiceCoverage(known, instalment, 2) ?? 0;
		reasons.push(dscr < 0 ? REASONS.loss() : REASONS.debtServiceNotCovered({ dscr, least: rules.minDscr }));
	} else if (isAbove(limits.byDebt)) {
		const together = inWords(new Big(known.repayments).plus(instalment));
		reasons.push(REASONS.debtTooHigh({ together, most: inWords(new Big(known.income).times(rules.maxDti).div(100)) }));
	}
	if (known.disposable <= 0) reasons.push(REASONS.nothingLeft());
	else if (isAbove(limits.byRest)) {
		const most = moneyInWords(roundedDown(limits.byRest, currency), currency);
		reasons.push(REASONS.tooLittleLeft({ instalment: inWords(instalment), most }));
	}
	return reasons;
}

/** What an instalment is compared with. */
export interface Assessment {
	known: KnownFigures;
	limits: Limits;
	rules: Rules;
	isBusiness: boolean;
	currency: string | null;
}

/** Income less expenses without debt service, over debt service with the instalment; cut off after so many decimals. */
export function debtServiceCoverage(
	{ income, expenses, repayments }: KnownFigures,
	instalment: number,
	decimals = 4,
): number | null {
	const debtService = new Big(repayments).plus(instalment);
	if (debtService.lte(0)) return null;
	return new Big(income).minus(expenses).div(debtService).round(decimals, Big.roundDown).toNumber() + 0;
}

function roundedDown(limit: Big, currency: string | null): number {
	return limit.lte(0) ? 0 : limit.round(decimalsOf(currency), Big.roundDown).toNumber();
}
