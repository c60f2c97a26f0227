import Big from 'big.js';
import type { Warning } from '../shapes/insights';
import { ratioOfPercent, roundMoney, shareOf, sumMoney } from '../base/money';
import type { CalculatedAffordability } from '../shapes/outputs/calculatedAffordability';
import { affordableOf } from '../shapes/words';
import { type Annuity, type Terms, annuityOf } from './annuity';
import { doubtsOfAnswer } from './doubts';
import { type Declared, type Figures, isDisposableTold, settleFigures } from './figures';
import type { AssessedInsights } from './input';
import { type Rules, allowedInstalment, debtServiceCoverage, knownFigures, limitsOf, whyTooHigh } from './limits';
import { type Gates, type OpenQuestions, openQuestions } from './openQuestions';
import type { Reason } from './words';

/** Raised whenever the same inputs would get another answer. */
const RULES_VERSION = '1';

/** A loan that is asked for, and by which rules it is to be judged. */
export interface Request {
	/** The principal in major units. */
	loan: Terms & { principal: number };
	rules: Rules;
	gates: Gates;
	declared: Declared;
}

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
	const { whyNot, ...amounts } = open.areFiguresUsable
		? workOut(insights, request, { figures, annuity, instalment })
		: NOT_WORKED_OUT;
	const decision = decide(open, whyNot);
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

/** A yes or a no, unless something keeps from any decision, or speaks against this one. */
function decide(open: OpenQuestions, whyNot: Reason[]): { canAfford: boolean | null; reasons: Reason[] } {
	if (open.reasons.length > 0) return { canAfford: null, reasons: open.reasons };
	const doubts = doubtsOfAnswer(open.doubts, whyNot);
	return doubts.length > 0 ? { canAfford: null, reasons: doubts } : { canAfford: whyNot.length === 0, reasons: whyNot };
}

const NOT_WORKED_OUT = {
	monthlyAmount: null,
	totalAmount: null,
	maxPrincipal: null,
	dti: null,
	dtiBefore: null,
	dtiAfter: null,
	dscr: null,
	whyNot: [],
};

/** The amounts that follow from the figures that are known. A share of the income says nothing of a business. */
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
	const known = knownFigures(figures);
	if (known === null) return { ...NOT_WORKED_OUT, ...ratios };
	const limits = limitsOf(known, rules, isBusiness);
	const monthlyAmount = allowedInstalment(limits, currency);
	return {
		monthlyAmount,
		totalAmount: roundMoney(new Big(monthlyAmount).times(loan.termMonths), currency),
		maxPrincipal: annuity.largestPrincipal(monthlyAmount),
		...ratios,
		dscr: isBusiness ? debtServiceCoverage(known, instalment) : null,
		whyNot: whyTooHigh(instalment, { known, limits, rules, isBusiness, currency }),
	};
}

/** Who was told to hold the account: by the insights, else by the user. */
function holderTypeOf({ subject }: AssessedInsights, { holderType }: Declared): 'individual' | 'business' | null {
	return subject.holderType ?? holderType ?? null;
}

/** Everything that was used, so that a decision can be followed later. */
function assumptionsOf(
	insights: AssessedInsights,
	{ loan, rules, declared, gates }: Request,
	{ income, expenses, repayments, disposable }: Figures,
	{ dataAgeDays, coverageDays }: OpenQuestions,
): CalculatedAffordability['assumptions'] {
	return {
		rulesVersion: RULES_VERSION,
		...loan,
		insightsCurrency: insights.currency,
		status: insights.status,
		holderType: holderTypeOf(insights, declared) ?? 'individual',
		isHolderTypeTold: holderTypeOf(insights, declared) !== null,
		...rules,
		monthlyIncome: income.value,
		monthlyIncomeSource: income.source,
		monthlyExpenses: expenses.value,
		monthlyExpensesSource: expenses.source,
		monthlyRepayments: repayments.value,
		monthlyRepaymentsSource: repayments.source,
		monthlyDisposable: disposable,
		seen: {
			monthlyIncome: insights.income.monthlyAverage,
			monthlyExpenses: insights.expenses.monthlyAverage,
			monthlyExpensesNotInAverage: insights.expenses.notInAverage,
			expensesIncludeRepayments: insights.expenses.includesLoanRepayments,
			monthlyRepayments: insights.loans.repayments.monthlyAverage,
			monthlyDisposable: insights.summary.monthlyDisposable,
			isDisposableTold: isDisposableTold(insights),
			warnings: [...new Set(insights.dataQuality.warnings.map(({ code }) => code))],
		},
		declared: {
			monthlyIncome: declared.monthlyIncome ?? null,
			monthlyExpenses: declared.monthlyExpenses ?? null,
			monthlyRepayments: declared.monthlyRepayments ?? null,
		},
		minimumExpenses: declared.minimumExpenses ?? null,
		asOf: insights.asOf,
		dataAgeDays,
		maxDataAgeDays: gates.maxDataAgeDays ?? null,
		coverageDays,
		minCoverageDays: gates.minCoverageDays ?? null,
	};
}

function warningsOf(insights: AssessedInsights, { loan: { annualInterestRate }, declared }: Request): Warning[] {
	const warnings: Warning[] = [];
	if (holderTypeOf(insights, declared) === null) {
		const message = "Nobody tells whether the account is a person's or a business's: it was judged as a person's.";
		warnings.push({ code: 'HOLDER_TYPE_UNKNOWN', path: 'subject.holderType', message });
	}
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
