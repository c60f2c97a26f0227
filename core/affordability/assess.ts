import Big from 'big.js';
import type { Warning } from '../shapes/insights';
import { ratioOfPercent, roundMoney, shareOf, sumMoney } from '../base/money';
import type { CalculatedAffordability } from '../shapes/outputs/calculatedAffordability';
import { affordableOf } from '../shapes/words';
import { type Annuity, type Terms, annuityOf } from './annuity';
import { assumptionsOf } from './assumptions';
import { type Figures, settleFigures } from './figures';
import { holderTypeOf, ofHolderType } from './holderType';
import type { AssessedInsights } from './input';
import {
	type KnownFigures,
	allowedInstalment,
	debtServiceCoverage,
	figuresAtEnds,
	knownFigures,
	limitsOf,
	whyTooHigh,
} from './limits';
import { type OpenQuestions, openQuestions } from './openQuestions';
import type { Request } from './request';
import { REASONS, type Reason, moneyInWords } from './words';

/**
 * Whether the borrower whose insights these are can afford the loan: worked out here, no provider is asked, and no score of a bureau.
 * Amounts in major units of the loan's currency. Where an input is missing or in doubt, `canAfford` is null and `reasons` says why.
 */
export function assess(insights: AssessedInsights, request: Request, nowMs: number): CalculatedAffordability {
	const { loan } = request;
	const now = new Date(nowMs).toISOString();
	const annuity = annuityOf(loan);
	const instalment = annuity.instalmentOf(loan.principal);
	const figures = settleFigures(insights, request.declared);
	const open = openQuestions(insights, { ...request, figures, today: now.slice(0, 10) });
	const { ends, ...amounts } = open.areFiguresUsable
		? workOut(insights, request, { figures, annuity, instalment })
		: NOT_WORKED_OUT;
	const decision = decide(open, ends, { instalment, currency: loan.currency });
	return {
		affordable: affordableOf(decision.canAfford),
		provider: insights.provider,
		method: 'calculated',
		subjectId: insights.subject.id,
		reference: insights.reference,
		currency: loan.currency,
		...amounts,
		termMonths: loan.termMonths,
		...decision,
		instalment,
		totalRepayment: roundMoney(new Big(instalment).times(loan.termMonths), loan.currency),
		missing: open.missing,
		assumptions: assumptionsOf(insights, request, figures, open),
		createdAt: now,
		warnings: warningsOf(insights, request),
	};
}

/** One end of what is certain: what may be paid there (null: any amount), and why the loan is too much for it. */
interface End {
	monthlyAmount: number | null;
	whyNot: Reason[];
}

/** Where costs or repayments have no limit, nothing can be paid for certain; where the income has none, anything could be. */
const NOTHING_SURE: End = { monthlyAmount: 0, whyNot: [REASONS.expensesIncomplete()] };
const ANYTHING: End = { monthlyAmount: null, whyNot: [] };

/** A yes where even the cautious end is one, a no where even the generous end is one, unless something keeps from any decision or from a yes. */
function decide(
	open: OpenQuestions,
	{ cautious, generous }: Record<'cautious' | 'generous', End>,
	asked: { instalment: number; currency: string | null },
): { canAfford: boolean | null; reasons: Reason[] } {
	if (open.reasons.length > 0) return { canAfford: null, reasons: open.reasons };
	if (generous.whyNot.length > 0) return { canAfford: false, reasons: generous.whyNot };
	if (cautious.whyNot.length > 0) {
		return {
			canAfford: null,
			reasons: [...open.uncertain, ...widthInWords(cautious, generous, asked), ...open.againstYes],
		};
	}
	return open.againstYes.length > 0 ? { canAfford: null, reasons: open.againstYes } : { canAfford: true, reasons: [] };
}

/** Between which amounts the answer lies; not where neither is known. */
function widthInWords(
	{ monthlyAmount: least }: End,
	{ monthlyAmount: most }: End,
	{ instalment, currency }: { instalment: number; currency: string | null },
): Reason[] {
	if (most === null && (least ?? 0) === 0) return [];
	const inWords = (amount: number) => moneyInWords(amount, currency);
	return [
		REASONS.amountUncertain({
			least: inWords(least ?? 0),
			most: most === null ? null : inWords(most),
			instalment: inWords(instalment),
		}),
	];
}

const NO_AMOUNTS = { monthlyAmount: null, totalAmount: null, maxPrincipal: null, dscr: null };

const NOT_WORKED_OUT = {
	...NO_AMOUNTS,
	monthlyAmountLow: null,
	monthlyAmountHigh: null,
	dti: null,
	dtiBefore: null,
	dtiAfter: null,
	ends: { cautious: NOTHING_SURE, generous: ANYTHING },
};

/** The amounts that follow from the figures, and from their ends. A share of the income says nothing of a business. */
function workOut(
	insights: AssessedInsights,
	{ loan, rules, declared }: Request,
	{ figures, annuity, instalment }: { figures: Figures; annuity: Annuity; instalment: number },
) {
	const { currency } = loan;
	const isBusiness = holderTypeOf(insights, declared) === 'business';
	const income = figures.income.value;
	const repayments = figures.repayments.value;
	const ratios = isBusiness
		? { dti: null, dtiBefore: null, dtiAfter: null }
		: {
				dti: ratioOfPercent(rules.maxDti),
				dtiBefore: shareOf(repayments, income),
				dtiAfter: shareOf(sumMoney([repayments, instalment], currency), income),
			};
	const endOf = (known: KnownFigures): End => {
		const limits = limitsOf(known, rules, isBusiness);
		return {
			monthlyAmount: allowedInstalment(limits, currency),
			whyNot: whyTooHigh(instalment, { known, limits, rules, isBusiness, currency }),
		};
	};
	const known = knownFigures(figures);
	const atEnds = figuresAtEnds(figures);
	const ends = {
		cautious: atEnds.cautious === null ? NOTHING_SURE : endOf(atEnds.cautious),
		generous: atEnds.generous === null ? ANYTHING : endOf(atEnds.generous),
	};
	return {
		...(known === null
			? NO_AMOUNTS
			: amountsOf(known, endOf(known).monthlyAmount ?? 0, { annuity, loan, isBusiness, instalment })),
		monthlyAmountLow: ends.cautious.monthlyAmount,
		monthlyAmountHigh: ends.generous.monthlyAmount,
		...ratios,
		ends,
	};
}

function amountsOf(
	known: KnownFigures,
	monthlyAmount: number,
	{ annuity, loan, isBusiness, instalment }: { annuity: Annuity; loan: Terms; isBusiness: boolean; instalment: number },
) {
	return {
		monthlyAmount,
		totalAmount: roundMoney(new Big(monthlyAmount).times(loan.termMonths), loan.currency),
		maxPrincipal: annuity.largestPrincipal(monthlyAmount),
		dscr: isBusiness ? debtServiceCoverage(known, instalment) : null,
	};
}

function warningsOf(insights: AssessedInsights, { loan: { annualInterestRate }, declared }: Request): Warning[] {
	const warnings: Warning[] = [];
	warnings.push(...ofHolderType(insights, declared));
	const path = 'assumptions.annualInterestRate';
	if (annualInterestRate === 0) {
		const message = 'The interest rate is 0: the loan is taken to be free of interest.';
		warnings.push({ code: 'NO_INTEREST', path, message });
	} else if (annualInterestRate < 1) {
		const message = `The interest rate is in percent a year: ${annualInterestRate} is less than one percent. For a share, multiply by 100.`;
		warnings.push({ code: 'RATE_BELOW_ONE_PERCENT', path, message });
	}
	return warnings;
}
